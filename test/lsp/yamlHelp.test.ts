import assert from 'node:assert/strict';
import { mkdir, rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type * as lsp from 'vscode-languageserver-protocol';
import { TestFolder } from '../folder.ts';
import { Client, pulling } from './client.ts';
import { applied } from './edits.ts';

describe('YAML files over stdio', () => {
  let client: Client;
  const folder = new TestFolder();
  const messages = (name: string) =>
    client.pushed.get(folder.uri(name))?.diagnostics.map(({ range: { start }, message }) => {
      const text = typeof message === 'string' ? message : message.value;
      return `${start.line}:${start.character} ${text}`;
    }) ?? [];
  const labels = async (name: string, line: number, character: number) =>
    (await client.completion(folder.uri(name), line, character))?.items.map(({ label }) => label);

  beforeEach(async () => {
    await folder.make();
    client = await Client.start({ capabilities: pulling, folders: [folder.path] });
  });
  afterEach(async () => {
    await client.stop();
    await folder.remove();
  });

  it('are checked as they are written, before they are saved', async () => {
    const uri = folder.uri('klartekst.yaml');
    await client.open(uri, 'policy: cok\n', 'yaml');
    await client.change(uri, [{ text: 'policy: cokk\n' }]);
    await client.until(() => messages('klartekst.yaml').length === 1, 'the slip');
    assert.match(messages('klartekst.yaml')[0]!, /^0:8 Politikken »cokk« findes ikke/);
    await client.change(uri, [{ text: 'policy: cok\nrules:\n  fremsend: off\n' }]);
    await client.until(() => messages('klartekst.yaml').some((text) => /^2:2 Reglen/.test(text)), 'the other slip');
    assert.equal(messages('klartekst.yaml').length, 1);
    await client.change(uri, [{ text: 'policy: cok\n' }]);
    await client.until(() => messages('klartekst.yaml').length === 0, 'the slips to go');
    assert.deepEqual(await client.rules(uri), [], 'is not prose');
  });

  it('take effect in letters before they are saved, also down a chain', async () => {
    await folder.write('klartekst.yaml', 'policy: vores.yaml\n');
    await folder.write('vores.yaml', 'policy: vores\nextends: faelles.yaml\n');
    await folder.write('faelles.yaml', 'policy: faelles\nextends: cok\n');
    await client.open(folder.uri('brev.md'), 'Vi fremsender brevet.\n');
    assert.deepEqual(await client.rules(folder.uri('brev.md')), ['fremsende']);
    await client.open(
      folder.uri('faelles.yaml'),
      'policy: faelles\nextends: cok\nlevels: { fremsende: off }\n',
      'yaml',
    );
    await client.until(async () => (await client.rules(folder.uri('brev.md'))).length === 0, 'the level');
    await client.change(folder.uri('faelles.yaml'), [{ text: 'policy: faelles\nextends: vores.yaml\n' }]);
    await client.until(() => messages('faelles.yaml').length === 1, 'the circle');
    assert.match(messages('faelles.yaml')[0]!, /^1:9 Politikken bygger på sig selv/);
    assert.deepEqual(await client.rules(folder.uri('brev.md')), ['fremsende']);
  });

  it('count as they are stored while an editor holds them unchanged', async () => {
    const uri = folder.uri('klartekst.yaml');
    const stored = async (text: string) => {
      await folder.write('klartekst.yaml', text);
      await client.watched(uri, 2);
      return client.rules(folder.uri('brev.md'));
    };
    await folder.write('klartekst.yaml', 'rules: { fremsende: off }\n');
    await client.open(folder.uri('brev.md'), 'Vi fremsender brevet, såfremt du vil.\n');
    await client.open(uri, 'rules: { fremsende: off }\n', 'yaml');
    assert.deepEqual(await client.rules(folder.uri('brev.md')), ['saafremt']);
    assert.deepEqual(await stored('rules: { saafremt: off }\n'), ['fremsende']);
    await client.change(uri, [{ text: 'rules: { fremsende: off, saafremt: off }\n' }]);
    await client.until(async () => (await client.rules(folder.uri('brev.md'))).length === 0, 'the change');
    assert.deepEqual(await stored('rules: { saafremt: off }\n'), [], 'has unsaved changes');
    await folder.write('klartekst.yaml', 'rules: { fremsende: off, saafremt: off }\n');
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    assert.deepEqual(await stored('rules: {}\n'), ['fremsende', 'saafremt']);
  });

  it('do not count when the editor has followed the file, and the file then goes', async () => {
    const uri = folder.uri('klartekst.yaml');
    await folder.write('klartekst.yaml', 'policy: cok\n');
    await client.open(folder.uri('brev.md'), 'Vi fremsender brevet.\n');
    await client.open(uri, 'policy: cok\n', 'yaml');
    assert.deepEqual(await client.rules(folder.uri('brev.md')), ['fremsende']);
    await folder.write('klartekst.yaml', 'rules: { fremsende: off }\n');
    await client.change(uri, [{ text: 'rules: { fremsende: off }\n' }]);
    await client.watched(uri, 2);
    assert.deepEqual(await client.rules(folder.uri('brev.md')), []);
    await rm(folder.resolve('klartekst.yaml'));
    await client.watched(uri, 3);
    assert.deepEqual(await client.rules(folder.uri('brev.md')), ['fremsende']);
  });

  it('no longer count when the user has given up what was not saved, even if the file went before that was told', async () => {
    const uri = folder.uri('klartekst.yaml');
    await client.open(folder.uri('brev.md'), 'Vi fremsender brevet.\n');
    await client.open(uri, 'policy: cok\n', 'yaml');
    await client.change(uri, [{ text: 'rules: { fremsende: off }\n' }]);
    await client.watched(uri, 3);
    const rules = () => client.rules(folder.uri('brev.md'));
    await client.until(async () => (await rules()).length === 0, 'what is written in the editor to count');
    await setTimeout(500); // The server waits for a pause in the typing before it reads the project anew.
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await client.until(async () => (await rules()).length === 1, 'the file to be gone');
  });

  it('are completed: keys, names with their meaning, levels', async () => {
    assert.ok(client.capabilities.completionProvider);
    await client.open(folder.uri('klartekst.yaml'), 'po\n', 'yaml');
    const keys = await client.completion(folder.uri('klartekst.yaml'), 0, 2);
    assert.deepEqual(
      keys?.items.map(({ label }) => label),
      ['policy'],
    );
    const edit = keys?.items[0]?.textEdit as lsp.TextEdit;
    assert.equal(edit.newText, 'policy: ');
    assert.deepEqual(edit.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } });
    await client.change(folder.uri('klartekst.yaml'), [{ text: 'rules:\n  lix: \n  fremse\n' }]);
    const rules = await client.completion(folder.uri('klartekst.yaml'), 2, 8);
    const rule = rules?.items.find(({ label }) => label === 'fremsende');
    assert.match(JSON.stringify(rule?.documentation), /kontorsproget/);
    assert.deepEqual(await labels('klartekst.yaml', 1, 7), ['error', 'warning', 'information', 'hint', 'off']);
  });

  it('offer at most so many rules at a time, and say that there are more', async () => {
    await client.open(folder.uri('klartekst.yaml'), 'rules:\n  \n', 'yaml');
    const rules = await client.completion(folder.uri('klartekst.yaml'), 1, 2);
    assert.equal(rules?.isIncomplete, true);
    assert.equal(rules.items.length, 200);
  });

  it('are completed where the project names them, and beside it by their first key', async () => {
    await folder.write('klartekst.yaml', 'policy: vores.yaml\ndictionaries: [ord.yaml]\n');
    await mkdir(folder.resolve('nye'));
    await client.open(folder.uri('vores.yaml'), '\n', 'yaml');
    assert.ok((await labels('vores.yaml', 0, 0))?.includes('extends'));
    await client.open(folder.uri('ord.yaml'), '\n', 'yaml');
    assert.ok((await labels('ord.yaml', 0, 0))?.includes('entries'));
    await client.open(folder.uri('nye/ord.yaml'), '# Nye ord\ngroup: nye\n\n', 'yaml');
    assert.ok((await labels('nye/ord.yaml', 2, 0))?.includes('entries'));
    assert.deepEqual(messages('nye/ord.yaml'), [], 'is not named yet');
  });

  it('of others are left alone', async () => {
    const text = 'group: drift\npolicy: x\nregel: 1\n';
    await client.open(folder.uri('andet.yaml'), text, 'yaml');
    assert.equal(await client.completion(folder.uri('andet.yaml'), 0, 0), null);
    assert.equal(await client.hover(folder.uri('andet.yaml'), 0, 2), null);
    await folder.write('klartekst.yaml', '');
    await client.open(folder.uri('docker-compose.yaml'), `services:\n  ${text.replaceAll('\n', '\n  ')}`, 'yaml');
    assert.equal(await client.completion(folder.uri('docker-compose.yaml'), 0, 0), null);
    assert.deepEqual(await client.codeActions(folder.uri('docker-compose.yaml'), 1, 3), []);
    assert.equal(client.pushed.size, 0);
  });

  it('explain their keys and names in hovers', async () => {
    await client.open(folder.uri('klartekst.yaml'), 'policy: glostrup\nrules: { fremsende: hint }\n', 'yaml');
    const at = async (line: number, character: number) =>
      JSON.stringify((await client.hover(folder.uri('klartekst.yaml'), line, character))?.contents);
    assert.match(await at(0, 2), /indbygget politik/);
    assert.match(await at(0, 10), /\*\*Glostrup\*\*.*tre fokusområder/);
    assert.match(await at(1, 12), /kontorsproget/);
    assert.match(await at(1, 22), /Vink/);
  });

  const slips: [name: string, text: string, place: [line: number, character: number], title: string, mended: string][] =
    [
      ['a key', 'polic: cok\n', [0, 2], 'Skriv »policy«', 'policy: cok\n'],
      ['a policy', 'policy: "Dragør"\n', [0, 10], 'Skriv »dragoer«', 'policy: dragoer\n'],
      ['a rule', 'rules:\n  fremsnede: off\n', [1, 4], 'Skriv »fremsende«', 'rules:\n  fremsende: off\n'],
      ['a level', 'rules: { lix: slukket }\n', [0, 16], 'Skriv »off«', 'rules: { lix: off }\n'],
      ['a key further in', 'limits:\n  lixx: 50\n', [1, 3], 'Skriv »lix«', 'limits:\n  lix: 50\n'],
    ];
  for (const [name, text, [line, character], title, mended] of slips) {
    it(`mend ${name} where it is sure`, async () => {
      const uri = folder.uri('klartekst.yaml');
      await client.open(uri, text, 'yaml');
      const actions = await client.codeActions(uri, line, character);
      assert.deepEqual(
        actions.map((action) => action.title),
        [title],
      );
      assert.equal(applied(text, actions[0], uri), mended);
      assert.equal(actions[0]?.diagnostics?.[0]?.range.start.line, line);
      assert.deepEqual(await client.codeActions(uri, line, character, ['refactor']), []);
    });
  }

  it('mend a principle of a dictionary, and no name that may be new', async () => {
    await folder.write('klartekst.yaml', 'dictionaries: [ord.yaml]\n');
    const text = `group: nye
title: { da: Nye, en: New }
about: { da: Nye ord., en: New words. }
value: klarhed
principles: [let-at-forsta]
level: warning
entries:
  - id: Fremsende
    avoid: kasket
    write: hue
    why: Kortere.
    examples: [{ bad: Vi har kasket på. }]
`;
    await client.open(folder.uri('ord.yaml'), text, 'yaml');
    const titles = async (line: number, character: number) =>
      (await client.codeActions(folder.uri('ord.yaml'), line, character)).map(({ title }) => title);
    assert.deepEqual(await titles(7, 10), []);
    await client.change(folder.uri('ord.yaml'), [{ text: text.replace('Fremsende', 'ny') }]);
    assert.deepEqual(await titles(4, 15), ['Skriv »let-at-forstå«']);
  });
});
