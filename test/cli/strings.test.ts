import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { TestFolder } from '../folder.ts';
import { klartekstIn } from './command.ts';

const folder = new TestFolder();
const klartekst = (...args: string[]) => klartekstIn(folder.path, args);
const text = '{\n  "fremsende": "Vi fremsender \\"skemaet\\" i dag."\n}\n';

describe('Files of strings on the command line', () => {
  beforeEach(async () => {
    await folder.make();
    await mkdir(folder.resolve('tekster'));
    await folder.write('tekster/da.json', text);
    await folder.write('package.json', '{ "description": "Vi fremsender det." }\n');
    await folder.write('klartekst.yaml', 'strings: ["tekster/*.json"]\n');
  });
  afterEach(() => folder.remove());

  it('are checked where the project names them, beside other texts', async () => {
    await folder.write('brev.md', 'Vi fremsender det.\n');
    const { code, out } = await klartekst('--format', 'json');
    assert.equal(code, 1);
    const rows = JSON.parse(out) as { file: string; line: number; column: number; rule: string }[];
    assert.deepEqual(
      rows.map(({ file, line, column, rule }) => [file, line, column, rule]),
      [
        ['brev.md', 1, 4, 'fremsende'],
        ['tekster/da.json', 2, 20, 'fremsende'],
      ],
    );
  });

  it('are fixed with their keys and escapes as they were', async () => {
    assert.equal((await klartekst('fix', 'tekster/da.json')).code, 0);
    assert.equal(await folder.read('tekster/da.json'), text.replace('fremsender', 'sender'));
  });
});
