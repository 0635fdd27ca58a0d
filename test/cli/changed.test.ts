import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { klartekstIn } from './command.ts';

let folder: string;
const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid', '-c', 'commit.gpgsign=false'];
const git = (...args: string[]) => promisify(execFile)('git', ['-C', folder, ...identity, ...args]);

/** The places of the findings on changed lines. */
async function changed(...args: string[]): Promise<string[]> {
  const { out, err } = await klartekstIn(folder, ['--format', 'json', ...args]);
  assert.equal(err, '');
  return (JSON.parse(out) as { file: string; line: number }[]).map(({ file, line }) => `${file}:${line}`);
}

describe('--changed', () => {
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'klartekst-changed-'));
    await git('init', '-q', '-b', 'main');
    await mkdir(path.join(folder, 'breve'));
    await write('breve/på æ.md', 'Vi fremsender et.\r\n\r\nVi ses.\r\n\r\nVi fremsender to.\r\n');
    await write('ens.md', 'Vi fremsender det.\n');
    await write('.gitignore', 'ude.md\n');
    await git('add', '-A');
    await git('commit', '-qm', 'Start');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('tells only of lines that git sees as changed, staged or not, and of new files', async () => {
    assert.deepEqual(await changed('--changed'), []);
    await write('breve/på æ.md', 'Vi fremsender et.\r\n\r\nVi fremsender nyt.\r\n\r\nVi fremsender to.\r\n');
    await write('ny.md', 'Vi fremsender det.\n');
    await write('ude.md', 'Vi fremsender det.\n');
    const expected = ['breve/på æ.md:3', 'ny.md:1'];
    assert.deepEqual(await changed('--changed'), expected);
    await git('add', '-A');
    assert.deepEqual(await changed('.', '--changed'), expected);
    assert.deepEqual(await changed('--changed=HEAD', 'ny.md'), ['ny.md:1']);
    assert.equal((await klartekstIn(folder, ['--changed=HEAD', 'ens.md'])).code, 0);
  });

  it('counts from another commit, whatever the user has set git to', async () => {
    await git('config', 'diff.noprefix', 'true');
    await git('config', 'diff.relative', 'true');
    await git('config', 'color.diff', 'always');
    await write('ens.md', 'Hej.\n\nVi fremsender det.\n');
    await git('commit', '-qam', 'Mere');
    assert.deepEqual(await changed('--changed'), []);
    await write('ens.md', 'Hej.\n\nVi fremsender det.\n\nVi fremsender mere.\n');
    assert.deepEqual(await changed('--changed=HEAD~1'), ['ens.md:5']);
    assert.deepEqual(await changed('--changed=main', '.'), ['ens.md:5']);
  });

  it('says what is wrong when git cannot tell', async () => {
    for (const ref of ['findes-ikke', '--output=x']) {
      const { code, err } = await klartekstIn(folder, [`--changed=${ref}`, '.']);
      assert.equal(code, 2);
      assert.ok(err.includes(`Git kender ikke »${ref}«`), err);
    }
    const none = await klartekstIn(folder, ['--changed', '--', 'ens.md'], '', { env: { PATH: '' } });
    assert.equal(none.code, 2);
    assert.match(none.err, /git er ikke installeret/);
    await rm(path.join(folder, '.git'), { recursive: true });
    const outside = await klartekstIn(folder, ['--changed', '--', 'ens.md']);
    assert.equal(outside.code, 2);
    assert.match(outside.err, /ligger ikke i et git-lager/);
  });

  it('cannot stand with --fix or stdin', async () => {
    assert.equal((await klartekstIn(folder, ['--changed', '--fix', '--', 'ens.md'])).code, 2);
    assert.equal((await klartekstIn(folder, ['--changed', '--', '-'])).code, 2);
  });
});
