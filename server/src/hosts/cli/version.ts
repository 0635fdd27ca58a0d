import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Klartekst's own version. @param dist the folder that the build wrote to, beside package.json. */
export async function version(dist: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(dist, '..', 'package.json'), 'utf8')) as { version: string };
  return version;
}
