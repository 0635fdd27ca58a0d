import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { TestFolder } from '../folder.ts';
import { command, klartekstIn } from './command.ts';

const run = promisify(execFile);

describe('GNU parallel', () => {
  const folder = new TestFolder();
  beforeEach(() => folder.make());
  afterEach(() => folder.remove());

  it('spreads JSON lines as the README says, and the findings are those of one run', async function () {
    this.timeout(60_000);
    if (!(await run('parallel', ['--version']).catch(() => undefined))) {
      console.log('        GNU parallel is not installed, so its example is not tested.');
      this.skip();
    }
    const readme = await readFile('README.md', 'utf8');
    const example = /^parallel .*$/m.exec(readme)?.[0];
    assert.ok(example, 'the README has the example');
    const pages = Array.from({ length: 60 }, (_, index) => {
      return JSON.stringify({
        path: `side${index}.md`,
        text: `Vi fremsender side ${index}. ${'Vi ses. '.repeat(index)}`,
      });
    });
    await folder.write('pages.jsonl', `${pages.join('\n')}\n`);
    await mkdir(folder.resolve('bin'));
    await folder.write('bin/klartekst', `#!/bin/sh\nexec "${process.execPath}" "${command}" "$@"\n`);
    await chmod(folder.resolve('bin', 'klartekst'), 0o755);
    const environment = { ...process.env, PATH: `${folder.resolve('bin')}${path.delimiter}${process.env['PATH']}` };
    const options = { cwd: folder.path, env: environment };
    const ended = await run('sh', ['-c', example.replace('10M', '4k')], options).catch(
      (error: { code: number }) => error,
    );
    const findings = await folder.read('findings.jsonl');
    assert.ok('code' in ended && ended.code > 2, 'it ends with the number of parts that had findings');
    const whole = await klartekstIn(folder.path, ['--stdin-jsonl'], `${pages.join('\n')}\n`);
    assert.equal(findings, whole.out);
    assert.equal(findings.trimEnd().split('\n').length, 60);
  });
});
