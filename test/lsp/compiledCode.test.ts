import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { TestFolder } from '../folder.ts';
import { Client, pulling } from './client.ts';

/** Longer than a server with a text waits before it keeps what it has compiled, in milliseconds. */
const SETTLED = 2000;

describe('What the server keeps of its own code', function () {
  this.timeout(60_000);
  const folder = new TestFolder();
  before(() => folder.make());
  after(() => folder.remove());

  /** Has a server with this folder for its code check a letter, and lets it live until `ready` is true. */
  async function check(cache: string, ready: () => boolean | Promise<boolean>): Promise<void> {
    const client = await Client.start({ capabilities: pulling, cache });
    await client.open('untitled:brev', 'Vi fremsender brevet.\n');
    assert.deepEqual(await client.rules('untitled:brev'), ['fremsende']);
    await client.until(ready, cache);
    await client.stop();
    assert.deepEqual(client.logged, []);
  }

  async function runFor(cache: string, milliseconds: number): Promise<void> {
    const end = Date.now() + milliseconds;
    await check(cache, () => Date.now() > end);
  }

  it('is one file of its own, used at the next start', async () => {
    const cache = folder.resolve('code', 'of-klartekst');
    const file = path.join(cache, 'core.js.cache');
    await check(cache, () => existsSync(file));
    assert.deepEqual(await readdir(cache), ['core.js.cache']);
    const { mtimeMs, size } = await stat(file);
    await runFor(cache, SETTLED);
    // Code that was refused is compiled and written anew.
    assert.deepEqual(await stat(file).then((now) => [now.mtimeMs, now.size]), [mtimeMs, size]);
  });

  it('is ignored when it is damaged, and written anew', async () => {
    const file = folder.resolve('core.js.cache');
    await check(folder.path, () => existsSync(file));
    const whole = await readFile(file);
    const damaged = Buffer.from(whole);
    damaged.fill(0x55, whole.length / 2, whole.length / 2 + 1000);
    for (const content of [damaged, whole.subarray(0, 20), Buffer.alloc(0)]) {
      await writeFile(file, content);
      await check(folder.path, async () => !(await readFile(file)).equals(content));
      assert.ok((await stat(file)).size > 100_000);
    }
  });

  it('holds nothing of a text', async () => {
    const file = folder.resolve('private', 'core.js.cache');
    const client = await Client.start({ capabilities: pulling, cache: path.dirname(file) });
    await client.open('untitled:brev', 'Vi fremsender brevet til Abelone Rønnebjerg.\n');
    await client.rules('untitled:brev');
    await client.until(() => existsSync(file), file);
    await client.stop();
    const kept = await readFile(file);
    for (const encoding of ['utf8', 'latin1', 'utf16le'] as const) assert.ok(!kept.includes('Abelone', 0, encoding));
  });

  it('is not kept where nothing can be written, which nobody is told of', async () => {
    await folder.write('a-file', '');
    await runFor(folder.resolve('a-file'), SETTLED);
    assert.equal(await folder.read('a-file'), '');
  });
});
