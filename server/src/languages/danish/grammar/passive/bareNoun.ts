import type { Subject } from './clause.ts';
import type { Words } from './words.ts';

/** »Oplysninger oplyses«: the object would say the verb again. */
export function repeatsVerb(words: Words, { phrase }: Subject, lemmas: readonly string[]): boolean {
  if (phrase?.kind !== 'noun') return false;
  const stems = lemmas.map((lemma) => lemma.replace(/e$/u, '')).filter((stem) => stem.length > 4);
  return words.readings(phrase.head).some(({ lemma }) => stems.some((stem) => lemma.startsWith(stem)));
}

/** »Affald«, »medicin«: what stands without an article. */
export const isMass = (words: Words, { phrase }: Pick<Subject, 'phrase'>): boolean =>
  phrase !== undefined &&
  words.readings(phrase.head).some(({ lemma }) => words.knowledge.endings.massNouns.test(lemma));

/** »Ansøgning behandles …«, »Tildelt plads accepteres«: a bare singular that needs an article as the object. */
export function isBareCount(words: Words, { phrase }: Subject): boolean {
  if (phrase?.kind !== 'noun' || words.is('timeNouns', phrase.head)) return false;
  if (phrase.head !== phrase.from && !words.has(phrase.from, 'verb', (slot) => slot === 'participle')) return false;
  if (words.has(phrase.head, 'noun', (slot) => slot === 'plural')) return false;
  if (words.key(phrase.to) === 'af' && /(?:ing|else)$/.test(words.key(phrase.head))) return false;
  if (isMass(words, { phrase })) return false;
  return words.readings(phrase.head).some(({ lemma, wordClass, slot }) => {
    const isSingular = wordClass === 'noun' && slot === 'singular';
    return isSingular && words.lexicon.paradigms(lemma, 'noun').some(({ forms }) => forms.plural !== undefined);
  });
}
