import * as library from 'vscode-languageserver';
import * as server from '../lsp/server.ts';
import * as artefacts from '../project/artefacts.ts';
import type { CoreScope } from './coreScope.ts';

(globalThis as CoreScope).klartekstCore = { library, server, artefacts };
