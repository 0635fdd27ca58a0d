import { parentPort, Worker, workerData } from 'node:worker_threads';

type Measure<Of> = (of: Of) => Promise<number>;

interface Question {
  readonly name: string;
  readonly of: unknown;
}

/** What can be measured apart, by name. */
const measures = new Map<string, Measure<never>>();

/**
 * A measure in a thread of its own, where V8 has learned from nothing else: in one thread, what comes first would decide on
 * what comes after.
 * @returns asks for it; the main script must `answer` in other threads.
 */
export function apart<Of>(name: string, measure: Measure<Of>): Measure<Of> {
  measures.set(name, measure);
  return (of) =>
    new Promise((resolve, reject) => {
      const question: Question = { name, of };
      const thread = new Worker(process.argv[1]!, { workerData: question });
      thread.once('message', resolve);
      thread.once('error', reject);
    });
}

/** Measures what the main thread has asked this one for. */
export async function answer(): Promise<void> {
  const { name, of } = workerData as Question;
  parentPort!.postMessage(await measures.get(name)!(of as never));
}
