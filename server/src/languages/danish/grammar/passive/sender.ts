import type { Words } from './words.ts';

/** The signal of a sentence about an institution of its own (»skolen«, »klinikken«): it may be the one that acts. */
export const INSTITUTION = 'institution';

/** The signals that a sentence gives about who may send the document. */
export function senderSignals(words: Words): readonly string[] {
  const isInstitution = words.tokens.some((_, at) =>
    words
      .readings(at)
      .some(({ lemma, slot }) => slot === 'singularDefinite' && words.knowledge.endings.institutions.test(lemma)),
  );
  const isNamed = words.tokens.some(({ key }, at) => words.lists.institutionNames.has(`${key} ${words.key(at + 1)}`));
  return isInstitution || isNamed ? [INSTITUTION] : [];
}
