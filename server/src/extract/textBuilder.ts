import { compose, type MappedText } from './composition.ts';
import { OffsetMapBuilder } from './offsetMap.ts';
import { PLACEHOLDER } from './prose.ts';

/** White space as one class of a regular expression; unlike \s without U+FEFF, which survives. */
export const SPACE = ' \\t-\\r\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
const REMOVED = '\\u00AD\\u200B';

/** What cannot be mapped unit by unit: runs of white space, white space at an end, characters to leave out. */
const joint = new RegExp(
  `[${SPACE}][${SPACE}${REMOVED}]+|[${REMOVED}]+([${SPACE}][${SPACE}${REMOVED}]*)?|^[${SPACE}]|[${SPACE}]$`,
  'g',
);
const unusualSpace = new RegExp(`[${SPACE.slice(1)}]`, 'g');
const onlySpace = new RegExp(`^[${SPACE}]+$`);
const removed = new RegExp(`^[${REMOVED}]+$`);
const prose = new RegExp(`[^ ${PLACEHOLDER}]`);

/** Builds the texts of one source, one after the other, from pieces of the source in ascending order. */
export class TextBuilder {
  readonly #source: string;
  #text = '';
  #map = new OffsetMapBuilder();
  /** White space that becomes one space when more text follows; empty when there is none. */
  #spaceStart = 0;
  #spaceEnd = 0;
  #spaceIsMarkup = false;

  constructor(source: string) {
    this.#source = source;
  }

  /** Whether the text so far ends in a hard line break. */
  get endsInBreak(): boolean {
    return this.#spaceIsMarkup;
  }

  /** Adds the source in [start, end) as it stands. */
  add(start: number, end: number): void {
    if (start >= end) return;
    const piece = this.#source.slice(start, end);
    let done = 0;
    joint.lastIndex = 0;
    for (let match = joint.exec(piece); match; match = joint.exec(piece)) {
      this.#append(piece.slice(done, match.index), start + done);
      done = joint.lastIndex;
      if (match[1] === undefined && removed.test(match[0])) this.#leaveOut(start + match.index, start + done);
      else this.#addSpace(start + match.index, start + done);
    }
    this.#append(done === 0 ? piece : piece.slice(done), start + done);
  }

  /** Adds what the source in [start, end) stands for: the character of an entity or an escape. */
  addDecoded(text: string, start: number, end: number): void {
    if (removed.test(text)) {
      this.#leaveOut(start, end);
    } else if (onlySpace.test(text)) {
      this.#addSpace(start, end);
    } else {
      this.#closeSpace();
      this.#text += text;
      this.#map.addWhole(text.length, start, end);
    }
  }

  /** Adds a word that stands for the source in [start, end), which is markup. */
  addWord(word: string, start: number, end: number): void {
    this.#closeSpace();
    this.#text += word;
    this.#map.addMarkup(word.length, start, end);
  }

  /** Adds a hard line break, a space in the text. */
  addBreak(start: number, end: number): void {
    if (this.#text === '') return;
    this.#addSpace(start, end);
    this.#spaceIsMarkup = true;
  }

  /** Ends the text and starts the next. Undefined when it holds no prose. */
  take(): MappedText | undefined {
    const text = this.#text;
    const map = this.#map;
    this.#dropSpace();
    if (text === '') return undefined;
    this.#text = '';
    this.#map = new OffsetMapBuilder();
    return prose.test(text) ? compose({ text, map: map.build() }) : undefined;
  }

  #append(text: string, start: number): void {
    if (text === '') return;
    this.#closeSpace();
    this.#text += text.replace(unusualSpace, ' ');
    this.#map.addUnits(text.length, start);
  }

  #leaveOut(start: number, end: number): void {
    if (this.#text === '') return;
    if (this.#spaceEnd > this.#spaceStart) this.#addSpace(start, end);
    else this.#map.addWhole(0, start, end);
  }

  #addSpace(start: number, end: number): void {
    if (this.#text === '') return;
    if (this.#spaceEnd === this.#spaceStart) {
      this.#spaceStart = start;
      this.#spaceEnd = end;
    } else if (this.#spaceEnd === start && !this.#spaceIsMarkup) {
      this.#spaceEnd = end;
    }
  }

  #closeSpace(): void {
    if (this.#spaceEnd === this.#spaceStart) return;
    this.#text += ' ';
    if (this.#spaceIsMarkup) this.#map.addMarkup(1, this.#spaceStart, this.#spaceEnd);
    else this.#map.addWhole(1, this.#spaceStart, this.#spaceEnd);
    this.#dropSpace();
  }

  #dropSpace(): void {
    this.#spaceStart = this.#spaceEnd;
    this.#spaceIsMarkup = false;
  }
}
