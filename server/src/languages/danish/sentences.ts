import type { Span } from '../language.ts';
import { opaqueSpans } from './opaque.ts';
import { type Abbreviations, inside } from './tokens.ts';

const stop = /[.!?…]+["'’”»«)\]]*(?=\s|$)/gu;
const startsNumber = /^\s*\d/u;
const startsLower = /^[\s"'’”»«“„([–-]*\p{Ll}/u;
const months = /^\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/iu;
const ordinal = /(?:^|[\s(])(\d{1,2})$/u;
const initial = /(?:^|[\s(."'»”“„-])\p{Lu}$/u;
/** »dr.phil.«, »cand.polit.«: short parts with a full stop between them, and no address on the web. */
const joined = /(?:^|[\s("»])\p{L}{1,6}\.\p{L}{1,8}$/u;
const domain = /\.(?:dk|com|eu|org|net|gl|fo|nu|se|no|de|io|info)$/iu;

/** Splits a block of Danish into sentences. Full stops of abbreviations, ordinals, dates and initials do not end one. */
export function splitSentences(text: string, abbreviations: Abbreviations): Span[] {
  const spans: Span[] = [];
  let opaque: Span[] | undefined;
  let start = 0;
  stop.lastIndex = 0;
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    const at = match.index;
    const end = at + match[0].length;
    if (end < text.length && !endsSentence(text, start, at, end, match[0], abbreviations)) continue;
    opaque ??= opaqueSpans(text);
    if (inside(opaque, at)) continue;
    push(spans, text, start, end);
    start = end;
  }
  push(spans, text, start, text.length);
  return spans;
}

function endsSentence(
  text: string,
  start: number,
  at: number,
  end: number,
  marks: string,
  abbreviations: Abbreviations,
): boolean {
  const rest = text.slice(end, end + 40);
  if (startsLower.test(rest)) return false;
  if (!marks.startsWith('.') || marks.startsWith('..')) return true;
  const before = text.slice(Math.max(start, at - 24), at);
  const abbreviation = abbreviations.endingAt(text, at);
  if (abbreviation !== undefined) return abbreviations.mayEndSentence(abbreviation) && !startsNumber.test(rest);
  if (before.includes('.') && joined.test(before) && !domain.test(before)) return false;
  const last = before.charCodeAt(before.length - 1);
  const number = last >= 0x30 && last <= 0x39 ? ordinal.exec(before) : undefined;
  if (number) {
    const lead = before.slice(0, number.index).trimEnd();
    if (lead === '' && text.slice(start, at - number[1]!.length).trim() === '') return false;
    if (months.test(rest) || /(?:^|\s)(?:den|d\.)$/iu.test(lead)) return false;
  }
  if (isSmall(before.charCodeAt(before.length - 2))) return true;
  return !initial.test(before) || /(?:litra|bilag|punkt|klasse|type)\s+\p{Lu}$/iu.test(before);
}

/** A letter from a to z. */
const isSmall = (code: number) => code >= 0x61 && code <= 0x7a;

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
