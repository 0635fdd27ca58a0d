import type { ReportFormat } from '../../../report/render.ts';
import type { FormatContext } from './formatContext.ts';
import { githubPrinter } from './github.ts';
import { gitlabPrinter } from './gitlab.ts';
import { jsonLinesPrinter, jsonPrinter } from './json.ts';
import { junitPrinter } from './junit.ts';
import type { Printer } from './printer.ts';
import { sarifPrinter } from './sarif.ts';
import { textPrinter } from './text.ts';

/** Every way to print findings, by the name that the user asks for. */
export const formats = {
  text: textPrinter,
  json: jsonPrinter,
  jsonl: jsonLinesPrinter,
  sarif: sarifPrinter,
  junit: junitPrinter,
  github: githubPrinter,
  gitlab: gitlabPrinter,
  html: (context) => report('html', context),
  markdown: (context) => report('markdown', context),
} satisfies Record<string, (context: FormatContext) => Printer | Promise<Printer>>;

/** Reports are read in only when one is wanted. */
async function report(format: ReportFormat, context: FormatContext): Promise<Printer> {
  const { reportPrinter } = await import('./report.ts');
  return reportPrinter(format, context);
}

export type Format = keyof typeof formats;

/** Those that print how findings can be mended. */
export const formatsWithFixes: ReadonlySet<Format> = new Set(['json', 'jsonl']);
