import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Job, type JobOptions, type JobResult, work } from './job.ts';
import type { JobAnswer, JobThread } from './jobWorker.ts';
import type { Session } from './session.ts';

/** Does jobs, `count` of them at a time. */
export interface Workers {
  readonly count: number;
  run(job: Job): Promise<JobResult>;
  close(): Promise<void>;
}

/** A thread reads all built-in knowledge before its first job, which pays from about so many letters each. */
const TEXTS_PER_WORKER = 50;

/** How many threads suit so many texts; 1 is this one alone. @param texts undefined when nobody knows. */
export function fitting(texts: number | undefined): number {
  const cores = availableParallelism();
  return texts === undefined ? cores : Math.max(1, Math.min(cores, Math.floor(texts / TEXTS_PER_WORKER)));
}

/** Opens worker threads; one worker is this thread. */
export function openWorkers(count: number, options: JobOptions, session: Session): Workers {
  const { projects, artefacts } = session;
  if (count > 1) return new Threads(count, options, session);
  return {
    count: 1,
    run: async (job) => work(job, await projects.in(job.folder), artefacts, options),
    close: async () => {},
  };
}

/** Threads that each do one job at a time; whoever asks keeps to `count` jobs at once. */
class Threads implements Workers {
  readonly count: number;
  readonly #idle: Worker[];
  readonly #all: readonly Worker[];

  constructor(count: number, jobOptions: JobOptions, { options, cwd, dist }: Session) {
    const workerData: JobThread = { jobOptions, options, cwd, dist };
    this.count = count;
    this.#all = Array.from({ length: count }, () => new Worker(path.join(dist, 'jobWorker.mjs'), { workerData }));
    this.#idle = [...this.#all];
  }

  async run(job: Job): Promise<JobResult> {
    const worker = this.#idle.pop();
    if (!worker) throw new RangeError(`Only ${this.count} jobs can be done at once.`);
    worker.postMessage(job);
    const [answer]: JobAnswer[] = await once(worker, 'message');
    this.#idle.push(worker);
    if (!answer) throw new TypeError('A worker answered nothing.');
    if ('error' in answer) throw answer.error;
    return answer.result;
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((worker) => worker.terminate()));
  }
}
