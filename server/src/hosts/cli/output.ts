import type { Writable } from 'node:stream';

/** Standard output, whose reader may be slow, or gone. */
export class Output {
  readonly #stream: Writable;
  #closed = false;

  constructor(stream: Writable = process.stdout) {
    this.#stream = stream;
    const end = () => {
      this.#closed = true;
    };
    stream.once('error', end).once('close', end);
  }

  /** True once nobody reads on. */
  get closed(): boolean {
    return this.#closed;
  }

  /** Prints a text as it stands, and waits while the reader is behind. */
  async write(text: string): Promise<void> {
    const stream = this.#stream;
    if (this.#closed || text === '' || stream.write(text)) return;
    await new Promise<void>((resolve) => {
      const go = () => {
        for (const event of ['drain', 'error', 'close']) stream.off(event, go);
        resolve();
      };
      for (const event of ['drain', 'error', 'close']) stream.once(event, go);
    });
  }
}
