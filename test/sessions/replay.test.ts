/** What editors have sent is sent again, as fast as it goes: recorded by test/sessions/record.ts. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { globSync } from 'tinyglobby';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type * as lsp from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestFolder } from '../folder.ts';
import { Client } from '../lsp/client.ts';
import { FOLDER, type Message } from './recorder.ts';

/** The code of an answer to a request that was cancelled. */
const CANCELLED = -32800;

/** The documents that are open after a session, as it left them. */
function openAfter(session: readonly Message[]): readonly TextDocument[] {
  const open = new Map<string, TextDocument>();
  for (const { method, params } of session) {
    if (method === 'textDocument/didOpen') {
      const { uri, languageId, version, text } = (params as lsp.DidOpenTextDocumentParams).textDocument;
      open.set(uri, TextDocument.create(uri, languageId, version, text));
    } else if (method === 'textDocument/didChange') {
      const { textDocument, contentChanges } = params as lsp.DidChangeTextDocumentParams;
      const document = open.get(textDocument.uri);
      // As the server, which leaves changes of a document alone that is not open.
      if (document) TextDocument.update(document, contentChanges, textDocument.version);
    } else if (method === 'textDocument/didClose') {
      open.delete((params as lsp.DidCloseTextDocumentParams).textDocument.uri);
    }
  }
  return [...open.values()];
}

/** Sends what was sent, without waiting for answers. @returns when all requests are answered. */
async function replay(client: Client, session: readonly Message[]): Promise<void> {
  const answers: Promise<unknown>[] = [];
  const asked = new Map<unknown, CancellationTokenSource>();
  for (const { id, method, params } of session) {
    if (method === undefined || method === 'initialize' || method === 'initialized') continue;
    if (method === '$/cancelRequest') asked.get((params as { readonly id: unknown }).id)?.cancel();
    else if (id === undefined) await client.connection.sendNotification(method, params);
    else {
      const source = new CancellationTokenSource();
      asked.set(id, source);
      const isCancelled = ({ code }: { code: number }) => assert.equal(code, CANCELLED);
      answers.push(client.connection.sendRequest(method, params, source.token).catch(isCancelled));
    }
  }
  await Promise.all(answers);
}

/** What the server finds in a document, asked for or told by itself. */
async function findings(client: Client, uri: string): Promise<readonly lsp.Diagnostic[] | undefined> {
  if (!client.capabilities.diagnosticProvider) return client.pushed.get(uri)?.diagnostics;
  return ((await client.pull(uri)) as lsp.FullDocumentDiagnosticReport).items;
}

describe('A recorded session', function () {
  this.timeout(120_000);
  const folder = new TestFolder();
  const started: Client[] = [];
  const start = async (initialize: lsp.InitializeParams) => {
    const client = await Client.start({ initialize });
    // Whatever else the recorded editor said that it can be asked.
    client.connection.onRequest(() => null);
    started.push(client);
    return client;
  };
  beforeEach(async () => {
    await folder.make();
    await cp('test/fixtures/workspace', folder.path, { recursive: true });
  });
  afterEach(async () => {
    for (const client of started.splice(0)) await client.stop();
    await folder.remove();
  });

  for (const file of globSync('test/fixtures/sessions/*.jsonl').sort()) {
    it(`of ${path.basename(file, '.jsonl')} is answered, and leaves what a new server finds`, async () => {
      const text = readFileSync(file, 'utf8').replaceAll(FOLDER, pathToFileURL(folder.path).pathname);
      const session = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Message);
      const initialize = session.find(({ method }) => method === 'initialize')!.params as lsp.InitializeParams;
      const client = await start(initialize);
      await replay(client, session);

      const fresh = await start(initialize);
      const open = openAfter(session);
      for (const { uri, languageId } of open) if (languageId === 'yaml') await client.close(uri);
      for (const document of open.filter(({ languageId }) => languageId !== 'yaml')) {
        const { uri } = document;
        await fresh.open(uri, document.getText(), document.languageId);
        await fresh.until(async () => (await findings(fresh, uri)) !== undefined, `a new server to check ${uri}`);
        const expected = await findings(fresh, uri);
        await client.until(
          async () => isDeepStrictEqual(await findings(client, uri), expected),
          `the findings of ${uri}`,
        );
      }
      assert.deepEqual(client.logged, []);
    });
  }
});
