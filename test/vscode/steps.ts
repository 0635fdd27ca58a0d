/** Counts what can be seen on pages, and goes on where something cannot. */
export class Steps {
  readonly #log: (text: string) => void;
  #passed = 0;
  #failed = 0;

  constructor(log: (text: string) => void) {
    this.#log = log;
  }

  /** @param after done whether the step fails or not. */
  async step(name: string, work: () => Promise<unknown>, after?: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      this.#passed++;
      this.#log(`  ✓ ${name}`);
    } catch (error) {
      this.#failed++;
      this.#log(`  ✗ ${name}\n${error instanceof Error ? error.message : String(error)}`);
    }
    await after?.();
  }

  /** Writes the closing line of a suite. @returns true when every step passed. */
  close(): boolean {
    this.#log(`klartekst-suite ${this.#passed} passed, ${this.#failed} failed`);
    return this.#failed === 0;
  }
}
