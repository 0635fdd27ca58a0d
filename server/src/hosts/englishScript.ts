import type { EnglishCode } from '../project/artefacts.ts';
import * as code from './english.ts';

/** Where the script below leaves what it brings. */
export interface EnglishScope {
  klartekstEnglish?: EnglishCode;
}

// One script for both hosts, without exports: Node imports it as a module, a web worker runs it as a classic script.
(globalThis as EnglishScope).klartekstEnglish = code;
