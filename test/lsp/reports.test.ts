import assert from 'node:assert/strict';
import type { RuleLabel } from '../../server/src/lsp/protocol.ts';
import type { ReportView } from '../../server/src/report/render.ts';
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
