import { sourceEnd, sourceStart } from './offsetMap.ts';
import type { Block } from './prose.ts';

/** A link with somewhere to go, in Markdown or HTML: not an empty target or one inside the page. */
const link = /\]\((?!\s*[#)])|\]\[[^\]]+\]|<(?:https?|mailto):|href\s*=\s*["']?(?!["'#>])/iu;

/** Marks the blocks that hold a link. A link that opens right before a block belongs to it. */
export function markLinks(blocks: readonly Block[], source: string): readonly Block[] {
  if (!link.test(source)) return blocks;
  let from = 0;
  return blocks.map((block) => {
    const to = sourceEnd(block.map, block.text.length);
    const start = block.alternative ? sourceStart(block.map, 0) : from;
    const linked = link.test(source.slice(start, Math.max(start, to) + 3));
    from = Math.max(from, to);
    return linked ? { ...block, linked: true } : block;
  });
}
