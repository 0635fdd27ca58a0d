import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import type { Assignment } from './assignments.ts';
import type { JobOptions, JobResult } from './job.ts';
import type { Session } from './session.ts';
import { tell } from './texts.ts';

/** The first line of the file, so that no other file is taken for a cache and written to. */
const HEADER = 'klartekst-cache 1\n';
const KEY_LENGTH = 40;
const NAME_LENGTH = 20;
/** What stands before the result in a line: key, name, and a space after each. */
const HEAD_LENGTH = KEY_LENGTH + NAME_LENGTH + 2;

/** Where a result stands in the file, in bytes. */
interface Entry {
  readonly start: number;
  readonly length: number;
}

/** The file cannot be used as a cache; the message says why, in the message language. */
export class UnusableCacheError extends Error {}

/** Opens the cache in a file, which is made when it is not there. @throws UnusableCacheError */
export async function openCache(file: string, options: JobOptions, session: Session): Promise<ResultCache> {
  try {
    return await ResultCache.open(path.resolve(session.cwd, file), options, session);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    const key = error instanceof NoCacheError ? 'cache.none' : 'cache.unusable';
    throw new UnusableCacheError(tell(key, session.messages, { file, reason }));
  }
}

/** The file holds something else. */
class NoCacheError extends Error {}

/**
 * Results of earlier runs, so that a broken run goes on where it stopped, and only changed texts are checked again. One line
 * for each result, `key name JSON`, added as it is found: a run that is cut off leaves all whole lines in force. In memory
 * there are keys and names only, both digests.
 */
export class ResultCache {
  readonly #file: string;
  readonly #handle: FileHandle;
  readonly #index: Index;
  readonly #used = new Set<string>();
  readonly #run: string;
  #end: number;
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(file: string, handle: FileHandle, index: Index, end: number, run: string) {
    this.#file = file;
    this.#handle = handle;
    this.#index = index;
    this.#end = end;
    this.#run = run;
  }

  /**
   * Opens the cache in a file, which is made when it is not there.
   * @throws NoCacheError when the file holds something else.
   * @throws NodeJS.ErrnoException when it cannot be read or written.
   */
  static async open(file: string, options: JobOptions, session: Session): Promise<ResultCache> {
    const handle = await open(file, 'a+');
    const { size } = await handle.stat();
    const index: Index = { entries: new Map(), latest: new Map() };
    if (size === 0) await handle.appendFile(HEADER);
    const end = size === 0 ? HEADER.length : await readIndex(file, index);
    // What a broken run left half-written.
    if (size > end) await handle.truncate(end);
    const run = await digestOf(options, session);
    return new ResultCache(file, handle, index, end, run);
  }

  /** The result kept for a text, or the one that `make` gives, which is kept from now on. */
  async result(assignment: Assignment, make: () => Promise<JobResult>): Promise<JobResult> {
    const key = this.#key(assignment);
    this.#used.add(key);
    const kept = await this.#get(key);
    if (kept) return kept;
    const result = await make();
    await this.#add(key, digest(assignment.path).slice(0, NAME_LENGTH), result);
    return result;
  }

  /** A text, and all that its result rests on. */
  #key({ text, languageId, kind, project }: Assignment): string {
    return digest(JSON.stringify([this.#run, project.digest, languageId, kind ?? null]), text).slice(0, KEY_LENGTH);
  }

  async #get(key: string): Promise<JobResult | undefined> {
    const entry = this.#index.entries.get(key);
    if (!entry) return undefined;
    const { buffer, bytesRead } = await this.#handle.read(Buffer.alloc(entry.length), 0, entry.length, entry.start);
    return JSON.parse(buffer.toString('utf8', 0, bytesRead)) as JobResult;
  }

  async #add(key: string, name: string, result: JobResult): Promise<void> {
    const line = Buffer.from(`${key} ${name} ${JSON.stringify(result)}\n`);
    const start = this.#end;
    this.#end += line.length;
    this.#writing = this.#writing.then(() => this.#handle.appendFile(line));
    await this.#writing;
    enter(this.#index, key, name, start, line.length);
  }

  /** Ends the run. Once most results are of texts as they no longer are, those are thrown out. */
  async close(): Promise<void> {
    await this.#writing;
    const live = new Set([...this.#index.latest.values(), ...this.#used]);
    if (this.#index.entries.size > 2 * live.size) await this.#keepOnly(live);
    await this.#handle.close();
  }

  async #keepOnly(live: ReadonlySet<string>): Promise<void> {
    const temporary = `${this.#file}.new`;
    const copy = await open(temporary, 'w');
    try {
      await copy.appendFile(HEADER);
      for (const key of live) {
        const entry = this.#index.entries.get(key);
        if (!entry) continue;
        const size = HEAD_LENGTH + entry.length + 1;
        const { buffer } = await this.#handle.read(Buffer.alloc(size), 0, size, entry.start - HEAD_LENGTH);
        await copy.appendFile(buffer);
      }
      await copy.close();
      await rename(temporary, this.#file);
    } finally {
      await rm(temporary, { force: true });
    }
  }
}

/** What the file holds: where each result stands, by key, and the key of the last one for each name. */
interface Index {
  readonly entries: Map<string, Entry>;
  readonly latest: Map<string, string>;
}

/** @param start where the line starts. @param length the line's, with its \n. */
function enter({ entries, latest }: Index, key: string, name: string, start: number, length: number): void {
  entries.set(key, { start: start + HEAD_LENGTH, length: length - HEAD_LENGTH - 1 });
  latest.set(name, key);
}

/** Reads where the results stand. @returns where the last whole line ends. @throws NoCacheError */
async function readIndex(file: string, index: Index): Promise<number> {
  let place = 0;
  let start = 0;
  let head = '';
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      head += chunk.toString('latin1', from, Math.min(end + 1, from + HEAD_LENGTH));
      const next = place + end + 1;
      if (start > 0) {
        const name = head.slice(KEY_LENGTH + 1, HEAD_LENGTH - 1);
        enter(index, head.slice(0, KEY_LENGTH), name, start, next - start);
      } else if (head !== HEADER) throw new NoCacheError();
      head = '';
      start = next;
      from = end + 1;
    }
    if (head.length < HEAD_LENGTH) head += chunk.toString('latin1', from, from + HEAD_LENGTH);
    place += chunk.length;
  }
  if (start === 0) throw new NoCacheError();
  return start;
}

function digest(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** What all results of a run rest on: Klartekst itself, its data, and what it was asked for. */
async function digestOf(jobOptions: JobOptions, { dist, options }: Session): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([jobOptions, options.messages]));
  for (const file of globSync(['*.mjs', '*.json', '*.lexicon', 'shared/*', 'server/*.js'], { cwd: dist }).sort())
    hash.update(file).update(await readFile(path.join(dist, file)));
  return hash.digest('hex');
}
