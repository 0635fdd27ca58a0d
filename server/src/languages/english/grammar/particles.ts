import type { Token } from '../../language.ts';
import { isAuxiliary } from '../auxiliaries.ts';

/** A verb with a particle last in a wording, after which no pronoun can come: »carry out it«. */
const withParticle = /\b\w+ (?:away|back|down|off|out|over|right|up)$|\bpass(?:es|ed|ing)? on$/;
const pronouns = new Set(['it', 'them', 'him', 'her', 'us', 'me']);

/** Whether a wording would stand before a pronoun that belongs inside it: »carry it out«. A clause may follow: »find out it is safe«. */
export function partsFromPronoun(tokens: readonly Token[], to: number, wording: string): boolean {
  return withParticle.test(wording) && pronouns.has(tokens[to]?.key ?? '') && !isAuxiliary(tokens[to + 1]?.key ?? '');
}
