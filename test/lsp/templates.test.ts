import assert from 'node:assert/strict';
import { Client, pulling } from './client.ts';
import { applied } from './edits.ts';

const uri = 'untitled:kvittering.hbs';
const text = [
  '{{!-- Kvittering: vi fremsender --}}',
  '<p title="{{skrivelse}}">Kære {{navn}}</p>',
  '{{#if såfremt}}',
  '  <p>{{#if barn}}Dit barn{{else}}Du{{/if}} skal svare, såfremt {{frist}} passer dig.</p>',
  '{{/if}}',
  '',
].join('\r\n');

describe('Templates over stdio', () => {
  let client: Client;
  before(async () => {
    client = await Client.start({ capabilities: pulling });
    await client.open(uri, text, 'handlebars');
  });
  after(() => client.stop());

  it('have diagnostics where the text stands, and none in tags', async () => {
    const report = await client.pull(uri);
    assert.ok(report.kind === 'full');
    const line = 3;
    const start = text.split('\r\n')[line]!.indexOf('såfremt');
    assert.deepEqual(
      report.items.map(({ code, range }) => [code, range]),
      [['saafremt', { start: { line, character: start }, end: { line, character: start + 'såfremt'.length } }]],
    );
  });

  it('keep every tag when a fix or all of them are applied', async () => {
    const fixed = text.replace('svare, såfremt', 'svare, hvis');
    const at = text.split('\r\n')[3]!.indexOf('såfremt');
    for (const only of [undefined, ['source.fixAll']]) {
      const [action] = await client.codeActions(uri, 3, at, only);
      assert.equal(applied(text, action, uri), fixed);
    }
  });
});
