import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { Output } from '../../server/src/hosts/cli/output.ts';
import { Progress } from '../../server/src/hosts/cli/progress.ts';
import { fitting } from '../../server/src/hosts/cli/workers.ts';
import { TestFolder } from '../folder.ts';
import { command, klartekstIn } from './command.ts';

const folder = new TestFolder();
const klartekst = (...args: string[]) => klartekstIn(folder.path, args);

/** Letters of unlike lengths, each with findings of its own. */
const names = Array.from({ length: 40 }, (_, index) => `breve/brev${String(index).padStart(2, '0')}.md`);
const letter = (index: number) =>
  `Vi fremsender ${index} kort.\n\n${'Såfremt du flytter, ring. '.repeat((index * 7) % 30)}\n`;

describe('Many texts', () => {
  beforeEach(async () => {
    await folder.make();
    await mkdir(folder.resolve('breve'));
    await folder.write('breve/klartekst.yaml', 'rules: { saafremt: hint }\nkinds: { web: "brev00.md" }\n');
    await Promise.all(names.map((name, index) => folder.write(name, letter(index))));
    await folder.write('breve/brev13.md', 'Vi fremsender \0');
  });
  afterEach(() => folder.remove());

  it('give the same with threads as without, in the same order', async () => {
    for (const args of [
      ['--format', 'jsonl'],
      ['--format', 'text'],
      ['fix', '--dry-run'],
      ['--format', 'sarif'],
    ]) {
      const alone = await klartekst(...args, '--workers', '1', 'breve');
      assert.equal(alone.code, 2, 'one file is no text');
      assert.match(alone.err, /brev13\.md: Filen er ikke tekst/);
      assert.deepEqual(await klartekst(...args, '--workers', '3', 'breve'), alone, args.join(' '));
    }
  });

  it('in two languages tell of each what they tell of it alone, its LIX too', async () => {
    const documents = path.resolve('test/fixtures/documents');
    const english = ['complaint-noise.tung.md', 'day-care-place.tung.md', 'moving-to-denmark.tung.md'];
    const told = async (...names: string[]) => {
      const files = names.map((name) => path.join(documents, name));
      const { out } = await klartekst('--format', 'jsonl', '--workers', '1', ...files);
      return out.split('\n').filter((line) => english.some((name) => line.includes(name)));
    };
    const alone = await told(...english);
    assert.ok(alone.length > 30);
    const danish = ['hjemmehjaelp.tung.txt', 'miljoetilsyn-varsel.tung.txt', 'sygedagpenge-partshoering.tung.md'];
    assert.deepEqual(await told(...danish, ...english), alone);
  });

  it('are fixed with threads as without', async () => {
    const { err } = await klartekst('fix', '--workers', '2', 'breve');
    assert.match(err, /rettelser i breve\/brev39\.md/);
    for (const [index, name] of names.entries()) {
      if (index === 13) continue;
      assert.equal(
        await folder.read(name),
        letter(index).replaceAll('fremsender', 'sender').replaceAll('Såfremt', 'Hvis'),
      );
    }
  });

  it('are whole, each of them, when a run with threads is interrupted', async function () {
    if (process.platform === 'win32') this.skip();
    const child = spawn(process.execPath, [command, 'fix', '--workers', '2', 'breve'], { cwd: folder.path });
    child.stderr.once('data', () => child.kill('SIGINT'));
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(code, 130);
    const before = names.map((_, index) => letter(index));
    const texts = await Promise.all(names.map((name) => folder.read(name)));
    const mended = before.map((text) => text.replaceAll('fremsender', 'sender').replaceAll('Såfremt', 'Hvis'));
    const known = texts.filter((_, index) => index !== 13);
    assert.ok(known.every((text) => before.includes(text) || mended.includes(text)));
    assert.equal(texts[0], mended[0], 'the file in hand is finished');
    assert.deepEqual(
      (await readdir(folder.resolve('breve'))).sort(),
      ['klartekst.yaml', ...names.map((name) => name.slice('breve/'.length))].sort(),
    );
  });

  it('leave a cache that the next run goes on from when a check is interrupted', async function () {
    if (process.platform === 'win32') this.skip();
    await Promise.all(names.map((name, index) => folder.write(name, letter(index).repeat(20))));
    const args = ['--cache', 'svar.cache', '--format', 'jsonl', '--workers', '1', 'breve'];
    const child = spawn(process.execPath, [command, ...args], { cwd: folder.path });
    child.stdout.once('data', () => child.kill('SIGINT'));
    const signal = await new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
    assert.equal(signal, 'SIGINT');
    const kept = (await folder.read('svar.cache')).split('\n').length - 2;
    assert.ok(kept > 0 && kept < names.length);
    assert.deepEqual(await klartekst(...args), await klartekst('--format', 'jsonl', 'breve'));
  });

  it('that cannot be read are named, and the rest is checked', async function () {
    if (process.platform !== 'linux') this.skip();
    const { code, out, err } = await klartekst('--format', 'jsonl', '/proc/self/mem', 'breve/brev01.md');
    assert.equal(code, 2);
    assert.match(err, /^\/proc\/self\/mem: Filen kan ikke læses \(E\w+\)\.$/m);
    assert.match(out, /brev01\.md/);
  });

  it('have threads only when they pay', () => {
    assert.equal(fitting(1), 1);
    assert.equal(fitting(40), 1);
    assert.ok(fitting(100_000) >= 1);
    assert.ok(fitting(100_000) >= fitting(60));
  });

  it('are no longer checked once nobody reads what is printed', async () => {
    const long = letter(29).repeat(40);
    await Promise.all(names.map((name) => folder.write(name, long)));
    const { code, err } = await klartekstIn(folder.path, ['--format', 'jsonl', 'breve'], '', { closeOutput: true });
    assert.equal(code, 1);
    assert.equal(err, '');
  });

  it('can come as JSON lines, each with its kind and its project', async () => {
    const records = [
      { path: 'breve/ny.md', text: 'Vi fremsender det, såfremt du vil.' },
      { id: 7, text: '<p title="Hej">Vi fremsender \u2028 det.</p>', languageId: 'html' },
      { path: 'breve/web.md', text: '# Bolig\n\nVi ses.', kind: 'web' },
      { id: 'godt', text: 'Vi ses.' },
    ];
    const lines = records.map((record) => JSON.stringify(record)).join('\n');
    const { code, out, err } = await klartekstIn(folder.path, ['--stdin-jsonl'], lines);
    assert.equal(err, '');
    assert.equal(code, 1);
    const found = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; rule: string; level: string; start: number });
    assert.deepEqual(
      found.map(({ file, rule, level }) => [file, rule, level]),
      [
        ['breve/ny.md', 'fremsende', 'warning'],
        ['breve/ny.md', 'saafremt', 'hint'],
        ['7', 'fremsende', 'warning'],
        ...found.slice(3).map(({ rule, level }) => ['breve/web.md', rule, level]),
      ],
    );
    assert.ok(found.length > 3 && found.slice(3).every(({ rule }) => rule.startsWith('web-')));
    assert.equal(found[2]?.start, records[1]!.text.indexOf('fremsender'));
  });

  it('name the line of a record that cannot be read, and check the rest', async () => {
    const good = '{"id":"a","text":"Vi fremsender det."}';
    const input = `{"id":\n\n{"text":"x"}\n[1]\n${good}\n{"id":"b","text":"Vi ses.","kind":"nonsens"}\n{"id":"c","text":"\\u0000"}\n`;
    const { code, out, err } = await klartekstIn(folder.path, ['--stdin-jsonl', '--messages', 'en'], input);
    assert.equal(code, 2);
    assert.match(out, /^\{"file":"a".*\}\n$/);
    assert.match(err, /^stdin:1: The line is not JSON/m);
    for (const line of [3, 4]) assert.match(err, new RegExp(`^stdin:${line}: The line was skipped`, 'm'));
    assert.match(err, /^b: There is no kind of document named “nonsens”/m);
    assert.match(err, /^c: The file is not text/m);
  });

  it('from stdin stand alone', async () => {
    for (const args of [
      ['--stdin-jsonl', 'breve'],
      ['--stdin-jsonl', '--fix'],
      ['--stdin-jsonl', '--changed'],
    ]) {
      const { code, out } = await klartekst(...args);
      assert.equal(code, 2, args.join(' '));
      assert.equal(out, '');
    }
  });

  it('of a kind that there is not are refused before anything is checked', async () => {
    const { code, out, err } = await klartekst('--kind', 'nonsens', 'breve');
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /^Dokumenttypen »nonsens« findes ikke\. Du kan bruge: .*afgørelse/);
  });
});

describe('The progress line', () => {
  /** A terminal of 30 columns, and what it shows after each step, one every 150 ms. */
  function shown(total: number | undefined, steps: number, isTTY = true): string[] {
    let line = '';
    let time = 0;
    const terminal = {
      isTTY,
      columns: 30,
      write: (text: string) => {
        line += text;
      },
      cursorTo: () => {},
      clearLine: () => {
        line = '';
      },
    } as unknown as WriteStream;
    const progress = new Progress(terminal, total, 'da', () => time);
    const lines = Array.from({ length: steps }, () => {
      time += 150;
      progress.step();
      return line;
    });
    progress.clear();
    assert.equal(line, '');
    return lines;
  }

  it('is left out of short runs, and tells of long ones how far they are', () => {
    assert.deepEqual(shown(1500, 6), ['', '', '', '', '', '']);
    assert.deepEqual(shown(1500, 10).slice(6), [
      '7 af 1.500 tekster er tjekket',
      '7 af 1.500 tekster er tjekket',
      '9 af 1.500 tekster er tjekket',
      '9 af 1.500 tekster er tjekket',
    ]);
    assert.equal(shown(undefined, 7).at(-1), '7 tekster er tjekket');
  });

  it('is for terminals, and no wider than they are', () => {
    assert.ok(shown(1500, 20, false).every((line) => line === ''));
    assert.ok(shown(123_456_789, 20).every((line) => line.length < 30));
  });
});

describe('The output', () => {
  it('waits while its reader is behind, and for nobody who is gone', async () => {
    const pipe = new PassThrough({ highWaterMark: 10 });
    const output = new Output(pipe);
    let written = false;
    const writing = output.write('x'.repeat(100)).then(() => {
      written = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(written, false);
    pipe.resume();
    await writing;
    assert.equal(output.closed, false);
    pipe.pause();
    const last = output.write('y'.repeat(100));
    pipe.destroy();
    await last;
    assert.equal(output.closed, true);
    await output.write('z');
  });
});
