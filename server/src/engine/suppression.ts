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

const directive = /^\s*klartekst:\s*([\p{L}-]*)([\s\S]*)$/iu;
const reaches: Readonly<Record<string, Reach>> = {
  ignorer: 'line',
  ignore: 'line',
  'ignorer-næste-linje': 'next-line',
  'ignorer-naeste-linje': 'next-line',
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

/**
 * Leaves out the findings that a comment in the text silences, on whichever of its lines.
 * @param groupOf the group that a rule is of, which a comment can name too.
 */
export function suppress(
  groups: readonly MovedGroup[],
  comments: readonly Comment[],
  lineAt: (offset: number) => number,
  groupOf: (rule: string) => string | undefined,
): readonly MovedGroup[] {
  const suppressions = comments.flatMap((comment) => parse(comment, lineAt));
  if (suppressions.length === 0) return groups;
  const isKept = ({ rule, start, end }: Finding, shift: number) => {
    const first = lineAt(start + shift);
    const last = lineAt(end + shift);
    const names = ({ rules }: Suppression) => rules.size === 0 || rules.has(rule) || rules.has(groupOf(rule) ?? '');
    return !suppressions.some((one) => (one.line < 0 || (first <= one.line && one.line <= last)) && names(one));
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

/**
 * A comment that is meant for the checker and silences nothing, and the word in it that is not known. »Klartekst: den korte
 * udgave« is meant for people.
 */
export interface MisreadComment extends Pick<Comment, 'start' | 'end'> {
  readonly found: string;
}

/** @param isKnown whether a rule or a group has this name. */
export function misread(comments: readonly Comment[], isKnown: (name: string) => boolean): readonly MisreadComment[] {
  return comments.flatMap(({ start, end, text }) => {
    const read = words(text);
    if (!read || read.order === '') return [];
    if (!Object.hasOwn(reaches, read.order))
      return /^ign/.test(read.order) || !read.goesOn ? [{ start, end, found: read.order }] : [];
    return read.names.length === 0 || read.names.some(isKnown) ? [] : [{ start, end, found: read.names[0]! }];
  });
}

interface Words {
  readonly order: string;
  /** Those of rules and groups, among others. */
  readonly names: readonly string[];
  /** Whether there is more than the order. */
  readonly goesOn: boolean;
}

/** What a comment that names the checker says. */
function words(text: string): Words | undefined {
  const match = directive.exec(text.normalize('NFC'));
  if (!match) return undefined;
  const rest = match[2]!.trim().toLowerCase();
  const names = rest.split(/[\s,;:.»«"']+/).filter((name) => /^[a-z0-9-]*[a-z0-9]$/.test(name));
  return { order: match[1]!.toLowerCase(), names, goesOn: rest !== '' };
}

function parse(comment: Comment, lineAt: (offset: number) => number): Suppression[] {
  const read = words(comment.text);
  if (!read || !Object.hasOwn(reaches, read.order)) return [];
  const reach = reaches[read.order]!;
  const rules = new Set(read.names);
  if (reach === 'file') return [{ reach, line: -1, rules }];
  return [{ reach, line: reach === 'line' ? lineAt(comment.start) : lineAt(comment.end - 1) + 1, rules }];
}
