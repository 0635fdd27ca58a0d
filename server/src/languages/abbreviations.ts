import { classAt, isLetterOrDigit, LETTER } from './characters.ts';

/** »KL.« is an organisation at the end of a sentence; »kl.«, »KL. 9« and what stands in capitals throughout are not. */
const isInitialism = (text: string, start: number, end: number): boolean =>
  /^\p{Lu}{2,}\.$/u.test(text.slice(start, end)) &&
  !/^\s?\d/u.test(text.slice(end, end + 2)) &&
  /\p{Ll}/u.test(text.slice(Math.max(0, start - 30), end + 30));

/** The abbreviations of a language, found at a place in a text. */
export class Abbreviations {
  /** By the letters before the first full stop; the longest first. */
  readonly #byHead = new Map<string, string[]>();
  readonly #final: ReadonlySet<string>;

  /**
   * @param all every abbreviation, lower case with full stops.
   * @param final those that may also end a sentence (m.v., osv.).
   */
  constructor(all: readonly string[], final: readonly string[]) {
    this.#final = new Set(final);
    for (const abbreviation of [...all, ...final]) {
      const head = abbreviation.slice(0, abbreviation.indexOf('.'));
      const list = this.#byHead.get(head) ?? [];
      list.push(abbreviation);
      this.#byHead.set(head, list);
    }
    for (const list of this.#byHead.values()) list.sort((a, b) => b.length - a.length);
  }

  /** True when the abbreviation may be the last word of a sentence. */
  mayEndSentence(abbreviation: string): boolean {
    return this.#final.has(abbreviation);
  }

  /** The end of the abbreviation that starts at `start`, or undefined when there is none; »S.« is none in »A/S.«. */
  endAt(text: string, start: number): number | undefined {
    let stop = start;
    if (text.charAt(start - 1) === '/' && classAt(text, start + 1) !== LETTER) return undefined;
    while (stop < text.length && classAt(text, stop) === LETTER) stop++;
    if (text.charAt(stop) !== '.' || stop - start > 12) return undefined;
    const candidates = this.#byHead.get(text.slice(start, stop).toLowerCase());
    if (!candidates) return undefined;
    for (const candidate of candidates) {
      const end = start + candidate.length;
      if (text.slice(start, end).toLowerCase() !== candidate || (end < text.length && isLetterOrDigit(text, end)))
        continue;
      if (!isInitialism(text, start, end)) return end;
    }
    return undefined;
  }

  /** The abbreviation whose last full stop is at `stop`, or undefined. */
  endingAt(text: string, stop: number): string | undefined {
    let start = stop;
    if (text.charAt(start - 2) === '/') return undefined;
    while (start > 0 && (text.charAt(start - 1) === '.' || classAt(text, start - 1) === LETTER)) start--;
    for (let from = start; from < stop; from++) {
      if (from > start && text.charAt(from - 1) !== '.') continue;
      if (this.endAt(text, from) === stop + 1) return text.slice(from, stop + 1).toLowerCase();
    }
    return undefined;
  }
}
