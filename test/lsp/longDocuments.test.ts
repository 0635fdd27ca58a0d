/** What is checked for long lets others in between, and is left off when nobody needs it any more. */
import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type * as lsp from 'vscode-languageserver-protocol';
import { danishText } from '../bench/texts.ts';
import { Client, pulling } from './client.ts';
import { applied } from './edits.ts';

const long = 'untitled:lang';
const short = 'untitled:kort';
const text = danishText(150_000, 'markdown');

describe('A document of fifty pages', function () {
  this.timeout(120_000);
  let client: Client;
  /** What has been answered, in order. */
  let answered: string[];

  beforeEach(async () => {
    client = await Client.start({ capabilities: pulling });
    answered = [];
    await client.open(short, 'Vi fremsender brevet.\n');
    assert.deepEqual(await client.rules(short), ['fremsende']);
    await client.open(long, text);
  });
  afterEach(() => client.stop());

  async function noting<Answer>(name: string, asked: Promise<Answer>): Promise<Answer> {
    try {
      return await asked;
    } finally {
      answered.push(name);
    }
  }

  const resultOf = (report: lsp.DocumentDiagnosticReport) =>
    report.kind === 'full' ? { id: report.resultId, count: report.items.length } : undefined;

  it('does not keep others waiting while it is checked', async () => {
    const checking = noting('long', client.pull(long));
    const others = [
      noting('hover', client.hover(short, 0, 5)),
      noting('actions', client.codeActions(short, 0, 5)),
      noting('diagnostics', client.pull(short)),
    ];
    await Promise.all([checking, ...others]);
    assert.equal(answered.at(-1), 'long');
    assert.equal(answered.length, 4);
  });

  it('is checked as it stands now, and once, whatever was asked before', async () => {
    const start = { line: 0, character: 0 };
    const asked: Promise<lsp.DocumentDiagnosticReport>[] = [];
    for (let round = 0; round < 10; round++) {
      await client.change(long, [{ range: { start, end: start }, text: 'Vi fremsender det.\n\n' }]);
      asked.push(client.pull(long));
      await noting('hover', client.hover(short, 0, 5));
    }
    const results = (await Promise.all(asked)).map(resultOf);
    assert.ok(
      results.every((result) => result && result.id === results[0]?.id),
      JSON.stringify(results),
    );
    const fresh = await Client.start({ capabilities: pulling });
    await fresh.open(long, `${'Vi fremsender det.\n\n'.repeat(10)}${text}`);
    assert.equal(resultOf(await fresh.pull(long))?.count, results[0]?.count);
    await fresh.stop();
  });

  it('is left off when the request is cancelled, and checked when it is asked for again', async () => {
    const source = new CancellationTokenSource();
    const checking = noting(
      'long',
      client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: long } }, source.token),
    );
    await noting('hover', client.hover(short, 0, 5));
    source.cancel();
    await assert.rejects(checking, { code: -32800 });
    assert.deepEqual(answered, ['hover', 'long']);
    assert.ok((resultOf(await client.pull(long))?.count ?? 0) > 0);
    assert.deepEqual(client.logged, []);
  });

  it('is answered for all who wait, though one of them is cancelled', async () => {
    const source = new CancellationTokenSource();
    const uri = { textDocument: { uri: long } };
    const cancelled = client.connection.sendRequest('textDocument/diagnostic', uri, source.token);
    const kept = client.pull(long);
    await client.hover(short, 0, 5);
    source.cancel();
    await assert.rejects(cancelled);
    assert.ok((resultOf(await kept)?.count ?? 0) > 0);
  });

  it('is left off when it is closed', async () => {
    const checking = noting('long', client.pull(long));
    await noting('hover', client.hover(short, 0, 5));
    await client.close(long);
    assert.deepEqual(resultOf(await checking), { id: undefined, count: 0 });
    assert.deepEqual(answered, ['hover', 'long']);
    assert.deepEqual(client.logged, []);
  });

  it('does not keep others waiting while everything in it is fixed', async () => {
    await client.pull(long);
    const fixing = noting('fix', client.connection.sendRequest<lsp.WorkspaceEdit>('klartekst/fixAll', { uri: long }));
    await noting('hover', client.hover(short, 0, 5));
    const edit = await fixing;
    assert.deepEqual(answered, ['hover', 'fix']);
    assert.ok(edit.documentChanges?.length);
  });

  it('is fixed as it stands when the fixing is done', async () => {
    await client.pull(long);
    const fixing = client.connection.sendRequest<lsp.WorkspaceEdit>('klartekst/fixAll', { uri: long });
    await client.hover(short, 0, 5);
    const start = { line: 0, character: 0 };
    const added = 'Vi fremsender det.\n\n';
    await client.change(long, [{ range: { start, end: start }, text: added }]);
    const edit = await fixing;
    const fixed = applied(added + text, { edit }, long);
    assert.ok(fixed.startsWith('Vi sender det.\n\n'));
    const [change] = edit.documentChanges as lsp.TextDocumentEdit[];
    assert.equal(change?.textDocument.version, 2);
  });

  it('follows the settings that change while it is checked', async () => {
    const checking = client.pull(long);
    await client.hover(short, 0, 5);
    client.settings = { rules: { lix: 'off', fremsende: 'off', saafremt: 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const report = (await checking) as lsp.FullDocumentDiagnosticReport;
    assert.ok(report.items.length > 0 && !report.items.some(({ code }) => code === 'saafremt'));
  });
});

describe('A document of ten pages that is written in', function () {
  this.timeout(120_000);
  const uri = 'untitled:rapport';
  const middle = 150;
  const edits: readonly (readonly [line: number, character: number, end: number, text: string])[] = [
    [middle, 0, 0, 'V'],
    [middle, 1, 1, 'i fremsender – snarest – »det«. '],
    [middle, 3, 3, '\n\nSåfremt '],
    [0, 0, 0, '<!-- klartekst: ignorer-næste-linje -->\n'],
    [middle + 3, 0, 8, ''],
    [0, 0, 39, ''],
    [4, 0, 0, '\n'],
  ];

  it('has the diagnostics of one that is opened as it stands now, after each edit', async () => {
    const page = danishText(30_000, 'markdown').split('\n');
    const client = await Client.start({ capabilities: pulling });
    const fresh = await Client.start({ capabilities: pulling });
    await client.open(uri, page.join('\n'));
    const items = async (from: Client) => ((await from.pull(uri)) as lsp.FullDocumentDiagnosticReport).items;
    const before = await items(client);
    for (const [line, start, end, text] of edits) {
      const range = { start: { line, character: start }, end: { line, character: end } };
      await client.change(uri, [{ range, text }]);
      const written = page[line]!;
      page.splice(line, 1, ...`${written.slice(0, start)}${text}${written.slice(end)}`.split('\n'));
      await fresh.open(uri, page.join('\n'));
      assert.deepEqual(await items(client), await items(fresh));
      await fresh.close(uri);
    }
    assert.ok(before.length > 100);
    await Promise.all([client.stop(), fresh.stop()]);
  });
});
