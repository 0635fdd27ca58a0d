import type { Format } from '../formats.ts';
import { firstAfter, type Range, touches } from '../ranges.ts';
import { findTemplates } from './scanner.ts';
import type { Template } from './template.ts';

/** A part of a source: text, or a whole template tag or what lies of it in the range that was asked for. */
export interface Piece extends Range {
  readonly template?: Template;
}

/** Stands for every unit of a field while a parser runs: a letter, so that nothing around it changes its meaning. */
const FIELD_MASK = 'x';
/** The same for other tags in Markdown: a sign beside which * and _ still are emphasis. */
const TAG_MASK = '.';

/** The template tags of one source. */
export class Templates {
  readonly #source: string;
  readonly #tags: readonly Template[];
  readonly #markdown: boolean;
  /** Runs of tags, fields apart, that have their lines for themselves. */
  readonly #ownLines: readonly Range[];
  /** Whether a tag says what stands in the place of something else. */
  readonly hasBranches: boolean;

  constructor(source: string, format: Format, tags = findTemplates(source, format)) {
    this.#source = source;
    this.#markdown = format.reader === 'markdown';
    this.#tags = tags;
    this.#ownLines = findOwnLines(source, this.#tags);
    this.hasBranches = this.#tags.some(({ kind }) => kind === 'branch');
  }

  get isEmpty(): boolean {
    return this.#tags.length === 0;
  }

  get comments(): readonly Template[] {
    return this.#tags.filter(({ comment }) => comment !== undefined);
  }

  /** Conditionals and loops, from the first tag to the last; those in others are left out. */
  get conditionals(): readonly Range[] {
    const found: Range[] = [];
    const open: Template[] = [];
    for (const tag of this.#tags) {
      if (tag.kind === 'open') open.push(tag);
      if (tag.kind !== 'close') continue;
      const first = open.pop();
      if (first && open.length === 0) found.push({ start: first.start, end: tag.end });
    }
    return found;
  }

  /** Source [start, end) in order, tags apart from text. */
  *pieces(start: number, end: number): Generator<Piece> {
    let read = start;
    for (let index = firstAfter(this.#tags, start); index < this.#tags.length; index++) {
      const template = this.#tags[index]!;
      if (template.start >= end) break;
      const from = Math.max(template.start, start);
      const to = Math.min(template.end, end);
      if (from > read) yield { start: read, end: from };
      yield { start: from, end: to, template };
      read = to;
    }
    if (read < end) yield { start: read, end };
  }

  /** Whether a line, without the white space around it, holds only tags that leave no word. */
  hides(line: Range): boolean {
    return line.end > line.start && touches(this.#ownLines, line.start, line.end);
  }

  /** The source with its tags hidden from a parser. Offsets and line breaks stay. */
  mask(): string {
    if (this.#tags.length === 0) return this.#source;
    let masked = '';
    let read = 0;
    for (const { start, end, kind } of this.#tags) {
      const own = touches(this.#ownLines, start, end);
      const sign = kind === 'field' ? FIELD_MASK : this.#markdown && !own ? TAG_MASK : ' ';
      masked += this.#source.slice(read, start) + this.#source.slice(start, end).replace(/[^\r\n]/g, sign);
      read = end;
    }
    masked += this.#source.slice(read);
    return this.#markdown ? withTables(masked, this.#ownLines) : masked;
  }
}

function findOwnLines(source: string, tags: readonly Template[]): readonly Range[] {
  const found: Range[] = [];
  for (let index = 0; index < tags.length; index++) {
    if (tags[index]!.kind === 'field') continue;
    const { start } = tags[index]!;
    let { end } = tags[index]!;
    while (tags[index + 1] && tags[index + 1]!.kind !== 'field' && isSpace(source, end, tags[index + 1]!.start)) {
      end = tags[++index]!.end;
    }
    if (beginsLine(source, start) && endsLine(source, end)) found.push({ start, end });
  }
  return found;
}

function isSpace(source: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (!/[ \t]/.test(source[index]!)) return false;
  return true;
}

function beginsLine(source: string, start: number): boolean {
  let index = start;
  while (index > 0 && /[ \t]/.test(source[index - 1]!)) index--;
  return index === 0 || /[\r\n\uFEFF]/.test(source[index - 1]!);
}

function endsLine(source: string, end: number): boolean {
  let index = end;
  while (index < source.length && /[ \t]/.test(source[index]!)) index++;
  return index === source.length || /[\r\n]/.test(source[index]!);
}

/** A blank line would end a table: there the line of a tag becomes an empty row. */
function withTables(masked: string, ownLines: readonly Range[]): string {
  const parts: string[] = [];
  let read = 0;
  let lastRow = -1;
  for (const { start } of ownLines) {
    const before = lineBefore(masked, start);
    if (before.start !== lastRow && !/^[ \t]*\|/.test(masked.slice(before.start, before.end))) continue;
    parts.push(masked.slice(read, start), '|');
    read = start + 1;
    lastRow = before.end + (masked.startsWith('\r\n', before.end) ? 2 : 1);
  }
  return parts.length === 0 ? masked : parts.join('') + masked.slice(read);
}

/** The line before the one that `at` stands on, without its line break; empty when there is none. */
function lineBefore(text: string, at: number): Range {
  let end = lineStart(text, at) - 1;
  if (end < 0) return { start: 0, end: 0 };
  if (text[end] === '\n' && text[end - 1] === '\r') end--;
  return { start: lineStart(text, end), end };
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}
