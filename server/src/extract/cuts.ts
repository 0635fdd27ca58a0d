import type { Tree } from '@lezer/common';
import type { OpenElement } from './openElements.ts';

/** Where a document can be cut: how what follows is read does not depend on what is before but for what is kept here. */
export interface Cut {
  /** In UTF-16 code units of the source. */
  readonly offset: number;
  /** The HTML elements that are open there; absent in other formats. */
  readonly open?: OpenElement;
}

const blankLine = /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/;

/**
 * Where a Markdown document can be cut: at the lines where, after a blank line, a block begins that lies in no other. What
 * follows reads as if the document began there. The tree's offsets count from `base`; the cuts are source offsets.
 */
export function cutsOf(tree: Tree, source: string, base: number): readonly Cut[] {
  const cuts: Cut[] = [];
  let done = base;
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    const line = lineStart(source, base + node.from);
    if (line > done && blankLine.test(source.slice(done, line))) cuts.push({ offset: line });
    done = Math.max(done, base + node.to);
  }
  return cuts;
}

function lineStart(source: string, offset: number): number {
  let start = offset;
  while (start > 0 && source[start - 1] !== '\n' && source[start - 1] !== '\r') start--;
  return start;
}
