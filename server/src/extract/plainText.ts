import type { BlockBuilder } from './blockBuilder.ts';
import type { Cut } from './cuts.ts';
import { isFormula, isHeadingLike, LineBreaks, widthOf } from './lineBreaks.ts';
import { type Line, readLines } from './lines.ts';
import type { ProseBuilder } from './proseBuilder.ts';
import type { Range } from './ranges.ts';
import type { Templates } from './templates/templates.ts';

const suppression = /\[klartekst:[^\]\r\n]{0,500}\]/gi;

/** What is known of a plain text beyond its blocks. */
export interface PlainText {
  /** Before paragraphs that are no headings, which are what makes headings of the short lines above them. */
  readonly cuts: readonly Cut[];
  /** The length of its longest line that may have been wrapped, in UTF-16 code units. */
  readonly width: number;
}

/**
 * Reads the plain text of source [start, end). Suppression marks `[klartekst: …]` are comments.
 * @param width that of the whole text, when this is a part of one.
 */
export function extractPlainText(
  source: string,
  start: number,
  end: number,
  prose: ProseBuilder,
  width?: number,
): PlainText {
  const gaps = findSuppressions(source, start, end);
  for (const gap of gaps) prose.addComment(gap.start, gap.end, 1, 1);
  const paragraphs = readParagraphs(source, start, end, gaps, prose.templates);
  const ownWidth = widthOf(paragraphs);
  const reader = new PlainTextReader(prose, gaps, new LineBreaks(width ?? ownWidth));
  const headings = findHeadings(paragraphs);
  for (const [index, paragraph] of paragraphs.entries()) reader.read(paragraph, headings[index]!);
  const texts = paragraphs.filter((paragraph) => !isShort(paragraph));
  return { cuts: texts.map(([first]) => ({ offset: lineStart(source, first!.start, start) })), width: ownWidth };
}

function findSuppressions(source: string, start: number, end: number): readonly Range[] {
  const gaps: Range[] = [];
  suppression.lastIndex = start;
  for (let match = suppression.exec(source); match && match.index < end; match = suppression.exec(source)) {
    gaps.push({ start: match.index, end: suppression.lastIndex });
  }
  return gaps;
}

function lineStart(source: string, offset: number, least: number): number {
  let start = offset;
  while (start > least && source[start - 1] !== '\n' && source[start - 1] !== '\r') start--;
  return start;
}

/** Lines between blank lines. A line of template tags is blank; a line of suppressions is no line at all. */
function readParagraphs(
  source: string,
  start: number,
  end: number,
  gaps: readonly Range[],
  templates: Templates,
): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = [];
  let paragraph: Line[] = [];
  let gap = 0;
  for (const line of readLines(source, start, end)) {
    while (gap < gaps.length && gaps[gap]!.end <= line.start) gap++;
    if (line.text === '' || templates.hides(line)) {
      if (paragraph.length > 0) paragraphs.push(paragraph);
      paragraph = [];
    } else if (!(gaps[gap]?.start === line.start && line.text.replace(suppression, '').trim() === '')) {
      paragraph.push(withoutMarks(line, gaps, gap));
    }
  }
  if (paragraph.length > 0) paragraphs.push(paragraph);
  return paragraphs;
}

/** A line as it reads without the suppressions at its end: they say nothing about its length and how it ends. */
function withoutMarks(line: Line, gaps: readonly Range[], first: number): Line {
  let last = first;
  while (last < gaps.length && gaps[last]!.end <= line.end) last++;
  let { text } = line;
  while (--last >= first && gaps[last]!.end === line.start + text.length) {
    text = text.slice(0, gaps[last]!.start - line.start).trimEnd();
  }
  return text === line.text ? line : { ...line, text };
}

/** A heading is a short line between blank lines, with a text or another heading after it. */
function findHeadings(paragraphs: readonly (readonly Line[])[]): readonly boolean[] {
  const headings: boolean[] = [];
  let textFollows = false;
  for (let index = paragraphs.length - 1; index >= 0; index--) {
    const paragraph = paragraphs[index]!;
    const mayBeHeading = isShort(paragraph);
    headings[index] = mayBeHeading && textFollows && !isFormula(paragraph[0]!);
    if (!mayBeHeading) textFollows = true;
  }
  return headings;
}

function isShort(paragraph: readonly Line[]): boolean {
  return paragraph.length === 1 && isHeadingLike(paragraph[0]!);
}

class PlainTextReader {
  readonly #prose: ProseBuilder;
  readonly #gaps: readonly Range[];
  readonly #breaks: LineBreaks;
  readonly #block: BlockBuilder;
  #gap = 0;

  constructor(prose: ProseBuilder, gaps: readonly Range[], breaks: LineBreaks) {
    this.#prose = prose;
    this.#gaps = gaps;
    this.#breaks = breaks;
    this.#block = prose.newBlock();
  }

  read(paragraph: readonly Line[], isHeading: boolean): void {
    if (isHeading) {
      this.#add(paragraph[0]!.start, paragraph[0]!.end);
      this.#prose.addBlocks(this.#block.take('heading'));
      return;
    }
    for (const unit of this.#breaks.split(paragraph)) {
      this.#add(unit.start, unit.end);
      this.#prose.addBlocks(this.#block.take(unit.isItem ? 'listItem' : 'paragraph'));
    }
  }

  #add(start: number, end: number): void {
    let read = start;
    for (let gap = this.#gaps[this.#gap]; gap && gap.start < end; gap = this.#gaps[++this.#gap]) {
      this.#block.add(read, gap.start);
      read = Math.max(read, gap.end);
    }
    this.#block.add(read, end);
  }
}
