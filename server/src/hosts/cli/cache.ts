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
 * for each result, `key JSON`, added as it is found: a run that is cut off leaves all whole lines in force. In memory there are
 * the keys only.
 */
export class ResultCache {
  readonly #file: string;
  readonly #handle: FileHandle;
  readonly #entries: Map<string, Entry>;
  readonly #used = new Set<string>();
  readonly #run: string;
  #end: number;
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(file: string, handle: FileHandle, entries: Map<string, Entry>, end: number, run: string) {
    this.#file = file;
    this.#handle = handle;
    this.#entries = entries;
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
    const entries = new Map<string, Entry>();
    if (size === 0) await handle.appendFile(HEADER);
    const end = size === 0 ? HEADER.length : await readEntries(file, entries);
    // What a broken run left half-written.
    if (size > end) await handle.truncate(end);
    const run = await digestOf(options, session);
    return new ResultCache(file, handle, entries, end, run);
  }

  /** The key of a text: itself, and all that its result rests on. */
  key({ text, languageId, kind, project }: Assignment): string {
    const facts = JSON.stringify([this.#run, project.digest, languageId, kind ?? null]);
    return createHash('sha256').update(facts).update(text).digest('hex').slice(0, KEY_LENGTH);
  }

  /** The result kept for a key. */
  async get(key: string): Promise<JobResult | undefined> {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#used.add(key);
    const { buffer, bytesRead } = await this.#handle.read(Buffer.alloc(entry.length), 0, entry.length, entry.start);
    return JSON.parse(buffer.toString('utf8', 0, bytesRead)) as JobResult;
  }

  /** Keeps a result. */
  async add(key: string, result: JobResult): Promise<void> {
    const line = Buffer.from(`${key} ${JSON.stringify(result)}\n`);
    const start = this.#end + KEY_LENGTH + 1;
    this.#entries.set(key, { start, length: line.length - KEY_LENGTH - 2 });
    this.#used.add(key);
    this.#end += line.length;
    this.#writing = this.#writing.then(() => this.#handle.appendFile(line));
    await this.#writing;
  }

  /** Ends the run. @param whole true when all texts were checked: then results that mostly lie idle are thrown out. */
  async close(whole: boolean): Promise<void> {
    await this.#writing;
    const idle = this.#entries.size - this.#used.size;
    if (whole && idle > this.#used.size) await this.#compact();
    await this.#handle.close();
  }

  async #compact(): Promise<void> {
    const temporary = `${this.#file}.new`;
    const copy = await open(temporary, 'w');
    try {
      await copy.appendFile(HEADER);
      for (const key of this.#used) {
        const { start, length } = this.#entries.get(key)!;
        const from = start - KEY_LENGTH - 1;
        const size = length + KEY_LENGTH + 2;
        const { buffer } = await this.#handle.read(Buffer.alloc(size), 0, size, from);
        await copy.appendFile(buffer);
      }
      await copy.close();
      await rename(temporary, this.#file);
    } finally {
      await rm(temporary, { force: true });
    }
  }
}

/** Reads where the results stand. @returns where the last whole line ends. @throws NoCacheError */
async function readEntries(file: string, entries: Map<string, Entry>): Promise<number> {
  let place = 0;
  let start = 0;
  let head = Buffer.alloc(0);
  const wanted = Math.max(HEADER.length, KEY_LENGTH);
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      head = Buffer.concat([head, chunk.subarray(from, Math.min(end + 1, from + wanted))]);
      const next = place + end + 1;
      if (start === 0 && head.toString('latin1', 0, HEADER.length) !== HEADER) throw new NoCacheError();
      if (start > 0) {
        const length = next - start - KEY_LENGTH - 2;
        entries.set(head.toString('latin1', 0, KEY_LENGTH), { start: start + KEY_LENGTH + 1, length });
      }
      head = Buffer.alloc(0);
      start = next;
      from = end + 1;
    }
    if (head.length < wanted) head = Buffer.concat([head, chunk.subarray(from, from + wanted)]);
    place += chunk.length;
  }
  if (start === 0) throw new NoCacheError();
  return start;
}

/** What all results of a run rest on: Klartekst itself, its data, and what it was asked for. */
async function digestOf(jobOptions: JobOptions, { dist, options }: Session): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([jobOptions, options.messages]));
  for (const file of globSync(['*.mjs', '*.json', '*.lexicon', 'shared/*', 'server/english.mjs'], { cwd: dist }).sort())
    hash.update(file).update(await readFile(path.join(dist, file)));
  return hash.digest('hex');
}
