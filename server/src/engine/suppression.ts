import type { Comment } from '../extract/prose.ts';
import type { Finding } from './finding.ts';
import { FindingGroup, type MovedGroup } from './findingGroup.ts';

/** How far a suppression comment reaches. */
export type Reach = 'line' | 'next-line' | 'file';

interface Suppression {
  readonly reach: Reach;
  /** 0-based line that is silenced; -1 for the whole file. */
  readonly line: number;
  /** Empty silences every rule. */
  readonly rules: ReadonlySet<string>;
}

const directive =
  /^\s*klartekst:\s*(ignorer-fil|ignorer-næste-linje|ignorer|ignore-file|ignore-next-line|ignore)(?![\p{L}-])([\s\S]*)$/iu;
const reaches: Readonly<Record<string, Reach>> = {
  ignorer: 'line',
  ignore: 'line',
  'ignorer-næste-linje': 'next-line',
  'ignore-next-line': 'next-line',
  'ignorer-fil': 'file',
  'ignore-file': 'file',
};

/** The Danish name of each reach, as quick fixes write it. */
export const directives: Readonly<Record<Reach, string>> = {
  line: 'ignorer',
  'next-line': 'ignorer-næste-linje',
  file: 'ignorer-fil',
};

/** Leaves out the findings that a comment in the text silences, on whichever of its lines. */
export function suppress(
  groups: readonly MovedGroup[],
  comments: readonly Comment[],
  lineAt: (offset: number) => number,
): readonly MovedGroup[] {
  const suppressions = comments.flatMap((comment) => parse(comment, lineAt));
  if (suppressions.length === 0) return groups;
  const isKept = ({ rule, start, end }: Finding, shift: number) => {
    const first = lineAt(start + shift);
    const last = lineAt(end + shift);
    return !suppressions.some(
      ({ line, rules }) => (line < 0 || (first <= line && line <= last)) && (rules.size === 0 || rules.has(rule)),
    );
  };
  return groups.flatMap((moved) => {
    const { group, shift } = moved;
    const kept = group.findings.filter((finding) => isKept(finding, shift));
    if (kept.length === group.findings.length) return [moved];
    return kept.length === 0 ? [] : [{ group: new FindingGroup(kept), shift }];
  });
}

/** What tells the checker to leave a whole file alone, to stand in a comment of it. */
export const leaveFile = `klartekst: ${directives.file}`;

function parse(comment: Comment, lineAt: (offset: number) => number): Suppression[] {
  const match = directive.exec(comment.text.normalize('NFC'));
  if (!match) return [];
  const reach = reaches[match[1]!.toLowerCase()]!;
  const rules = new Set(
    match[2]!
      .toLowerCase()
      .split(/[\s,;:.»«"']+/)
      .filter((rule) => /^[a-z0-9-]+$/.test(rule)),
  );
  if (reach === 'file') return [{ reach, line: -1, rules }];
  return [{ reach, line: reach === 'line' ? lineAt(comment.start) : lineAt(comment.end - 1) + 1, rules }];
}
