import type { Format } from '../extract/formats.ts';
import { sourceEnd, sourceStart } from '../extract/offsetMap.ts';
import type { Block } from '../extract/prose.ts';
import type { Range } from '../extract/ranges.ts';
import type { Edit } from './finding.ts';
import { encodeHtml, lineBreakOf } from './sourceText.ts';

/** Elements that a paragraph can stand before or after. */
const container = 'p|h[1-6]|address|div|header';
const inline = '(?:<(?:a|b|em|i|small|span|strong)\\b[^<>]*>\\s*)*';
const openingBefore = new RegExp(`<(?:${container})\\b[^<>]*>\\s*${inline}$`, 'i');
const closingAfter = new RegExp(`^(?:\\s|<br\\s*/?>|</(?:a|b|em|i|small|span|strong)>)*</(?:${container})>`, 'i');
const underline = /^(?:\r\n|\n|\r) {0,3}(?:=+|-+)[ \t]*(?=[\r\n]|$)/;
const rows = /^(?:(?:\r\n|\n|\r)[^\r\n]*\S[^\r\n]*)*/;
/** Farther than this from a block its own tag is not, in UTF-16 code units. */
const REACH = 500;

/** The text that paragraphs are put in. */
export interface Page {
  readonly text: string;
  readonly format: Format;
  /** Conditionals of a template in which no paragraph may land: it would be gone with them. */
  readonly closed: readonly Range[];
}

/** Puts paragraphs after a block; undefined where none can stand. */
export function insertAfter(page: Page, block: Block, paragraphs: readonly string[]): Edit | undefined {
  const { text, format } = page;
  const end = sourceEnd(block.map, block.text.length);
  const lineBreak = lineBreakOf(text);
  if (format.reader !== 'html') {
    const own = endOfBlock(text, end, block);
    const around = closedAround(page, own);
    const place = around ? endOfLine(text, around.end) : own;
    const gap = /^(?:\r\n|\n|\r)[ \t]*[^\s]/.test(text.slice(place, place + REACH)) ? lineBreak : '';
    return { start: place, end: place, text: paragraphs.map((one) => lineBreak + lineBreak + one).join('') + gap };
  }
  const closing = format.xml ? undefined : closingAfter.exec(text.slice(end, end + REACH));
  if (!closing) return undefined;
  const own = end + closing[0].length;
  const place = closedAround(page, own)?.end ?? own;
  return { start: place, end: place, text: paragraphs.map((one) => lineBreak + asElement(one)).join('') };
}

/** Puts paragraphs before a block; undefined where none can stand. */
export function insertBefore(page: Page, block: Block, paragraphs: readonly string[]): Edit | undefined {
  const { text, format } = page;
  const start = sourceStart(block.map, 0);
  const lineBreak = lineBreakOf(text);
  if (format.reader !== 'html') {
    if (block.kind === 'tableCell') return undefined;
    const own = startOfLine(text, start);
    const around = closedAround(page, own);
    const place = around ? startOfLine(text, around.start) : own;
    return { start: place, end: place, text: paragraphs.map((one) => one + lineBreak + lineBreak).join('') };
  }
  const from = Math.max(0, start - REACH);
  const opening = format.xml ? undefined : openingBefore.exec(text.slice(from, start));
  if (!opening) return undefined;
  const own = from + opening.index;
  const place = closedAround(page, own)?.start ?? own;
  return { start: place, end: place, text: paragraphs.map((one) => asElement(one) + lineBreak).join('') };
}

function closedAround({ closed }: Page, place: number): Range | undefined {
  return closed.find(({ start, end }) => start < place && place < end);
}

function asElement(paragraph: string): string {
  return `<p>${encodeHtml(paragraph, 'paragraph')}</p>`;
}

/** The end of the last line of a block: of the whole table for a cell, of the line under it for a heading that has one. */
function endOfBlock(text: string, end: number, { kind }: Block): number {
  const rest = kind === 'heading' ? underline : kind === 'tableCell' ? rows : undefined;
  const place = endOfLine(text, end);
  return place + (rest?.exec(text.slice(place))?.[0].length ?? 0);
}

function endOfLine(text: string, offset: number): number {
  const rest = /[\r\n]/.exec(text.slice(offset))?.index;
  return rest === undefined ? text.length : offset + rest;
}

function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
