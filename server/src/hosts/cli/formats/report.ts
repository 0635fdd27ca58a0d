import path from 'node:path';
import type { MessageLanguage } from '../../../engine/messages.ts';
import type { Report } from '../../../engine/report.ts';
import { type DocumentReport, documentReport } from '../../../report/documentReport.ts';
import { type ReportFormat, writeReport } from '../../../report/render.ts';
import { summarise, type TextSummary, workspaceReport } from '../../../report/workspaceReport.ts';
import type { FormatContext } from './formatContext.ts';
import type { PrintedFile, Printer } from './printer.ts';

/** A report that is printed when all is checked: in full on one text, or on many with a line for each. */
export function reportPrinter(format: ReportFormat, { messages, cwd }: FormatContext): Printer {
  const texts: TextSummary[] = [];
  let only: PrintedFile | undefined;
  return {
    file: (found: PrintedFile) => {
      only = texts.length === 0 ? found : undefined;
      texts.push(summarise({ name: found.file }, reportOf(found)));
      return '';
    },
    end: () => {
      const report = only ? fullReport(only, messages) : workspaceReport(path.basename(cwd), texts);
      return `${writeReport(report, format, messages).trimEnd()}\n`;
    },
  };
}

function fullReport(found: PrintedFile, messages: MessageLanguage): DocumentReport {
  const { file: name, text, languageId, told, checker } = found;
  const { kind } = checker.check(text, languageId, told);
  const checked = { ...reportOf(found), ...(kind ? { kind } : {}) };
  return documentReport(checker, { name, text, languageId, ...(told ? { told } : {}) }, messages, checked);
}

/** What the checker found, but for the findings that are not shown. */
function reportOf({ rows, metrics }: PrintedFile): Report {
  return { findings: rows.map(({ finding }) => finding), hidden: [], metrics };
}
