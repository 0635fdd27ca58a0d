import { existsSync } from 'node:fs';
import { findAssignments } from './assignments.ts';
import { Baseline } from './baseline.ts';
import { type CheckOptions, wrongUse } from './check.ts';
import { exitCodes } from './exitCodes.ts';
import { type JobOptions, levels } from './job.ts';
import { Progress } from './progress.ts';
import { resultsOf } from './results.ts';
import { nameOf, type Session } from './session.ts';
import { counted, tell } from './texts.ts';

/** What `baseline update` may be told. */
export type BaselineOptions = Pick<CheckOptions, 'messages' | 'policy' | 'kind' | 'workers' | 'baseline'>;

/**
 * Lets all findings of the texts stand from now on. With patterns, what is known of other files stays; without, the file is
 * made anew.
 * @returns the exit code.
 */
export async function updateBaseline(
  patterns: readonly string[],
  options: BaselineOptions,
  session: Session,
): Promise<number> {
  const { messages } = session;
  const wrong = wrongUse(patterns, options, session);
  if (wrong !== undefined) session.fail(wrong);
  const file = await Baseline.place(options.baseline, session);
  const kept = patterns.length > 0 && existsSync(file) ? await Baseline.read(file, session) : Baseline.empty(file);
  if (session.failed || !kept) return exitCodes.error;
  const assignments = await findAssignments({ ...options, patterns }, session);
  const job: JobOptions = {
    fixes: 'none',
    minLevel: levels.at(-1)!,
    excerpts: false,
    told: 'safe',
    debugGrammar: false,
  };
  const progress = new Progress(process.stderr, assignments.count, messages);
  const count = { findings: 0, files: 0 };
  for await (const done of resultsOf(assignments, { job, threads: options.workers }, session)) {
    progress.clear();
    if ('error' in done) session.fail(done.error);
    else {
      const { rows } = done.result;
      kept.set(done.assignment.path, rows);
      count.findings += rows.length;
      if (rows.length > 0) count.files++;
    }
    progress.step();
  }
  progress.clear();
  if (assignments.count === 0) return exitCodes.error;
  try {
    await kept.write();
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    session.fail(tell('baseline.unwritable', messages, { file, reason }));
    return exitCodes.error;
  }
  const values = {
    findings: counted('finding', count.findings, messages),
    files: counted('file', count.files, messages),
    file: nameOf(file, session),
  };
  console.log(tell('baseline.written', messages, values));
  return session.failed ? exitCodes.error : exitCodes.none;
}
