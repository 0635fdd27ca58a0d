import type { Finding, Fix } from '../../../engine/finding.ts';
import { LineIndex } from '../../../engine/lineIndex.ts';
import { containsPersonalNumber, maskPersonalNumbers } from '../../../engine/personalNumbers.ts';
import { fingerprints } from '../fingerprint.ts';

/** A place in a text: lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * A finding fit for print: no personal number in what it says, and no fix that would write one. It can be sent between
 * threads and kept as JSON.
 */
export interface Row {
  readonly finding: Finding;
  readonly region: Region;
  /** The same wherever the wording is moved to in its file; unique among the rows of a text. */
  readonly fingerprint: string;
  /** Where excerpts are wanted: the line that the finding starts on, with personal numbers covered. */
  readonly source?: string;
}

/** The findings of one file. */
export interface FileRows {
  readonly file: string;
  readonly rows: readonly Row[];
}

/** Which fixes the rows have: every one, which takes time to work out, or one only that is safe. */
export type RowFixes = 'all' | 'safe';

/** Makes findings ready to print. @param excerpts true adds their lines. */
export function rowsOf(findings: readonly Finding[], text: string, excerpts = false, fixes: RowFixes = 'all'): Row[] {
  if (findings.length === 0) return [];
  const lines = new LineIndex(text);
  const covered = maskPersonalNumbers(text);
  const source = excerpts ? covered.split(/\r\n|\r|\n/) : undefined;
  const prints = fingerprints(findings, covered);
  return findings.map((finding, index) => {
    const line = lines.lineAt(finding.start);
    return {
      finding: printable(finding, fixes),
      region: {
        line: line + 1,
        column: lines.columnAt(finding.start) + 1,
        endLine: lines.lineAt(finding.end) + 1,
        endColumn: lines.columnAt(finding.end) + 1,
      },
      fingerprint: prints[index]!,
      ...(source ? { source: source[line] ?? '' } : {}),
    };
  });
}

function printable(finding: Finding, wanted: RowFixes): Finding {
  const { rule, start, end, value, level } = finding;
  const message = maskPersonalNumbers(finding.message);
  const [safeFix] = finding.safeFix ? printableFixes([finding.safeFix]) : [];
  const fixes = wanted === 'all' ? printableFixes(finding.fixes) : safeFix ? [safeFix] : [];
  return { rule, start, end, value, level, message, fixes, ...(safeFix ? { safeFix } : {}) };
}

function printableFixes(fixes: readonly Fix[]): Fix[] {
  return fixes
    .filter(({ edits }) => !edits.some(({ text }) => containsPersonalNumber(text)))
    .map((fix) => ({ ...fix, title: maskPersonalNumbers(fix.title) }));
}
