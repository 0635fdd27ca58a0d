import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import type { RuleLabel, WorkspaceReportTexts } from '../../server/src/lsp/protocol.ts';
import type { ReportView } from '../../server/src/report/render.ts';
import { TestFolder } from '../folder.ts';
import { Client, pulling } from './client.ts';

const uri = 'untitled:brev';

describe('Requests of the views', () => {
  let client: Client;
  before(async () => {
    client = await Client.start({ capabilities: pulling });
    await client.open(uri, 'Vi fremsender brevet. Du bedes venligst svare.\n');
  });
  after(() => client.stop());

  it('give the report on an open document as a view and as files', async () => {
    const view = await client.connection.sendRequest<ReportView>('klartekst/report', { uri });
    assert.equal(view.title, 'Rapport: brev');
    assert.match(view.body, /»fremsender«/);
    assert.match(view.style, /--vscode-editor-background/);
    const markdown = await client.connection.sendRequest<string>('klartekst/reportFile', { uri, format: 'markdown' });
    assert.match(markdown, /^# Rapport: brev\n/);
  });

  it('name rules as the message language and the policy have them', async () => {
    client.settings = { messages: 'en' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    const labels = await client.connection.sendRequest<RuleLabel[]>('klartekst/rules', {
      uri,
      rules: ['fremsende', 'lang-saetning', 'no-such-rule'],
    });
    assert.deepEqual(labels, [
      { id: 'fremsende', title: 'Heavy verbs', isWording: true, value: 'klarhed', valueName: 'Clarity' },
      { id: 'lang-saetning', title: 'Long sentence', isWording: false, value: 'klarhed', valueName: 'Clarity' },
    ]);
  });

  it('give nothing on what is not open or is not checked', async () => {
    assert.equal(await client.connection.sendRequest('klartekst/report', { uri: 'untitled:andet' }), null);
    await client.open('untitled:binary', 'a\0b');
    assert.equal(await client.connection.sendRequest('klartekst/report', { uri: 'untitled:binary' }), null);
    const file = { uri: 'untitled:andet', format: 'html' };
    assert.equal(await client.connection.sendRequest('klartekst/reportFile', file), null);
  });
});

describe('The report on the workspace, over stdio', () => {
  const folder = new TestFolder();
  let client: Client;
  let progress: { kind: string; percentage?: number; cancellable?: boolean }[] = [];
  let onProgress: (token: string) => void = () => {};

  const texts = {
    'breve/let.md': 'Vi ses i dag. Du kan komme kl. 10.\n',
    'breve/tung.txt':
      'I henhold til bestemmelserne fremsendes dokumentationen vedrørende kontanthjælpsreformen hermed.\n',
    'arkiv/gammel.md': 'Såfremt De flytter, bedes De meddele dette.\n',
    'breve/latin1.txt': Buffer.from('S\xe5fremt du flytter.\n', 'latin1'),
  };

  beforeEach(async () => {
    await folder.make();
    for (const name of ['breve', 'arkiv']) await mkdir(folder.resolve(name));
    await folder.write('klartekst.yaml', 'exclude: ["arkiv/**"]\n');
    for (const [name, text] of Object.entries(texts)) await folder.write(name, text);
    client = await Client.start({
      capabilities: { ...pulling, window: { workDoneProgress: true } },
      folders: [folder.path],
      initializationOptions: { findsTexts: true },
    });
    progress = [];
    onProgress = () => {};
    client.connection.onRequest('klartekst/findTexts', () => Object.keys(texts).map((name) => folder.uri(name)));
    client.connection.onRequest('window/workDoneProgress/create', () => null);
    client.connection.onNotification('$/progress', ({ token, value }: { token: string; value: never }) => {
      progress.push(value);
      onProgress(token);
    });
  });

  afterEach(async () => {
    await client.stop();
    await folder.remove();
  });

  const ask = () => client.connection.sendRequest<WorkspaceReportTexts | null>('klartekst/workspaceReport', {});

  it('lists the texts, the hardest first, as they are written now; tells of those it cannot read', async () => {
    await client.open(folder.uri('breve/let.md'), 'Vi fremsender brevet.\n');
    const report = await ask();
    const rows = (report?.markdown.split('\n') ?? []).filter((line) => line.startsWith('| breve'));
    assert.deepEqual(
      rows.map((row) => row.split(' | ')[0]),
      ['| breve/tung.txt', '| breve/let.md', '| breve/latin1.txt'],
    );
    assert.match(rows[1]!, /\| 3 \| 1 \| 1 \| 0 \| 0 \|$/);
    assert.match(rows[2]!, /UTF-8/);
    assert.ok(!report?.markdown.includes('gammel.md'));
    assert.ok(report?.view.body.includes(`data-uri="${folder.uri('breve/tung.txt')}"`));
    assert.match(report?.html ?? '', /^<!doctype html>/);
  });

  it('shows how far it is, and can be called off', async () => {
    await ask();
    assert.equal(progress[0]?.kind, 'begin');
    assert.equal(progress[0]?.cancellable, true);
    assert.ok(progress.filter(({ kind }) => kind === 'report').length >= Object.keys(texts).length);
    assert.equal(progress.at(-1)?.kind, 'end');
    onProgress = (token) => {
      void client.connection.sendNotification('window/workDoneProgress/cancel', { token });
    };
    assert.equal(await ask(), null);
    assert.equal(progress.at(-1)?.kind, 'end');
  });
});
