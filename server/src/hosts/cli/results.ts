import { pMapIterable } from 'p-map';
import type { Assignment, Assignments, Refused } from './assignments.ts';
import type { ResultCache } from './cache.ts';
import type { Job, JobOptions, JobResult } from './job.ts';
import type { Session } from './session.ts';
import { fitting, openWorkers } from './workers.ts';

/** A text, and what became of it. */
export interface Result {
  readonly assignment: Assignment;
  readonly result: JobResult;
}

/** How results are come by. */
export interface ResultOptions {
  readonly job: JobOptions;
  /** How many threads; undefined for as many as suit the texts. */
  readonly threads?: number | undefined;
  readonly cache?: ResultCache | undefined;
}

/** Texts taken in hand ahead of the one that is asked for, for each worker. */
const AHEAD = 4;

/** Does what is wanted of each text, many at a time; the results and the refusals come in the order of the texts. */
export async function* resultsOf(
  assignments: Assignments,
  { job, threads, cache }: ResultOptions,
  session: Session,
): AsyncGenerator<Result | Refused> {
  const workers = openWorkers(threads ?? fitting(assignments.count), job, session);
  const resultOf = (assignment: Assignment): Promise<JobResult> => {
    const make = () => workers.run(jobOf(assignment));
    return cache ? cache.result(assignment, make) : make();
  };
  const done = async (assignment: Assignment | Refused) =>
    'error' in assignment ? assignment : { assignment, result: await resultOf(assignment) };
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
