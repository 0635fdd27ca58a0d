import type { MeasuredSentence } from '../engine/checkedText.ts';
import type { Finding } from '../engine/finding.ts';
import type { LineIndex } from '../engine/lineIndex.ts';
import { excerpt } from './excerpt.ts';
import type { Place } from './findingGroups.ts';

/** A sentence among the heaviest of a text. */
export interface HeavySentence extends Place {
  readonly words: number;
  readonly longWords: number;
  readonly findings: number;
}

const MOST = 10;
const LENGTH = 400;

/** The sentences that ask most of the reader: those with most words, each long word counted twice; the first of equals. */
export function heaviestSentences(
  sentences: readonly MeasuredSentence[],
  findings: readonly Finding[],
  lines: LineIndex,
): HeavySentence[] {
  const weight = ({ words, longWords }: MeasuredSentence) => words + longWords;
  return sentences
    .toSorted((a, b) => weight(b) - weight(a) || a.start - b.start)
    .slice(0, MOST)
    .map(({ text, start, end, words, longWords }) => ({
      start,
      end,
      line: lines.lineAt(start) + 1,
      wording: excerpt(text, LENGTH),
      words,
      longWords,
      findings: findings.filter((finding) => finding.start < end && start < finding.end).length,
    }));
}
