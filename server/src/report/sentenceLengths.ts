import type { MeasuredSentence } from '../engine/checker.ts';

/** How many sentences have between so many words, both included. */
export interface LengthStep {
  readonly from: number;
  /** Undefined for the last step, which has no end. */
  readonly to: number | undefined;
  readonly sentences: number;
}

/** The first number of words in each step; the rule about long sentences begins where one does. */
const steps = [1, 6, 11, 16, 21, 26, 31, 36];

/** A sentence of so many words is long. */
export const LONG_SENTENCE = 26;

/** How many sentences have which length. */
export function sentenceLengths(sentences: readonly MeasuredSentence[]): LengthStep[] {
  return steps.map((from, index) => {
    const next = steps[index + 1];
    const to = next === undefined ? undefined : next - 1;
    return { from, to, sentences: sentences.filter(({ words }) => words >= from && words <= (to ?? words)).length };
  });
}
