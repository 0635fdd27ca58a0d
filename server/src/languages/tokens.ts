import type { Span, Token, TokenKind } from './language.ts';
import { opaqueSpans } from './opaque.ts';

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;

const latin = new Uint8Array(0x250);
for (let code = 0; code < latin.length; code++) {
  const char = String.fromCharCode(code);
  latin[code] = /\p{L}/u.test(char) ? LETTER : /\d/.test(char) ? DIGIT : /\s/.test(char) ? SPACE : OTHER;
}

const letter = /[\p{L}\p{M}]/u;

/** The character class of the UTF-16 unit at `index`: letter, digit, space or other. */
function classAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code < latin.length) return latin[code] ?? OTHER;
  return letter.test(text.charAt(index)) ? LETTER : OTHER;
}

/** Signs that join two letters or digits into one word: e-mail, kommunens', covid-19, A/S is left apart. */
const isJoiner = (char: string) => char === '-' || char === "'" || char === '’' || char === '‑';

const isNumberJoiner = (char: string) => char === '.' || char === ',' || char === ':' || char === '/' || char === '-';

function wordEnd(text: string, start: number, limit: number): number {
  let index = start;
  while (index < limit) {
    const kind = classAt(text, index);
    if (kind === LETTER || kind === DIGIT) {
      index++;
    } else if (kind === OTHER && isJoiner(text.charAt(index)) && index + 1 < limit && joins(text, index + 1)) {
      index++;
    } else break;
  }
  return index;
}

function joins(text: string, index: number): boolean {
  const kind = classAt(text, index);
  return kind === LETTER || kind === DIGIT;
}

function numberEnd(text: string, start: number, limit: number): number {
  let index = start;
  while (index < limit) {
    const kind = classAt(text, index);
    if (kind === DIGIT) index++;
    else if (isNumberJoiner(text.charAt(index)) && index + 1 < limit && classAt(text, index + 1) === DIGIT) index++;
    else break;
  }
  return index;
}

/**
 * Tokens of one sentence. An abbreviation is one token with its full stops (»jf.«, »m.v.«). The pronoun »I« keeps its
 * capital in the key, except as the sentence's first word, where it cannot be told from the preposition.
 * @param abbreviations lower case, with their full stops.
 */
export function tokenize(text: string, abbreviations: Abbreviations): Token[] {
  const tokens: Token[] = [];
  const spans = opaqueSpans(text);
  let next = 0;
  let index = 0;
  while (index < text.length) {
    const span = spans[next];
    if (span && index >= span.start) {
      tokens.push(token(text, span.start, span.end, 'opaque'));
      index = span.end;
      next++;
      continue;
    }
    const limit = span ? span.start : text.length;
    const kind = classAt(text, index);
    if (kind === SPACE) {
      index++;
    } else if (kind === LETTER) {
      const word = wordEnd(text, index, limit);
      const end = (text.charAt(word) === '.' ? abbreviations.endAt(text, index) : undefined) ?? word;
      tokens.push(token(text, index, end, 'word'));
      index = end;
    } else if (kind === DIGIT) {
      const end = numberEnd(text, index, limit);
      const whole = end < limit && (joins(text, end) || joinsWord(text, end, limit)) ? wordEnd(text, end, limit) : end;
      tokens.push(token(text, index, whole, whole > end ? 'word' : 'number'));
      index = whole;
    } else {
      const end = index + (text.codePointAt(index)! > 0xffff ? 2 : 1);
      tokens.push(token(text, index, end, 'punctuation'));
      index = end;
    }
  }
  return tokens;
}

function joinsWord(text: string, index: number, limit: number): boolean {
  return isJoiner(text.charAt(index)) && index + 1 < limit && classAt(text, index + 1) === LETTER;
}

function token(text: string, start: number, end: number, kind: TokenKind): Token {
  const found = text.slice(start, end);
  return { start, end, kind, key: found === 'I' && start > 0 ? found : found.toLowerCase() };
}

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

  /** The end of the abbreviation that starts at `start`, or undefined when there is none. */
  endAt(text: string, start: number): number | undefined {
    let stop = start;
    while (stop < text.length && classAt(text, stop) === LETTER) stop++;
    if (text.charAt(stop) !== '.' || stop - start > 12) return undefined;
    const candidates = this.#byHead.get(text.slice(start, stop).toLowerCase());
    if (!candidates) return undefined;
    for (const candidate of candidates) {
      const end = start + candidate.length;
      if (text.slice(start, end).toLowerCase() !== candidate || (end < text.length && joins(text, end))) continue;
      if (!isInitialism(text, start, end)) return end;
    }
    return undefined;
  }

  /** The abbreviation whose last full stop is at `stop`, or undefined. */
  endingAt(text: string, stop: number): string | undefined {
    let start = stop;
    while (start > 0 && (text.charAt(start - 1) === '.' || classAt(text, start - 1) === LETTER)) start--;
    for (let from = start; from < stop; from++) {
      if (from > start && text.charAt(from - 1) !== '.') continue;
      if (this.endAt(text, from) === stop + 1) return text.slice(from, stop + 1).toLowerCase();
    }
    return undefined;
  }
}

/** True when `index` lies inside one of the spans, which are in order. */
export function inside(spans: readonly Span[], index: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= index) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]!.start <= index;
}
