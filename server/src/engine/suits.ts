import type { Later } from '../languages/later.ts';
import type { Proposal } from '../rules/proposal.ts';

/** Whether a fix suits the document, in a paragraph that tells so of others who act. */
export type Suits = (proposal: Proposal, acting?: Later<ReadonlySet<string>>) => boolean;

/** Tells whether a fix suits a document with these signals; keeps nothing else of the document. */
export function suiting(signals: ReadonlySet<string>, isShort: boolean): Suits {
  return ({ needs, expects, unless, needsHere, unlessHere }, acting) =>
    (needs === undefined || signals.has(needs)) &&
    (expects === undefined || isShort || signals.has(expects)) &&
    !unless?.some((signal) => signals.has(signal)) &&
    (needsHere === undefined || acting?.value.has(needsHere) === true) &&
    !unlessHere?.some((signal) => acting?.value.has(signal));
}
