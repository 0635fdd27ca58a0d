import type { BlockBuilder } from './blockBuilder.ts';
import { isFormula, isHeadingLike, LineBreaks } from './lineBreaks.ts';
import { type Line, readLines } from './lines.ts';
import type { ProseBuilder } from './proseBuilder.ts';
import type { Range } from './ranges.ts';

const suppression = /\[klartekst:[^\]\r\n]{0,500}\]/gi;

/** Reads plain text from `start` to the end of the source. Suppression marks `[klartekst: …]` are comments. */
export function extractPlainText(source: string, start: number, prose: ProseBuilder): void {
  const gaps = readSuppressions(source, start, prose);
  const paragraphs = readParagraphs(source, start, gaps, prose);
  const reader = new PlainTextReader(prose, gaps, new LineBreaks(paragraphs));
  const headings = findHeadings(paragraphs);
  for (const [index, paragraph] of paragraphs.entries()) reader.read(paragraph, headings[index]!);
}

function readSuppressions(source: string, start: number, prose: ProseBuilder): readonly Range[] {
  const gaps: Range[] = [];
  suppression.lastIndex = start;
  for (let match = suppression.exec(source); match; match = suppression.exec(source)) {
    prose.addComment(match.index, suppression.lastIndex, 1, 1);
    gaps.push({ start: match.index, end: suppression.lastIndex });
  }
  return gaps;
}

/** Lines between blank lines. A line of template tags is blank; a line of suppressions is no line at all. */
function readParagraphs(
  source: string,
  start: number,
  gaps: readonly Range[],
  prose: ProseBuilder,
): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = [];
  let paragraph: Line[] = [];
  let gap = 0;
  for (const line of readLines(source, start)) {
    while (gap < gaps.length && gaps[gap]!.end <= line.start) gap++;
    if (line.text === '' || prose.templates.hides(line)) {
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
    const isShort = paragraph.length === 1 && isHeadingLike(paragraph[0]!);
    headings[index] = isShort && textFollows && !isFormula(paragraph[0]!);
    if (!isShort) textFollows = true;
  }
  return headings;
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
