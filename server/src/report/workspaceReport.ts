import type { Value } from '../engine/finding.ts';
import { maskPersonalNumbers } from '../engine/personalNumbers.ts';
import type { Report } from '../engine/report.ts';
import { values } from './findingGroups.ts';

/** One text among many. */
export interface TextSummary {
  /** As the reader of the report knows it: its path. Holds no personal number. */
  readonly name: string;
  /** Where a view opens it; renderers leave it out elsewhere. */
  readonly uri?: string;
  readonly lix: number | undefined;
  readonly words: number;
  readonly findings: number;
  readonly byValue: Readonly<Record<Value, number>>;
  /** Findings whose first fix is safe. */
  readonly safe: number;
}

/** A text that was not checked. */
export interface SkippedText {
  readonly name: string;
  /** Why, as a sentence in the message language. */
  readonly reason: string;
}

/** All that a report shows of many texts. */
export interface WorkspaceReport {
  readonly name: string;
  /** Those with the highest LIX first; of equals the one with more findings. */
  readonly texts: readonly TextSummary[];
  readonly skipped: readonly SkippedText[];
  readonly total: Omit<TextSummary, 'name' | 'uri' | 'lix'>;
}

/** What a report on many texts keeps of one. */
export function summarise(
  { name, uri }: { readonly name: string; readonly uri?: string },
  { findings, metrics }: Report,
): TextSummary {
  const count = (value: Value) => findings.filter((finding) => finding.value === value).length;
  return {
    name: maskPersonalNumbers(name),
    ...(uri === undefined ? {} : { uri }),
    lix: metrics.lix,
    words: metrics.words,
    findings: findings.length,
    byValue: valueCounts(count),
    safe: findings.filter(({ safeFix }) => safeFix).length,
  };
}

/** Puts summaries together. @param name of the folder or workspace. */
export function workspaceReport(
  name: string,
  texts: readonly TextSummary[],
  skipped: readonly SkippedText[] = [],
): WorkspaceReport {
  const sum = (of: (text: TextSummary) => number) => texts.reduce((total, text) => total + of(text), 0);
  return {
    name: maskPersonalNumbers(name),
    texts: texts.toSorted(
      (a, b) => (b.lix ?? -1) - (a.lix ?? -1) || b.findings - a.findings || (a.name < b.name ? -1 : 1),
    ),
    skipped: skipped.map((text) => ({ ...text, name: maskPersonalNumbers(text.name) })),
    total: {
      words: sum(({ words }) => words),
      findings: sum(({ findings }) => findings),
      byValue: valueCounts((value) => sum(({ byValue }) => byValue[value])),
      safe: sum(({ safe }) => safe),
    },
  };
}

function valueCounts(count: (value: Value) => number): Record<Value, number> {
  return Object.fromEntries(values.map((value) => [value, count(value)])) as Record<Value, number>;
}
