import { isSourceNoun } from './source.ts';
import type { Words } from './words.ts';

/** What is said in an active verb: »oplyser«, »har vurderet«. */
const saying = new Set([
  'angive',
  'anføre',
  'bekræfte',
  'forklare',
  'forsikre',
  'fortælle',
  'hævde',
  'konstatere',
  'meddele',
  'mene',
  'oplyse',
  'sige',
  'skrive',
  'skønne',
  'tilkendegive',
  'udtale',
  'vurdere',
]);

/** The farthest that a verb may stand before the »at« of what it says. */
const REACH = 4;

/**
 * Whether »at« at an index begins what somebody else than the sender says, or is advised to do: »Arbejdsgiveren har oplyst, at«,
 * »Af attesten fremgår det, at …, og at«, »Det anbefales, at«.
 */
export function isSaidByOthers(words: Words, at: number): boolean {
  if (words.key(at) !== 'at') return false;
  const first = words.key(at - 1) === 'og' ? firstAt(words, at) : at;
  return first !== undefined && isSaidAt(words, first);
}

/** The »at« that »og at« goes on from. */
function firstAt(words: Words, at: number): number | undefined {
  for (let before = at - 2; before > 0; before--) {
    if (words.key(before) === 'at' && !words.has(before + 1, 'verb', (slot) => slot === 'infinitive')) return before;
  }
  return undefined;
}

function isSaidAt(words: Words, at: number): boolean {
  for (let verb = at - 1; verb >= Math.max(0, at - REACH); verb--) {
    const key = words.key(verb);
    if (/^(?:anbefal|tilråd)/.test(key)) return true;
    if (key === 'fremgår') return isInSource(words, verb, at);
    if (isSaying(words, verb)) return isFromOthers(words, verb, at);
  }
  return false;
}

/** »Af attesten fremgår det«, »Det fremgår af erklæringen«. */
const isInSource = (words: Words, verb: number, at: number): boolean =>
  words.tokens.some(
    ({ key }, index) =>
      key === 'af' &&
      index < at &&
      Math.abs(index - verb) <= REACH &&
      [index + 1, index + 2].some((noun) => isSourceNoun(words, noun)),
  );

/** An active form, or a participle that is not a passive: »har oplyst«, »fået oplyst«. */
function isSaying(words: Words, index: number): boolean {
  const slots = words
    .readings(index)
    .filter(({ wordClass, lemma }) => wordClass === 'verb' && saying.has(lemma))
    .map(({ slot }) => slot);
  if (slots.some((slot) => /^(?:present|past)$/.test(slot))) return true;
  return (
    slots.includes('participle') &&
    words.tokens.slice(Math.max(0, index - REACH), index).some(({ key }) => /^(?:fået|har|havde)$/.test(key))
  );
}

/** Whether somebody is named before the »at«, and neither the sender nor the reader. */
function isFromOthers(words: Words, verb: number, at: number): boolean {
  const before = words.tokens.slice(0, at);
  if (before.some(({ key }, index) => key === 'fået' && index < verb)) return true;
  if (before.some(({ key }, index) => /^(?:du|jeg|kommunen|vi)$/.test(key) || words.isYouPlural(index))) return false;
  return before.some((_, index) => {
    const nouns = words.readings(index).filter(({ wordClass }) => wordClass === 'noun');
    return (
      !words.is('prepositions', index - 1) &&
      nouns.some(({ lemma }) => words.knowledge.endings.agentNouns.test(lemma)) &&
      nouns.every(({ lemma }) => !words.lists.ownAuthority.has(lemma))
    );
  });
}
