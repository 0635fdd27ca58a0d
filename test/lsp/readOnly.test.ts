import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import type * as lsp from 'vscode-languageserver-protocol';
import { TestFolder } from '../folder.ts';
import { Client, pulling } from './client.ts';
import { applied } from './edits.ts';

/** Node's permission model: everything may be read, and nothing written or started; without its warning that it is new. */
const readOnly = '--experimental-permission --allow-fs-read=* --no-warnings';

const project = 'rules:\n  saafremt: off\n';
const text = 'Vi fremsender brevet, såfremt du ringer.\n';

describe('A workspace that nothing may be written in', () => {
  const folder = new TestFolder();
  let client: Client;
  before(async () => {
    await folder.make();
    await folder.write('klartekst.yaml', project);
    await folder.write('brev.md', text);
    client = await Client.start({ capabilities: pulling, folders: [folder.path], nodeOptions: readOnly });
    await client.open(folder.uri('brev.md'), text);
  });
  after(async () => {
    await client.stop();
    await folder.remove();
  });

  it('is one where Node itself refuses to write', () => {
    const write = ['-e', `require('fs').writeFileSync(${JSON.stringify(folder.resolve('ny.md'))}, '')`];
    const env = { ...process.env, NODE_OPTIONS: readOnly };
    assert.throws(() => execFileSync(process.execPath, write, { env, stdio: 'pipe' }), /ERR_ACCESS_DENIED/);
  });

  it('is checked by its own project file, with nothing to complain of', async () => {
    assert.deepEqual(await client.rules(folder.uri('brev.md')), ['fremsende']);
    assert.ok(await client.hover(folder.uri('brev.md'), 0, 5));
    assert.deepEqual(client.logged, []);
  });

  it('is changed by the editor alone, which is told how', async () => {
    const uri = folder.uri('brev.md');
    const fixed = await client.connection.sendRequest<lsp.WorkspaceEdit>('klartekst/fixAll', { uri });
    assert.equal(applied(text, { edit: fixed }, uri), 'Vi sender brevet, såfremt du ringer.\n');
    const actions = await client.codeActions(uri, 0, 5);
    const ofProject = actions.filter(({ edit }) => JSON.stringify(edit)?.includes('klartekst.yaml'));
    assert.ok(ofProject.length > 0);
    assert.equal(await folder.read('klartekst.yaml'), project);
    assert.equal(await folder.read('brev.md'), text);
    assert.deepEqual(client.logged, []);
  });
});
