import type { Level } from '../../../engine/finding.ts';
import { type FileFindings, rowsOf } from './fileFindings.ts';

const commands: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands that GitHub Actions shows as annotations, one a line. */
export function formatGithub(files: readonly FileFindings[]): string {
  return files
    .flatMap((found) =>
      rowsOf(found).map(({ finding: { rule, level, message }, region }) => {
        const { line, column, endLine, endColumn } = region;
        // GitHub shows columns within one line only.
        const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
        const place = `file=${property(found.file)},line=${line},endLine=${endLine}${columns}`;
        return `::${commands[level]} ${place},title=${property(rule)}::${data(message)}`;
      }),
    )
    .join('\n');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
