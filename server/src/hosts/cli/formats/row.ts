import type { Finding } from '../../../engine/finding.ts';
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

/** Makes findings ready to print. @param excerpts true adds their lines. */
export function rowsOf(findings: readonly Finding[], text: string, excerpts = false): Row[] {
  if (findings.length === 0) return [];
  const lines = new LineIndex(text);
  const covered = maskPersonalNumbers(text);
  const source = excerpts ? covered.split(/\r\n|\r|\n/) : undefined;
  const prints = fingerprints(findings, covered);
  return findings.map((finding, index) => {
    const line = lines.lineAt(finding.start);
    return {
      finding: printable(finding),
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

function printable(finding: Finding): Finding {
  const fixes = finding.fixes.filter(({ edits }) => !edits.some((edit) => containsPersonalNumber(edit.text)));
  return {
    ...finding,
    message: maskPersonalNumbers(finding.message),
    fixes: fixes.map((fix) => ({ ...fix, title: maskPersonalNumbers(fix.title) })),
  };
}
