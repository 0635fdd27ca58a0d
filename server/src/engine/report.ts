import type { Finding } from './finding.ts';
import type { ChosenKind } from './kind.ts';
import type { Metrics } from './metrics.ts';

/** What a text shows. */
export interface Report {
  /** In order of their place in the text. */
  readonly findings: readonly Finding[];
  /** What is not shown, but must be counted by an action that mends findings together. */
  readonly hidden: readonly Finding[];
  readonly metrics: Metrics;
  /** What sort of document it is; undefined when nobody says and none stands out. */
  readonly kind?: ChosenKind;
  /** A language that part of the text is in and the checker has yet to learn; that part was not checked. */
  readonly lacks?: string;
}
