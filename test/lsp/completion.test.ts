import assert from 'node:assert/strict';
import type * as lsp from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client, pulling } from './client.ts';

const uri = 'untitled:Brev-1';

describe('Completion in texts over stdio', () => {
  let client: Client;

  before(async () => {
    client = await Client.start({ capabilities: pulling });
  });

  after(() => client.stop());

  /** What is offered where the text has a `|`, and the text without it. */
  async function offered(marked: string, language = 'markdown'): Promise<[lsp.CompletionItem[], string]> {
    const text = marked.replace('|', '');
    await client.open(uri, text, language);
    const before = marked.slice(0, marked.indexOf('|')).split('\n');
    const list = await client.completion(uri, before.length - 1, before.at(-1)?.length ?? 0);
    await client.close(uri);
    return [list?.items ?? [], text];
  }

  function accepted(text: string, item: lsp.CompletionItem | undefined): string {
    const edits = [item?.textEdit as lsp.TextEdit, ...(item?.additionalTextEdits ?? [])];
    return TextDocument.applyEdits(TextDocument.create(uri, '', 1, text), edits);
  }

  it('offers the plain word for the heavy one at the caret, inflected as it', async () => {
    const [items, text] = await offered('Skemaet blev fremsendt|');
    assert.deepEqual(
      items.map(({ label, filterText }) => [label, filterText]),
      [['sendt', 'fremsendt']],
    );
    assert.equal(accepted(text, items[0]), 'Skemaet blev sendt');
    assert.match(items[0]?.detail ?? '', /fremsendt/);
  });

  it('replaces the whole phrase, and offers each way to say it', async () => {
    const [items, text] = await offered('Det er sket i henhold til| loven om støtte.\n');
    assert.ok(items.length > 1);
    assert.equal(accepted(text, items[0]), 'Det er sket efter loven om støtte.\n');
  });

  it('changes what has to agree, too', async () => {
    const [items, text] = await offered('Vi har fremsendt en skrivelse| til dig.\n');
    assert.ok(items.some((item) => accepted(text, item) === 'Vi har fremsendt et brev til dig.\n'));
  });

  it('keeps the capital of a sentence and the entities of HTML', async () => {
    const [items, text] = await offered('<p>S&aring;fremt| du flytter, skal du ringe.</p>\n', 'html');
    assert.equal(items[0]?.filterText, 'S&aring;fremt');
    assert.equal(accepted(text, items[0]), '<p>Hvis du flytter, skal du ringe.</p>\n');
  });

  it('offers nothing where nothing heavy stands', async () => {
    for (const marked of ['Vi sender| brevet.', 'Vi |fremsender brevet.', '|', 'Ansøgningen behandles| af os.'])
      assert.deepEqual((await offered(marked))[0], [], marked);
  });
});

describe('LIX of parts over stdio', () => {
  const text =
    '# Brev\n\nDu får svar på mandag. Ring til os.\n\n## Mere\n\nKommunalbestyrelsen behandler ansøgningerne løbende.\n';
  const lens = async (client: Client) =>
    client.connection.sendRequest<lsp.CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });

  it('stands above each section when the setting asks for it', async () => {
    const client = await Client.start({ capabilities: pulling, settings: { lixPerSection: true } });
    await client.open(uri, text);
    assert.deepEqual(
      (await lens(client)).map(({ range, command }) => [range.start.line, command?.title]),
      [
        [0, 'LIX 4 · meget let · 8 ord'],
        [4, 'LIX 104 · meget svær · 4 ord'],
      ],
    );
    await client.stop();
  });

  it('does not stand there by itself', async () => {
    const client = await Client.start({ capabilities: pulling });
    await client.open(uri, text);
    assert.deepEqual(await lens(client), []);
    await client.stop();
  });

  it('is told of what is selected', async () => {
    const client = await Client.start({ capabilities: pulling });
    await client.open(uri, text);
    const range = { start: { line: 5, character: 0 }, end: { line: 7, character: 0 } };
    assert.deepEqual(await client.connection.sendRequest('klartekst/metrics', { uri, range }), {
      words: 4,
      longWords: 4,
      sentences: 1,
      lix: 104,
    });
    await client.stop();
  });
});
