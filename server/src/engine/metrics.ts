/** What is counted in running text. Headings, list items that are no sentences, and cells are left out. */
export interface Counts {
  words: number;
  longWords: number;
  sentences: number;
  /** Only counted in languages that have a measure for it. */
  syllables?: number;
}

export const noCounts = (): Counts => ({ words: 0, longWords: 0, sentences: 0 });

/** Adds the counts of a part to those of the whole. */
export function add(total: Counts, { words, longWords, sentences, syllables }: Readonly<Counts>): void {
  total.words += words;
  total.longWords += longWords;
  total.sentences += sentences;
  if (syllables) total.syllables = (total.syllables ?? 0) + syllables;
}

/** Counts of a text with its readability index. */
export interface Metrics extends Readonly<Counts> {
  /** LIX, rounded; undefined for a text without a sentence. */
  readonly lix: number | undefined;
  /** Flesch reading ease, rounded, of a text that is mostly in English: from 0, very hard, to 100, very easy. */
  readonly readingEase?: number;
}

/** A long word has more letters than this (Björnsson 1968). */
export const LONG_WORD = 6;

/** LIX = words per sentence + the percentage of long words (C. H. Björnsson, Läsbarhet, 1968). */
export function withLix(counts: Counts): Metrics {
  const { words, longWords, sentences } = counts;
  return {
    ...counts,
    lix: sentences > 0 && words > 0 ? Math.round(words / sentences + (100 * longWords) / words) : undefined,
  };
}

/** How hard a text is to read. */
export type Band = 'veryEasy' | 'easy' | 'medium' | 'hard' | 'veryHard';

/** The Danish bands of LIX: up to 24, 25–34, 35–44, 45–54, 55 and up. */
export function lixBand(lix: number): Band {
  if (lix <= 24) return 'veryEasy';
  if (lix <= 34) return 'easy';
  if (lix <= 44) return 'medium';
  return lix <= 54 ? 'hard' : 'veryHard';
}

/** Reading ease = 206.835 − 1.015 × words per sentence − 84.6 × syllables per word (R. Flesch, 1948), from 0 to 100. */
export function readingEase({ words, sentences, syllables = 0 }: Readonly<Counts>): number | undefined {
  if (words === 0 || sentences === 0 || syllables === 0) return undefined;
  const ease = 206.835 - (1.015 * words) / sentences - (84.6 * syllables) / words;
  return Math.round(Math.min(100, Math.max(0, ease)));
}

/** Flesch's own bands of reading ease (The Art of Readable Writing, 1949), his seven as five: from 90, 70, 50, 30 and 0. */
export function easeBand(ease: number): Band {
  if (ease >= 90) return 'veryEasy';
  if (ease >= 70) return 'easy';
  if (ease >= 50) return 'medium';
  return ease >= 30 ? 'hard' : 'veryHard';
}
