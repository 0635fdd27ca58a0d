import type { Edit } from '../engine/finding.ts';
import type { Actor } from '../languages/language.ts';
import type { Later } from '../languages/later.ts';

/** A fix before it is carried over to the source: offsets count from the sentence's start. */
export interface Proposal {
  /** The text that the writer gets; empty when the wording is deleted. */
  readonly result: string;
  /** Who it says acts, where the sentence itself does not tell. */
  readonly actor?: Actor;
  readonly safe: boolean;
  /** True for a sentence that is added after this one, at its end. */
  readonly added?: true;
  readonly edits: readonly Edit[];
  /** A signal that some sentence of the document must give, or the fix is dropped. */
  readonly needs?: string;
  /** Signals that no sentence may give. */
  readonly unless?: readonly string[];
  /** True when the next says the same with an everyday verb. */
  readonly heavy?: true;
  /** A signal that some sentence must give where the document has more than a few. */
  readonly expects?: string;
  /** An acting signal (see Language) that some sentence of the paragraph must give. */
  readonly needsHere?: string;
  /** Acting signals that no sentence of the paragraph may give. */
  readonly unlessHere?: readonly string[];
}

/** Whether a fix says who acts, where the sentence itself does not tell. */
export function tellsActor({ actor }: Proposal): boolean {
  return actor !== undefined;
}

/** Of findings that tell of no wording. */
export const noProposals: Later<readonly Proposal[]> = { value: [] };
