import assert from 'node:assert/strict';
import type * as lsp from 'vscode-languageserver-protocol';
import type { KindChoice } from '../../server/src/lsp/protocol.ts';
import { TestFolder } from '../folder.ts';
import { Client, pulling } from './client.ts';
import { applied } from './edits.ts';

const receipt =
  '# Din ansøgning\n\nKære Anna\n\nTak for din ansøgning, som vi fik den 4. maj.\n\nVenlig hilsen\n\nBorgerservice\n';
const missing = ['kvittering-kontakt', 'kvittering-svartid'];

describe('Kinds of documents over stdio', () => {
  let client: Client;
  const folder = new TestFolder();

  beforeEach(async () => {
    await folder.make();
    client = await Client.start({ capabilities: pulling, folders: [folder.path] });
  });

  afterEach(async () => {
    await client.stop();
    await folder.remove();
  });

  const statusOf = (uri: string) => client.statuses.findLast((status) => status.uri === uri);
  const rules = async (uri: string) => (await client.rules(uri)).map(String).sort();

  it('are named by front matter, whatever the project says', async () => {
    await folder.write('klartekst.yaml', 'kinds:\n  web: "**"\n');
    const uri = folder.uri('brev.md');
    await client.open(uri, `---\nklartekst: Kvittering\n---\n\n${receipt}`);
    assert.deepEqual(await rules(uri), missing);
    assert.deepEqual(statusOf(uri)?.kind, { id: 'kvittering', title: 'Kvittering', source: 'document' });
  });

  it('are named by the project file, in any folder, and follow it when it changes', async () => {
    await folder.write('klartekst.yaml', 'kinds:\n  kvittering: breve\n');
    const uri = folder.uri('breve/æbler og pærer.md');
    await client.open(uri, receipt);
    assert.deepEqual(await rules(uri), missing);
    assert.equal(statusOf(uri)?.kind?.source, 'project');
    const project = folder.uri('klartekst.yaml');
    await folder.write('klartekst.yaml', 'exclude: [breve]\n');
    await client.watched(project, 2);
    await client.until(async () => (await rules(uri)).length === 0, 'a document that is left out');
    assert.equal(statusOf(uri)?.refusal, 'excluded');
  });

  it('are the user’s word when the user says what the project says', async () => {
    await folder.write('klartekst.yaml', 'kinds:\n  kvittering: "**"\n');
    const uri = folder.uri('brev.md');
    await client.open(uri, receipt);
    assert.deepEqual(await rules(uri), missing);
    assert.equal(statusOf(uri)?.kind?.source, 'project');
    await client.connection.sendNotification('klartekst/chooseKind', { uri, kind: 'kvittering' });
    assert.deepEqual(await rules(uri), missing);
    assert.equal(statusOf(uri)?.kind?.source, 'user');
  });

  it('are named by the project file for files with any signs in their names', async () => {
    await folder.write('klartekst.yaml', 'kinds:\n  kvittering: "breve (nye)/**"\nexclude: ["årkiv [1]"]\n');
    const [letter, old] = ['breve (nye)/brev 100% [1] #æ.md', 'a\u030Arkiv [1]/brev.md'].map((name) =>
      folder.uri(name),
    );
    await client.open(letter!, receipt);
    assert.deepEqual(await rules(letter!), missing);
    await client.open(old!, receipt);
    await client.pull(old!);
    assert.equal(statusOf(old!)?.refusal, 'excluded');
  });

  it('are chosen by the user until that is taken back', async () => {
    const kinds = await client.connection.sendRequest<KindChoice[]>('klartekst/kinds');
    assert.ok(kinds.some(({ id, title }) => id === 'kvittering' && title === 'Kvittering'));
    const uri = 'untitled:Brev-1';
    await client.open(uri, receipt);
    assert.deepEqual(await rules(uri), []);
    await client.connection.sendNotification('klartekst/chooseKind', { uri, kind: 'kvittering' });
    assert.deepEqual(await rules(uri), missing);
    assert.equal(statusOf(uri)?.kind?.source, 'user');
    await client.connection.sendNotification('klartekst/chooseKind', { uri, kind: null });
    assert.deepEqual(await rules(uri), []);
  });

  it('that the user chose before are told at the start', async () => {
    const uri = 'untitled:Brev-1';
    const kinds = { [uri]: 'kvittering' };
    const again = await Client.start({ capabilities: pulling, initializationOptions: { kinds } });
    try {
      await again.open(uri, receipt);
      assert.deepEqual((await again.rules(uri)).map(String).sort(), missing);
    } finally {
      await again.stop();
    }
  });

  it('are named anew, or no longer, in front matter that names one', async () => {
    const uri = 'untitled:Brev-1';
    const text = `---\r\ntitel: Brev\r\nklartekst: "brev" # vores\r\n---\r\n\r\n${receipt}`;
    await client.open(uri, text);
    const named = async (kind: string | null) => {
      const edit = await client.connection.sendRequest<lsp.WorkspaceEdit>('klartekst/nameKind', { uri, kind });
      return applied(text, { edit }, uri).slice(0, 46);
    };
    assert.match(await named('kvittering'), /^---\r\ntitel: Brev\r\nklartekst: kvittering\r\n---\r\n/);
    assert.match(await named(null), /^---\r\ntitel: Brev\r\n---\r\n/);
    await client.open('untitled:Brev-2', receipt);
    const none = await client.connection.sendRequest('klartekst/nameKind', { uri: 'untitled:Brev-2', kind: 'brev' });
    assert.equal(none, null);
  });

  it('that do not exist are told of where they stand', async () => {
    const uri = 'untitled:Brev-1';
    await client.open(uri, `---\ntitel: Brev\nklartekst: kvitering # vores\n---\n\n${receipt}`);
    const report = (await client.pull(uri)) as lsp.FullDocumentDiagnosticReport;
    const unknown = report.items.find(({ code }) => code === 'ukendt-dokumenttype');
    assert.deepEqual(unknown?.range, { start: { line: 2, character: 11 }, end: { line: 2, character: 20 } });
    assert.match(String(unknown.message), /»kvitering« findes ikke.*kvittering/s);
  });

  /** The text with the deadline put in by the action at a place in its heading. */
  async function withDeadline(uri: string, text: string, line: number, character: number): Promise<string> {
    const actions = await client.codeActions(uri, line, character);
    return applied(
      text,
      actions.find(({ title }) => title === 'Indsæt hvornår læseren får svar'),
      uri,
    );
  }

  it('lead to a paragraph before the closing, and the finding is gone', async () => {
    const uri = 'untitled:Brev-1';
    const text = `---\nklartekst: kvittering\n---\n\n${receipt}`;
    await client.open(uri, text);
    const after = await withDeadline(uri, text, 4, 3);
    assert.match(after, /4\. maj\.\n\nDu får svar senest den \[dato\]\. [^\n]*\n\nVenlig hilsen/);
    await client.change(uri, [{ text: after }]);
    assert.deepEqual(await rules(uri), ['kvittering-kontakt']);
  });

  const pages: [name: string, text: string, after: RegExp][] = [
    [
      'a paragraph of its own into HTML',
      '<h1>Tak for din ansøgning</h1>\r\n<div>\r\n<p>Vi fik din ansøgning den 4. maj.</p>\r\n<p><strong>Venlig hilsen</strong><br>Anna</p>\r\n</div>\r\n',
      /4\. maj\.<\/p>\r\n<p>Du får svar [^<]*<\/p>\r\n<p><strong>Venlig hilsen/,
    ],
    [
      'a paragraph between the parts of a mail that has no paragraphs',
      '<h1>Tak for din ansøgning</h1>\n<div>Vi fik din ansøgning den 4. maj.</div>\n<div>Venlig hilsen</div>\n',
      /4\. maj\.<\/div>\n<p>Du får svar [^<]*<\/p>\n<div>Venlig hilsen/,
    ],
  ];
  for (const [name, text, after] of pages) {
    it(`put ${name}`, async () => {
      const uri = 'untitled:Side-1';
      await client.open(uri, text, 'html');
      await client.connection.sendNotification('klartekst/chooseKind', { uri, kind: 'kvittering' });
      assert.match(await withDeadline(uri, text, 0, 6), after);
    });
  }
});
