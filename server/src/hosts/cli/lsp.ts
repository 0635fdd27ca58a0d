import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Turns this process into the language server over stdin and stdout.
 * @param dist the folder that the build wrote to.
 */
export async function serve(dist: string): Promise<void> {
  if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
  await import(pathToFileURL(path.join(dist, 'server', 'node.cjs')).href);
}
