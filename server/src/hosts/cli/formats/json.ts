import { type FileFindings, rowsOf } from './fileFindings.ts';

/** A finding as JSON has it; offsets are UTF-16 code units into the file's text, line and column count from 1. */
function jsonRows(files: readonly FileFindings[]) {
  return files.flatMap((found) =>
    rowsOf(found).map(({ finding: { start, end, rule, value, level, message, fixes }, region }) => ({
      file: found.file,
      start,
      end,
      line: region.line,
      column: region.column,
      rule,
      value,
      level,
      message,
      fixes: fixes.map(({ title, safe, edits }) => ({ title, safe, edits })),
    })),
  );
}

/** One array of all findings. */
export function formatJson(files: readonly FileFindings[]): string {
  return JSON.stringify(jsonRows(files), null, 2);
}

/** One finding a line. */
export function formatJsonLines(files: readonly FileFindings[]): string {
  return jsonRows(files)
    .map((row) => JSON.stringify(row))
    .join('\n');
}
