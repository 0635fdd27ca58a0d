import type { MeasuredSentence } from '../engine/checkedText.ts';

/** How many sentences have between so many words, both included. */
export interface LengthStep {
  readonly from: number;
  /** Undefined for the last step, which has no end. */
  readonly to: number | undefined;
  readonly sentences: number;
  readonly isLong: boolean;
}

/** Steps up to the limit, and beyond it. */
const SHORT_STEPS = 5;
const LONG_STEPS = 3;

/** How many sentences have which length. @param limit a sentence with more words is long; there a step begins. */
export function sentenceLengths(sentences: readonly MeasuredSentence[], limit: number): LengthStep[] {
  const width = Math.max(1, Math.floor(limit / SHORT_STEPS));
  const steps = Array.from({ length: SHORT_STEPS + LONG_STEPS }, (_, index) =>
    index === 0 ? 1 : limit + 1 + (index - SHORT_STEPS) * width,
  );
  return steps.map((from, index) => {
    const next = steps[index + 1];
    const to = next === undefined ? undefined : next - 1;
    const inStep = sentences.filter(({ words }) => words >= from && words <= (to ?? words));
    return { from, to, sentences: inStep.length, isLong: from > limit };
  });
}
