import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, installDependencies, installPackage, root, start, waitFor } from './tools.ts';

/** VS Code 1.100, the newest that runs on Node 20. */
const codeServerVersion = '4.100.3';

/** Keeps VS Code from asking things that are not about the extension. */
const settings = { 'git.openRepositoryInParentFolders': 'never', 'workbench.startupEditor': 'none' };

/** A VS Code server with a Node extension host, open in no browser yet. */
export interface NodeHost {
  /** The address that opens a folder with the extension loaded, and runs a test module if one is named. */
  url(folder: string, testModule?: string): string;
  stop(): Promise<void>;
}

/** Starts a real VS Code from npm, as desktop and remote users have it. */
export async function startNodeHost(log: (text: string) => void): Promise<NodeHost> {
  const vscode = path.join(await installPackage('code-server', codeServerVersion), 'lib', 'vscode');
  await installDependencies(vscode);
  const port = await freePort();
  const data = await mkdtemp(path.join(tmpdir(), 'klartekst-vscode-'));
  const machine = path.join(data, 'server', 'data', 'Machine');
  await mkdir(machine, { recursive: true });
  await writeFile(path.join(machine, 'settings.json'), JSON.stringify(settings));
  const child = start(
    process.execPath,
    [
      path.join(vscode, 'out', 'server-main.js'),
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--without-connection-token',
      '--accept-server-license-terms',
      '--server-data-dir',
      path.join(data, 'server'),
      '--extensions-dir',
      path.join(data, 'extensions'),
      '--disable-telemetry',
      '--disable-workspace-trust',
      '--enable-smoke-test-driver',
    ],
    log,
  );
  await waitFor(`http://127.0.0.1:${port}/`, 60);
  return {
    url(folder, testModule) {
      const remote = (file: string) => `vscode-remote://127.0.0.1:${port}${file}`;
      const payload = [
        ['extensionDevelopmentPath', remote(root)],
        ...(testModule ? [['extensionTestsPath', remote(testModule)]] : []),
        ['skipWelcome', 'true'],
      ];
      return `http://127.0.0.1:${port}/?folder=${folder}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
    },
    async stop() {
      await ended(child);
      await rm(data, { recursive: true, force: true });
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill();
  });
}
