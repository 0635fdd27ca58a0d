import type { ServerHost } from './host.ts';

/** Milliseconds without a change before open project files are read anew. */
const DELAY = 250;

/** The files that have changed in the editor; what they bring takes effect a moment after the last change. */
export class ChangedFiles {
  readonly #later: ServerHost['later'];
  readonly #reload: (uris: readonly string[]) => Promise<void>;
  readonly #uris = new Set<string>();
  #callOff = () => {};

  /** @param reload reads anew what is made of the files. */
  constructor(later: ServerHost['later'], reload: (uris: readonly string[]) => Promise<void>) {
    this.#later = later;
    this.#reload = reload;
  }

  add(uri: string): void {
    this.#uris.add(uri);
    this.#callOff();
    this.#callOff = this.#later(() => void this.settle(), DELAY);
  }

  /** Lets changes take effect at once. */
  async settle(): Promise<void> {
    if (this.#uris.size === 0) return;
    this.#callOff();
    const uris = [...this.#uris];
    this.#uris.clear();
    await this.#reload(uris);
  }
}
