import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { TestFolder } from '../folder.ts';
import { Client, pulling } from './client.ts';

const uri = 'untitled:brev';
const letter = 'Vi fremsender brevet.\n';

/** One message as the base protocol frames it. */
function framed(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

describe('The server', function () {
  this.timeout(60_000);
  let client: Client;
  const folder = new TestFolder();
  afterEach(() => client?.stop());

  /** Still gives the findings of a letter, and has logged nothing. */
  async function isWell(): Promise<void> {
    await client.open('untitled:rask', letter);
    assert.deepEqual(await client.rules('untitled:rask'), ['fremsende']);
    assert.deepEqual(client.logged, []);
  }

  it('survives versions that go backwards, come twice, or are of a document that is not open', async () => {
    client = await Client.start({ capabilities: pulling });
    await client.open(uri, letter);
    const start = { line: 0, character: 0 };
    for (const version of [7, 3, 3, -1, 8]) {
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start, end: start }, text: 'Og ' }],
      });
    }
    const changes = { textDocument: { uri: 'untitled:ukendt', version: 2 }, contentChanges: [{ text: letter }] };
    await client.connection.sendNotification('textDocument/didChange', changes);
    assert.deepEqual(await client.rules(uri), ['fremsende']);
    await isWell();
  });

  it('survives changes beyond the end of the text', async () => {
    client = await Client.start({ capabilities: pulling });
    await client.open(uri, letter);
    const range = { start: { line: 900, character: 900 }, end: { line: 9_000_000, character: 2 ** 31 - 1 } };
    await client.change(uri, [{ range, text: 'Såfremt du vil.\n' }]);
    assert.deepEqual(await client.rules(uri), ['fremsende', 'saafremt']);
    await isWell();
  });

  it('answers the last of many requests that are cancelled while the text is typed', async () => {
    client = await Client.start({ capabilities: pulling });
    await client.open(uri, letter.repeat(200));
    const answers: Promise<unknown>[] = [];
    for (let round = 0; round < 200; round++) {
      const start = { line: 0, character: 0 };
      await client.change(uri, [{ range: { start, end: start }, text: 'a' }]);
      const source = new CancellationTokenSource();
      const asked = { textDocument: { uri } };
      answers.push(
        client.connection.sendRequest('textDocument/diagnostic', asked, source.token).catch(() => 'cancelled'),
      );
      source.cancel();
    }
    assert.equal((await Promise.all(answers)).length, 200);
    const found = await client.rules(uri);
    assert.equal(found.filter((rule) => rule === 'fremsende').length, 200);
    await isWell();
  });

  it('survives that a document is closed while it is checked', async () => {
    client = await Client.start({ capabilities: pulling });
    for (let round = 0; round < 30; round++) {
      await client.open(uri, `${letter}${'Såfremt du er enig. '.repeat(500)}${round}`);
      const asked = client.pull(uri);
      await client.close(uri);
      await asked;
    }
    await isWell();
  });

  it('gives the memory of closed documents back', async function () {
    if (process.platform === 'win32') this.skip();
    client = await Client.start({ capabilities: pulling });
    const resident = () => client.residentBytes / 1024 ** 2;
    const openAndClose = async (count: number, seed: number) => {
      for (let index = 0; index < count; index++) {
        const name = `untitled:${seed}-${index}`;
        await client.open(name, `${seed}-${index} ${letter}${'a – b | 12 '.repeat(800)}`);
        await client.pull(name);
        await client.close(name);
      }
    };
    await openAndClose(300, 1);
    const before = resident();
    await openAndClose(1200, 2);
    assert.ok(resident() - before < 60, `${Math.round(before)} MB became ${Math.round(resident())} MB`);
    await isWell();
  });

  it('keeps the policies of two workspace folders apart', async () => {
    await folder.make();
    try {
      for (const [name, file] of [
        ['en', 'rules: { fremsende: off }\npolicy: glostrup\n'],
        ['to', 'policy: dragoer\n'],
      ] as const) {
        await mkdir(folder.resolve(name));
        await folder.write(`${name}/klartekst.yaml`, file);
      }
      client = await Client.start({
        capabilities: pulling,
        folders: [folder.resolve('en'), folder.resolve('to')],
      });
      const [one, two] = [folder.uri('en/brev.md'), folder.uri('to/brev.md')];
      await client.open(one, letter);
      await client.open(two, letter);
      assert.deepEqual(await client.rules(one), []);
      assert.deepEqual(await client.rules(two), ['fremsende']);
      const policies = client.statuses.map(({ policy }) => policy);
      assert.equal(new Set(policies).size, 2);
    } finally {
      await folder.remove();
    }
  });

  it('reads the files of a virtual workspace through the client, and makes do without', async () => {
    const root = 'vscode-vfs://github/kommune/tekster';
    const files = new Map([[`${root}/klartekst.yaml`, 'rules: { fremsende: off }\n']]);
    const initialize = {
      processId: null,
      rootUri: null,
      capabilities: pulling,
      workspaceFolders: [{ uri: root, name: 'tekster' }],
    };
    client = await Client.start({ initialize });
    await client.open(`${root}/brev.md`, letter);
    assert.deepEqual(await client.rules(`${root}/brev.md`), ['fremsende']);
    assert.deepEqual(client.logged, []);
    await client.stop();
    client = await Client.start({ initialize });
    client.connection.onRequest('klartekst/readFile', ({ uri }: { uri: string }) => files.get(uri) ?? null);
    await client.open(`${root}/breve/brev.md`, letter);
    assert.deepEqual(await client.rules(`${root}/breve/brev.md`), []);
    files.set(`${root}/breve/klartekst.yaml`, 'policy: glostrup\n');
    await client.watched(`${root}/breve/klartekst.yaml`, 1);
    assert.deepEqual(await client.rules(`${root}/breve/brev.md`), ['fremsende']);
    assert.match(String(client.statuses.at(-1)?.policy), /Glostrup/);
  });

  it('writes nothing of a text to its log', async () => {
    client = await Client.start();
    const secret = 'Hemmelighed4711';
    await client.open(uri, `Vi fremsender ${secret}. ${'*'.repeat(50_000)} {{ ${secret} <p ${secret}`);
    await client.open('untitled:regler', `rules: [${secret}\n *${secret}`, 'yaml');
    await client.connection.sendNotification('klartekst/ukendt', { secret });
    await client.connection.sendRequest('klartekst/report', { uri: { secret } }).catch(() => {});
    await client.connection.sendRequest('klartekst/rulePage', { uri, rule: { secret } }).catch(() => {});
    await client.until(() => client.pushed.has(uri), 'the findings');
    assert.ok(!client.logged.join('\n').includes(secret), client.logged.join('\n'));
  });

  it('shows code in a dictionary letter by letter', async () => {
    await folder.make();
    const why = '<script>alert(1)</script> [klik](command:x) ![](https://x.dk/a.png) <img src=x onerror=y>';
    const house = [
      'group: hus',
      'title: { da: "<b>Huset</b>", en: House }',
      'about: { da: Husets ord., en: House words. }',
      'value: klarhed',
      'principles: [let-at-forstå]',
      'level: warning',
      'entries:',
      `  - { id: hus-ord, avoid: gynge, write: vippe, why: '${why}', examples: [{ bad: En gynge., good: En vippe. }] }`,
    ];
    try {
      await folder.write('klartekst.yaml', 'dictionaries: [hus.yaml]\n');
      await folder.write('hus.yaml', `${house.join('\n')}\n`);
      client = await Client.start({ capabilities: pulling, folders: [folder.path] });
      const name = folder.uri('brev.md');
      await client.open(name, 'Her er en gynge til dig.\n');
      assert.deepEqual(await client.rules(name), ['hus-ord']);
      const hover = await client.hover(name, 0, 12);
      assert.ok(hover);
      const shown = (hover.contents as { value: string }).value;
      assert.match(shown, /script/);
      assert.doesNotMatch(shown, /(?<!\\)[<[]/);
      const page = await client.connection.sendRequest<string>('klartekst/rulePage', { uri: name, rule: 'hus-ord' });
      assert.doesNotMatch(page, /(?<!\\)[<[]/);
    } finally {
      await folder.remove();
    }
  });
});

describe('A server that is sent nonsense', function () {
  this.timeout(60_000);

  it('survives what is no JSON, no message or no method', async () => {
    const server = spawn(process.execPath, [path.resolve('dist/server/node.cjs'), '--stdio', '--cache=']);
    let output = '';
    server.stdout.on('data', (data) => {
      output += String(data);
    });
    const start = {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    };
    server.stdin.write(framed(JSON.stringify(start)));
    const broken = [
      '{',
      'null',
      '[]',
      '"x"',
      '{"jsonrpc":"2.0"}',
      '{"jsonrpc":"2.0","id":2,"method":"klartekst/ukendt"}',
    ];
    for (const body of broken) server.stdin.write(framed(body));
    server.stdin.write(framed('{"jsonrpc":"2.0","method":"$/ukendt","params":{"__proto__":{"x":1}}}'));
    server.stdin.write(framed('{"jsonrpc":"2.0","id":"sidst","method":"shutdown"}'));
    for (let tries = 0; tries < 200 && !output.includes('"sidst"'); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.match(output, /"id":"sidst","result":null/);
    assert.match(output, /"id":2,"error"/);
    server.stdin.write(framed('{"jsonrpc":"2.0","method":"exit"}'));
    const [code] = await once(server, 'exit');
    assert.equal(code, 0);
  });
});
