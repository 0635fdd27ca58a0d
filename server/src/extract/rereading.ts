import { type Change, changeBetween } from './change.ts';
import { extract } from './extract.ts';
import { sourceStart } from './offsetMap.ts';
import type { Block, Comment, Prose } from './prose.ts';

/** A document as it was read last. */
export interface Reading {
  readonly text: string;
  readonly languageId: string;
  readonly prose: Prose;
}

/** Larger changes, in UTF-16 code units, are no typing. */
const LARGEST = 20_000;

const opensFrontMatter = /^\uFEFF?---/;

/** Cuts in the old text; 0 stands for the start of the document, undefined for its end. */
interface Window {
  /** The cuts around all that is read anew. */
  readonly from: number;
  readonly to: number | undefined;
  /** The cuts around what is taken of it: those nearest to the change. */
  readonly before: number;
  readonly after: number | undefined;
}

/**
 * Reads anew what lies around the one change in a document, up to cuts on either side that are cuts still.
 * @returns what `extract` would give, and how many units of source were read; undefined when that cannot be told.
 */
export function reread(old: Reading, text: string): { readonly prose: Prose; readonly units: number } | undefined {
  const { cuts, frontMatter } = old.prose;
  const change = changeBetween(old.text, text);
  if (!change) return { prose: old.prose, units: 0 };
  if (!cuts || Math.max(change.before, change.after) - change.start > LARGEST) return undefined;
  if (opensFrontMatter.test(text) && !frontMatter) return undefined;
  const window = windowOf(old.prose, cuts, change);
  if (definesLinks(old.text, text, window, change)) return undefined;
  const part = text.slice(window.from, window.to === undefined ? undefined : window.to + shiftOf(change));
  if (window.before === 0 && (frontMatter || opensFrontMatter.test(part))) return undefined;
  if (window.from > 0 && opensFrontMatter.test(part)) return undefined;
  const anew = extract(part, old.languageId);
  return fits(anew, window, change)
    ? { prose: joined(old.prose, anew, window, change), units: part.length }
    : undefined;
}

const shiftOf = ({ before, after }: Change) => after - before;

/** The change with a margin on either side that holds at least one block, so that links belong where they do. */
function windowOf({ blocks }: Prose, cuts: readonly number[], change: Change): Window {
  const next = cuts.findIndex((cut) => cut > change.before);
  const last = (next < 0 ? cuts.length : next) - 1;
  let first = last;
  while (first >= 0 && cuts[first]! > change.start) first--;
  const before = cuts[first] ?? 0;
  let from = first - 1;
  while (from >= 0 && !holdsBlock(blocks, cuts[from]!, before)) from--;
  const after = next < 0 ? undefined : cuts[next]!;
  let to = next + 1;
  while (after !== undefined && to < cuts.length && !holdsBlock(blocks, after, cuts[to]!)) to++;
  return { from: cuts[from] ?? 0, to: after === undefined ? undefined : cuts[to], before, after };
}

function holdsBlock(blocks: readonly Block[], from: number, to: number): boolean {
  const block = blocks[firstFrom(blocks, startOf, from)];
  return block !== undefined && startOf(block) < to;
}

/** Whether what a label stands for could have changed: it may be defined anywhere. */
function definesLinks(old: string, text: string, { from, to }: Window, change: Change): boolean {
  if (!old.includes(']:') && !text.includes(']:')) return false;
  const part = text.slice(from, to === undefined ? undefined : to + shiftOf(change));
  return part.includes('[') || old.slice(from, to).includes(']:');
}

/** Whether the cuts on both sides of the change are cuts still. */
function fits({ cuts }: Prose, { from, before, after }: Window, change: Change): boolean {
  if (!cuts || (before > 0 && !cuts.includes(before - from))) return false;
  return after === undefined || cuts.includes(after + shiftOf(change) - from);
}

function joined(old: Prose, anew: Prose, { from, before, after }: Window, change: Change): Prose {
  const shift = shiftOf(change);
  const end = after === undefined ? Number.POSITIVE_INFINITY : after + shift;
  const moved = anew.blocks.map((block) => movedBlock(block, from));
  const firstNew = firstFrom(moved, startOf, before);
  // The first block after the change may owe a link to it.
  const lastNew = firstFrom(moved, startOf, end) + 1;
  const firstOld = firstFrom(old.blocks, startOf, before);
  const lastOld = after === undefined ? old.blocks.length : firstFrom(old.blocks, startOf, after) + 1;
  const startOfComment = ({ start }: Comment) => start;
  const comments = anew.comments.map((comment) => movedComment(comment, from));
  const oldEnd = after ?? Number.POSITIVE_INFINITY;
  const cuts = (anew.cuts ?? []).map((cut) => cut + from).filter((cut) => cut > before && cut < end);
  return {
    ...old,
    blocks: [
      ...old.blocks.slice(0, firstOld),
      ...moved.slice(firstNew, lastNew),
      ...old.blocks.slice(lastOld).map((block) => movedBlock(block, shift)),
    ],
    comments: [
      ...old.comments.slice(0, firstFrom(old.comments, startOfComment, before)),
      ...comments.slice(firstFrom(comments, startOfComment, before), firstFrom(comments, startOfComment, end)),
      ...old.comments
        .slice(firstFrom(old.comments, startOfComment, oldEnd))
        .map((comment) => movedComment(comment, shift)),
    ],
    cuts: [
      ...old.cuts!.filter((cut) => cut <= before),
      ...cuts,
      ...old.cuts!.filter((cut) => cut >= oldEnd).map((cut) => cut + shift),
    ],
  };
}

const startOf = (block: Block) => sourceStart(block.map, 0);

/** The index of the first of some items in order that starts at an offset or after it. */
function firstFrom<Item>(items: readonly Item[], start: (item: Item) => number, offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(items[middle]!) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function movedBlock(block: Block, shift: number): Block {
  if (shift === 0) return block;
  return { ...block, map: { ...block.map, source: block.map.source.map((offset) => offset + shift) } };
}

function movedComment(comment: Comment, shift: number): Comment {
  return shift === 0 ? comment : { ...comment, start: comment.start + shift, end: comment.end + shift };
}
