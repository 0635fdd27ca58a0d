import type { Change } from './change.ts';
import type { Cut } from './cuts.ts';
import { sourceStart } from './offsetMap.ts';
import type { Block, Prose } from './prose.ts';

/** Cuts in the old text around a change in it; undefined stands for the start of the body or the end of the document. */
export interface Window {
  /** The cuts around all that is read anew. */
  readonly from: Cut | undefined;
  readonly to: Cut | undefined;
  /** The cuts around what is taken of it: those nearest to the change. */
  readonly before: Cut | undefined;
  readonly after: Cut | undefined;
}

/** The change with a margin on either side that holds at least one block, so that links belong where they do. */
export function windowOf({ blocks }: Prose, cuts: readonly Cut[], change: Change): Window {
  const next = firstFrom(cuts, startOfCut, change.before + 1);
  const first = firstFrom(cuts, startOfCut, change.start + 1) - 1;
  const before = cuts[first];
  let from = first - 1;
  while (from >= 0 && !holdsBlock(blocks, cuts[from]!, before!)) from--;
  const after = cuts[next];
  let to = next + 1;
  while (after && to < cuts.length && !holdsBlock(blocks, after, cuts[to]!)) to++;
  return { from: cuts[from], to: after && cuts[to], before, after };
}

function holdsBlock(blocks: readonly Block[], from: Cut, to: Cut): boolean {
  const block = blocks[firstFrom(blocks, startOf, from.offset)];
  return block !== undefined && startOf(block) < to.offset;
}

export const startOfCut = (cut: Cut): number => cut.offset;

export const startOf = (block: Block): number => sourceStart(block.map, 0);

/** The index of the first of some items in order that starts at an offset or after it. */
export function firstFrom<Item>(items: readonly Item[], start: (item: Item) => number, offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(items[middle]!) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
