import type { Finding } from '../../../engine/finding.ts';
import { LineIndex } from '../../../engine/lineIndex.ts';
import { containsPersonalNumber, maskPersonalNumbers } from '../../../engine/personalNumbers.ts';
import type { RuleInfo } from '../../../engine/ruleInfo.ts';

/** The findings of one file. */
export interface FileFindings {
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  /** The rules of the file's project. */
  readonly rules: ReadonlyMap<string, RuleInfo>;
}

/** A place in a text: lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding with its place. */
export interface Row {
  readonly finding: Finding;
  readonly region: Region;
}

/** Findings with their places, fit for print: no personal number in what they say, and no fix that would write one. */
export function rowsOf({ text, findings }: FileFindings): Row[] {
  const lines = new LineIndex(text);
  return findings.map((finding) => ({
    finding: {
      ...finding,
      message: maskPersonalNumbers(finding.message),
      fixes: finding.fixes
        .filter(({ edits }) => !edits.some((edit) => containsPersonalNumber(edit.text)))
        .map((fix) => ({ ...fix, title: maskPersonalNumbers(fix.title) })),
    },
    region: {
      line: lines.lineAt(finding.start) + 1,
      column: lines.columnAt(finding.start) + 1,
      endLine: lines.lineAt(finding.end) + 1,
      endColumn: lines.columnAt(finding.end) + 1,
    },
  }));
}
