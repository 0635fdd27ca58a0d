import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { isInstalled, klartekstScript, run, withCommands } from '../commands.ts';
import { TestFolder } from '../folder.ts';

const good = 'Vi sender brevet i dag.\n';
const bad = 'Vi fremsender brevet i dag.\n';
const action = '.github/actions/klartekst/action.yml';

describe('In continuous integration', () => {
  const folder = new TestFolder();
  const commands = new TestFolder();
  let env: NodeJS.ProcessEnv;
  before(async () => {
    await commands.make();
    const npx = `[ "$1" = --yes ] || exit 70\ncase "$2" in klartekst@[0-9]*) ;; *) exit 71;; esac\nshift 2\n${klartekstScript}`;
    env = await withCommands(commands, { npx });
  });
  after(() => commands.remove());
  beforeEach(async () => {
    await folder.make();
    await mkdir(folder.resolve('breve'));
    await folder.write('breve/god.md', good);
    await folder.write('breve/tung.md', bad);
  });
  afterEach(() => folder.remove());

  /** Runs a script as the runners do. */
  const bash = (script: string, more: NodeJS.ProcessEnv = {}) =>
    spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script], {
      cwd: folder.path,
      encoding: 'utf8',
      env: { ...env, ...more },
    });

  async function git(...args: string[]): Promise<void> {
    await run('git', ['-c', 'user.name=Ane', '-c', 'user.email=ane@example.org', ...args], { cwd: folder.path });
  }

  describe('the action for GitHub', () => {
    /** Runs the action's steps with its default inputs and these. @returns the exit code of the last one that ran. */
    async function act(inputs: NodeJS.ProcessEnv) {
      const { runs, inputs: known } = parse(await readFile(action, 'utf8'));
      const [check, verdict] = runs.steps.filter((step: { run?: string }) => step.run);
      const defaults = Object.fromEntries(
        Object.entries(known as Record<string, { default: string }>).map(([name, input]) => [
          name.replaceAll('-', '_').toUpperCase(),
          String(input.default),
        ]),
      );
      const files = { RUNNER_TEMP: folder.resolve('temp'), GITHUB_OUTPUT: folder.resolve('output.txt') };
      await mkdir(folder.resolve('temp'));
      const checked = bash(check.run, { ...defaults, FORMAT: 'sarif', ...files, ...inputs });
      const output = await folder.read('output.txt').catch(() => '');
      const status = /^status=(\d+)$/m.exec(output)?.[1];
      const { status: code } = checked.status === 0 ? bash(verdict.run, { STATUS: status }) : checked;
      return { code, out: checked.stdout, err: checked.stderr };
    }

    it('writes SARIF for the lines of the pull request, and fails for a finding', async () => {
      const { code } = await act({ FILES: 'breve/**/*.md' });
      assert.equal(code, 1);
      const { runs } = JSON.parse(await folder.read('temp/klartekst.sarif'));
      const [result, ...others] = runs[0].results;
      assert.deepEqual(others, []);
      assert.equal(result.ruleId, 'fremsende');
      assert.equal(result.locations[0].physicalLocation.artifactLocation.uri, 'breve/tung.md');
    });

    it('passes when there is nothing to say, and when there is no more than is allowed', async () => {
      assert.equal((await act({ FILES: 'breve/god.md' })).code, 0);
      await folder.remove();
      await folder.make();
      await folder.write('tung.md', bad);
      assert.equal((await act({ FILES: 'tung.md\n', MAX_FINDINGS: '1' })).code, 0);
    });

    it('annotates without code scanning', async () => {
      const { code, out } = await act({ FILES: 'breve', FORMAT: 'github' });
      assert.equal(code, 1);
      assert.match(out, /^::warning file=breve\/tung\.md,line=1/m);
    });

    it('looks only at what has changed', async () => {
      await git('init', '-q', '-b', 'main');
      await git('add', '.');
      await git('commit', '-qm', 'Breve');
      assert.equal((await act({ FILES: 'breve', CHANGED_SINCE: 'main' })).code, 0);
    });

    it('fails at once for bad input', async () => {
      const { code, err } = await act({ FILES: 'mangler.md' });
      assert.equal(code, 2);
      assert.match(err, /mangler\.md/);
    });
  });

  it('GitLab gets a code quality report, and findings only warn', async () => {
    const { klartekst } = parse(await readFile('client/ci/gitlab.yml', 'utf8'));
    await folder.write('klartekst.yaml', 'files: ["breve/**/*.md"]\n');
    assert.equal(bash(klartekst.script.join('\n')).status, klartekst.allow_failure.exit_codes);
    const [finding] = JSON.parse(await folder.read(klartekst.artifacts.reports.codequality));
    assert.equal(finding.location.path, 'breve/tung.md');
  });

  it('have their snippets in the README as they are tested', async () => {
    const readme = await readFile('README.md', 'utf8');
    for (const file of ['github.yml', 'gitlab.yml', 'pre-commit.yaml']) {
      const text = await readFile(path.join('client/ci', file), 'utf8');
      assert.ok(readme.includes(`\`\`\`yaml\n${text}\`\`\`\n`), `${file} is not in the README.`);
    }
  });

  it('pre-commit stops a commit with a finding', async function () {
    if (!isInstalled('pre-commit')) this.skip();
    await git('init', '-q');
    await git('add', '.');
    const hooks = new TestFolder();
    await hooks.make();
    await hooks.write('.pre-commit-hooks.yaml', await readFile('.pre-commit-hooks.yaml', 'utf8'));
    const quiet = { cwd: hooks.path };
    await run('git', ['init', '-q'], quiet);
    await run('git', ['add', '.'], quiet);
    await run('git', ['-c', 'user.name=Ane', '-c', 'user.email=ane@example.org', 'commit', '-qm', 'Hook'], quiet);
    const tried = (file: string) =>
      bash(`pre-commit try-repo '${hooks.path}' klartekst --files ${file}`, { HOME: hooks.path });
    try {
      const { status, stdout } = tried('breve/tung.md');
      assert.equal(status, 1);
      assert.match(stdout, /breve\/tung\.md:1:4 advarsel/);
      assert.equal(tried('breve/god.md').status, 0);
    } finally {
      await hooks.remove();
    }
  });
});
