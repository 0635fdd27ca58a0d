import type { CheckedFinding } from './checkedFinding.ts';
import { type Level, ordered } from './finding.ts';

/** How many findings there are of each level. */
export type LevelCounts = Readonly<Record<Level, number>>;

/**
 * Findings on a piece of text that moves as one: those of a block. The same object stands for the same findings on the same
 * source for as long as nothing but their place in the text changes, so that what is worked out of them can be kept.
 */
export class FindingGroup {
  /** At least one, in order of their place where the piece stood when they were put there. */
  readonly findings: readonly CheckedFinding[];
  #counts: LevelCounts | undefined;

  constructor(findings: readonly CheckedFinding[]) {
    this.findings = findings;
  }

  get counts(): LevelCounts {
    this.#counts ??= countLevels(this.findings);
    return this.#counts;
  }
}

/** A group where it stands in a text. */
export interface MovedGroup {
  readonly group: FindingGroup;
  /** By how much it has moved since its findings were put in their places, in UTF-16 code units. */
  readonly shift: number;
}

/** The findings of a group where they stand. */
export function findingsOf({ group: { findings }, shift }: MovedGroup): readonly CheckedFinding[] {
  return shift === 0 ? findings : findings.map((finding) => finding.moved(shift));
}

/** Where the first finding of a group starts. */
export function startOf({ group, shift }: MovedGroup): number {
  return group.findings[0]!.start + shift;
}

/** The groups in the order of the text. Where findings of several stand among each other, these become one. */
export function inOrder(groups: readonly MovedGroup[]): readonly MovedGroup[] {
  if (groups.every((group, index) => index === 0 || follows(group, groups[index - 1]!))) return groups;
  const places = [...groups.keys()].sort((a, b) => startOf(groups[a]!) - startOf(groups[b]!));
  const ordered: MovedGroup[] = [];
  for (let from = 0; from < places.length; ) {
    let last = lastStart(groups[places[from]!]!);
    let to = from + 1;
    for (; to < places.length && startOf(groups[places[to]!]!) <= last; to++) {
      last = Math.max(last, lastStart(groups[places[to]!]!));
    }
    ordered.push(to === from + 1 ? groups[places[from]!]! : joined(groups, places.slice(from, to)));
    from = to;
  }
  return ordered;
}

/** Of findings in the same place, those of the group that was given first come first. */
function joined(groups: readonly MovedGroup[], places: readonly number[]): MovedGroup {
  const among = [...places].sort((a, b) => a - b).flatMap((place) => findingsOf(groups[place]!));
  return { group: new FindingGroup(ordered(among)), shift: 0 };
}

function follows(group: MovedGroup, before: MovedGroup): boolean {
  return startOf(group) > lastStart(before);
}

function lastStart({ group, shift }: MovedGroup): number {
  return group.findings.at(-1)!.start + shift;
}

function countLevels(findings: readonly CheckedFinding[]): LevelCounts {
  const counts: Record<Level, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { level } of findings) counts[level]++;
  return counts;
}
