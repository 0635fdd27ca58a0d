import type { Words } from './words.ts';

/**
 * Whether what stands at an index is where others wrote or decided it: »I loven bestemmes det«, »Med reformen blev det
 * indført«, »På generalforsamlingen blev det besluttet«.
 * @param lemmas the verbs for what was done.
 */
export function isSource(words: Words, lemmas: readonly string[], at: number): boolean {
  const isDecided = words.key(at) === 'på' && /^(?:beslutte|foretage|godkende|vedtage|vælge)$/.test(lemmas[0] ?? '');
  if (!isDecided && (!/^(?:i|ved|med)$/.test(words.key(at)) || words.isNoun(at - 1))) return false;
  return [at + 1, at + 2].some((index) => (isDecided ? isAssembly(words, index) : isSourceNoun(words, index)));
}

const isAssembly = (words: Words, index: number): boolean =>
  nounsAt(words, index).some((lemma) => words.knowledge.endings.assemblies.test(lemma));

/** »erklæringen«, »serviceloven«: what somebody else than the sender has written. */
export const isSourceNoun = (words: Words, index: number): boolean =>
  nounsAt(words, index).some((lemma) => words.knowledge.endings.sources.test(lemma) || /[a-zæøå]lov$/.test(lemma));

const nounsAt = (words: Words, index: number): readonly string[] =>
  words.readings(index).flatMap(({ lemma, wordClass }) => (wordClass === 'noun' ? [lemma] : []));
