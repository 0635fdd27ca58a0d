import { pMapIterable } from 'p-map';
import type { Assignment, Assignments, Refused } from './assignments.ts';
import type { Job, JobOptions, JobResult } from './job.ts';
import type { Session } from './session.ts';
import { fitting, openWorkers } from './workers.ts';

/** A text, and what became of it. */
export interface Result {
  readonly assignment: Assignment;
  readonly result: JobResult;
}

/** Texts taken in hand ahead of the one that is asked for, for each worker. */
const AHEAD = 4;

/**
 * Does what is wanted of each text, many at a time; the results and the refusals come in the order of the texts.
 * @param threads how many threads; undefined for as many as suit the texts.
 */
export async function* resultsOf(
  assignments: Assignments,
  options: JobOptions,
  threads: number | undefined,
  session: Session,
): AsyncGenerator<Result | Refused> {
  const workers = openWorkers(threads ?? fitting(assignments.count), options, session);
  const done = async (assignment: Assignment | Refused) =>
    'error' in assignment ? assignment : { assignment, result: await workers.run(jobOf(assignment)) };
  try {
    yield* pMapIterable(assignments, done, { concurrency: workers.count, backpressure: workers.count * AHEAD });
  } finally {
    await workers.close();
  }
}

/** A text as a job. */
export function jobOf({ project, text, languageId, kind }: Assignment): Job {
  return { folder: project.folder, text, languageId, kind };
}
