import type { Lexicon } from '../../../morphology.ts';
import { verbForm } from './activeVoice.ts';
import { isAgentNoun } from './agent.ts';
import { participleLemma } from './blivePassive.ts';
import type { Clause } from './clause.ts';
import { objectForm } from './nounPhrase.ts';
import { fieldEnd } from './sentenceField.ts';
import { sPassiveAt } from './sPassive.ts';
import type { Words } from './words.ts';

/** A second passive verb with the same subject further on: »udfyldes digitalt og sendes til os«. */
export interface SecondVerb {
  readonly index: number;
  readonly lemma: string;
}

/**
 * The later verbs that share the subject of a passive clause without naming it.
 * @returns undefined when there are none; 'other' when they cannot be turned along.
 */
export function sharedWith(words: Words, clause: Clause): SecondVerb | 'other' | undefined {
  let second: SecondVerb | undefined;
  for (let at = clause.group.to; at < words.length && words.key(at) !== ';'; at++) {
    if (!words.is('coordinators', at)) continue;
    const next = words.afterAdverbs(at + 1);
    if (!isVerbToo(words, clause, next)) continue;
    const passive = sPassiveAt(words, next);
    if (
      !passive ||
      words.lists.raising.has(passive.lemma) ||
      second ||
      clause.group.kind !== 's' ||
      words.key(at) !== 'og' ||
      next !== at + 1
    )
      return 'other';
    second = { index: next, lemma: passive.lemma };
  }
  return second;
}

function isVerbToo(words: Words, clause: Clause, index: number): boolean {
  if (words.isSurelyFinite(index) || sPassiveAt(words, index)) return true;
  if (words.isFinite(index) && (!words.isNoun(index) || !hasOwnVerb(words, index))) return true;
  const isParticiple = participleLemma(words, index) !== undefined && !words.isNoun(index);
  if (isParticiple && !words.isNoun(index + 1) && !words.isAdjective(index + 1)) return true;
  return (
    clause.group.modal !== undefined &&
    words.has(index, 'verb', (slot) => slot === 'infinitive') &&
    !words.isNoun(index)
  );
}

/** True when a word that could be noun or verb has a verb after it: »og klager sendes«. */
function hasOwnVerb(words: Words, index: number): boolean {
  for (let at = index + 1, end = fieldEnd(words, index); at < end; at++) {
    if (words.isSurelyFinite(at) || sPassiveAt(words, at)) return true;
  }
  return false;
}

/** The pronoun that stands for the subject when it comes again as an object. */
export function pronounFor(words: Words, { subject }: Clause, lexicon: Lexicon): string | undefined {
  const { phrase } = subject;
  if (!phrase) return undefined;
  if (phrase.kind === 'pronoun') return words.isNominative(phrase.head) ? objectForm(words, phrase.head) : undefined;
  for (let at = phrase.to; at < subject.to; at++)
    if (words.is('coordinators', at) || words.key(at) === ',') return undefined;
  const readings = lexicon.analyses(words.key(phrase.head)).filter(({ wordClass }) => wordClass === 'noun');
  const slots = new Set(readings.map(({ slot }) => (slot.startsWith('plural') ? 'plural' : 'singular')));
  const genders = new Set(readings.flatMap(({ genders }) => genders));
  if (slots.has('plural')) return slots.size === 1 ? 'dem' : undefined;
  if (genders.size !== 1 || isAgentNoun(words, phrase)) return undefined;
  return genders.has('neuter') ? 'det' : 'den';
}

/** What comes after the first verb's object up to the second verb turned active with its pronoun object. */
export function continued(
  words: Words,
  clause: Clause,
  second: SecondVerb,
  rest: number,
  withInfinitive: boolean,
): string | undefined {
  const pronoun = pronounFor(words, clause, words.lexicon);
  const form = verbForm(words.lexicon, second.lemma, withInfinitive ? 'infinitive' : 'present');
  return pronoun === undefined || form === undefined
    ? undefined
    : `${words.slice(rest, second.index)} ${form} ${pronoun}`;
}
