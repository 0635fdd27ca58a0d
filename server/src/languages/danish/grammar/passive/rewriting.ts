import type { Rewrite } from '../../../language.ts';
import type { ActiveClause } from './passiveRewrite.ts';
import type { Words } from './words.ts';

const longest = 160;

/** The rewrite that puts a new text in place of some tokens; undefined when that would touch a merge field or the like. */
export function rewriteOf(words: Words, { from, to, text }: ActiveClause): Rewrite | undefined {
  const start = words.tokens[from]!.start;
  const end = words.tokens[to - 1]!.end;
  const old = words.text.slice(start, end);
  const next = words.tokens[to];
  if (text.endsWith('.') && next?.key === '.') return rewriteOf(words, { from, to: to + 1, text });
  const clean = text.endsWith(',') && (!next || next.kind === 'punctuation') ? text.slice(0, -1) : text;
  let head = 0;
  while (head < old.length && head < clean.length && old[head] === clean[head]) head++;
  head = wordStart(old, clean, head);
  let tail = 0;
  while (tail < old.length - head && tail < clean.length - head && old.at(-1 - tail) === clean.at(-1 - tail)) tail++;
  tail = wordTail(old, tail);
  const edit = { start: start + head, end: end - tail, text: clean.slice(head, clean.length - tail) };
  const crossed = words.tokens.some(
    ({ kind, start: from, end: until }) => kind === 'opaque' && from < edit.end && edit.start < until,
  );
  if (crossed || (edit.start === edit.end && edit.text === '')) return undefined;
  const whole = words.text.slice(0, edit.start) + edit.text + words.text.slice(edit.end);
  return { result: whole.length <= longest ? whole : clean, edits: [edit] };
}

/** A rewrite, and the same with an everyday verb where there is one. */
export function withPlain(rewrite: Rewrite | undefined, plain: Rewrite | undefined): readonly Rewrite[] {
  if (!rewrite || !plain) return [rewrite, plain].filter((each) => each !== undefined);
  return [{ ...rewrite, heavy: true }, plain];
}

/** Moves a cut back to the beginning of a word. */
function wordStart(old: string, clean: string, at: number): number {
  let head = at;
  while (
    head > 0 &&
    (/[\p{L}\d]/u.test(old.charAt(head)) || /[\p{L}\d]/u.test(clean.charAt(head))) &&
    /[\p{L}\d]/u.test(old.charAt(head - 1))
  )
    head--;
  return head;
}

function wordTail(old: string, at: number): number {
  let tail = at;
  while (tail > 0 && /[\p{L}\d]/u.test(old.charAt(old.length - tail))) tail--;
  return tail;
}
