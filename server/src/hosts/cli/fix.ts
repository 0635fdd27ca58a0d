import { randomUUID } from 'node:crypto';
import { access, constants, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file's new text in one step, so that a break never leaves half of it. A link stays a link.
 * @returns false, with nothing written, when the file no longer holds `before`.
 * @throws NodeJS.ErrnoException when the file may not be written.
 */
export async function writeAtomically(link: string, before: string, after: string): Promise<boolean> {
  const file = await realpath(link);
  if ((await readFile(file, 'utf8')) !== before) return false;
  await access(file, constants.W_OK);
  const { mode } = await stat(file);
  const temporary = path.join(path.dirname(file), `.klartekst-${randomUUID()}`);
  try {
    await writeFile(temporary, after, { mode });
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
  return true;
}
