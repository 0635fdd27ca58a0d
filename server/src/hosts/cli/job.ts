import { withEveryConstruction } from '../../engine/debugGrammar.ts';
import type { Level } from '../../engine/finding.ts';
import { fixAll } from '../../engine/fixAll.ts';
import type { ToldKind } from '../../engine/kind.ts';
import type { Metrics } from '../../engine/metrics.ts';
import type { Artefacts } from '../../project/artefacts.ts';
import { type Row, type RowFixes, rowsOf } from './formats/row.ts';
import type { HomeProject } from './projects.ts';

/** The loudest first. */
export const levels: readonly Level[] = ['error', 'warning', 'information', 'hint'];

/** What is wanted of every text in a run. */
export interface JobOptions {
  /** What becomes of safe fixes: none are made, or the findings are those left when they are, or they are only shown. */
  readonly fixes: 'none' | 'applied' | 'shown';
  /** Findings below it are left out. */
  readonly minLevel: Level;
  /** True adds the line of each finding. */
  readonly excerpts: boolean;
  /** Which fixes are told of. */
  readonly told: RowFixes;
  readonly debugGrammar: boolean;
}

/** A text to check; it can be sent between threads. */
export interface Job {
  /** The folder of its project file; empty where it has none. */
  readonly folder: string;
  readonly text: string;
  readonly languageId: string;
  readonly kind: ToldKind | undefined;
}

/** What became of a job; it can be sent between threads. */
export interface JobResult {
  readonly rows: readonly Row[];
  readonly metrics: Metrics;
  /** The text with its safe fixes made, and how many they are; left out when there are none. */
  readonly fixed?: { readonly text: string; readonly fixes: number };
}

/** Does a job in this thread. */
export async function work(
  job: Job,
  project: HomeProject,
  artefacts: Artefacts,
  options: JobOptions,
): Promise<JobResult> {
  const { languageId, kind } = job;
  const { checker } = project;
  let report = checker.check(job.text, languageId, kind);
  if (report.lacks !== undefined) {
    await project.learn();
    report = checker.check(job.text, languageId, kind);
  }
  const fixed = options.fixes === 'none' ? undefined : fixAll(checker, job.text, languageId, kind);
  const text = fixed && options.fixes === 'applied' ? fixed.text : job.text;
  const { findings, metrics } = text === job.text ? report : checker.check(text, languageId, kind);
  const { language, grammar } = artefacts;
  const all = options.debugGrammar ? withEveryConstruction(findings, text, languageId, language, grammar) : findings;
  const lowest = levels.indexOf(options.minLevel);
  const shown = all.filter(({ level }) => levels.indexOf(level) <= lowest);
  return { rows: rowsOf(shown, text, options.excerpts, options.told), metrics, ...(fixed?.fixes ? { fixed } : {}) };
}
