import { isSmallLetter, isSpace } from './characters.ts';
import { opaqueSpans } from './opaque.ts';
import type { Span } from './spans.ts';
import { inside } from './spans.ts';

/** A place where a sentence may end. */
export interface Stop {
  readonly text: string;
  /** Where the sentence began. */
  readonly start: number;
  /** Where the marks that may end it stand, with closing quotation marks and brackets. */
  readonly at: number;
  readonly end: number;
}

/** What a character does at the end of a sentence, a bit each. */
const STOP = 1;
const CLOSING = 2;
const OPENING = 4;
const marks = new Map<number, number>();
for (const [role, characters] of [
  [STOP, '.!?…'],
  [CLOSING, '"\'’”»«)]'],
  [OPENING, '"\'’”»«“„([–-'],
] as const) {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    marks.set(code, (marks.get(code) ?? 0) | role);
  }
}
const latinMarks = Uint8Array.from({ length: 0x100 }, (_, code) => marks.get(code) ?? 0);

function has(text: string, index: number, role: number): boolean {
  const code = text.charCodeAt(index);
  return ((code < 0x100 ? latinMarks[code]! : (marks.get(code) ?? 0)) & role) !== 0;
}

/** Where the next mark that may end a sentence stands from `index` on, or the end of the text. */
function nextStop(text: string, index: number): number {
  let at = index;
  while (at < text.length && !has(text, at, STOP)) at++;
  return at;
}

/** A small letter is looked for so many UTF-16 code units after a stop. */
const LOOK_AHEAD = 40;

function startsLower(text: string, start: number): boolean {
  const limit = Math.min(text.length, start + LOOK_AHEAD);
  let index = start;
  while (index < limit && (isSpace(text, index) || has(text, index, OPENING))) index++;
  return index < limit && isSmallLetter(text, index);
}

/**
 * Splits a block into sentences without surrounding space. No sentence begins with a small letter.
 * @param endsSentence asked of each single full stop that is not the block's last; other marks always end a sentence.
 */
export function splitSentences(text: string, endsSentence: (stop: Stop) => boolean): Span[] {
  const spans: Span[] = [];
  let opaque: Span[] | undefined;
  let start = 0;
  let end = 0;
  for (let at = nextStop(text, 0); at < text.length; at = nextStop(text, end)) {
    const isFullStop = text.charCodeAt(at) === 0x2e && text.charCodeAt(at + 1) !== 0x2e;
    end = at + 1;
    while (has(text, end, STOP)) end++;
    while (has(text, end, CLOSING)) end++;
    if (end < text.length) {
      if (!isSpace(text, end) || startsLower(text, end)) continue;
      if (isFullStop && !endsSentence({ text, start, at, end })) continue;
    }
    opaque ??= opaqueSpans(text);
    if (inside(opaque, at)) continue;
    push(spans, text, start, end);
    start = end;
  }
  push(spans, text, start, text.length);
  return spans;
}

/** True for a text that ends as a whole sentence does, or with a colon, whatever closes after it. */
export function isWhole(text: string): boolean {
  let last = text.length - 1;
  while (has(text, last, CLOSING)) last--;
  return has(text, last, STOP) || text.charCodeAt(last) === 0x3a;
}

function push(spans: Span[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) from++;
  while (to > from && isSpace(text, to - 1)) to--;
  if (to > from) spans.push({ start: from, end: to });
}
