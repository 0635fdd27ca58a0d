import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isInstalled, klartekstScript, run, withCommands } from '../commands.ts';
import { TestFolder } from '../folder.ts';

const configurations = path.resolve('client/editors');
const drivers = path.resolve('test/editors');

describe('Other editors', () => {
  const folder = new TestFolder();
  const commands = new TestFolder();
  let env: NodeJS.ProcessEnv;
  before(async () => {
    await commands.make();
    env = await withCommands(commands, { klartekst: klartekstScript });
  });
  after(() => commands.remove());
  beforeEach(() => folder.make());
  afterEach(() => folder.remove());

  it('have their configuration in the README as it is tested', async () => {
    const readme = await readFile('README.md', 'utf8');
    const files = await readdir(configurations);
    assert.ok(files.length >= 5);
    for (const file of files) {
      const text = await readFile(path.join(configurations, file), 'utf8');
      assert.ok(
        readme.includes(`\`\`\`${path.extname(file).slice(1)}\n${text}\`\`\`\n`),
        `${file} is not in the README.`,
      );
    }
  });

  it('Helix and Sublime Text start the language server and set an existing setting', async () => {
    const manifest = await readFile('package.json', 'utf8');
    assert.ok(manifest.includes('"klartekst.messages"'));
    const { clients } = JSON.parse(await readFile(path.join(configurations, 'sublime.json'), 'utf8'));
    assert.deepEqual(clients.klartekst.command, ['klartekst', 'lsp']);
    assert.deepEqual(clients.klartekst.settings, { 'klartekst.messages': 'da' });
    const helix = await readFile(path.join(configurations, 'helix.toml'), 'utf8');
    assert.match(helix, /^command = "klartekst"\nargs = \["lsp"\]\nconfig = \{ klartekst = \{ messages = "da" \} \}$/m);
  });

  describe('Neovim', () => {
    before(function () {
      if (!isInstalled('nvim')) this.skip();
    });

    /** Opens a letter with a configuration, takes the code action and gives what the driver saw. */
    async function drive(configuration: string, ...before: readonly string[]) {
      await folder.write('brev.md', 'Vi fremsender brevet i dag.\n');
      const answer = folder.resolve('answer.json');
      const asked = `let g:wanted = 'sender' | let g:answer = '${answer}'`;
      const args = [
        '--headless',
        '-n',
        '-i',
        'NONE',
        '--cmd',
        asked,
        ...before,
        '-u',
        path.join(configurations, configuration),
      ];
      await run('nvim', [...args, 'brev.md', '-S', path.join(drivers, 'drive.lua')], { cwd: folder.path, env });
      return JSON.parse(await readFile(answer, 'utf8'));
    }

    function isFixed({ failure, found, lines }: Awaited<ReturnType<typeof drive>>): void {
      assert.equal(failure, undefined);
      assert.equal(found.length, 1);
      assert.equal(found[0].source, 'klartekst');
      assert.equal(found[0].column, 3);
      assert.match(found[0].message, /Fremsende/);
      assert.deepEqual(lines, ['Vi sender brevet i dag.']);
    }

    it('shows what is found and applies a code action', async () => isFixed(await drive('neovim-0.10.lua')));

    it('does so with the configuration of 0.11', async () => {
      const { stdout } = await run('nvim', ['--version']);
      const minor = Number(/v0\.(\d+)/.exec(stdout)?.[1] ?? 99);
      const standIn = minor < 11 ? ['--cmd', `luafile ${path.join(drivers, 'configuration-0.11.lua')}`] : [];
      isFixed(await drive('neovim.lua', ...standIn));
    });
  });

  describe('Emacs', () => {
    const start = ['--batch', '-f', 'package-initialize'];
    before(function () {
      if (!isInstalled('emacs', ...start, '--eval', "(require 'eglot)")) this.skip();
    });

    it('shows what is found and applies a code action', async () => {
      await folder.write('brev.txt', 'Vi fremsender brevet i dag.\n');
      const files = [path.join(configurations, 'eglot.el'), path.join(drivers, 'drive.el')];
      const { stdout } = await run('emacs', [...start, ...files.flatMap((file) => ['-l', file])], {
        cwd: folder.path,
        env: { ...env, KLARTEKST_LETTER: folder.resolve('brev.txt'), KLARTEKST_WANTED: 'sender' },
      });
      const { found, text } = JSON.parse(stdout);
      assert.equal(found.length, 1);
      assert.match(found[0], /Fremsende/);
      assert.equal(text, 'Vi sender brevet i dag.\n');
    });
  });
});
