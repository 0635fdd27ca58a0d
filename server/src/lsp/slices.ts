import type { Steps } from '../engine/steps.ts';
import type { ServerHost } from './host.ts';

/** So long work goes on before other messages are looked at, in milliseconds. */
const SLICE = 10;

/** Work in slices: what takes long lets other messages be read in between. */
export class Slices {
  readonly #pause: ServerHost['pause'];

  constructor(pause: ServerHost['pause']) {
    this.#pause = pause;
  }

  /**
   * Does the work.
   * @param isCurrent asked after each pause, and when the work is done, whether there is still a point to it.
   * @returns undefined when there is none any more.
   */
  async of<Result>(steps: Steps<Result>, isCurrent: () => boolean | Promise<boolean>): Promise<Result | undefined> {
    let step = steps.next();
    for (let since = Date.now(); !step.done; step = steps.next()) {
      if (Date.now() - since < SLICE) continue;
      await this.#pause();
      if (!(await isCurrent())) return undefined;
      since = Date.now();
    }
    return (await isCurrent()) ? step.value : undefined;
  }
}
