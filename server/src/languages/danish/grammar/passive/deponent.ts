import { fieldEnd, fieldStart, governor } from './sentenceField.ts';
import type { Words } from './words.ts';

/** True when the verb in -s at `index` has active meaning here (synes; vi mødes; de følges ad; hun træffes bedst kl. 9). */
export function isActiveDeponent(words: Words, index: number): boolean {
  if (words.key(index) === 'træffes') return isReached(words, index);
  const lemmas = words.readings(index).flatMap(({ wordClass, slot, lemma }) => {
    return wordClass === 'verb' && !slot.endsWith('Passive') && lemma.endsWith('s') ? [lemma] : [];
  });
  const lemma = lemmas[0];
  if (lemma === undefined) return false;
  const followers = words.knowledge.activeWith(lemma);
  if (followers) return isActiveWith(words, index, lemma, followers);
  return !words.lists.activeUnless.has(lemma) || !passiveHere[lemma]?.(words, index);
}

/** »Hun træffes bedst om formiddagen«: can be reached; decisions are taken. */
function isReached(words: Words, index: number): boolean {
  if (hasPersonSubject(words, index)) return true;
  if (/^(?:bedst|telefonisk|personligt|dagligt?|hver|hverdage|alle|mellem|kl\.?)$/.test(words.key(index + 1)))
    return true;
  return words.key(index + 1) === 'på' && /^(?:telefon|tlf\.?|mobil|kontoret|nummer)$/.test(words.key(index + 2));
}

function isActiveWith(words: Words, index: number, lemma: string, followers: ReadonlySet<string>): boolean {
  for (let at = index + 1; at <= index + 3; at++) if (followers.has(words.key(at))) return true;
  if (lemma !== 'ses' && lemma !== 'følges') return false;
  return hasPersonSubject(words, index) && !hasAgent(words, index);
}

/** What shows that a verb that is mostly active is passive here. */
const passiveHere: Readonly<Record<string, (words: Words, index: number) => boolean>> = {
  findes: (words, index) => {
    if (hasAgent(words, index)) return true;
    const next = words.afterAdverbs(index + 1);
    if (words.key(next) === 'at' && !isNegated(words, next)) return true;
    if (words.key(next) === 'ved' && words.key(next + 1) === 'at') return true;
    const predicate = words.isAdjective(next) && !words.isNoun(next) && !startsPhrase(words, next);
    if (predicate && !words.is('otherAdverbs', next)) return true;
    const modal = governor(words, index);
    return (
      modal !== undefined &&
      /^(?:skal|må|kan|skulle|måtte|kunne|bør|vil)$/.test(words.key(modal)) &&
      words.key(modal + 1) !== 'der'
    );
  },
  mødes: (words, index) => {
    if (hasAgent(words, index)) return true;
    const next = words.afterAdverbs(index + 1);
    if (words.key(next) !== 'med' || hasPersonSubject(words, index)) return false;
    return (
      words.has(next + 1, 'noun', (slot) => slot === 'singular') ||
      (words.isAdjective(next + 1) && words.isNoun(next + 2))
    );
  },
  mindes: (words, index) => {
    if (hasAgent(words, index)) return true;
    return !hasPersonSubject(words, index) && /^(?:ved|med|i|på|den|hvert)$/.test(words.key(index + 1));
  },
  skilles: (words, index) =>
    hasAgent(words, index) || (/^(?:ad|fra|ud)$/.test(words.key(index + 1)) && !hasPersonSubject(words, index)),
  slås: (words, index) => {
    if (hasAgent(words, index)) return true;
    if (hasPersonSubject(words, index)) return false;
    for (let at = index + 1; at <= index + 4 && at < fieldEnd(words, index); at++)
      if (words.lists.particles.has(words.key(at))) return true;
    return false;
  },
  enes: (words, index) => hasAgent(words, index),
};

function hasAgent(words: Words, index: number): boolean {
  return words.key(index + 1) === 'af' && !/^(?:og|den|sted)$/.test(words.key(index + 2));
}

function isNegated(words: Words, index: number): boolean {
  return words.key(index) === 'ikke';
}

/** An adjective that belongs to a noun after it. */
function startsPhrase(words: Words, index: number): boolean {
  return words.isNoun(index + 1) || (words.isAdjective(index + 1) && words.isNoun(index + 2));
}

/** A person as subject: a personal pronoun near the finite verb. */
function hasPersonSubject(words: Words, index: number): boolean {
  for (let at = fieldStart(words, index); at < index + 2; at++) {
    if (
      /^(?:jeg|du|han|hun|vi|de|man|begge|parterne|folk|mennesker|venner)$/.test(words.key(at)) &&
      !isDeterminerHere(words, at)
    )
      return true;
    if (words.isYouPlural(at)) return true;
  }
  return false;
}

function isDeterminerHere(words: Words, index: number): boolean {
  return words.key(index) === 'de' && (words.isNoun(index + 1) || words.isAdjective(index + 1));
}
