import * as code from '../report/reportsCode.ts';
import type { LaterScope } from './laterScripts.ts';

(globalThis as LaterScope).klartekstReports = code;
