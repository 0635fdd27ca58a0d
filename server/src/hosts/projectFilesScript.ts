import * as code from '../project/projectFilesCode.ts';
import type { LaterScope } from './laterScripts.ts';

(globalThis as LaterScope).klartekstProjectFiles = code;
