import { sourceEnd, sourceStart } from '../extract/offsetMap.ts';
import type { Block } from '../extract/prose.ts';
import { touches } from '../extract/ranges.ts';
import type { Span } from '../languages/spans.ts';
import type { SentenceFinding } from '../rules/rule.ts';

/** Whether a part of a block's text, in UTF-16 code units, holds what no earlier block holds. */
export function isNew({ start, end }: Span, { alternative, map }: Block): boolean {
  return !alternative || touches(alternative, sourceStart(map, start), sourceEnd(map, end));
}

/**
 * Where a finding on text [start, end) of a block is shown, in the source. In a block that reads a conditional anew, one
 * that reaches out of the branch is shown in the branch: between the two may stand other branches.
 */
export function shownAt({ alternative, map, text }: Block, start: number, end: number): Span {
  const whole = { start: sourceStart(map, start), end: sourceEnd(map, end) };
  const branch = alternative?.find((range) => range.end > whole.start);
  if (!branch || (branch.start <= whole.start && whole.end <= branch.end)) return whole;
  let from = start;
  while (from < end && (sourceStart(map, from) < branch.start || text[from] === ' ')) from++;
  let to = end;
  while (to > from && (sourceEnd(map, to) > branch.end || text[to - 1] === ' ')) to--;
  return to > from ? { start: sourceStart(map, from), end: sourceEnd(map, to) } : whole;
}

/** Tells findings that are new in another branch of a conditional from those on the text around it. */
export class Repetitions {
  readonly #byRule = new Map<string, Span[]>();

  /** True when a finding of a sentence that starts at `offset` of the block says nothing that was not said before. */
  has(finding: SentenceFinding, { alternative, map }: Block, offset: number): boolean {
    const known = this.#byRule.get(finding.rule) ?? [];
    const start = sourceStart(map, offset + finding.start);
    const end = sourceEnd(map, offset + finding.end);
    if (alternative) return !touches(alternative, start, end) || touches(known, start, end);
    known.push({ start, end });
    this.#byRule.set(finding.rule, known);
    return false;
  }
}
