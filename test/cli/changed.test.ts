import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { TestFolder } from '../folder.ts';
import { klartekstIn } from './command.ts';

const folder = new TestFolder();
const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid', '-c', 'commit.gpgsign=false'];
const git = (...args: string[]) => promisify(execFile)('git', ['-C', folder.path, ...identity, ...args]);

/** The places of the findings on changed lines. */
async function changed(...args: string[]): Promise<string[]> {
  const { out, err } = await klartekstIn(folder.path, ['--format', 'json', ...args]);
  assert.equal(err, '');
  return (JSON.parse(out) as { file: string; line: number }[]).map(({ file, line }) => `${file}:${line}`);
}

describe('--changed', () => {
  beforeEach(async () => {
    await folder.make();
    await git('init', '-q', '-b', 'main');
    await mkdir(folder.resolve('breve'));
    await folder.write('breve/på æ.md', 'Vi fremsender et.\r\n\r\nVi ses.\r\n\r\nVi fremsender to.\r\n');
    await folder.write('ens.md', 'Vi fremsender det.\n');
    await folder.write('.gitignore', 'ude.md\n');
    await git('add', '-A');
    await git('commit', '-qm', 'Start');
  });
  afterEach(() => folder.remove());

  it('tells only of lines that git sees as changed, staged or not, and of new files', async () => {
    assert.deepEqual(await changed('--changed'), []);
    await folder.write('breve/på æ.md', 'Vi fremsender et.\r\n\r\nVi fremsender nyt.\r\n\r\nVi fremsender to.\r\n');
    await folder.write('ny.md', 'Vi fremsender det.\n');
    await folder.write('ude.md', 'Vi fremsender det.\n');
    const expected = ['breve/på æ.md:3', 'ny.md:1'];
    assert.deepEqual(await changed('--changed'), expected);
    await git('add', '-A');
    assert.deepEqual(await changed('.', '--changed'), expected);
    assert.deepEqual(await changed('--changed=HEAD', 'ny.md'), ['ny.md:1']);
    assert.deepEqual(await changed('--changed', 'ny.md'), ['ny.md:1']);
    assert.equal((await klartekstIn(folder.path, ['--changed=HEAD', 'ens.md'])).code, 0);
  });

  it('counts from another commit, whatever the user has set git to', async () => {
    await git('config', 'diff.noprefix', 'true');
    await git('config', 'diff.relative', 'true');
    await git('config', 'color.diff', 'always');
    await folder.write('ens.md', 'Hej.\n\nVi fremsender det.\n');
    await git('commit', '-qam', 'Mere');
    assert.deepEqual(await changed('--changed'), []);
    await folder.write('ens.md', 'Hej.\n\nVi fremsender det.\n\nVi fremsender mere.\n');
    assert.deepEqual(await changed('--changed=HEAD~1'), ['ens.md:5']);
    assert.deepEqual(await changed('--changed=main', '.'), ['ens.md:5']);
  });

  it('says what is wrong when git cannot tell', async () => {
    for (const ref of ['findes-ikke', '--output=x']) {
      const { code, err } = await klartekstIn(folder.path, [`--changed=${ref}`, '.']);
      assert.equal(code, 2);
      assert.ok(err.includes(`Git kender ikke »${ref}«`), err);
    }
    const none = await klartekstIn(folder.path, ['--changed', '--', 'ens.md'], '', { env: { PATH: '' } });
    assert.equal(none.code, 2);
    assert.match(none.err, /git er ikke installeret/);
    await rm(folder.resolve('.git'), { recursive: true });
    const outside = await klartekstIn(folder.path, ['--changed', '--', 'ens.md']);
    assert.equal(outside.code, 2);
    assert.match(outside.err, /ligger ikke i et git-lager/);
  });

  it('cannot stand with --fix or stdin', async () => {
    assert.equal((await klartekstIn(folder.path, ['--changed', '--fix', '--', 'ens.md'])).code, 2);
    assert.equal((await klartekstIn(folder.path, ['--changed', '--', '-'])).code, 2);
  });
});
