import type { Block, Comment, Prose } from './prose.ts';
import { firstFrom, startOf, startOfCut, type Window } from './window.ts';

/**
 * Puts what was read anew in the place of what it replaces.
 * @param shift by how much what is after the change has moved.
 */
export function joined(old: Prose, anew: Prose, { before, after }: Window, shift: number): Prose {
  const start = before?.offset ?? 0;
  const oldEnd = after?.offset ?? Number.POSITIVE_INFINITY;
  const end = oldEnd + shift;
  const startOfComment = (comment: Comment) => comment.start;
  // The first block after the change may owe a link to it.
  const one = after ? 1 : 0;
  return {
    ...old,
    blocks: [
      ...old.blocks.slice(0, firstFrom(old.blocks, startOf, start)),
      ...anew.blocks.slice(firstFrom(anew.blocks, startOf, start), firstFrom(anew.blocks, startOf, end) + one),
      ...old.blocks.slice(firstFrom(old.blocks, startOf, oldEnd) + one).map((block) => movedBlock(block, shift)),
    ],
    comments: [
      ...upTo(old.comments, startOfComment, start),
      ...between(anew.comments, startOfComment, start, end),
      ...since(old.comments, startOfComment, oldEnd).map((comment) => movedComment(comment, shift)),
    ],
    cuts: [
      ...upTo(old.cuts!, startOfCut, start),
      ...between(anew.cuts!, startOfCut, start, end),
      ...since(old.cuts!, startOfCut, oldEnd).map((cut) => ({ ...cut, offset: cut.offset + shift })),
    ],
  };
}

function upTo<Item>(items: readonly Item[], start: (item: Item) => number, offset: number): readonly Item[] {
  return items.slice(0, firstFrom(items, start, offset));
}

function since<Item>(items: readonly Item[], start: (item: Item) => number, offset: number): readonly Item[] {
  return items.slice(firstFrom(items, start, offset));
}

function between<Item>(items: readonly Item[], start: (item: Item) => number, from: number, to: number) {
  return since(upTo(items, start, to), start, from);
}

function movedBlock(block: Block, shift: number): Block {
  if (shift === 0) return block;
  const { text, source, length } = block.map;
  // A loop takes a fraction of the time that `map` does, and half of a long text moves with each key.
  const moved = source.slice();
  for (let run = 0; run < moved.length; run++) moved[run]! += shift;
  return { ...block, map: { text, source: moved, length } };
}

function movedComment(comment: Comment, shift: number): Comment {
  return shift === 0 ? comment : { ...comment, start: comment.start + shift, end: comment.end + shift };
}
