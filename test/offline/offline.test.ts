import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { globSync } from 'tinyglobby';
import { TestFolder } from '../folder.ts';
import { Client, pulling } from '../lsp/client.ts';

/** Loaded before the program: notes every way out of the machine that is tried, and closes it. */
const trap = `
const { appendFileSync } = require('node:fs');
const shut = (name) => function () {
  appendFileSync(process.env.KLARTEKST_TRAP, name + '\\n');
  throw new Error('The network is shut: ' + name);
};
const replace = (module, names) => {
  const target = require(module);
  for (const name of names) target[name] = shut(module + '.' + name);
};
replace('node:net', ['connect', 'createConnection', 'createServer']);
require('node:net').Socket.prototype.connect = shut('net.Socket.connect');
require('node:net').Server.prototype.listen = shut('net.Server.listen');
for (const module of ['node:http', 'node:https']) replace(module, ['request', 'get', 'createServer']);
replace('node:http2', ['connect', 'createServer']);
replace('node:tls', ['connect', 'createServer']);
replace('node:dns', ['lookup', 'resolve', 'resolve4', 'resolve6']);
replace('node:dns/promises', ['lookup', 'resolve']);
replace('node:dgram', ['createSocket']);
replace('node:child_process', ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync']);
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) globalThis[name] = shut(name);
appendFileSync(process.env.KLARTEKST_TRAP, 'set\\n');
`;

const letter = 'Vi fremsender brevet. Se https://www.kommune.dk/a.html, og skriv til post@kommune.dk.\n';

describe('Without a network', function () {
  this.timeout(60_000);
  const folder = new TestFolder();
  let noted: string;
  const options = process.env['NODE_OPTIONS'];
  before(async () => {
    await folder.make();
    noted = folder.resolve('noted.txt');
    await folder.write('trap.cjs', trap);
  });
  beforeEach(async () => {
    await writeFile(noted, '');
    process.env['NODE_OPTIONS'] = `--require ${JSON.stringify(folder.resolve('trap.cjs'))}`;
    process.env['KLARTEKST_TRAP'] = noted;
  });
  afterEach(() => {
    if (options === undefined) delete process.env['NODE_OPTIONS'];
    else process.env['NODE_OPTIONS'] = options;
    delete process.env['KLARTEKST_TRAP'];
  });
  after(() => folder.remove());

  it('the server works, and never tries to reach one', async () => {
    const client = await Client.start({ capabilities: pulling, folders: [folder.path] });
    await client.open('untitled:brev', letter);
    assert.deepEqual(await client.rules('untitled:brev'), ['fremsende']);
    assert.ok(await client.hover('untitled:brev', 0, 5));
    assert.ok((await client.codeActions('untitled:brev', 0, 5)).length > 0);
    await client.stop();
    assert.equal(await readFile(noted, 'utf8'), 'set\n');
  });

  it('the command line works, and never tries to reach one', async () => {
    const file = folder.resolve('brev.md');
    await folder.write('brev.md', letter);
    const run = promisify(execFile)(process.execPath, [path.resolve('dist/cli.mjs'), 'check', file]);
    const { stdout } = await run.catch((error: { stdout: string }) => error);
    assert.match(stdout, /fremsende/);
    assert.equal(await readFile(noted, 'utf8'), 'set\n');
  });
});

describe('The bundles', () => {
  /** Modules of Node that a bundle asks for. */
  async function asked(file: string): Promise<string[]> {
    const text = await readFile(file, 'utf8');
    const names = [...text.matchAll(/(?:require\(|from ?|import\()["'](?:node:)?([\w/]+)["']/g)].map(
      (match) => match[1]!,
    );
    return [...new Set(names)].filter((name) => builtinModules.includes(name));
  }

  const network = ['http', 'https', 'http2', 'tls', 'dns', 'dns/promises', 'dgram', 'inspector'];

  for (const file of globSync('dist/**/*.{js,cjs,mjs}').sort()) {
    it(`${file} holds no module that reaches the network, and no code of others`, async () => {
      const modules = await asked(file);
      assert.deepEqual(
        modules.filter((name) => network.includes(name)),
        [],
      );
      const text = await readFile(file, 'utf8');
      assert.doesNotMatch(text, /\bfetch\(|XMLHttpRequest|new WebSocket|EventSource|sendBeacon/);
      assert.doesNotMatch(text, /\beval\(|new Function\(/);
      // The libraries of the language server can also speak through a pipe of the machine; see the trap above.
      if (modules.includes('net')) assert.match(file, /(?:server|client)\/node\.cjs$/);
    });
  }
});
