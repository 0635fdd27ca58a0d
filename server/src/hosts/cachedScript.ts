import { createHash, type Hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Script } from 'node:vm';

const DIGEST = 'sha256';
const DIGEST_BYTES = 32;

/**
 * A script in ASCII whose compiled code is kept between starts. What cannot be read, is of another script or another V8, or was
 * damaged, is as if it were not there.
 */
export class CachedScript {
  readonly #file: string;
  readonly #cache: string | undefined;
  /** What has been compiled anew, and of what. */
  #compiled: { readonly script: Script; readonly source: Hash } | undefined;

  /** @param folder where the code is kept: one that only the user can write to, as it is run. Without it nothing is kept. */
  constructor(file: string, folder: string | undefined) {
    this.#file = file;
    this.#cache = folder && path.join(folder, `${path.basename(file)}.cache`);
  }

  /** Runs the script in the global scope. */
  run(): void {
    const bytes = readFileSync(this.#file);
    const source = createHash(DIGEST).update(bytes);
    const cachedData = this.#read(source);
    const options = { filename: this.#file, ...(cachedData ? { cachedData } : {}) };
    const script = new Script(bytes.toString('latin1'), options);
    script.runInThisContext();
    if (!cachedData || script.cachedDataRejected) this.#compiled = { script, source };
  }

  /** Keeps the code that has been compiled so far, unless the script was run from what was kept. Tells of no failure. */
  async keep(): Promise<void> {
    if (!this.#compiled || this.#cache === undefined) return;
    const { script, source } = this.#compiled;
    this.#compiled = undefined;
    const code = script.createCachedData();
    const unfinished = `${this.#cache}.${process.pid}`;
    try {
      await mkdir(path.dirname(this.#cache), { recursive: true, mode: 0o700 });
      await writeFile(unfinished, [digest(source, code), code], { mode: 0o600 });
      await rename(unfinished, this.#cache);
    } catch {
      await rm(unfinished, { force: true }).catch(() => {});
    }
  }

  #read(source: Hash): Buffer | undefined {
    if (this.#cache === undefined) return undefined;
    try {
      const kept = readFileSync(this.#cache);
      const code = kept.subarray(DIGEST_BYTES);
      return kept.subarray(0, DIGEST_BYTES).equals(digest(source, code)) ? code : undefined;
    } catch {
      return undefined;
    }
  }
}

function digest(source: Hash, code: Buffer): Buffer {
  return source.copy().update(code).digest();
}
