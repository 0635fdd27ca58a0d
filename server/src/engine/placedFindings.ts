import type { Block } from '../extract/prose.ts';
import type { SentenceFinding } from '../rules/rule.ts';
import type { Edit, Finding } from './finding.ts';

/** A finding where its block stood last. */
interface Placed {
  /** Where the block's source starts. */
  readonly start: number;
  /** Where the sentence starts in the block's text. */
  readonly offset: number;
  readonly finding: Finding;
}

/** What was placed in each block: by the text offsets of its map, which stay the same when the block is moved. */
const known = new WeakMap<Int32Array, Map<SentenceFinding, Placed>>();

/**
 * Places a finding of a block, or takes the one that was placed when the block stood here or elsewhere in the document.
 * @param offset where the sentence starts in the block's text.
 */
export function placeOnce(finding: SentenceFinding, block: Block, offset: number, place: () => Finding): Finding {
  const { text, source } = block.map;
  const start = source[0] ?? 0;
  let inBlock = known.get(text);
  const last = inBlock?.get(finding);
  const placed = last?.offset === offset ? moved(last.finding, start - last.start) : place();
  if (placed === last?.finding) return placed;
  if (!inBlock) {
    inBlock = new Map();
    known.set(text, inBlock);
  }
  inBlock.set(finding, { start, offset, finding: placed });
  return placed;
}

function moved(finding: Finding, shift: number): Finding {
  if (shift === 0) return finding;
  const { start, end, fixes } = finding;
  const move = (edit: Edit): Edit => ({ start: edit.start + shift, end: edit.end + shift, text: edit.text });
  return {
    ...finding,
    start: start + shift,
    end: end + shift,
    fixes: fixes.map(({ title, safe, edits }) => ({ title, safe, edits: edits.map(move) })),
  };
}
