import os from 'node:os';
import path from 'node:path';

const OPTION = '--cache=';
const NAME = 'klartekst';

/**
 * The folder for what can be made again: what the command line says with `--cache=`, or else the user's own for such things.
 * Undefined where there is none; an empty option asks for none.
 */
export function cacheFolder(args: readonly string[]): string | undefined {
  const told = args.find((arg) => arg.startsWith(OPTION))?.slice(OPTION.length);
  const folder = told ?? usersFolder();
  return folder && path.isAbsolute(folder) ? folder : undefined;
}

function usersFolder(): string | undefined {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === 'win32') return LOCALAPPDATA && path.join(LOCALAPPDATA, NAME);
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Caches', NAME);
  return path.join(XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), NAME);
}
