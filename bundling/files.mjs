import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { globSync } from 'tinyglobby';

export const root = path.dirname(import.meta.dirname);

/** Resolves and loads packages as Node does. */
export const require = createRequire(import.meta.url);

/** The text of a file of the project. */
export const read = (...parts) => readFile(path.join(root, ...parts), 'utf8');

/** A file of a package. */
export function inPackage(name, ...names) {
  return path.join(path.dirname(require.resolve(`${name}/package.json`)), ...names);
}

/** The files of the project that fit a pattern, with their texts. */
export async function sourceFiles(pattern) {
  const files = globSync(pattern, { cwd: root }).sort();
  return Promise.all(files.map(async (file) => ({ file, text: await read(file) })));
}
