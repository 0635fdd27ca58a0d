import { styleText } from 'node:util';
import type { Level } from '../../../engine/finding.ts';
import { type MessageLanguage, say } from '../../../engine/messages.ts';
import { maskPersonalNumbers } from '../../../engine/personalNumbers.ts';
import { tell } from '../texts.ts';
import { type FileFindings, type Region, rowsOf } from './fileFindings.ts';

/** How much the reader of the text sees. */
export interface TextStyle {
  /** True shows the line of each finding, with carets below what was found. */
  readonly excerpts: boolean;
  readonly colours: boolean;
}

/** A terminal is shown excerpts, in colours unless NO_COLOR speaks against it (https://no-color.org); a pipe neither. */
export function styleFor(terminal: boolean, environment: NodeJS.ProcessEnv): TextStyle {
  return { excerpts: terminal, colours: terminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb' };
}

/** Longer lines are cut around what was found, in UTF-16 code units. */
const WIDTH = 100;
const colourOf = { error: 'red', warning: 'yellow', information: 'blue', hint: 'cyan' } as const;

/** One line a finding, `file:line:column`, and a line that counts them. */
export function formatText(files: readonly FileFindings[], messages: MessageLanguage, style: TextStyle): string {
  const paint = (format: Parameters<typeof styleText>[0], text: string) =>
    style.colours ? styleText(format, text, { validateStream: false }) : text;
  const painted = (level: Level) => paint(colourOf[level], say(`level.${level}`, messages));
  const lines = files.flatMap((found) => {
    const source = style.excerpts ? maskPersonalNumbers(found.text).split(/\r\n|\r|\n/) : [];
    return rowsOf(found).flatMap(({ finding, region }) => {
      const place = paint('bold', `${found.file}:${region.line}:${region.column}`);
      const line = `${place} ${painted(finding.level)}: ${finding.message} [${finding.rule}]`;
      if (!style.excerpts) return line;
      const { shown, carets } = excerpt(source[region.line - 1] ?? '', region);
      return [line, `    ${shown}`, `    ${paint(colourOf[finding.level], carets)}`];
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

/** The part of a line around a finding, and carets that stand below what was found. */
function excerpt(line: string, region: Region): { shown: string; carets: string } {
  const start = region.column - 1;
  const end = region.endLine === region.line ? region.endColumn - 1 : line.length;
  const from = Math.max(0, Math.min(start - 20, line.length - WIDTH));
  const cut = (text: string) => text.slice(from, from + WIDTH).replace(/\p{Cc}/gu, ' ');
  const shown = cut(line).replace(/\p{Cs}/gu, '\uFFFD');
  const length = Math.min(Math.max(1, end - start), from + WIDTH - start);
  return { shown, carets: ' '.repeat(start - from) + '^'.repeat(length) };
}
