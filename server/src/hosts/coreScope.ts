import type * as library from 'vscode-languageserver';
import type * as server from '../lsp/server.ts';
import type * as artefacts from '../project/artefacts.ts';

/**
 * Where the core script leaves what it holds: all of the server but its host. It is one script for Node and the web worker;
 * what a host imports of these modules, the build has it take from here, so the script must have run before.
 */
export interface CoreScope {
  klartekstCore?: {
    readonly library: typeof library;
    readonly server: typeof server;
    readonly artefacts: typeof artefacts;
  };
}

/** The script's name in the folder of the server. */
export const CORE_SCRIPT = 'core.js';
