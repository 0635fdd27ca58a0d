import { sourceEnd, sourceStart } from './offsetMap.ts';
import type { Block } from './prose.ts';

/** A link with somewhere to go, in Markdown or HTML: not an empty target or one inside the page. */
const link = /\]\((?!\s*[#)])|\]\[[^\]]+\]|<(?:https?|mailto):|href\s*=\s*["']?(?!["'#>])/iu;

/** So much of a link may stand after the text of its block, in UTF-16 code units: ](x */
const REST = 3;

/** Marks the blocks of source [start, end) that hold a link. A link that opens right before a block belongs to it. */
export function markLinks(blocks: readonly Block[], source: string, start: number, end: number): readonly Block[] {
  if (!link.test(source.slice(start, end + REST))) return blocks;
  let from = start;
  return blocks.map((block) => {
    const to = sourceEnd(block.map, block.text.length);
    const first = block.alternative ? sourceStart(block.map, 0) : from;
    const linked = link.test(source.slice(first, Math.max(start, to) + REST));
    from = Math.max(from, to);
    return linked ? { ...block, linked: true } : block;
  });
}
