/** Waits for the end of the file in hand when the user presses Ctrl-C; pressed again, it ends at once. */
export class Interruption {
  #asked = false;

  constructor() {
    process.once('SIGINT', () => {
      this.#asked = true;
    });
  }

  /** True once the user wants to stop. Signals are heard between files only. */
  async asked(): Promise<boolean> {
    await new Promise((resolve) => setImmediate(resolve));
    return this.#asked;
  }
}
