import assert from 'node:assert/strict';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { TestFolder } from '../folder.ts';
import { Client, pulling } from './client.ts';

const uri = 'untitled:Brev-1';

describe('Diagnostics over stdio', () => {
  let client: Client;
  const folder = new TestFolder();

  before(async () => {
    await folder.make();
  });
  after(() => folder.remove());
  afterEach(() => client.stop());

  it('are pulled, and an unchanged document is answered as unchanged', async () => {
    client = await Client.start({ capabilities: pulling });
    assert.ok(client.capabilities.diagnosticProvider);
    await client.open(uri, 'Vi fremsender brevet.\n');
    const first = await client.pull(uri);
    assert.equal(first.kind, 'full');
    const [item] = first.kind === 'full' ? first.items : [];
    assert.equal(item?.code, 'fremsende');
    assert.equal(item?.source, 'klartekst');
    assert.deepEqual(item?.range, { start: { line: 0, character: 3 }, end: { line: 0, character: 13 } });
    assert.match(item?.codeDescription?.href ?? '', /RULES\.md#fremsende$/);
    assert.match(String(item?.message), /»sender«/);
    assert.equal((await client.pull(uri, first.resultId)).kind, 'unchanged');
    assert.equal(client.pushed.size, 0);
  });

  it('are not sent again after a key that moves none of them', async () => {
    client = await Client.start({ capabilities: pulling });
    await client.open(uri, 'Vi fremsender brevet.\n\nDu får svar.\n');
    const { resultId } = await client.pull(uri);
    const type = async (line: number, character: number) => {
      const position = { line, character };
      await client.change(uri, [{ range: { start: position, end: position }, text: 'x' }]);
      return (await client.pull(uri, resultId)).kind;
    };
    assert.equal(await type(2, 8), 'unchanged');
    assert.equal(await type(0, 0), 'full');
  });

  it('are told anew for a document that was closed and opened again', async () => {
    client = await Client.start({ capabilities: pulling });
    await client.open(uri, 'Vi fremsender brevet.\n');
    const { resultId } = await client.pull(uri);
    await client.close(uri);
    await client.open(uri, 'Vi sender brevet.\n');
    const report = await client.pull(uri, resultId);
    assert.deepEqual(report.kind === 'full' && report.items, []);
  });

  it('follow incremental changes', async () => {
    client = await Client.start({ capabilities: pulling });
    await client.open(uri, 'Vi fremsender brevet.\r\nSåfremt du flytter.\r\n');
    assert.deepEqual(await client.rules(uri), ['fremsende', 'saafremt']);
    await client.change(uri, [
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 7 } }, text: 'Hvis' },
      { range: { start: { line: 0, character: 3 }, end: { line: 0, character: 13 } }, text: 'sender' },
    ]);
    assert.deepEqual(await client.rules(uri), []);
  });

  it('follow changes of an editor that gives each the same version, or an older one', async () => {
    client = await Client.start({ capabilities: pulling });
    await client.open(uri, 'Vi fremsender brevet.\n');
    assert.deepEqual(await client.rules(uri), ['fremsende']);
    for (const version of [1, 1, 0]) {
      await client.change(uri, [{ text: 'Vi ses, såfremt du vil.\n' }], version);
      assert.deepEqual(await client.rules(uri), ['saafremt']);
      await client.change(uri, [{ text: 'Vi fremsender brevet.\n' }], version);
      assert.deepEqual(await client.rules(uri), ['fremsende']);
    }
  });

  it('are the gravest of very many, and a note tells so', async () => {
    client = await Client.start({ capabilities: pulling });
    const hints = 'Ansøgningen behandles af os på kontoret. '.repeat(1001);
    await client.open(uri, `${hints}\n\nVi fremsender brevet.\n`);
    const report = await client.pull(uri);
    const items = report.kind === 'full' ? report.items : [];
    assert.equal(items.length, 1000);
    assert.match(String(items[0]!.message), /999 vigtigste af 100\d fund/);
    assert.equal(items.at(-1)!.code, 'fremsende', 'a grave one comes before the hints, wherever it stands');
    assert.match(JSON.stringify(await client.hover(uri, 0, hints.length - 25)), /passiv/, 'the others are known still');
  });

  it('are pushed to a client that does not pull, for the latest version only', async () => {
    client = await Client.start();
    assert.equal(client.capabilities.diagnosticProvider, undefined);
    await client.open(uri, 'Vi fremsender brevet.\n');
    await client.until(() => client.pushed.get(uri)?.diagnostics.length === 1, 'the first push');
    for (const text of ['a', 'b', 'Såfremt du vil, fremsender vi det.']) await client.change(uri, [{ text }]);
    await client.until(() => client.pushed.get(uri)?.diagnostics.length === 2, 'the last push');
    assert.equal(client.pushed.get(uri)?.version, 4);
    await client.close(uri);
    await client.until(() => client.pushed.get(uri)?.diagnostics.length === 0, 'the clearing push');
  });

  it('follow settings without a restart', async () => {
    client = await Client.start({ capabilities: pulling });
    await client.open(uri, 'Vi fremsender brevet.\n');
    assert.deepEqual(await client.rules(uri), ['fremsende']);
    client.settings = { rules: { fremsende: 'off' }, policy: 'glostrup', messages: 'en' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await client.rules(uri), []);
    client.settings = { policy: 'glostrup', messages: 'en' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const hover = await client.hover(uri, 0, 5);
    const text = JSON.stringify(hover?.contents);
    assert.match(text, /Write “sender”/);
    assert.match(text, /Glostrup Kommune, Kommunikationspolitik/);
  });

  it('follow the project file and the house dictionary when they change', async () => {
    client = await Client.start({ capabilities: pulling, folders: [folder.path] });
    const letter = folder.uri('brev.md');
    await client.open(letter, 'Kasketten fremsender brevet.\n');
    assert.deepEqual(await client.rules(letter), ['fremsende']);
    await folder.write('klartekst.yaml', 'dictionaries: [hus.yaml]\n');
    await folder.write(
      'hus.yaml',
      'group: hus\ntitle: { da: Hus, en: House }\nabout: { da: Os., en: Us. }\nvalue: respekt\nprinciples: [øjenhøjde]\nlevel: hint\nentries:\n  - id: hus-kasket\n    avoid: "{kasket}"\n    write: "{hue}"\n    why: Vi siger hue.\n    examples: [{ bad: Kasketten er ny., good: Huen er ny. }]\n  - id: hus-forkert\n    avoid: såfremt\n',
    );
    await client.watched(folder.uri('klartekst.yaml'), 1);
    assert.deepEqual(await client.rules(letter), ['hus-kasket', 'fremsende']);
    await client.until(
      () => (client.pushed.get(folder.uri('hus.yaml'))?.diagnostics.length ?? 0) > 0,
      'the slips in hus.yaml',
    );
    assert.equal(client.pushed.get(folder.uri('hus.yaml'))?.diagnostics[0]?.range.start.line, 12);
    await folder.write('klartekst.yaml', 'rules: { fremsende: off }\n');
    await client.watched(folder.uri('klartekst.yaml'), 2);
    assert.deepEqual(await client.rules(letter), []);
    await client.until(() => client.pushed.get(folder.uri('hus.yaml'))?.diagnostics.length === 0, 'the slips to go');
    await rm(folder.resolve('klartekst.yaml'));
  });

  it('know a file by any spelling of its URI', async () => {
    const other = (address: string) =>
      address.replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`).replace(/%C3%A5/g, 'å');
    const odd = 'å (ny)';
    await mkdir(folder.resolve(odd), { recursive: true });
    await folder.write(`${odd}/klartekst.yaml`, 'rules: { fremsende: off }\n');
    client = await Client.start({ capabilities: pulling, folders: [folder.resolve(odd)] });
    const letter = other(folder.uri(`${odd}/brev.md`));
    await client.open(letter, 'Vi fremsender brevet, såfremt du vil.\n');
    assert.deepEqual(await client.rules(letter), ['saafremt']);
    await folder.write(`${odd}/politik (1).yaml`, 'policy: p\nextends: cok\nlevels: { saafremt: off }\n');
    await folder.write(`${odd}/klartekst.yaml`, 'policy: politik (1).yaml\n');
    await client.watched(other(folder.uri(`${odd}/klartekst.yaml`)), 2);
    assert.deepEqual(await client.rules(letter), ['fremsende']);
    await folder.write(`${odd}/politik (1).yaml`, 'policy: p\nextends: cok\n');
    await client.watched(other(folder.uri(`${odd}/politik (1).yaml`)), 2);
    assert.deepEqual(await client.rules(letter), ['fremsende', 'saafremt']);
  });

  it('follow every file of a chain of policies', async () => {
    const chain = folder.resolve('kæde');
    const put = (name: string, text: string) => writeFile(path.join(chain, name), text);
    await mkdir(path.join(chain, 'politik'), { recursive: true });
    await put('klartekst.yaml', 'policy: politik/vores.yaml\n');
    await put('politik/vores.yaml', 'policy: vores\nextends: ../faelles.yaml\n');
    await put('faelles.yaml', 'policy: faelles\nextends: cok\nlevels: { fremsende: off }\n');
    client = await Client.start({ capabilities: pulling, folders: [chain] });
    const letter = folder.uri('kæde/brev.md');
    await client.open(letter, 'Vi fremsender brevet.\n');
    assert.deepEqual(await client.rules(letter), []);
    const change = async (name: string, text: string) => {
      await put(name, text);
      await client.watched(folder.uri(`kæde/${name}`), 2);
    };
    await change('faelles.yaml', 'policy: faelles\nextends: politik/vores.yaml\n');
    assert.deepEqual(await client.rules(letter), ['fremsende']);
    const shown = () => client.pushed.get(folder.uri('kæde/faelles.yaml'))?.diagnostics;
    await client.until(() => shown()?.length === 1, 'the circle');
    assert.match(String(shown()?.[0]?.message), /^Politikken bygger på sig selv/);
    assert.deepEqual(shown()?.[0]?.range.start, { line: 1, character: 9 });
    await change('faelles.yaml', 'policy: faelles\nextends: cok\nlevels: { fremsende: off }\n');
    assert.deepEqual(await client.rules(letter), []);
    await client.until(() => shown()?.length === 0, 'the slip to go');
  });

  it('stay with the defaults where a link leads out of the folder', async function () {
    if (process.platform === 'win32') this.skip();
    const inside = folder.resolve('lænket');
    await mkdir(inside);
    await folder.write('hemmelig.yaml', 'policy: h\nextends: cok\nlevels: { fremsende: off }\n');
    await symlink(folder.resolve('hemmelig.yaml'), path.join(inside, 'politik.yaml'));
    await writeFile(path.join(inside, 'klartekst.yaml'), 'policy: politik.yaml\n');
    client = await Client.start({ capabilities: pulling, folders: [inside] });
    await client.open(folder.uri('lænket/brev.md'), 'Vi fremsender brevet.\n');
    assert.deepEqual(await client.rules(folder.uri('lænket/brev.md')), ['fremsende']);
    const shown = () => client.pushed.get(folder.uri('lænket/klartekst.yaml'))?.diagnostics;
    await client.until(() => shown()?.length === 1, 'the slip');
    assert.match(String(shown()?.[0]?.message), /ligger uden for mappen/);
  });

  it('of a project file go when the file goes', async () => {
    await mkdir(folder.resolve('ny'), { recursive: true });
    const project = folder.uri('ny/klartekst.yaml');
    await folder.write('ny/klartekst.yaml', 'regler: {}\n');
    client = await Client.start({ capabilities: pulling, folders: [folder.path] });
    await client.open(folder.uri('ny/brev.md'), 'Vi fremsender brevet.\n');
    await client.rules(folder.uri('ny/brev.md'));
    await client.until(() => client.pushed.get(project)?.diagnostics.length === 1, 'the slip');
    await rm(folder.resolve('ny', 'klartekst.yaml'));
    await client.watched(project, 3);
    await client.until(() => client.pushed.get(project)?.diagnostics.length === 0, 'the slip to go');
  });

  it('follow the project file above a file that lies in no workspace folder', async () => {
    await mkdir(folder.resolve('løs', 'breve'), { recursive: true });
    await folder.write('løs/klartekst.yaml', 'rules: { fremsende: off }\n');
    client = await Client.start({ capabilities: pulling });
    await client.open(folder.uri('løs/breve/brev.md'), 'Vi fremsender brevet.\n');
    assert.deepEqual(await client.rules(folder.uri('løs/breve/brev.md')), []);
  });

  it('name an unknown policy of the settings', async () => {
    client = await Client.start({ capabilities: pulling, settings: { policy: 'ukendt' } });
    await client.open(uri, 'Vi fremsender brevet.\n');
    assert.deepEqual(await client.rules(uri), ['fremsende']);
    const shown = client.notifications.filter(({ method }) => method === 'window/showMessage');
    assert.match(JSON.stringify(shown), /Politikken »ukendt« findes ikke/);
  });

  it('reach a client that refuses every request', async () => {
    client = await Client.start({ capabilities: pulling, refuses: true });
    await client.open(uri, 'Vi fremsender brevet.\n');
    assert.deepEqual(await client.rules(uri), ['fremsende']);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.change(uri, [{ text: 'Såfremt du vil.\n' }]);
    assert.deepEqual(await client.rules(uri), ['saafremt']);
  });

  it('survive a folder that cannot be a path', async () => {
    client = await Client.start({ capabilities: pulling });
    const share = 'file:///a%2Fb/brev.md';
    await client.open(share, 'Vi fremsender brevet.\n');
    assert.deepEqual(await client.rules(share), ['fremsende']);
  });

  it('follow the project file of the nearest folder', async () => {
    await mkdir(folder.resolve('gamle'), { recursive: true });
    await folder.write('gamle/klartekst.yaml', 'rules: { fremsende: off }\n');
    client = await Client.start({ capabilities: pulling, folders: [folder.path] });
    await client.open(folder.uri('brev.md'), 'Vi fremsender brevet.\n');
    await client.open(folder.uri('gamle/brev.md'), 'Vi fremsender brevet.\n');
    assert.deepEqual(await client.rules(folder.uri('brev.md')), ['fremsende']);
    assert.deepEqual(await client.rules(folder.uri('gamle/brev.md')), []);
  });

  it('refuse a document that is no text or too large, with a status and no hang', async () => {
    client = await Client.start({ capabilities: pulling });
    await client.open(uri, 'PNG\0\0 fremsender');
    assert.deepEqual(await client.rules(uri), []);
    await client.open('untitled:stor', 'Vi fremsender det. '.repeat(1_500_000), 'plaintext');
    assert.deepEqual(await client.rules('untitled:stor'), []);
    assert.deepEqual(
      client.statuses.map(({ refusal }) => refusal),
      ['binary', 'tooLarge'],
    );
  });

  it('survive cancelled requests, unknown documents and unknown methods', async () => {
    client = await Client.start({ capabilities: pulling });
    assert.deepEqual(await client.rules('untitled:findes-ikke'), []);
    await assert.rejects(client.connection.sendRequest('klartekst/findesIkke', {}));
    await client.open(uri, 'Vi fremsender brevet.\n');
    const { CancellationTokenSource } = await import('vscode-jsonrpc/node');
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
    source.cancel();
    await asked.catch(() => undefined);
    assert.deepEqual(await client.rules(uri), ['fremsende']);
  });
});
