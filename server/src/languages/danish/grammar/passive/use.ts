import type { AgentKind } from '../grammarData.ts';
import type { Clause } from './clause.ts';
import type { NounPhrase } from './nounPhrase.ts';
import { isPastPassive } from './sPassive.ts';
import type { VerbGroup } from './verbGroup.ts';
import type { Words } from './words.ts';

/** Who may be meant when nobody is named: the sender or the reader. */
export type Actor = 'vi' | 'du';

/** A passive verb in its clause: what its actor is told from. */
export interface Use {
  readonly words: Words;
  readonly clause: Clause;
  readonly lemma: string;
  readonly kind: AgentKind | undefined;
  /** The finite modal; empty for none. */
  readonly modal: string;
  /** What the act is about. */
  readonly object: NounPhrase | undefined;
  /** The lemmas of the object's head. */
  readonly nouns: readonly string[];
}

export const isDuty = (modal: string): boolean => /^(?:skal|skulle|må|måtte|bør|burde)$/.test(modal);
export const isAbility = (modal: string): boolean => /^(?:kan|kunne)$/.test(modal);

/** True for clauses that say what is done, not when or whether. */
export const isStatement = ({ order }: Clause): boolean => order === 'main' || order === 'inverted';

/** »hvis projektet gennemføres«, »at projektet gennemføres«: anybody may do what is supposed. */
export function isSupposed({ words, clause: { order, from } }: Use): boolean {
  if (order === 'conditional') return true;
  return order === 'subordinate' && /^(?:hvis|såfremt|medmindre|om|hvorvidt|at)$/.test(words.key(from - 1));
}

/** True for a passive in the past: blev sendt, sendtes, er sendt. */
export const isInPast = (words: Words, { kind, finite }: VerbGroup): boolean =>
  kind === 's' ? isPastPassive(words, finite) : /^(?:blev|er|var)$/.test(words.key(finite));

/** »Billedet gemmes«, »vil blive gemt«: neither past, duty nor ability. */
export const isPlainPresent = ({ words, clause, modal }: Use): boolean =>
  !isDuty(modal) && !isAbility(modal) && !isInPast(words, clause.group);

/** True when what the act is about ends in one of the words of that list. */
export const isAbout = ({ words, nouns }: Use, list: keyof Words['knowledge']['endings']): boolean =>
  nouns.some((noun) => words.knowledge.endings[list].test(noun));
