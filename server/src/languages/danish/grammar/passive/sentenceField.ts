import { nounPhrase } from './nounPhrase.ts';
import type { Words } from './words.ts';

/** True where a clause ends or a new one begins, seen from a verb: punctuation and words that open a clause. */
export function isBoundary(words: Words, index: number): boolean {
  if (index < 0 || index >= words.length) return true;
  if (words.isPunctuation(index)) return !/^[%§'’()-]$/.test(words.key(index)) && !isOrdinalStop(words, index);
  if (
    words.key(index) === 'som' &&
    (words.afterAdverb(index) > index || isLikePreposition(words, index) || isAsBefore(words, index))
  )
    return false;
  return words.is('subordinators', index) || words.is('relatives', index);
}

/** »planlægges som hidtil af brugerrådet«. */
const isAsBefore = (words: Words, index: number): boolean =>
  /^(?:aftalt|før|hidtil|planlagt|vanligt?)$/.test(words.key(index + 1));

/** »godkendt som plejefamilie«: an indefinite noun without a verb after it. */
function isLikePreposition(words: Words, index: number): boolean {
  const phrase = nounPhrase(words, index + 1);
  if (phrase?.kind !== 'noun' || phrase.definite) return false;
  const next = words.afterAdverbs(phrase.to);
  return (
    next >= words.length ||
    words.isPunctuation(next) ||
    words.is('properPrepositions', next) ||
    words.is('coordinators', next)
  );
}

/** The full stop of »1. maj« and »5. klasse«. */
export function isOrdinalStop(words: Words, index: number): boolean {
  return words.key(index) === '.' && words.isNumber(index - 1) && index + 1 < words.length;
}

/** The first index of the stretch without boundaries around `index`. */
export function fieldStart(words: Words, index: number): number {
  let at = index;
  while (!isBoundary(words, at - 1)) at--;
  return at;
}

/** The index after the last of that stretch. */
export function fieldEnd(words: Words, index: number): number {
  let at = index + 1;
  while (!isBoundary(words, at)) at++;
  return at;
}

/** What makes the verb at `index` an infinitive: the index of the finite modal, or of »at«; undefined when it is none. */
export function governor(words: Words, index: number): number | undefined {
  let at = index - 1;
  for (; at >= 0; at--) {
    if (words.key(at) === 'at') return onlyAdverbs(words, at + 1, index) ? at : undefined;
    if (isModal(words, at)) return words.is('modalInfinitives', at) ? (finiteModal(words, at) ?? at) : at;
    if (words.key(at) === ')') {
      while (at > 0 && words.key(at) !== '(') at--;
      continue;
    }
    const isSubject = words.key(at) === 'der' && isModal(words, at - 1);
    if (isBoundary(words, at) && !isSubject) {
      if (!joinsPassives(words, at)) return undefined;
    }
    if (words.isSurelyFinite(at) && !words.has(at, 'verb', isPassiveSlot)) return undefined;
    if (isInfinitive(words, at)) return undefined;
  }
  return undefined;
}

/** The comma of »skal udfyldes, underskrives og sendes«, but not of »Når skemaet skal udfyldes, indkaldes du«. */
const joinsPassives = (words: Words, comma: number): boolean =>
  words.key(comma) === ',' &&
  /s$/.test(words.key(comma - 1)) &&
  words.has(comma - 1, 'verb', isPassiveSlot) &&
  (words.is('coordinators', comma + 2) || words.key(comma + 2) === ',');

/** The finite modal that »kunne«, »skulle« … is an infinitive after: »vil hjælpen kunne nedsættes«. */
function finiteModal(words: Words, index: number): number | undefined {
  for (let at = index - 1; !isBoundary(words, at) || (words.key(at) === 'der' && isModal(words, at - 1)); at--) {
    if (words.key(at) === 'at') return at;
    if (isModal(words, at)) return words.is('modalInfinitives', at) ? (finiteModal(words, at) ?? at) : at;
    if (words.isSurelyFinite(at)) return undefined;
  }
  return words.key(index - 1) === 'at' ? index - 1 : undefined;
}

function isInfinitive(words: Words, index: number): boolean {
  if (/^(?:være|have|blive)$/.test(words.key(index))) return true;
  if (words.is('numerals', index)) return false;
  const readings = words.readings(index);
  return readings.length > 0 && readings.every(({ slot }) => slot === 'infinitive');
}

export const isPassiveSlot = (slot: string): boolean => slot.endsWith('Passive');

function isModal(words: Words, index: number): boolean {
  return /^(?:kan|kunne|skal|skulle|vil|ville|må|måtte|bør|burde|tør|turde)$/.test(words.key(index));
}

function onlyAdverbs(words: Words, from: number, to: number): boolean {
  return words.afterAdverbs(from) >= to;
}
