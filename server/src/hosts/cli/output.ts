import type { Finding } from '../../engine/finding.ts';
import { LineIndex } from '../../engine/lineIndex.ts';
import { type MessageLanguage, say } from '../../engine/messages.ts';
import { tell } from './texts.ts';

/** The findings of one file. */
export interface FileFindings {
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** One array of all findings; offsets are UTF-16 code units into the file's text, line and column 1-based. */
export function formatJson(files: readonly FileFindings[]): string {
  const rows = files.flatMap(({ file, text, findings }) => {
    const lines = new LineIndex(text);
    return findings.map(({ start, end, rule, value, level, message, fixes }) => ({
      file,
      start,
      end,
      line: lines.lineAt(start) + 1,
      column: lines.columnAt(start) + 1,
      rule,
      value,
      level,
      message,
      fixes: fixes.map(({ title, safe, edits }) => ({ title, safe, edits })),
    }));
  });
  return JSON.stringify(rows, null, 2);
}

/** One line a finding, `file:line:column`, and a line that counts them. */
export function formatText(files: readonly FileFindings[], messages: MessageLanguage): string {
  const lines = files.flatMap(({ file, text, findings }) => {
    const index = new LineIndex(text);
    return findings.map((finding) => {
      const place = `${file}:${index.lineAt(finding.start) + 1}:${index.columnAt(finding.start) + 1}`;
      return `${place} ${say(`level.${finding.level}`, messages)}: ${finding.message} [${finding.rule}]`;
    });
  });
  const all = files.flatMap(({ findings }) => findings);
  const values = {
    files: String(files.length),
    findings: String(all.length),
    safe: String(all.filter((finding) => finding.fixes[0]?.safe).length),
  };
  return [...lines, tell(all.length === 0 ? 'none' : 'summary', messages, values)].join('\n');
}
