import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a file in one step, so that a break never leaves half of it. @param mode of a file that is new. */
export async function replaceFile(file: string, text: string, mode?: number): Promise<void> {
  const temporary = path.join(path.dirname(file), `.klartekst-${randomUUID()}`);
  try {
    await writeFile(temporary, text, mode === undefined ? {} : { mode });
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}
