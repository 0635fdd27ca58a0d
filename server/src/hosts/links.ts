import { realpath } from 'node:fs/promises';
import path from 'node:path';

/** True for a file that symbolic links lead out of the folder; one that is not there leads nowhere. */
export async function leadsOut(file: string, folder: string): Promise<boolean> {
  try {
    const [real, home] = await Promise.all([realpath(file), realpath(folder)]);
    const way = path.relative(home, real);
    return way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way);
  } catch {
    return false;
  }
}
