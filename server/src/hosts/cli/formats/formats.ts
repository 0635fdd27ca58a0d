import { githubPrinter } from './github.ts';
import { gitlabPrinter } from './gitlab.ts';
import { jsonLinesPrinter, jsonPrinter } from './json.ts';
import { junitPrinter } from './junit.ts';
import type { FormatContext, Printer } from './printer.ts';
import { reportPrinter } from './report.ts';
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
  html: reportPrinter('html'),
  markdown: reportPrinter('markdown'),
} satisfies Record<string, (context: FormatContext) => Printer>;

export type Format = keyof typeof formats;
