import type { Analysis } from '../../morphology.ts';
import type { NounPhrase } from './nounPhrase.ts';

/** A prepositional phrase, pronoun, date or adverb between article and participle. Bounds are token indices. */
export interface Modifier {
  readonly kind: 'phrase' | 'pronoun' | 'date' | 'adverb';
  readonly start: number;
  readonly end: number;
  readonly preposition?: string;
  /** What the preposition governs. */
  readonly object?: NounPhrase;
}

/** »den af kommunen trufne endelige afgørelse«. Token indices. */
export interface PreposedParticiple {
  readonly determiner: number;
  readonly modifiers: readonly Modifier[];
  readonly participle: number;
  readonly reading: Analysis;
  readonly noun: number;
}
