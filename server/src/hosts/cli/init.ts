import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_FILE } from '../../dictionary/projectFile.ts';
import type { MessageLanguage } from '../../engine/messages.ts';
import { exitCodes } from './exitCodes.ts';
import { tell } from './texts.ts';

/**
 * Writes a project file to start from in a folder; one that is there is never touched.
 * @param dist the folder that the build wrote to.
 * @returns the exit code.
 */
export async function init(folder: string, dist: string, messages: MessageLanguage): Promise<number> {
  const starter = await readFile(path.join(dist, 'starter', PROJECT_FILE));
  try {
    await writeFile(path.join(folder, PROJECT_FILE), starter, { flag: 'wx' });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    console.error(
      tell(reason === 'EEXIST' ? 'init.exists' : 'init.unwritable', messages, { file: PROJECT_FILE, reason }),
    );
    return exitCodes.error;
  }
  console.log(tell('init.written', messages, { file: PROJECT_FILE }));
  return exitCodes.none;
}
