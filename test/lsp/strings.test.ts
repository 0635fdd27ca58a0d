import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/engine/apply.ts';
import { TestFolder } from '../folder.ts';
import { Client, pulling } from './client.ts';

const json = '{ "fremsende": "Vi fremsender skemaet i dag." }\n';
const yaml = 'fremsende: Vi fremsender skemaet i dag.\n';

describe('Files of strings', () => {
  const folder = new TestFolder();
  let client: Client;
  beforeEach(async () => {
    await folder.make();
    await folder.write('klartekst.yaml', 'strings: ["tekster/*"]\n');
  });
  afterEach(async () => {
    await client.stop();
    await folder.remove();
  });

  for (const [name, language, text] of [
    ['da.json', 'json', json],
    ['da.yaml', 'yaml', yaml],
  ] as const) {
    it(`${name} is checked where the project says so, and only its strings`, async () => {
      client = await Client.start({ folders: [folder.path], capabilities: pulling });
      const [named, other] = [folder.uri(`tekster/${name}`), folder.uri(name)];
      await client.open(named, text, language);
      await client.open(other, text, language);
      assert.deepEqual(await client.rules(named), ['fremsende']);
      assert.deepEqual(await client.rules(other), []);
      assert.deepEqual(await client.codeActions(other, 0, 20), []);
    });
  }

  it('get fixes; a comment to ignore one only where there are comments', async () => {
    client = await Client.start({ folders: [folder.path], capabilities: pulling });
    const titles = async (name: string, language: string, text: string) => {
      const uri = folder.uri(`tekster/${name}`);
      await client.open(uri, text, language);
      const actions = await client.codeActions(uri, 0, text.indexOf('fremsender') + 2);
      const [edit] = actions[0]?.edit?.documentChanges ?? [];
      assert.ok(edit && 'edits' in edit);
      const [change] = edit.edits as {
        range: { start: { character: number }; end: { character: number } };
        newText: string;
      }[];
      const { start, end } = change!.range;
      const fixed = applyEdits(text, [{ start: start.character, end: end.character, text: change!.newText }]);
      assert.equal(fixed, text.replace('fremsender', 'sender'));
      return actions.map(({ title }) => title).join('\n');
    };
    assert.doesNotMatch(await titles('da.json', 'json', json), /^Ignorer/m);
    assert.match(await titles('da.yaml', 'yaml', yaml), /^Ignorer/m);
  });

  it('are pushed to a client that does not pull, and go with the project’s word', async () => {
    client = await Client.start({ folders: [folder.path] });
    const uri = folder.uri('tekster/da.json');
    await client.open(uri, json, 'json');
    await client.until(() => client.pushed.get(uri)?.diagnostics.length === 1, 'the finding');
    await folder.write('klartekst.yaml', 'strings: []\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uri('klartekst.yaml'), type: 2 }],
    });
    await client.until(() => client.pushed.get(uri)?.diagnostics.length === 0, 'no finding');
  });
});
