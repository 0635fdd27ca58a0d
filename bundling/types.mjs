import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { read, require, root } from './files.mjs';

/** The types of the API and of all they name, as others compile against them. Whether they are right, `npm run types` tells. */
export async function writeTypes() {
  const compiler = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  await promisify(execFile)(process.execPath, [compiler, '-b', 'server/src/hosts'], { cwd: root }).catch(() => {});
  const written = new Set();
  const write = async (name) => {
    if (written.has(name)) return;
    written.add(name);
    const folder = name.startsWith('hosts/') ? 'out/types' : 'out/types/server';
    const text = await read(folder, `${name}.d.ts`);
    const outfile = path.join(root, 'dist', 'types', `${name}.d.ts`);
    await mkdir(path.dirname(outfile), { recursive: true });
    await writeFile(outfile, text.replace(/(from '\.[^']*)\.ts';/g, "$1.js';"));
    const named = [...text.matchAll(/from '(\.[^']*)\.ts';/g)].map(([, file]) =>
      path.posix.join(path.posix.dirname(name), file),
    );
    await Promise.all(named.map(write));
  };
  await Promise.all(['hosts/api/node', 'hosts/api/browser'].map(write));
}
