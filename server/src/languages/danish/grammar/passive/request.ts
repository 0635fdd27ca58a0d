import type { Rewrite } from '../../../language.ts';
import { atStart } from './passiveRewrite.ts';
import { rewriteOf } from './rewriting.ts';
import type { Words } from './words.ts';

/** The new text of a request in place of some tokens, with a capital at the sentence's beginning. */
export function asRequest(words: Words, from: number, to: number, text: string): Rewrite | undefined {
  return rewriteOf(words, { from, to, text: words.opens(from) ? atStart(words, text) : text });
}

/** The same as a question, which takes a question mark; only for a request that is the whole sentence. */
export function asQuestion(words: Words, from: number, to: number, text: string): Rewrite | undefined {
  const last = words.length - 1;
  if (from !== words.opening || words.key(last) !== '.') return undefined;
  const rest = words.slice(to, last);
  return rewriteOf(words, {
    from,
    to: words.length,
    text: `${atStart(words, text)}${rest === '' || /^[,;]/.test(rest) ? rest : ` ${rest}`}?`,
  });
}

/** True when a condition stands before the verb: »Har du spørgsmål, bedes du …«, »Aflyses mødet, bedes …«. */
export function followsCondition(words: Words, finite: number): boolean {
  if (words.key(finite - 1) !== ',') return false;
  return /^(?:hvis|når|såfremt)$/.test(words.key(words.opening)) || words.isFinite(words.opening);
}

/** True when »og« joins another verb that would have to change too. */
export function joinsVerb(words: Words, from: number): boolean {
  return jointsFrom(words, from).length > 0;
}

/** The places of »og« and »eller« before an infinitive or a participle. */
export function jointsFrom(words: Words, from: number): number[] {
  const found: number[] = [];
  for (let at = from; at < words.length; at++) {
    if (!words.is('coordinators', at)) continue;
    const next = words.afterAdverbs(at + 1);
    const isVerb = words.has(next, 'verb', (slot) => slot === 'infinitive' || slot === 'participle');
    if (isVerb && !words.isNoun(next)) found.push(at);
  }
  return found;
}

/** Adverbs before a verb, with the space after them. */
export const spaced = (text: string): string => (text === '' ? '' : `${text} `);
