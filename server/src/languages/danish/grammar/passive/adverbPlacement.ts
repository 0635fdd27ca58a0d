import type { Clause, Stretch, Subject } from './clause.ts';
import { nounPhrase } from './nounPhrase.ts';
import type { Words } from './words.ts';

/** Adverbs stand before the object; some that close the clause stay last. */
export function placeAdverbs(
  words: Words,
  clause: Clause,
  hasLater: boolean,
): { nexus: readonly Stretch[]; final: readonly Stretch[] } {
  if (hasLater) return { nexus: clause.mid, final: [] };
  const last = clause.mid.at(-1);
  const closes = clause.rest >= clause.end && last?.to === clause.rest;
  const nexus: Stretch[] = [];
  const final: Stretch[] = [];
  for (const stretch of clause.mid) {
    const isSentenceAdverb =
      (isHeavy(words, clause) && isFinal(words, stretch)) ||
      words.afterAdverbs(stretch.from) >= stretch.to ||
      isNegative(words, stretch) ||
      isCase(words, stretch);
    const stays =
      isSentenceAdverb &&
      !isFocus(words, clause, stretch) &&
      (!closes || stretch !== last || !isFinal(words, stretch) || isHeavy(words, clause) || isUntil(words, clause));
    (stays ? nexus : final).push(stretch);
  }
  return { nexus, final };
}

/** »ved en fejl ikke«: the negation stands before the object. */
export const isNegative = (words: Words, { from, to }: Stretch): boolean =>
  words.tokens.slice(from, to).some(({ key }) => /^(?:ikke|aldrig|hverken)$/.test(key));

const limiting = /^(?:udelukkende|alene|primært|hovedsageligt?|fortrinsvis)$/;

/**
 * »saltes kun på hverdage«, »bruges udelukkende til«: what they limit comes after; before the object, they would limit that.
 * »Pas udstedes kun ved fremmøde« is »udsteder kun pas ved fremmøde« all the same.
 */
const isFocus = (words: Words, { subject, rest }: Clause, { from, to }: Stretch): boolean =>
  to === rest &&
  to === from + 1 &&
  subject.kind === 'phrase' &&
  words.is('properPrepositions', rest) &&
  (limiting.test(words.key(from)) || (words.key(from) === 'kun' && isWhen(words, subject, rest)));

const isWhen = (words: Words, { phrase }: Subject, rest: number): boolean =>
  words.key(rest) !== 'til' && (phrase?.definite === true || nounPhrase(words, rest + 1)?.temporal === true);

/** »i så fald«, »i givet fald«; »selv« of who acts. */
const isCase = (words: Words, { from, to }: Stretch): boolean =>
  words.key(from) === 'selv' || (words.key(from) === 'i' && words.key(to - 1) === 'fald');

/** Adverbs that close a clause as well as they stand before its object. */
function isFinal(words: Words, { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) if (!words.closed.finalAdverbs.has(words.key(at))) return false;
  return true;
}

/** »udstedes først, når …«: the adverb points at the clause that follows. */
const isUntil = (words: Words, { rest }: Clause): boolean =>
  words.key(rest - 1) === 'først' && words.key(rest) === ',' && /^(?:når|efter|da|hvis)$/.test(words.key(rest + 1));

/** A long object would keep the adverb too far from its verb. */
function isHeavy(words: Words, { subject }: Clause): boolean {
  return subject.to - subject.from > 4 || words.key(subject.to - 1) === ',';
}
