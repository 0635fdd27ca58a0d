import type { Edit, Finding, Fix } from './finding.ts';

/** Applies edits that do not overlap. @throws RangeError when they do. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) throw new RangeError('Edits overlap.');
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The safe fix of each finding, leaving out those whose edits touch an earlier one's. */
export function safeFixes(findings: readonly Finding[]): Fix[] {
  return compatible(findings.flatMap(({ safeFix }) => safeFix ?? []));
}

/** The fixes, in order of place, whose edits keep clear of those before them. */
export function compatible(fixes: readonly Fix[]): Fix[] {
  const kept: Fix[] = [];
  let taken = -1;
  for (const fix of fixes) {
    const first = fix.edits[0];
    const last = fix.edits.at(-1);
    if (!first || !last || first.start < taken) continue;
    kept.push(fix);
    taken = last.end;
  }
  return kept;
}
