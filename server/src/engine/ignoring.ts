import { extract } from '../extract/extract.ts';
import { type Format, formatOf } from '../extract/formats.ts';
import { findFrontMatter } from '../extract/frontMatter.ts';
import type { Prose } from '../extract/prose.ts';
import type { Edit, Finding } from './finding.ts';
import { lineBreakOf } from './sourceText.ts';
import { directives, type Reach } from './suppression.ts';

/** In a longer text, in UTF-16 code units, a comment goes to the end of the line unproved. */
const MAX_PROVED = 200_000;

/**
 * Makes edits that put a comment on a finding's last line: where the line ends, or right after the finding.
 * @returns no edit for a finding where any comment would change what the reader sees, or where there are no comments.
 */
export function commenter(text: string, languageId: string): (finding: Finding) => Edit | undefined {
  const marks = formatOf(languageId).comment;
  if (!marks) return () => undefined;
  let before: string | undefined;
  return ({ end, rule }) => {
    const added = ` ${comment(marks, 'line', rule)}`;
    const [first, second] = [lineEnd(text, end, languageId), end].map((at) => ({ start: at, end: at, text: added }));
    if (text.length > MAX_PROVED) return first;
    before ??= shape(extract(text, languageId), languageId);
    return [first!, second!].find(({ start }) => {
      const prose = extract(text.slice(0, start) + added + text.slice(start), languageId);
      return prose.comments.some((found) => found.start === start + 1) && shape(prose, languageId) === before;
    });
  };
}

/**
 * Puts a comment for the whole file first in the document, after front matter, a byte order mark or a doctype; undefined
 * where there are no comments.
 */
export function ignoreInFile(text: string, languageId: string, rule: string): Edit | undefined {
  const marks = formatOf(languageId).comment;
  if (!marks) return undefined;
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const body = findFrontMatter(text, start, formatOf(languageId))?.after ?? start;
  const head = /^(?:[ \t]*(?:\r\n|\n|\r))?(?:\s*<\?xml[^>]*>)?(?:\s*<!doctype[^>]*>\s*)?/i;
  const at =
    body +
    (body === start && formatOf(languageId).reader !== 'html' ? 0 : (head.exec(text.slice(body))?.[0].length ?? 0));
  const newline = lineBreakOf(text);
  const broken = at > start && !/[\r\n]/.test(text.charAt(at - 1)) ? newline : '';
  return { start: at, end: at, text: `${broken}${comment(marks, 'file', rule)}${newline}${newline}` };
}

function isMarkup(languageId: string): boolean {
  return formatOf(languageId).reader !== 'plainText';
}

function comment([opening, closing]: NonNullable<Format['comment']>, reach: Reach, rule: string): string {
  return `${opening}klartekst: ${directives[reach]} ${rule}${closing}`;
}

/** Where the line's text ends: before white space and what closes a table row, a heading or a broken line in Markdown. */
function lineEnd(text: string, offset: number, languageId: string): number {
  const length = text.slice(offset).search(/[\r\n]|$/);
  const line = text.slice(offset, offset + length);
  const closing = formatOf(languageId).reader === 'markdown' ? /(?:\s*\|?|\s+#+|\\)\s*$/ : /\s*$/;
  return offset + line.search(closing);
}

/** All that a reader sees of a document, as one text to compare. Plain text has no markup that could break. */
function shape({ blocks }: Prose, languageId: string): string {
  if (!isMarkup(languageId)) return blocks.map(({ text }) => text).join(' ');
  return JSON.stringify(blocks.map(({ kind, text, level }) => [kind, level, text]));
}
