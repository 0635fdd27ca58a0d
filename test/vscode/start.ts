/** Opens VS Code with the extension on the sample letters: the desktop one if there is one, else in the browser. */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { startNodeHost } from './nodeHost.ts';
import { root } from './tools.ts';

const samples = path.join(root, 'client', 'samples');
const code = process.platform === 'win32' ? 'code.cmd' : 'code';
const shell = process.platform === 'win32';

if (!process.argv.includes('--browser') && spawnSync(code, ['--version'], { shell }).status === 0) {
  spawn(code, ['--new-window', `--extensionDevelopmentPath=${root}`, samples, path.join(samples, 'afgoerelse.md')], {
    shell,
    stdio: 'inherit',
  });
} else {
  console.log('Henter VS Code (kun første gang) …');
  const host = await startNodeHost(() => {});
  console.log(`\nÅbn denne adresse i browseren:\n\n  ${host.url(samples)}\n\nStop med Ctrl+C.`);
  process.once('SIGINT', () => void host.stop().then(() => process.exit(0)));
  process.once('SIGTERM', () => void host.stop().then(() => process.exit(0)));
}
