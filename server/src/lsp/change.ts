import { applyEdits } from '../engine/apply.ts';
import type { Fix } from '../engine/finding.ts';

/** The piece of a text that a fix changes, from its first edit to its last. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** What a fix changes in a text. Offsets are UTF-16 code units. */
export function changeOf(text: string, { edits }: Fix): Change {
  const start = edits[0]?.start ?? 0;
  const end = edits.at(-1)?.end ?? start;
  const before = text.slice(start, end);
  const inside = edits.map((edit) => ({ start: edit.start - start, end: edit.end - start, text: edit.text }));
  return { start, end, before, after: applyEdits(before, inside) };
}

/** A text on one line; a long one is cut in the middle, between words where it can be. @param longest in UTF-16 code units. */
export function excerpt(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const half = Math.floor((longest - 3) / 2);
  const head = line.slice(0, half + 1).replace(/\s\S*$|.$/u, '');
  const tail = line.slice(-half - 1).replace(/^\S*\s|^./u, '');
  return `${head} … ${tail}`.replace(/…(?:\s*…)+/gu, '…');
}
