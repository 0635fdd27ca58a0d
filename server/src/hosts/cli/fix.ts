import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file's new text in one step, so that a break never leaves half of it.
 * @returns false, with nothing written, when the file no longer holds `before`.
 */
export async function writeAtomically(file: string, before: string, after: string): Promise<boolean> {
  if ((await readFile(file, 'utf8')) !== before) return false;
  const { mode } = await stat(file);
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`);
  try {
    await writeFile(temporary, after, { mode });
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
  return true;
}
