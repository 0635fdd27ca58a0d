import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Level } from '../../../engine/finding.ts';
import { type FileFindings, rowsOf } from './fileFindings.ts';

const severities: Readonly<Record<Level, string>> = {
  error: 'major',
  warning: 'minor',
  information: 'info',
  hint: 'info',
};

/**
 * A report for GitLab's Code Quality. A fingerprint is made of file, rule and message, and of how many alike stand before, so
 * that it stays when lines move.
 */
export function formatGitlab(files: readonly FileFindings[]): string {
  const seen = new Map<string, number>();
  const issues = files.flatMap((found) =>
    rowsOf(found).map(({ finding: { rule, level, message }, region }) => {
      const file = found.file.replaceAll(path.sep, '/').replace(/^\.\//, '');
      const key = JSON.stringify([file, rule, message]);
      const before = seen.get(key) ?? 0;
      seen.set(key, before + 1);
      return {
        description: message,
        check_name: rule,
        fingerprint: createHash('sha256').update(`${key}${before}`).digest('hex'),
        severity: severities[level],
        location: { path: file, lines: { begin: region.line, end: region.endLine } },
      };
    }),
  );
  return JSON.stringify(issues, null, 2);
}
