import { styleText } from 'node:util';
import type { Level } from '../../../engine/finding.ts';
import { say } from '../../../engine/messages.ts';
import { counted, tell } from '../texts.ts';
import type { FormatContext, TextStyle } from './formatContext.ts';
import type { FileRows, Region } from './row.ts';

/** A terminal is shown excerpts, in colours unless NO_COLOR speaks against it (https://no-color.org); a pipe neither. */
export function styleFor(terminal: boolean, environment: NodeJS.ProcessEnv): TextStyle {
  return { excerpts: terminal, colours: terminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb' };
}

/** Longer lines are cut around what was found, in UTF-16 code units. */
const WIDTH = 100;
const colourOf = { error: 'red', warning: 'yellow', information: 'blue', hint: 'cyan' } as const;

/** One line a finding, `file:line:column`, and a line that counts them. */
export function textPrinter({ messages, style }: Pick<FormatContext, 'messages' | 'style'>) {
  const paint = (format: Parameters<typeof styleText>[0], text: string) =>
    style.colours ? styleText(format, text, { validateStream: false }) : text;
  const painted = (level: Level) => paint(colourOf[level], say(`level.${level}`, messages));
  const count = { files: 0, findings: 0, safe: 0 };
  return {
    file: ({ file, rows }: FileRows) => {
      count.files++;
      count.findings += rows.length;
      const lines = rows.flatMap(({ finding, region, source }) => {
        if (finding.safeFix) count.safe++;
        const place = paint('bold', `${file}:${region.line}:${region.column}`);
        const line = `${place} ${painted(finding.level)}: ${finding.message} [${finding.rule}]\n`;
        if (source === undefined) return line;
        const { shown, carets } = excerpt(source, region);
        return [line, `    ${shown}\n`, `    ${paint(colourOf[finding.level], carets)}\n`];
      });
      return lines.join('');
    },
    end: () => {
      const values = {
        files: counted('file', count.files, messages),
        findings: counted('finding', count.findings, messages),
        safe: String(count.safe),
      };
      return `${tell(count.findings === 0 ? 'none' : 'summary', messages, values)}\n`;
    },
  };
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
