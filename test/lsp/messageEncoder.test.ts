/** Messages with long lists of diagnostics are put together of what was written before. */
import assert from 'node:assert/strict';
import { messageEncoder } from '../../server/src/hosts/messageEncoder.ts';

type Sent = Parameters<typeof messageEncoder.encode>[0];

const diagnostics = Array.from({ length: 40 }, (_, line) => ({
  range: { start: { line, character: 0 }, end: { line, character: 4 } },
  message: `»Iht.« – "items":[] på linje ${line} 📄`,
}));

/** What is read of a message; a later one may take its room. */
async function read(message: object): Promise<unknown> {
  const bytes = await messageEncoder.encode(message as Sent, { charset: 'utf-8' });
  return JSON.parse(Buffer.from(bytes).toString('utf8'));
}

const pulled = (items: readonly object[]) => ({
  jsonrpc: '2.0',
  id: 7,
  result: { kind: 'full', resultId: '"items":[]', items },
});
const pushed = (items: readonly object[]) => ({
  jsonrpc: '2.0',
  method: 'textDocument/publishDiagnostics',
  params: { uri: 'untitled:"diagnostics":[]', version: 2, diagnostics: items },
});

describe('A message', () => {
  it('is read as it was sent, whether its diagnostics were sent before or not', async () => {
    for (const made of [pulled, pushed]) {
      for (const items of [diagnostics, diagnostics.slice(5), [...diagnostics, { message: 'ny' }], []]) {
        assert.deepEqual(await read(made(items)), made(items));
      }
    }
  });

  it('without diagnostics is written as JSON', async () => {
    const list = { jsonrpc: '2.0', id: 8, result: { isIncomplete: false, items: diagnostics } };
    for (const message of [list, { jsonrpc: '2.0', id: 9, result: null }, { jsonrpc: '2.0', method: 'exit' }]) {
      assert.deepEqual(await read(message), message);
    }
  });
});
