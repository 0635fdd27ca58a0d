import type { Level } from '../../../engine/finding.ts';
import type { FileRows, Row } from './row.ts';

const commands: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands that GitHub Actions shows as annotations, one a line. */
export function githubPrinter() {
  return { file: ({ file, rows }: FileRows) => rows.map((row) => annotation(file, row)).join(''), end: () => '' };
}

function annotation(file: string, { finding: { rule, level, message }, region }: Row): string {
  const { line, column, endLine, endColumn } = region;
  // GitHub shows columns within one line only.
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
  const place = `file=${property(file)},line=${line},endLine=${endLine}${columns}`;
  return `::${commands[level]} ${place},title=${property(rule)}::${data(message)}\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
