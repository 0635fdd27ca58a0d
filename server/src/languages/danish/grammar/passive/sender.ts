import type { Words } from './words.ts';

/** The signal of a sentence about an institution of its own (»skolen«, »klinikken«): it may be the one that acts. */
export const INSTITUTION = 'institution';

/** The signals that a sentence gives about who may send the document. */
export function senderSignals(words: Words): readonly string[] {
  const isInstitution = words.tokens.some((_, at) => words.facts(at)?.isInstitution || isNamed(words, at));
  return isInstitution ? [INSTITUTION] : [];
}

const isNamed = (words: Words, index: number): boolean =>
  words.facts(index)?.opensInstitution === true &&
  words.lists.institutionNames.has(`${words.key(index)} ${words.key(index + 1)}`);
