import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder on disk with a test's own files. It is there from `make` to `remove`. */
export class TestFolder {
  #path = '';

  /** Absolute. */
  get path(): string {
    return this.#path;
  }

  async make(): Promise<void> {
    this.#path = await mkdtemp(path.join(tmpdir(), 'klartekst-test-'));
  }

  remove(): Promise<void> {
    return rm(this.#path, { recursive: true, force: true });
  }

  /** The absolute path of what lies in the folder. */
  resolve(...names: readonly string[]): string {
    return path.join(this.#path, ...names);
  }

  uri(name: string): string {
    return pathToFileURL(this.resolve(name)).href;
  }

  write(name: string, content: string | Uint8Array): Promise<void> {
    return writeFile(this.resolve(name), content);
  }

  read(name: string): Promise<string> {
    return readFile(this.resolve(name), 'utf8');
  }
}
