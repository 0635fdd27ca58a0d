import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type * as lsp from 'vscode-languageserver-protocol';
import { TestFolder } from '../folder.ts';
import { Client, pulling } from './client.ts';
import { applied } from './edits.ts';

const uri = 'untitled:Brev-1';

describe('Code actions over stdio', () => {
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

  it('give each alternative, the best preferred, bound to the version', async () => {
    await client.open(uri, 'Vi fremsender brevet.\n');
    const actions = await client.codeActions(uri, 0, 5);
    assert.equal(actions[0]?.title, 'Skriv »sender« (»Vi sender brevet.«)');
    assert.equal(actions[0]?.isPreferred, true);
    assert.equal(actions[0]?.diagnostics?.[0]?.code, 'fremsende');
    assert.equal(applied('Vi fremsender brevet.\n', actions[0], uri), 'Vi sender brevet.\n');
    const change = actions[0]?.edit?.documentChanges?.[0] as lsp.TextDocumentEdit;
    assert.equal(change.textDocument.version, 1);
  });

  it('ask who does it, where a passive does not tell', async () => {
    await client.open(uri, 'Ansøgningen behandles inden 4 uger.\n');
    const titles = (await client.codeActions(uri, 0, 14)).map(({ title }) => title);
    assert.deepEqual(titles.slice(0, 2), [
      'Hvis det er jer: »Ansøgningen behandles inden …« → »Vi behandler ansøgningen inden 4 uger.«',
      'Hvis det er kommunen: »Ansøgningen behandles inden …« → »Kommunen behandler ansøgningen inden 4 uger.«',
    ]);
  });

  it('suit the comment that ignores to the format', async () => {
    for (const [language, comment] of [
      ['markdown', '<!-- klartekst: ignorer fremsende -->'],
      ['html', '<!-- klartekst: ignorer fremsende -->'],
      ['plaintext', '[klartekst: ignorer fremsende]'],
      ['handlebars', '{{!-- klartekst: ignorer fremsende --}}'],
      ['liquid', '{% comment %} klartekst: ignorer fremsende {% endcomment %}'],
      ['jinja', '{# klartekst: ignorer fremsende #}'],
      ['erb', '<%# klartekst: ignorer fremsende %>'],
      ['php', '<?php /* klartekst: ignorer fremsende */ ?>'],
      ['razor', '@* klartekst: ignorer fremsende *@'],
      ['mdx', '{/* klartekst: ignorer fremsende */}'],
    ] as const) {
      const text = 'Vi fremsender brevet.\nVi ses.\n';
      await client.open(uri, text, language);
      const action = (await client.codeActions(uri, 0, 5)).find(({ title }) => /Ignorer »fremsender« her/.test(title));
      const ignored = applied(text, action, uri);
      assert.equal(ignored, `Vi fremsender brevet. ${comment}\nVi ses.\n`);
      await client.change(uri, [{ text: ignored }]);
      assert.deepEqual(await client.rules(uri), []);
      await client.close(uri);
    }
  });

  it('name a rule by the wording, or by its title where it is about no wording', async () => {
    const long = `Vi ${'ser meget gerne '.repeat(10)}på det, og så kommer vi ud til jer.`;
    await client.open(uri, `${long}\n\nBrevet er fremsendt.\n`);
    const titles = async (line: number, character: number) =>
      (await client.codeActions(uri, line, character)).map(({ title }) => title).join('\n');
    assert.match(await titles(0, 30), /^Ignorer »Lang sætning« her$/m);
    assert.match(await titles(0, 30), /^Ignorer »Lang sætning« i hele dokumentet$/m);
    assert.match(await titles(2, 12), /^Ignorer »fremsendt« her$/m);
    assert.doesNotMatch(await titles(2, 12), /fremsende/);
  });

  it('leave a finding be where it is the narrowest, or where all of it is marked', async () => {
    const sentence = `Vi ${'ser meget gerne '.repeat(10)}på det, såfremt vi kommer ud til jer.`;
    await client.open(uri, `${sentence}\n`);
    const silenced = (actions: readonly lsp.CodeAction[]) =>
      actions.flatMap(({ title }) => /^Ignorer »(.*)« her$/.exec(title)?.[1] ?? []);
    assert.deepEqual(silenced(await client.codeActions(uri, 0, sentence.indexOf('såfremt') + 2)), ['såfremt']);
    assert.deepEqual(silenced(await client.codeActions(uri, 0, 30)), ['Lang sætning']);
    const whole = await client.connection.sendRequest<lsp.CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: sentence.length } },
      context: { diagnostics: [] },
    });
    assert.deepEqual(silenced(whole), ['såfremt', 'Lang sætning']);
  });

  it('mend a wording everywhere, but not one sentence', async () => {
    const text =
      'For yderligere information henvises til Affald og Genbrug.\n\nVi fremsender det. De fremsender det.\n';
    await client.open(uri, text);
    const everywhere = async (line: number, wording: string) => {
      const character = text.split('\n')[line]!.indexOf(wording) + 1;
      return (await client.codeActions(uri, line, character)).filter(({ title }) =>
        / alle (?:\d+ )?steder i /.test(title),
      );
    };
    assert.deepEqual(await everywhere(0, 'henvises'), []);
    assert.equal((await everywhere(2, 'fremsender')).length, 1);
  });

  it('change De to du in the whole document at once, headings and agreement included', async () => {
    const text = [
      '# Vedrørende Deres ansøgning',
      '',
      'Vi har modtaget Deres brev. De skal selv betale for Deres børn og Deres hus, og vi ringer til Dem.',
      '',
      '- Husk Deres kørekort.',
      '',
    ].join('\n');
    await client.open(uri, text);
    const whole = async (line: number, character: number) =>
      (await client.codeActions(uri, line, character)).filter(({ title }) => title.startsWith('Skriv »du« i hele'));
    const [action, ...others] = await whole(2, 16);
    assert.deepEqual(others, []);
    assert.equal(action?.title, 'Skriv »du« i hele dokumentet');
    assert.equal(action.edit?.documentChanges?.length, 1);
    const after = [
      '# Vedrørende din ansøgning',
      '',
      'Vi har modtaget dit brev. Du skal selv betale for dine børn og dit hus, og vi ringer til dig.',
      '',
      '- Husk dit kørekort.',
      '',
    ].join('\n');
    assert.equal(applied(text, action, uri), after);
    assert.equal((await whole(4, 8)).length, 1);
    await client.change(uri, [{ text: after }]);
    assert.ok(!(await client.rules(uri)).some((rule) => String(rule).startsWith('tiltale-de')));
  });

  it('say how many sentences an action for the whole document leaves as they are', async () => {
    const text = 'Vi har modtaget Deres brev. Vi ringer til Dem. De kan være dyre.\n';
    await client.open(uri, text);
    const [action] = (await client.codeActions(uri, 0, 16)).filter(({ title }) => /i hele dokumentet \(/.test(title));
    assert.match(action?.title ?? '', /2 af 3 sætninger/);
    assert.equal(applied(text, action, uri), 'Vi har modtaget dit brev. Vi ringer til dig. De kan være dyre.\n');
    assert.equal((await client.rules(uri)).filter((rule) => String(rule).startsWith('tiltale-de')).length, 2);
  });

  it('give one sentence in formal address no action for the whole document', async () => {
    await client.open(uri, 'Vi har modtaget Deres brev.\n');
    const titles = (await client.codeActions(uri, 0, 16)).map(({ title }) => title);
    assert.ok(titles.includes('Skriv »… modtaget Deres brev.« → »Vi har modtaget dit brev.«'), titles.join('\n'));
    assert.ok(!titles.some((title) => title.startsWith('Skriv') && /hele dokumentet/.test(title)));
  });

  it('put the comment for the whole file after front matter', async () => {
    const text = '---\r\nemne: x\r\n---\r\nVi fremsender brevet.\r\n';
    await client.open(uri, text);
    const action = (await client.codeActions(uri, 3, 5)).find(({ title }) => /hele dokumentet/.test(title));
    assert.equal(
      applied(text, action, uri),
      '---\r\nemne: x\r\n---\r\n<!-- klartekst: ignorer-fil fremsende -->\r\n\r\nVi fremsender brevet.\r\n',
    );
  });

  it('turn a rule off in the project file and keep what stands there', async () => {
    const project = folder.resolve('klartekst.yaml');
    const before = '# Vores regler\npolicy: glostrup # fast\nrules:\n  lix: hint\n';
    await writeFile(project, before);
    const letter = folder.uri('brev.md');
    await client.open(letter, 'Vi fremsender brevet.\n');
    const action = (await client.codeActions(letter, 0, 5)).find(({ title }) => /Sluk reglen/.test(title));
    const after = applied(before, action, pathToFileURL(project).href);
    assert.equal(after, '# Vores regler\npolicy: glostrup # fast\nrules:\n  lix: hint\n  fremsende: off\n');
    await writeFile(project, after);
    await client.watched(pathToFileURL(project).href, 2);
    assert.deepEqual(await client.rules(letter), []);
    assert.equal(await readFile(project, 'utf8'), after);
  });

  it('turn a rule off in the project file as it stands in the editor', async () => {
    const project = folder.uri('klartekst.yaml');
    await folder.write('klartekst.yaml', 'policy: cok\n');
    const letter = folder.uri('brev.md');
    await client.open(letter, 'Vi fremsender brevet, såfremt du vil.\n');
    const text = '# Vi fremsender\nrules:\n  saafremt: off\n';
    await client.open(project, text, 'yaml');
    await client.until(async () => (await client.rules(letter)).join() === 'fremsende', 'the unsaved project file');
    assert.deepEqual(await client.rules(project), []);
    const action = (await client.codeActions(letter, 0, 5)).find(({ title }) => /Sluk reglen/.test(title));
    const after = applied(text, action, project);
    assert.equal(after, `${text}  fremsende: off\n`);
    const [change] = action?.edit?.documentChanges ?? [];
    assert.equal(change && 'textDocument' in change && change.textDocument.version, 1);
    await client.change(project, [{ text: after }]);
    await client.until(async () => (await client.rules(letter)).length === 0, 'the rule to be off');
    await folder.write('klartekst.yaml', after);
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: project } });
    await rm(folder.resolve('klartekst.yaml'));
    await client.watched(project, 3);
    await client.until(async () => (await client.rules(letter)).length === 2, 'the file to be gone');
    await folder.write('klartekst.yaml', after);
    await client.watched(project, 1);
    await client.until(async () => (await client.rules(letter)).length === 0, 'the file to be back');
    await client.change(project, [{ text }]);
    await client.until(async () => (await client.rules(letter)).join() === 'fremsende', 'the unsaved project file');
    await client.close(project);
    await client.until(async () => (await client.rules(letter)).length === 0, 'the stored project file');
  });

  it('stay whole when the project file leaves no room for a rule', async () => {
    const letter = folder.uri('brev.md');
    await client.open(letter, 'Vi fremsender brevet.\n');
    for (const [text, offered] of [
      ['rules:\n', true],
      ['rules: [a]\n', false],
      ['rules: [\n', false],
    ] as const) {
      await folder.write('klartekst.yaml', text);
      const titles = (await client.codeActions(letter, 0, 5)).map(({ title }) => title);
      assert.ok(titles.includes('Skriv »sender« (»Vi sender brevet.«)'), text);
      assert.equal(
        titles.some((title) => title.startsWith('Sluk')),
        offered,
        text,
      );
    }
  });

  it('fix all, and what the fixes uncover', async () => {
    const entry = (id: string, avoid: string, write: string) =>
      `  - { id: ${id}, avoid: ${avoid}, write: ${write}, safe: true, why: w, examples: [{ bad: ${avoid} }] }\n`;
    await folder.write('klartekst.yaml', 'dictionaries: [hus.yaml]\n');
    await folder.write(
      'hus.yaml',
      `group: hus\ntitle: { da: Hus, en: House }\nabout: { da: Os., en: Us. }\nvalue: respekt\nprinciples: [øjenhøjde]\nentries:\n${entry('a', 'hat', 'kasket')}${entry('b', 'kasket', 'hue')}`,
    );
    const letter = folder.uri('brev.md');
    const text = 'En hat og en kasket.\n';
    await client.open(letter, text);
    const [action] = await client.codeActions(letter, 0, 4, ['source.fixAll']);
    assert.equal(applied(text, action, letter), 'En hue og en hue.\n');
  });

  it('give fix all only when it is asked for', async () => {
    const text = 'Såfremt du flytter, fremsender vi et kort.\n';
    await client.open(uri, text);
    const all = await client.codeActions(uri, 0, 2);
    assert.ok(all.length > 0 && all.every(({ kind }) => kind === 'quickfix'));
    for (const only of [['source'], ['source.fixAll'], ['source.fixAll.klartekst']]) {
      const actions = await client.codeActions(uri, 0, 2, only);
      assert.deepEqual(
        actions.map(({ kind }) => kind),
        ['source.fixAll.klartekst'],
      );
      assert.equal(applied(text, actions[0], uri), 'Hvis du flytter, sender vi et kort.\n');
    }
    assert.deepEqual(await client.codeActions(uri, 0, 2, ['refactor']), []);
  });
});
