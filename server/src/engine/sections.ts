import type { MeasuredSentence } from './checkedText.ts';
import { type Metrics, withLix } from './metrics.ts';

/** A part of a text under one heading, or before the first. Offsets are UTF-16 code units into the source. */
export interface Section {
  /** Where its heading starts, or its first sentence when it has none. */
  readonly start: number;
  readonly metrics: Metrics;
}

/** Measures sentences together. */
export function measure(sentences: readonly MeasuredSentence[]): Metrics {
  const sum = (count: (sentence: MeasuredSentence) => number) =>
    sentences.reduce((total, sentence) => total + count(sentence), 0);
  return withLix({
    words: sum(({ words }) => words),
    longWords: sum(({ longWords }) => longWords),
    sentences: sentences.length,
  });
}

/**
 * Measures each section that has sentences.
 * @param headings where headings start, ascending. @param sentences in the order of the text.
 */
export function sections(headings: readonly number[], sentences: readonly MeasuredSentence[]): Section[] {
  const ends = [...headings, Number.POSITIVE_INFINITY];
  return ends.flatMap((end, index): Section[] => {
    const heading = headings[index - 1];
    const own = sentences.filter(({ start }) => start >= (heading ?? 0) && start < end);
    return own[0] ? [{ start: heading ?? own[0].start, metrics: measure(own) }] : [];
  });
}

/** Measures the sentences of which at least half lies in a range. */
export function measureRange(sentences: readonly MeasuredSentence[], from: number, to: number): Metrics {
  const isIn = ({ start, end }: MeasuredSentence) => 2 * (Math.min(end, to) - Math.max(start, from)) >= end - start;
  return measure(sentences.filter(isIn));
}
