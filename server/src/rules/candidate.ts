import type { CompiledEntry } from '../dictionary/compiled.ts';
import type { Level, Value } from '../engine/finding.ts';
import type { Alignment } from './alignment.ts';
import type { Match } from './matches.ts';
import type { Proposal } from './proposal.ts';

/** A wording that fits its pattern. */
export interface Candidate {
  /** Where it stands; without what only has to follow. */
  readonly match: Match;
  readonly entry: CompiledEntry;
  readonly value: Value;
  readonly level: Level;
  readonly alignment: Alignment;
  /** True where the sentence itself explains a wording that needs it once. */
  readonly explained: boolean;
  /** Worked out when first asked for. */
  proposals?: readonly Proposal[];
}

/** Whether two stretches of tokens share one. */
export function shareToken(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to;
}
