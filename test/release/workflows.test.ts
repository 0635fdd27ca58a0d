import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';

type Check = (file: string, content: string) => string[];

/** GitHub's own reading of workflows and actions. Its package is made to be bundled. @returns the errors of each. */
async function githubChecks(): Promise<{ workflow: Check; action: Check }> {
  const outfile = path.resolve('out/test/release/githubChecks.mjs');
  await build({
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    stdin: {
      resolveDir: process.cwd(),
      contents: `
        import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
        import { parseAction } from '@actions/workflow-parser/actions/action-parser';
        const errors = (parse) => (name, content) =>
          parse({ name, content }, new NoOperationTraceWriter()).context.errors.getErrors().map(({ message }) => message);
        export const workflow = errors(parseWorkflow);
        export const action = errors(parseAction);`,
    },
  });
  return import(pathToFileURL(outfile).href);
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

const workflows = globSync(['.github/workflows/*.yml', 'client/ci/github.yml']).sort();
const actions = globSync('.github/actions/*/action.yml');
const content = (file: string) => readFile(file, 'utf8');

describe('Workflows and actions', () => {
  let github: Awaited<ReturnType<typeof githubChecks>>;
  before(async () => {
    github = await githubChecks();
  });

  it('are valid as GitHub reads them', async () => {
    assert.equal(workflows.length, 4);
    for (const file of workflows) assert.deepEqual(github.workflow(file, await content(file)), []);
    for (const file of actions) assert.deepEqual(github.action(file, await content(file)), []);
    assert.notDeepEqual(github.workflow('wrong.yml', 'on: push\njobs:\n  a:\n    steps: []\n'), []);
    assert.notDeepEqual(github.action('wrong.yml', 'name: a\nruns:\n  using: composite\n'), []);
  });

  it('run every property test each night', async () => {
    const nightly = parse(await content('.github/workflows/nightly.yml')) as {
      jobs: { properties: { steps: Step[] } };
    };
    assert.ok(nightly.jobs.properties.steps.some(({ run }) => run === 'npm run properties'));
    const { scripts } = JSON.parse(await content('package.json')) as { scripts: { properties: string } };
    const [, pattern] = /mocha .*'out\/(.*)\.mjs'$/.exec(scripts.properties)!;
    const run = globSync(`${pattern!}.ts`);
    const files = await Promise.all(
      globSync('test/**/*.test.ts').map(async (file) => [file, await content(file)] as const),
    );
    const asking = files.filter(([, text]) => /\brunsOr\(/.test(text)).map(([file]) => file);
    assert.ok(asking.length > 5);
    assert.deepEqual(
      asking.filter((file) => !run.includes(file) && file !== 'test/release/workflows.test.ts'),
      [],
    );
  });

  it('use the actions of others at a fixed commit, with its version told', async () => {
    for (const file of [...actions, ...workflows.filter((name) => name.startsWith('.github'))]) {
      const uses = [...(await content(file)).matchAll(/uses: (.*)/g)].map(([, used]) => used!);
      assert.ok(uses.length > 0);
      for (const used of uses) assert.match(used, /^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, file);
    }
  });

  it('publish the one package that was built and checked', async () => {
    const { jobs, permissions } = parse(await content('.github/workflows/release.yml')) as {
      jobs: Record<string, { needs?: string; steps: Step[] }>;
      permissions: object;
    };
    assert.deepEqual(permissions, { contents: 'read' });
    const { build: made, ...published } = jobs;
    const commands = made!.steps.map(({ run }) => run ?? '').join('\n');
    assert.ok(commands.indexOf('release:check') < commands.indexOf('vsce package'));
    assert.deepEqual(Object.keys(published).sort(), ['marketplace', 'npm', 'open-vsx']);
    for (const { needs, steps } of Object.values(published)) {
      assert.equal(needs, 'build');
      assert.ok(steps.some(({ uses }) => uses?.startsWith('actions/download-artifact@')));
      assert.ok(
        !steps.some(({ uses, run }) => uses?.startsWith('actions/checkout@') || /npm (ci|run)/.test(run ?? '')),
      );
    }
  });

  it('give the version of this package wherever they name one', async () => {
    const { version } = JSON.parse(await content('package.json'));
    const files = [...actions, ...globSync('client/ci/*'), '.pre-commit-hooks.yaml'];
    const named = await Promise.all(
      files.map(async (file) => [
        ...(await content(file)).matchAll(/(?:klartekst@v?|rev: v|default: )(\d+\.\d+\.\d+)/g),
      ]),
    );
    assert.ok(named.every((found) => found.length > 0));
    for (const [text, found] of named.flat()) assert.equal(found, version, text);
  });
});
