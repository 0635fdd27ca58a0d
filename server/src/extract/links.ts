import type { Cut } from './cuts.ts';
import { sourceEnd, sourceStart } from './offsetMap.ts';
import type { Block } from './prose.ts';

/** A link with somewhere to go, in Markdown or HTML: not an empty target or one inside the page. */
const link = /\]\((?!\s*[#)])|\]\[[^\]]+\]|<(?:https?|mailto):|href\s*=\s*["']?(?!["'#>])/iu;

/** So much of a link may stand after the text of its block, in UTF-16 code units: ](x */
const REST = 3;

/**
 * Marks the blocks of source [start, end) that hold a link. A link that opens right before a block belongs to it, unless the
 * document can be cut between them: what follows a cut does not depend on what is before it.
 */
export function markLinks(
  blocks: readonly Block[],
  source: string,
  start: number,
  end: number,
  cuts: readonly Cut[] = [],
): readonly Block[] {
  if (!link.test(source.slice(start, end + REST))) return blocks;
  let from = start;
  let cut = 0;
  return blocks.map((block) => {
    const to = sourceEnd(block.map, block.text.length);
    const own = sourceStart(block.map, 0);
    for (; cut < cuts.length && cuts[cut]!.offset <= own; cut++) from = Math.max(from, cuts[cut]!.offset);
    const linked = link.test(source.slice(block.alternative ? own : from, Math.max(start, to) + REST));
    from = Math.max(from, to);
    return linked ? { ...block, linked: true } : block;
  });
}
