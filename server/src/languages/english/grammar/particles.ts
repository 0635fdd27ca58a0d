import type { Token } from '../../language.ts';

/** A verb with a particle last in a wording, after which no pronoun can come: »carry out it«. */
const withParticle =
  /\b(?!f(?:ind|inds|ound|inding)\b)\w+ (?:away|back|down|off|out|over|right|up)$|\bpass(?:es|ed|ing)? on$/;
const pronouns = new Set(['it', 'them', 'him', 'her', 'us', 'me']);

/** Whether a wording would stand before a pronoun that belongs inside it: »carry it out«. */
export function partsFromPronoun(tokens: readonly Token[], to: number, wording: string): boolean {
  return withParticle.test(wording) && pronouns.has(tokens[to]?.key ?? '');
}
