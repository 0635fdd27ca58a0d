import type { Finding } from './finding.ts';
import { findingsOf, inOrder, type LevelCounts, type MovedGroup } from './findingGroup.ts';

/** The findings of a text, in order of their place. Those that move with their block are put in place when asked for. */
export class FoundInText {
  readonly #groups: readonly MovedGroup[];
  #all: readonly Finding[] | undefined;
  #counts: LevelCounts | undefined;

  /** @param groups in any order. */
  constructor(groups: readonly MovedGroup[]) {
    this.#groups = inOrder(groups);
  }

  /** In the order of the text. */
  get groups(): readonly MovedGroup[] {
    return this.#groups;
  }

  get all(): readonly Finding[] {
    this.#all ??= this.#groups.flatMap(findingsOf);
    return this.#all;
  }

  get counts(): LevelCounts {
    this.#counts ??= sum(this.#groups);
    return this.#counts;
  }

  get length(): number {
    const { error, warning, information, hint } = this.counts;
    return error + warning + information + hint;
  }
}

function sum(groups: readonly MovedGroup[]): LevelCounts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { group } of groups) {
    const { error, warning, information, hint } = group.counts;
    counts.error += error;
    counts.warning += warning;
    counts.information += information;
    counts.hint += hint;
  }
  return counts;
}
