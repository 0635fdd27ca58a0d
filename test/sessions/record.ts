/**
 * Records how editors talk to the server, for test/sessions/replay.test.ts: VS Code while it runs its suite, and Neovim, if
 * there is one, while it writes a letter. Run after a build: node out/test/sessions/record.mjs
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { TestFolder } from '../folder.ts';
import { startNodeHost } from '../vscode/nodeHost.ts';
import { runSuite } from '../vscode/page.ts';
import { launchBrowser, root } from '../vscode/tools.ts';
import { withWorkspace } from '../vscode/workspace.ts';
import { recordedSessions, recorder } from './recorder.ts';

const sessions = path.join(root, 'test', 'fixtures', 'sessions');

/** Keeps what the server is sent while `work` runs an editor in a folder. */
async function record(name: string, work: (folder: string) => Promise<unknown>): Promise<void> {
  const tools = new TestFolder();
  await tools.make();
  await tools.write('recorder.cjs', recorder);
  await mkdir(tools.resolve('records'));
  process.env['NODE_OPTIONS'] = `--require ${JSON.stringify(tools.resolve('recorder.cjs'))}`;
  process.env['KLARTEKST_RECORD'] = tools.resolve('records');
  await withWorkspace(async (folder) => {
    await work(folder);
    for (const [index, session] of (await recordedSessions(tools.resolve('records'), folder)).entries()) {
      const lines = session.map((message) => `${JSON.stringify(message)}\n`);
      await writeFile(path.join(sessions, `${name}-${index + 1}.jsonl`), lines.join(''));
      console.log(`${name}-${index + 1}: ${lines.length} messages`);
    }
  });
  delete process.env['NODE_OPTIONS'];
  await tools.remove();
}

await mkdir(sessions, { recursive: true });
await record('vscode', async (folder) => {
  const host = await startNodeHost(() => {});
  const browser = await launchBrowser();
  await runSuite(browser, host.url(folder, path.join(root, 'out', 'test', 'vscode', 'suite.cjs')), () => {});
  await browser.close();
  await host.stop();
});
await record('neovim', async (folder) => {
  const script = path.join(root, 'test', 'sessions', 'neovim.lua');
  const server = path.join(root, 'dist', 'server', 'node.cjs');
  const editor = spawn('nvim', ['--headless', '--clean', '-c', `luafile ${script}`], {
    cwd: folder,
    env: { ...process.env, KLARTEKST_SERVER: server },
    stdio: 'inherit',
  });
  await once(editor, 'exit');
});
