import type { Span } from './language.ts';
import { opaqueSpans } from './opaque.ts';
import { inside } from './tokens.ts';

/** A place where a sentence may end. */
export interface Stop {
  readonly text: string;
  /** Where the sentence began. */
  readonly start: number;
  /** Where the marks that may end it stand, with closing quotation marks and brackets. */
  readonly at: number;
  readonly end: number;
}

const stops = /[.!?…]+["'’”»«)\]]*(?=\s|$)/gu;
const startsLower = /^[\s"'’”»«“„([–-]*\p{Ll}/u;

/**
 * Splits a block into sentences without surrounding space. No sentence begins with a small letter.
 * @param endsSentence asked of each single full stop that is not the block's last; other marks always end a sentence.
 */
export function splitSentences(text: string, endsSentence: (stop: Stop) => boolean): Span[] {
  const spans: Span[] = [];
  let opaque: Span[] | undefined;
  let start = 0;
  stops.lastIndex = 0;
  for (let match = stops.exec(text); match; match = stops.exec(text)) {
    const at = match.index;
    const marks = match[0];
    const end = at + marks.length;
    if (end < text.length) {
      if (startsLower.test(text.slice(end, end + 40))) continue;
      const isFullStop = marks.startsWith('.') && !marks.startsWith('..');
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

/** White space; most characters are no candidates. */
const isSpace = (text: string, index: number) => {
  const code = text.charCodeAt(index);
  return code === 0x20 || ((code < 0x20 || code > 0x7e) && /\s/u.test(text.charAt(index)));
};

function push(spans: Span[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) from++;
  while (to > from && isSpace(text, to - 1)) to--;
  if (to > from) spans.push({ start: from, end: to });
}
