import { SPACE } from './textBuilder.ts';

/** One line of plain text. */
export interface Line {
  /** Without the white space at either end; empty for a blank line and a line drawn with signs (-----). */
  readonly text: string;
  /** The source range of the text in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

const space = new RegExp(`[${SPACE}]`);
const drawn = /^([-=_*~#])\1{2,}$/;

/** The lines of source [start, end); a line ends at \n, \r\n or \r. */
export function readLines(source: string, start: number, end: number): readonly Line[] {
  const lines: Line[] = [];
  const lineBreak = /\r\n?|\n/g;
  lineBreak.lastIndex = start;
  let lineStart = start;
  for (let match = lineBreak.exec(source); match && match.index < end; match = lineBreak.exec(source)) {
    lines.push(readLine(source, lineStart, match.index));
    lineStart = lineBreak.lastIndex;
  }
  lines.push(readLine(source, lineStart, end));
  return lines;
}

function readLine(source: string, lineStart: number, lineEnd: number): Line {
  let start = lineStart;
  let end = lineEnd;
  while (start < end && space.test(source[start]!)) start++;
  while (end > start && space.test(source[end - 1]!)) end--;
  const text = source.slice(start, end);
  return drawn.test(text) ? { text: '', start, end: start } : { text, start, end };
}
