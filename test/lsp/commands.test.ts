import assert from 'node:assert/strict';
import type * as lsp from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestFolder } from '../folder.ts';
import { Client, pulling } from './client.ts';

const capabilities: lsp.ClientCapabilities = {
  ...pulling,
  window: { workDoneProgress: true, showDocument: { support: true } },
  workspace: {
    ...pulling.workspace,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
};

/** What the edit makes of a text. */
function mended(edit: lsp.WorkspaceEdit | undefined, uri: string, text: string): string | undefined {
  const changes = (edit?.documentChanges ?? []) as lsp.TextDocumentEdit[];
  const change = changes.find(({ textDocument }) => textDocument.uri === uri);
  return change && TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), change.edits as lsp.TextEdit[]);
}

describe('Commands of code actions over stdio', () => {
  let client: Client;
  const folder = new TestFolder();
  let files: string[] = [];
  let applied: lsp.ApplyWorkspaceEditParams[] = [];
  let shown: lsp.ShowDocumentParams[] = [];

  beforeEach(async () => {
    await folder.make();
    client = await Client.start({ capabilities, folders: [folder.path], initializationOptions: { findsTexts: true } });
    applied = [];
    shown = [];
    client.connection.onRequest('klartekst/findTexts', ({ extensions }: { extensions: readonly string[] }) =>
      files
        .filter((name) => extensions.some((extension) => name.toLowerCase().endsWith(extension)))
        .map((name) => folder.uri(name)),
    );
    client.connection.onRequest('workspace/applyEdit', (params: lsp.ApplyWorkspaceEditParams) => {
      applied.push(params);
      return { applied: true };
    });
    client.connection.onRequest('window/workDoneProgress/create', () => null);
    client.connection.onRequest('window/showDocument', (params: lsp.ShowDocumentParams) => {
      shown.push(params);
      return { success: true };
    });
  });

  afterEach(async () => {
    await client.stop();
    await folder.remove();
  });

  /** Runs the command of the action whose title fits, for the finding at the start of a document's first line. */
  async function run(uri: string, title: RegExp): Promise<void> {
    const actions = await client.codeActions(uri, 0, 4);
    const command = actions.find((action) => title.test(action.title))?.command;
    assert.ok(command, actions.map((action) => action.title).join('\n'));
    assert.ok(client.capabilities.executeCommandProvider?.commands.includes(command.command));
    await client.connection.sendRequest('workspace/executeCommand', command);
  }

  async function write(texts: Readonly<Record<string, string>>): Promise<void> {
    files = Object.keys(texts);
    for (const [name, text] of Object.entries(texts)) await folder.write(name, text);
  }

  const everywhere = /^Skriv »sender« alle steder i arbejdsområdet …$/;

  it('mend a wording in every text of the workspace, each inflected in its place', async () => {
    const texts = {
      'a.md': 'Vi fremsender brevet.\n',
      'b.hbs': '\uFEFF<p>Kære {{navn}}</p>\r\n<p>Brevet blev fremsendt.</p>\r\n',
      'c.txt': 'Vi sender brevet.\n',
    };
    await write(texts);
    await client.open(folder.uri('a.md'), texts['a.md']);
    await run(folder.uri('a.md'), everywhere);
    const [request] = applied;
    assert.equal(request?.edit.documentChanges?.length, 2);
    assert.equal(mended(request.edit, folder.uri('a.md'), texts['a.md']), 'Vi sender brevet.\n');
    const template = texts['b.hbs'].slice(1);
    assert.equal(mended(request.edit, folder.uri('b.hbs'), template), template.replace('fremsendt', 'sendt'));
    assert.equal(request.metadata?.isRefactoring, true);
  });

  it('have each change confirmed, the same changes together', async () => {
    await write({ 'a.md': 'Vi fremsender brevet.\n', 'b.md': 'De fremsender det, og vi fremsender svaret.\n' });
    await client.open(folder.uri('a.md'), 'Vi fremsender brevet.\n');
    await run(folder.uri('a.md'), everywhere);
    const annotations = Object.values(applied[0]?.edit.changeAnnotations ?? {});
    assert.deepEqual(annotations, [{ label: '»fremsender« → »sender«', needsConfirmation: true }]);
  });

  it('take what is written in the editor before what is stored, bound to its version', async () => {
    await write({ 'a.md': 'Gammelt.\n', 'b.md': 'Vi fremsender brevet.\n' });
    await client.open(folder.uri('a.md'), 'Vi fremsender det nye.\n');
    await client.open(folder.uri('b.md'), 'Vi fremsender brevet.\n');
    await client.change(folder.uri('b.md'), [{ text: 'Vi sender brevet.\n' }]);
    await client.open('untitled:Brev-1', 'Nu fremsender vi det.\n');
    await run(folder.uri('a.md'), everywhere);
    const changes = (applied[0]?.edit.documentChanges ?? []) as lsp.TextDocumentEdit[];
    assert.deepEqual(
      changes.map(({ textDocument }) => textDocument),
      [
        { uri: folder.uri('a.md'), version: 1 },
        { uri: 'untitled:Brev-1', version: 1 },
      ],
    );
  });

  it('leave alone what the project leaves out, what is ignored and what is no UTF-8', async () => {
    await write({
      'a.md': 'Vi fremsender brevet.\n',
      'arkiv.md': 'Vi fremsender brevet.\n',
      'egen.md': 'Vi fremsender brevet. <!-- klartekst: ignorer fremsende -->\n',
    });
    await folder.write('klartekst.yaml', 'exclude: [arkiv.md]\n');
    await folder.write('latin1.txt', Buffer.from('Vi fremsender brevet på mandag.\n', 'latin1'));
    files.push('latin1.txt', 'væk.md');
    await client.open(folder.uri('a.md'), 'Vi fremsender brevet.\n');
    await run(folder.uri('a.md'), everywhere);
    const changes = (applied[0]?.edit.documentChanges ?? []) as lsp.TextDocumentEdit[];
    assert.deepEqual(
      changes.map(({ textDocument }) => textDocument.uri),
      [folder.uri('a.md')],
    );
  });

  it('look through the strings and the other files that the project names, and through no others', async () => {
    const texts = {
      'a.md': 'Vi fremsender brevet.\n',
      'brev.tekst': 'Vi fremsender brevet.\n',
      'da.json': '{ "fremsende": "Vi fremsender \\"brevet\\"." }\n',
      'da.yaml': '# tekster\nfremsende: Vi fremsender brevet.\n',
      'data.json': '{ "a": "Vi fremsender brevet." }\n',
      'notat.log': 'Vi fremsender brevet.\n',
      'klartekst.yaml': 'files: ["*.tekst"]\nstrings: ["da.*"]\n',
    };
    await write(texts);
    await client.open(folder.uri('a.md'), texts['a.md']);
    await client.open(folder.uri('data.json'), texts['data.json'], 'json');
    await run(folder.uri('a.md'), everywhere);
    for (const name of ['a.md', 'brev.tekst', 'da.json', 'da.yaml'] as const) {
      const after = mended(applied[0]?.edit, folder.uri(name), texts[name]);
      assert.equal(after, texts[name].replace('fremsender', 'sender'), name);
    }
    assert.equal(applied[0]?.edit.documentChanges?.length, 4);
  });

  it('begin in strings too, as they stand in the editor', async () => {
    await write({
      'da.json': '{}\n',
      'b.cshtml': '<p>Vi fremsender @Model.Navn brevet.</p>\n',
      'klartekst.yaml': 'strings: ["*.json"]\n',
    });
    const json = '{"a":"De fremsender brevet."}\n';
    await client.open(folder.uri('da.json'), json, 'json');
    const actions = await client.codeActions(folder.uri('da.json'), 0, 12);
    const command = actions.find(({ title }) => everywhere.test(title))?.command;
    assert.ok(command, actions.map(({ title }) => title).join('\n'));
    await client.connection.sendRequest('workspace/executeCommand', command);
    const changes = (applied[0]?.edit.documentChanges ?? []) as lsp.TextDocumentEdit[];
    assert.deepEqual(
      changes.map(({ textDocument: { uri, version } }) => [uri, version]),
      [
        [folder.uri('b.cshtml'), null],
        [folder.uri('da.json'), 1],
      ],
    );
  });

  it('tell how far they are', async () => {
    await write({ 'a.md': 'Vi fremsender brevet.\n', 'b.md': 'Vi sender brevet.\n' });
    await client.open(folder.uri('a.md'), 'Vi fremsender brevet.\n');
    const told: (string | undefined)[] = [];
    client.connection.onNotification('$/progress', ({ value }: { value: lsp.WorkDoneProgressReport }) => {
      told.push(value.message ?? value.kind);
    });
    await run(folder.uri('a.md'), everywhere);
    assert.deepEqual(told, ['begin', '0/2', '1/2', 'end']);
  });

  it('change nothing when they are called off', async () => {
    await write({ 'a.md': 'Vi fremsender brevet.\n', 'b.md': 'Vi fremsender brevet.\n' });
    await client.open(folder.uri('a.md'), 'Vi fremsender brevet.\n');
    const cancelled = new Promise<void>((resolve) => {
      client.connection.onNotification('$/progress', ({ token, value }: { token: string; value: { kind: string } }) => {
        if (value.kind === 'begin')
          void client.connection.sendNotification('window/workDoneProgress/cancel', { token }).then(resolve);
      });
    });
    client.connection.onRequest('klartekst/findTexts', async () => {
      await cancelled;
      return files.map((name) => folder.uri(name));
    });
    await run(folder.uri('a.md'), everywhere);
    assert.deepEqual(applied, []);
  });

  it('write no text of a letter to the log', async () => {
    await write({ 'a.md': 'Vi fremsender brevet til Anna.\n', 'b.md': 'Vi fremsender brevet til Peter.\n' });
    await client.open(folder.uri('a.md'), 'Vi fremsender brevet til Anna.\n');
    await run(folder.uri('a.md'), everywhere);
    assert.equal(applied.length, 1);
    assert.deepEqual(client.logged, []);
  });

  it('explain a rule on its page', async () => {
    await client.open(folder.uri('a.md'), 'Vi fremsender brevet.\n');
    await run(folder.uri('a.md'), /^Forklar »fremsender«$/);
    assert.match(shown[0]?.uri ?? '', /^file:.*RULES\.md#fremsende$/);
  });

  it('stand between the fixes of all findings at the caret and what leaves these in peace', async () => {
    const uri = folder.uri('a.md');
    await client.open(uri, '# Brev vedr. din ansøgning\n\nVi skriver, jf. vedr. loven, såfremt du ringer.\n');
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 50 } };
    const actions = await client.connection.sendRequest<lsp.CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
    const parts = actions.map(({ title }) =>
      /^Forklar/.test(title) ? 2 : /alle .*steder/.test(title) ? 3 : /^(Ignorer|Sluk)/.test(title) ? 4 : 1,
    );
    assert.deepEqual([...new Set(parts)], [1, 2, 3, 4]);
    assert.deepEqual(parts, parts.toSorted());
    assert.ok(parts.filter((part) => part === 2).length > 1);
  });

  it('are not offered to a client that cannot show or preview', async () => {
    const other = await Client.start({ capabilities: pulling, initializationOptions: { findsTexts: true } });
    await other.open('untitled:Brev-1', 'Vi fremsender brevet.\n');
    const actions = await other.codeActions('untitled:Brev-1', 0, 4);
    assert.ok(actions.length > 0 && actions.every(({ command }) => command === undefined));
    await other.stop();
  });
});
