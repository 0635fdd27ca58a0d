import type { ReportsCode } from '../lsp/host.ts';
import type { EnglishCode, ProjectFilesCode } from '../project/artefacts.ts';

/**
 * Where the scripts that are read later leave what they bring: one script for both hosts, without exports. Node imports it as
 * a module, a web worker runs it as a classic script.
 */
export interface LaterScope {
  klartekstEnglish?: EnglishCode;
  klartekstProjectFiles?: ProjectFilesCode;
  klartekstReports?: ReportsCode;
}

/** The scripts' names in the folder of the server. */
export const laterScripts = { english: 'english.js', projectFiles: 'projectFiles.js', reports: 'reports.js' } as const;
