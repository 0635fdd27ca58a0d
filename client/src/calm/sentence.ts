/** A part of a line, in UTF-16 code units. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** Made when something is written: that takes longer than all else the extension does at its start. */
let segmenter: Intl.Segmenter | undefined;
/** The end of a sentence, with what may close after it. */
const ending = /[.!?…]["'’”»«)\]*_]*\s*$/u;

/**
 * The sentence of a line that is being written at `caret`; undefined where none is: at the start of a line, or after the
 * full stop of one that has ended.
 */
export function unfinishedSentence(line: string, caret: number): Part | undefined {
  segmenter ??= new Intl.Segmenter('da', { granularity: 'sentence' });
  for (const { index: start, segment } of segmenter.segment(line)) {
    const end = start + segment.length;
    if (caret <= start || caret > end) continue;
    const written = line.slice(start, caret);
    return /[\p{L}\p{N}]/u.test(written) && !ending.test(written) ? { start, end } : undefined;
  }
  return undefined;
}
