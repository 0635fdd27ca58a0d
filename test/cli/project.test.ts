import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import { houseDictionary } from '../houseDictionary.ts';
import { commandInFolder, klartekstIn, type Row } from './command.ts';

describe('A project on the command line', () => {
  const { folder, klartekst } = commandInFolder();

  it('follows the project file of the nearest folder', async () => {
    await folder.write(
      'klartekst.yaml',
      'policy: rudersdal\nrules: { fremsende: off }\nexclude: ["gammel*"]\nignoredWords: [såfremt]\n',
    );
    await folder.write('brev.md', 'Vi fremsender det, såfremt du vil.\n');
    await folder.write('gammel.md', 'Vi anmoder om svar, endvidere om ro.\n');
    const { code, out, err } = await klartekst();
    assert.equal(code, 0, out + err);
  });

  it('reads files and exclude as seen from the project file, wherever it is run', async () => {
    const text = 'Vi fremsender det.\n';
    for (const name of ['breve/gamle', 'breve/nye']) {
      await mkdir(folder.resolve(name), { recursive: true });
      await folder.write(`${name}/brev.md`, text);
    }
    await folder.write('klartekst.yaml', 'files: ["breve/**/*.md"]\nexclude: [breve/gamle]\n');
    const checked = async (cwd: string, ...args: string[]) => {
      const { out, err } = await klartekstIn(folder.resolve(cwd), ['--format', 'json', ...args]);
      assert.equal(err, '');
      return (JSON.parse(out) as Row[]).map(({ file }) => file);
    };
    assert.deepEqual(await checked('.'), ['breve/nye/brev.md']);
    assert.deepEqual(await checked('breve/gamle'), ['../nye/brev.md']);
    assert.deepEqual(await checked('.', 'breve'), ['breve/nye/brev.md']);
    assert.deepEqual(await checked('breve', '**/*.md'), ['nye/brev.md']);
    assert.deepEqual(await checked('.', 'breve/gamle'), []);
    assert.deepEqual(await checked('.', 'breve/gamle/brev.md'), ['breve/gamle/brev.md'], 'named outright');
  });

  it('follows a policy file to the one that it extends', async () => {
    await mkdir(folder.resolve('politik'));
    await folder.write('faelles.yaml', 'policy: faelles\nextends: cok\nlevels: { fremsende: hint }\n');
    await folder.write('politik/vores.yaml', 'policy: vores\nextends: ../faelles.yaml\n');
    await folder.write('klartekst.yaml', 'policy: politik/vores.yaml\n');
    await folder.write('brev.txt', 'Vi fremsender brevet.\n');
    const { out } = await klartekst('--format', 'json', 'brev.txt');
    assert.equal((JSON.parse(out) as Row[])[0]?.level, 'hint');
    const named = await klartekst('--policy', 'politik/vores.yaml', '--format', 'json', 'brev.txt');
    assert.equal((JSON.parse(named.out) as Row[])[0]?.level, 'hint');
    await folder.write('klartekst.yaml', '');
    assert.equal((await klartekst('--policy', 'politik/vores.yaml', 'brev.txt')).err, '');
    await folder.write('klartekst.yaml', 'policy: politik/vores.yaml\n');
    await folder.write('politik/vores.yaml', 'policy: vores\nextends: vores.yaml\n');
    for (const args of [['brev.txt'], ['--policy', 'politik/vores.yaml', 'brev.txt']]) {
      const { code, err } = await klartekst(...args);
      assert.equal(code, 2);
      assert.ok(err.includes(`${folder.resolve('politik', 'vores.yaml')}:2:10 Politikken bygger på sig selv`), err);
    }
  });

  it('reads nothing through a link that leads out of the project folder', async function () {
    if (process.platform === 'win32') this.skip();
    await mkdir(folder.resolve('projekt'));
    await folder.write('ude.yaml', 'policy: ude\nextends: cok\nlevels: { fremsende: hint }\n');
    await symlink(folder.resolve('ude.yaml'), folder.resolve('projekt', 'inde.yaml'));
    await folder.write('projekt/klartekst.yaml', 'policy: inde.yaml\n');
    await folder.write('projekt/brev.txt', 'Vi fremsender brevet.\n');
    const { code, out, err } = await klartekst('--format', 'json', 'projekt/brev.txt');
    assert.equal(code, 2);
    assert.match(err, /klartekst\.yaml:1:9 »inde\.yaml« ligger uden for mappen/);
    assert.equal((JSON.parse(out) as Row[])[0]?.level, 'warning');
  });

  it('takes a policy file from where it is run', async () => {
    await mkdir(folder.resolve('breve'));
    await folder.write('vores.yaml', 'policy: vores\nextends: cok\nlevels: { fremsende: hint }\n');
    await folder.write('brev.md', 'Vi fremsender det.\n');
    for (const [cwd, policy] of [
      ['.', 'vores.yaml'],
      ['breve', '../vores.yaml'],
      ['.', folder.resolve('vores.yaml')],
    ] as const) {
      const file = folder.resolve('brev.md');
      const { out, err } = await klartekstIn(folder.resolve(cwd), ['--policy', policy, '--format', 'json', file]);
      assert.equal(err, '');
      assert.equal((JSON.parse(out) as Row[])[0]?.level, 'hint', policy);
    }
  });

  it('uses a house dictionary with inflection', async () => {
    await folder.write('klartekst.yaml', 'dictionaries: [hus.yaml]\n');
    await folder.write(
      'hus.yaml',
      houseDictionary(`  - id: hus-kasket
    avoid: "{kasket}"
    write: "{hue}"
    why: Vi siger hue.
    examples: [{ bad: Kasketterne er nye., good: Huerne er nye. }]
  - { id: fremsende, level: off }
`),
    );
    await folder.write('brev.md', 'Vi fremsender det til kaskettens ejer.\n');
    const { out, err } = await klartekst('--format', 'json', 'brev.md');
    assert.equal(err, '');
    const rows = JSON.parse(out) as Row[];
    assert.deepEqual(
      rows.map(({ rule, fixes }) => [rule, fixes[0]?.edits[0]?.text]),
      [['hus-kasket', 'huens']],
    );
  });
});
