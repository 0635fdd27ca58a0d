import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { TestFolder } from '../folder.ts';

const run = promisify(execFile);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
const letter = 'Vi fremsender brevet i morgen.\n';

/** All that may lie in the package; a chunk's name ends in a hash. */
const contents = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'package.json',
  /^dictionaries\/schema\/\w+\.schema\.json$/,
  'dist/RULES.md',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/api.mjs',
  'dist/cli.mjs',
  'dist/jobWorker.mjs',
  /^dist\/shared\/[\w-]+\.mjs$/,
  /^dist\/browser\/(?:api|[\w-]+-[A-Z0-9]{8})\.mjs$/,
  'dist/server/node.cjs',
  'dist/server/core.js',
  'dist/server/english.js',
  'dist/server/projectFiles.js',
  'dist/server/reports.js',
  'dist/da.json',
  'dist/da.lexicon',
  'dist/en.json',
  'dist/languages.json',
  'dist/policies.json',
  'dist/schemas.json',
  'dist/starter/klartekst.yaml',
  /^dist\/types\/[\w/]+\.d\.ts$/,
];

describe('The npm package', function () {
  this.timeout(120_000);
  const folder = new TestFolder();
  let files: string[];
  before(async () => {
    await folder.make();
    const { stdout } = await run(npm, ['pack', '--json', '--pack-destination', folder.path]);
    const [packed] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }];
    files = packed.files.map(({ path }) => path);
    await folder.write('package.json', '{ "type": "module" }');
    await run(npm, ['install', '--offline', '--no-audit', '--no-fund', folder.resolve(packed.filename)], {
      cwd: folder.path,
    });
  });
  after(() => folder.remove());

  it('holds what it must and nothing else', () => {
    const fits = (wanted: string | RegExp, file: string) =>
      typeof wanted === 'string' ? wanted === file : wanted.test(file);
    assert.deepEqual(
      files.filter((file) => !contents.some((wanted) => fits(wanted, file))),
      [],
    );
    assert.deepEqual(
      contents.filter((wanted) => !files.some((file) => fits(wanted, file))),
      [],
    );
  });

  it('brings the command, which works in an empty folder', async () => {
    await folder.write('brev.txt', letter);
    const { stdout } = await run(npx, ['--offline', 'klartekst', 'brev.txt'], { cwd: folder.path }).catch(
      (error: { code: number; stdout: string }) => {
        assert.equal(error.code, 1);
        return error;
      },
    );
    assert.match(stdout, /^brev\.txt:1:4 advarsel: .*\[fremsende\]$/m);
    const fixed = await run(npx, ['--offline', 'klartekst', 'fix', '--workers', '2', 'brev.txt'], { cwd: folder.path });
    assert.match(fixed.stdout, /Ingen fund/);
    assert.equal(await folder.read('brev.txt'), 'Vi sender brevet i morgen.\n');
  });

  /** Runs a module in the folder that the package is installed in. @returns what it exports as default. */
  async function inFolder(text: string): Promise<unknown> {
    await folder.write('use.mjs', `${text}\nconsole.log(JSON.stringify(result));`);
    const { stdout } = await run(process.execPath, ['use.mjs'], { cwd: folder.path });
    return JSON.parse(stdout);
  }

  it('checks and fixes texts from code', async () => {
    await folder.write('klartekst.yaml', 'rules: { saafremt: off }\nregler: 1\nstrings: [da.json]\n');
    const result = await inFolder(`
      import { check, fix, open } from 'klartekst';
      const letter = ${JSON.stringify(letter)};
      const rejected = (promise) => promise.then(() => 'none', (error) => error.name + ': ' + error.message);
      const team = await open({ folder: '.', messages: 'en' });
      const result = {
        check: await check(letter),
        html: (await check('<p class="såfremt">Vi ses, såfremt du vil.</p>', { fileName: 'a.html' })).findings,
        kind: (await check('# Bolig\\n\\nVi ses.', { fileName: 'a.md', kind: 'web' })).kind,
        fix: await fix(letter, { policy: 'cok' }),
        off: (await check('Vi ses, såfremt du vil.', { rules: { saafremt: 'off' } })).findings,
        team: await team.check('Vi fremsender det, såfremt du vil.'),
        strings: await team.fix('{ "Vi fremsender": "Vi fremsender det." }', { fileName: 'da.json' }),
        problems: team.problems,
        wrong: await Promise.all([
          rejected(check(letter, { policy: 'ukendt' })),
          rejected(check(letter, { kind: 'nonsens' })),
          rejected(check('\\0')),
        ]),
      };
    `);
    const { check, html, kind, fix, off, team, strings, problems, wrong } = result as {
      check: { findings: { rule: string; start: number; end: number }[]; metrics: { words: number; lix: number } };
      html: { start: number }[];
      kind: object;
      fix: object;
      off: unknown[];
      team: { findings: { rule: string; message: string }[] };
      strings: { text: string };
      problems: string[];
      wrong: string[];
    };
    assert.deepEqual(
      check.findings.map(({ rule, start, end }) => [rule, letter.slice(start, end)]),
      [['fremsende', 'fremsender']],
    );
    assert.equal(check.metrics.words, 5);
    assert.deepEqual(
      html.map(({ start }) => start),
      [27],
    );
    assert.deepEqual(kind, { id: 'web', source: 'user' });
    assert.deepEqual(fix, { text: 'Vi sender brevet i morgen.\n', fixes: 1 });
    assert.deepEqual(off, []);
    assert.deepEqual(
      team.findings.map(({ rule }) => rule),
      ['fremsende'],
    );
    assert.match(team.findings[0]!.message, /“send/);
    assert.equal(strings.text, '{ "Vi fremsender": "Vi sender det." }');
    assert.deepEqual(problems.length, 1);
    assert.match(problems[0]!, /^klartekst\.yaml:2:1 Nøglen »regler« findes ikke/);
    assert.match(wrong[0]!, /^RangeError: Politikken »ukendt« findes ikke/);
    assert.match(wrong[1]!, /^RangeError: There is no kind nonsens\. There are: .*afgørelse/);
    assert.match(wrong[2]!, /^RangeError: The text is binary/);
  });

  it('works in browsers, from data that the page reads', async () => {
    const dist = folder.resolve('node_modules', 'klartekst', 'dist');
    const entry = path.join(dist, 'browser', 'api.mjs');
    assert.doesNotMatch(await readFile(entry, 'utf8'), /["']node:|\bfetch\(|XMLHttpRequest/);
    const { open } = (await import(
      pathToFileURL(entry).href
    )) as typeof import('../../server/src/hosts/api/browser.ts');
    const read: string[] = [];
    const klartekst = await open({
      data: async (name) => {
        read.push(name);
        return readFile(path.join(dist, name));
      },
      files: { 'klartekst.yaml': 'rules: { saafremt: hint }\n' },
    });
    const { findings } = await klartekst.check('Vi fremsender det, såfremt du vil.');
    assert.deepEqual(
      findings.map(({ rule, level }) => [rule, level]),
      [
        ['fremsende', 'warning'],
        ['saafremt', 'hint'],
      ],
    );
    assert.deepEqual(read.sort(), ['da.json', 'da.lexicon', 'languages.json', 'policies.json', 'schemas.json']);
  });

  it('has types that fit, for Node and for browsers', async () => {
    const compiler = createRequire(import.meta.url).resolve('typescript/package.json');
    const options = {
      target: 'es2023',
      module: 'nodenext',
      strict: true,
      noEmit: true,
      types: [],
      lib: ['es2023', 'dom'],
    };
    await folder.write('tsconfig.json', JSON.stringify({ compilerOptions: options, files: ['use.ts'] }));
    const compiled = async (text: string) => {
      await folder.write('use.ts', text);
      return run(process.execPath, [path.join(path.dirname(compiler), 'bin', 'tsc'), '-p', '.'], {
        cwd: folder.path,
      }).then(
        () => '',
        (error: { stdout: string }) => error.stdout,
      );
    };
    const good = `
      import { check, type Finding } from 'klartekst';
      import { open } from 'klartekst/browser';
      const found: readonly Finding[] = (await check('Hej', { kind: 'web', rules: { lix: 'off' } })).findings;
      const level: 'error' | 'warning' | 'information' | 'hint' | undefined = found[0]?.level;
      const klartekst = await open({ data: async (name) => (await fetch(name)).arrayBuffer() });
      export const text: string = (await klartekst.fix('Hej', { languageId: 'html' })).text + level;`;
    assert.equal(await compiled(good), '');
    assert.match(await compiled(good.replace("lix: 'off'", "lix: 'slukket'")), /'"slukket"' is not assignable/);
  });
});
