import { sourceEnd, sourceStart } from '../extract/offsetMap.ts';
import type { Block } from '../extract/prose.ts';
import { touches } from '../extract/ranges.ts';
import type { Span } from '../languages/language.ts';
import type { Finding } from './finding.ts';

/** Whether a part of a block's text, in UTF-16 code units, holds what no earlier block holds. */
export function isNew({ start, end }: Span, { alternative, map }: Block): boolean {
  return !alternative || touches(alternative, sourceStart(map, start), sourceEnd(map, end));
}

/** Tells findings that are new in another branch of a conditional from those on the text around it. */
export class Repetitions {
  readonly #byRule = new Map<string, Finding[]>();

  /** True when the finding, in the block, says nothing that was not said of an earlier block. */
  has(finding: Finding, { alternative }: Block): boolean {
    const { rule, start, end } = finding;
    const known = this.#byRule.get(rule) ?? [];
    if (alternative) return !touches(alternative, start, end) || touches(known, start, end);
    known.push(finding);
    this.#byRule.set(rule, known);
    return false;
  }
}
