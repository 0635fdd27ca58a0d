import * as code from './english.ts';
import type { LaterScope } from './laterScripts.ts';

(globalThis as LaterScope).klartekstEnglish = code;
