import { parentPort, workerData } from 'node:worker_threads';
import { type Job, type JobOptions, type JobResult, work } from './job.ts';
import { Session, type SessionOptions } from './session.ts';

/** What a worker thread is told when it starts. */
export interface JobThread {
  readonly jobOptions: JobOptions;
  readonly options: SessionOptions;
  readonly cwd: string;
  /** The folder that the build wrote to. */
  readonly dist: string;
}

/** What it answers to a job. */
export type JobAnswer = { readonly result: JobResult } | { readonly error: unknown };

const { jobOptions, options, cwd, dist } = workerData as JobThread;
/** The main thread has told of what is wrong in the projects. */
const session = Session.open(options, cwd, dist, () => {});

async function answer(job: Job): Promise<JobAnswer> {
  try {
    const { projects, artefacts } = await session;
    return { result: await work(job, await projects.in(job.folder), artefacts, jobOptions) };
  } catch (error) {
    return { error };
  }
}

parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await answer(job)));
