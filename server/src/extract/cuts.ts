import type { Tree } from '@lezer/common';

const blankLine = /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/;

/**
 * Where a Markdown document can be cut: at the lines where, after a blank line, a block begins that lies in no other. What
 * follows reads as if the document began there. The tree's offsets count from `base`; the cuts are source offsets.
 */
export function cutsOf(tree: Tree, source: string, base: number): readonly number[] {
  const cuts: number[] = [];
  let done = base;
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    const line = lineStart(source, base + node.from);
    if (line > done && blankLine.test(source.slice(done, line))) cuts.push(line);
    done = Math.max(done, base + node.to);
  }
  return cuts;
}

function lineStart(source: string, offset: number): number {
  let start = offset;
  while (start > 0 && source[start - 1] !== '\n' && source[start - 1] !== '\r') start--;
  return start;
}
