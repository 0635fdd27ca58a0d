import assert from 'node:assert/strict';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { TestFolder } from '../folder.ts';
import { houseDictionary } from '../houseDictionary.ts';
import { klartekstIn } from './command.ts';

const folder = new TestFolder();
const klartekst = (...args: string[]) => klartekstIn(folder.path, args);

const old = 'Kære Ane\n\nVi fremsender kortet i morgen, såfremt du vil.\n\nVi fremsender et brev.\n';

/** The wordings that are found beside the baseline. */
async function fresh(...args: string[]): Promise<string[]> {
  const { out } = await klartekst('--baseline', '--format', 'json', ...args);
  return (JSON.parse(out) as { file: string; line: number; rule: string }[]).map(
    ({ file, line, rule }) => `${file}:${line} ${rule}`,
  );
}

describe('A baseline', () => {
  beforeEach(async () => {
    await folder.make();
    await mkdir(folder.resolve('breve'));
    await folder.write('klartekst.yaml', 'files: ["breve/**/*.md"]\n');
    await folder.write('breve/gammelt.md', old);
    await folder.write('breve/andet.md', 'Vi fremsender det.\n');
    const { code, out, err } = await klartekst('baseline', 'update');
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.match(out, /^4 fund i 2 filer står nu i klartekst\.baseline\.json/);
  });
  afterEach(() => folder.remove());

  it('keeps old texts silent, and says so', async () => {
    const { code, out, err } = await klartekst('--baseline');
    assert.equal(code, 0);
    assert.match(out, /^Ingen fund i 2 filer/);
    assert.equal(err, '4 fund står i klartekst.baseline.json og er ikke vist.\n');
    assert.equal((await klartekst('--baseline', 'breve/andet.md')).code, 0);
    assert.equal((await klartekst('--baseline=klartekst.baseline.json', 'breve')).code, 0);
    assert.equal((await klartekst()).code, 1, 'without --baseline all is shown');
  });

  it('holds what lines are moved, broken anew and written around', async () => {
    const moved = `# Ny overskrift\r\n\r\nVi ses.\r\n\r\n${old.replace('kortet i', 'kortet\r\ni').replaceAll(/(?<!\r)\n/g, '\r\n')}\r\nDet var alt.\r\n`;
    await folder.write('breve/gammelt.md', moved);
    assert.deepEqual(await fresh(), []);
  });

  it('holds new text to the policy, also beside the old, and also when it says the same', async () => {
    await folder.write('breve/gammelt.md', `${old}\nVi fremsender et brev.\n`);
    await folder.write('breve/andet.md', 'Vi anmoder om svar. Vi fremsender det.\n');
    await folder.write('breve/nyt.md', 'Vi fremsender det.\n');
    assert.deepEqual(await fresh(), [
      'breve/andet.md:1 anmode-om',
      'breve/gammelt.md:7 fremsende',
      'breve/nyt.md:1 fremsende',
    ]);
  });

  it('counts from its own folder, wherever the command runs', async () => {
    const { err } = await klartekstIn(folder.resolve('breve'), ['--baseline', '--', 'andet.md']);
    assert.equal(err, '1 fund står i ../klartekst.baseline.json og er ikke vist.\n');
    const named = await klartekst('--baseline=klartekst.baseline.json', folder.resolve('breve/andet.md'));
    assert.equal(named.code, 0);
  });

  it('is updated for the files that are named, and forgets those that are gone', async () => {
    await folder.write('breve/nyt.md', 'Vi fremsender det.\n');
    await folder.write('breve/gammelt.md', `${old}\nVi anmoder om svar.\n`);
    await rm(folder.resolve('breve/andet.md'));
    assert.match((await klartekst('baseline', 'update', 'breve/nyt.md')).out, /^1 fund i 1 fil /);
    assert.deepEqual(await fresh(), ['breve/gammelt.md:7 anmode-om']);
    const { files } = JSON.parse(await folder.read('klartekst.baseline.json')) as { files: object };
    assert.deepEqual(Object.keys(files), ['breve/gammelt.md', 'breve/nyt.md']);
  });

  it('is the same file whoever writes it, and holds no wording', async () => {
    const before = await folder.read('klartekst.baseline.json');
    await klartekst('baseline', 'update', '--workers', '2');
    assert.equal(await folder.read('klartekst.baseline.json'), before);
    assert.doesNotMatch(before, /kortet|brev\b/);
  });

  it('that cannot be read is told of, with its place', async () => {
    await folder.write('klartekst.baseline.json', '{\n  "version": 1,\n<<<<<<< HEAD\n}\n');
    const broken = await klartekst('--baseline');
    assert.equal(broken.code, 2);
    assert.equal(broken.out, '');
    assert.match(broken.err, /klartekst\.baseline\.json:3:1 Filen er ikke en baseline/);
    assert.equal((await klartekst('baseline', 'update', 'breve')).code, 2, 'what is known of other files is not lost');
    await folder.write('klartekst.baseline.json', '{"version":1,"files":{"a.md":{"fremsende":[1]}}}');
    assert.match((await klartekst('--baseline')).err, /:1:1 Filen er ikke en baseline/);
    await rm(folder.resolve('klartekst.baseline.json'));
    const missing = await klartekst('--baseline');
    assert.equal(missing.code, 2);
    assert.match(missing.err, /klartekst\.baseline\.json findes ikke\. Opret den med klartekst baseline update\./);
    assert.equal((await klartekst('baseline', 'update', '--kind', 'nonsens')).code, 2);
  });

  it('that cannot be written is told of', async () => {
    const { code, err } = await klartekst('baseline', 'update', '--baseline', 'mangler/her.json');
    assert.equal(code, 2);
    assert.match(err, /her\.json kan ikke skrives \(ENOENT\)\. Intet er ændret\./);
  });
});

describe('A cache', () => {
  beforeEach(async () => {
    await folder.make();
    for (const name of ['a', 'b', 'c']) await folder.write(`${name}.md`, `Vi fremsender ${name}.\n`);
  });
  afterEach(() => folder.remove());

  const cached = (...args: string[]) => klartekst('--cache', 'resultater.cache', '--format', 'jsonl', ...args);
  /** How many results the file holds. */
  const kept = async () => (await folder.read('resultater.cache')).trimEnd().split('\n').length - 1;

  it('gives what a run without it gives, whatever has changed since', async () => {
    const plain = await klartekst('--format', 'jsonl', '.');
    assert.deepEqual(await cached('.'), plain);
    assert.deepEqual(await cached('.'), plain);
    assert.equal(await kept(), 3);
    await folder.write('b.md', 'Vi fremsender 🙂 æ, såfremt du vil.\n');
    assert.deepEqual(await cached('.', '--workers', '2'), await klartekst('--format', 'jsonl', '.'));
    assert.equal(await kept(), 4, 'only the changed text was checked');
  });

  it('knows what results rest on: the project, the kind, the language of messages and the level', async () => {
    await cached('.');
    for (const args of [
      ['--messages', 'en'],
      ['--kind', 'web'],
      ['--policy', 'cok'],
      ['--min-level', 'error'],
    ]) {
      assert.deepEqual(await cached('.', ...args), await klartekst('--format', 'jsonl', '.', ...args), args.join(' '));
    }
    await folder.write('klartekst.yaml', 'dictionaries: [hus.yaml]\n');
    for (const level of ['error', 'hint']) {
      await folder.write('hus.yaml', houseDictionary(`  - { id: fremsende, level: ${level} }\n`, level));
      assert.deepEqual(await cached('.'), await klartekst('--format', 'jsonl', '.'), level);
    }
  });

  it('goes on where a broken run stopped', async () => {
    await cached('.');
    const whole = await folder.read('resultater.cache');
    await folder.write('resultater.cache', whole.slice(0, -30));
    assert.deepEqual(await cached('.'), await klartekst('--format', 'jsonl', '.'));
    assert.equal(await folder.read('resultater.cache'), whole);
  });

  it('throws out results of texts as they no longer are, and never those of other texts', async () => {
    await cached('.');
    await cached('a.md');
    assert.equal(await kept(), 3);
    for (const text of ['nyt', 'nyere', 'nyest']) {
      for (const name of ['a', 'b', 'c']) await folder.write(`${name}.md`, `Vi fremsender ${name} ${text}.\n`);
      await cached('.');
      assert.ok((await kept()) <= 6, text);
    }
    const plain = await klartekst('--format', 'jsonl', '.');
    assert.deepEqual(await cached('.'), plain);
  });

  it('is no other file, which stays untouched', async () => {
    for (const text of ['Vi fremsender a.\n', 'x']) {
      await folder.write('resultater.cache', text);
      const { code, err } = await cached('.');
      assert.equal(code, 2);
      assert.equal(
        err,
        'resultater.cache er ikke en cache fra Klartekst og er ikke rørt. Vælg et andet navn til --cache.\n',
      );
      assert.equal(await folder.read('resultater.cache'), text);
    }
    const nowhere = await klartekst('--cache', 'mangler/x', '.');
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.err, /mangler\/x kan ikke bruges som cache \(ENOENT\)/);
  });
});

describe('klartekst report', () => {
  beforeEach(async () => {
    await folder.make();
    await folder.write('a.md', '# Hej\n\nVi fremsender brevet til dig i morgen.\n');
    await folder.write('b.md', 'Vi ses.\n');
  });
  afterEach(() => folder.remove());

  it('tells of one text in full, and of many with a line for each, whatever is found', async () => {
    const one = await klartekst('report', 'a.md');
    assert.equal(one.code, 0);
    assert.equal(one.err, '');
    assert.match(one.out, /^<!DOCTYPE html>/i);
    assert.match(one.out, /Content-Security-Policy/);
    assert.match(one.out, /Vi fremsender brevet til dig i morgen\./);
    const many = await klartekst('report', '--format', 'markdown', '--messages', 'en', '.');
    assert.equal(many.code, 0);
    assert.match(many.out, /^2 texts · 9 words · findings: 1\n\n1 finding has a safe fix\.$/m);
    assert.match(many.out, /^\| a\.md \| \d+ /m);
    assert.match(many.out, /^\| b\.md \| \d+ /m);
  });

  it('is also a format of check, which ends with 1 for findings and leaves out what a check leaves out', async () => {
    const { code, out } = await klartekst('--format', 'markdown', 'a.md');
    assert.equal(code, 1);
    assert.match(out, /»fremsender«/);
    const quiet = await klartekst('--format', 'markdown', '--min-level', 'error', 'a.md');
    assert.equal(quiet.code, 0);
    assert.doesNotMatch(quiet.out, /»fremsender«/);
  });

  it('names what could not be read, and ends with 2', async () => {
    const { code, err } = await klartekst('report', 'a.md', 'mangler.md');
    assert.equal(code, 2);
    assert.match(err, /»mangler\.md«/);
  });

  it('is the same through a link as without', async function () {
    if (process.platform === 'win32') this.skip();
    await symlink('a.md', folder.resolve('link.md'));
    const names = (text: string) => text.replaceAll('link.md', 'a.md');
    const through = await klartekst('report', '--format', 'markdown', 'link.md');
    assert.equal(names(through.out), (await klartekst('report', '--format', 'markdown', 'a.md')).out);
  });
});
