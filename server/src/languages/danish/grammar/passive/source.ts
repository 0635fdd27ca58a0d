import type { Words } from './words.ts';

/**
 * Whether what stands at an index is where others wrote or decided it: »I loven bestemmes det«, »Med reformen blev det
 * indført«, »På generalforsamlingen blev det besluttet«.
 * @param lemmas the verbs for what was done.
 */
export function isSource(words: Words, lemmas: readonly string[], at: number): boolean {
  const { assemblies, sources } = words.knowledge.endings;
  const isDecided = words.key(at) === 'på' && /^(?:beslutte|foretage|godkende|vedtage|vælge)$/.test(lemmas[0] ?? '');
  if (!isDecided && (!/^(?:i|ved|med)$/.test(words.key(at)) || words.isNoun(at - 1))) return false;
  const nouns = isDecided ? assemblies : sources;
  return [at + 1, at + 2].some((index) =>
    words
      .readings(index)
      .some(
        ({ lemma, wordClass }) =>
          wordClass === 'noun' && (nouns.test(lemma) || (!isDecided && /[a-zæøå]lov$/.test(lemma))),
      ),
  );
}
