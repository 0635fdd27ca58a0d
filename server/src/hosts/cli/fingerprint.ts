import { createHash } from 'node:crypto';
import type { Finding } from '../../engine/finding.ts';

/** Words on either side that tell one finding from another, and how far they are looked for, in UTF-16 code units. */
const CONTEXT_WORDS = 3;
const CONTEXT_REACH = 80;
const HEX_DIGITS = 20;

/** The end of a sentence, a blank line or the edge of a tag: the words beyond are of another text. */
const border = /[.!?]\s|\n\s*\n|\r\s*\r|[<>]/;
const word = /[\p{L}\p{N}]+/gu;

/**
 * What tells each finding of a text from the others: its rule, its words and the words around it, and how many alike stand
 * before it. It stays when lines are moved or broken anew, and when
 * other sentences change.
 * @param text with personal numbers covered, so that nobody can find them by trying.
 */
export function fingerprints(findings: readonly Finding[], text: string): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, start, end }) => {
    const before = text
      .slice(Math.max(0, start - CONTEXT_REACH), start)
      .split(border)
      .at(-1)!;
    const after = text.slice(end, end + CONTEXT_REACH).split(border)[0]!;
    const parts = [
      words(before).slice(-CONTEXT_WORDS),
      words(text.slice(start, end)),
      words(after).slice(0, CONTEXT_WORDS),
    ];
    const key = JSON.stringify([rule, ...parts]);
    const alike = seen.get(key) ?? 0;
    seen.set(key, alike + 1);
    return createHash('sha256').update(`${alike}${key}`).digest('hex').slice(0, HEX_DIGITS);
  });
}

function words(text: string): string[] {
  return text.normalize('NFC').replaceAll('\u00AD', '').toLowerCase().match(word) ?? [];
}
