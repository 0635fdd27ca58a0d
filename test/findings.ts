import { inFull } from '../server/src/engine/finding.ts';
import type { Report } from '../server/src/engine/report.ts';

/** A report with the fixes of its findings worked out, fit to be compared. */
export function reportInFull(report: Report): Report {
  return { ...report, findings: report.findings.map(inFull), hidden: report.hidden.map(inFull) };
}
