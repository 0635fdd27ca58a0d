import { execFile, spawnSync } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestFolder } from './folder.ts';

/** Runs a program and gives what it prints. @throws Error with what it printed when it fails. */
export const run = promisify(execFile);

/** Whether a program is installed; says so when it is not, since the tests that need it are then skipped. */
export function isInstalled(program: string, ...args: readonly string[]): boolean {
  const found = spawnSync(program, args.length > 0 ? args : ['--version']).status === 0;
  if (!found) console.log(`    ${program} is not installed: what needs it is skipped.`);
  return found;
}

/**
 * Puts shell scripts in a folder of their own, as commands.
 * @param scripts the body of each, by name.
 * @returns an environment that finds them first.
 */
export async function withCommands(
  folder: TestFolder,
  scripts: Readonly<Record<string, string>>,
): Promise<NodeJS.ProcessEnv> {
  for (const [name, body] of Object.entries(scripts)) {
    await folder.write(name, `#!/bin/sh\n${body}\n`);
    await chmod(folder.resolve(name), 0o755);
  }
  return { ...process.env, PATH: `${folder.path}${path.delimiter}${process.env['PATH']}` };
}

/** The script of a command that is the built command line. */
export const klartekstScript = `exec "${process.execPath}" "${path.resolve('dist/cli.mjs')}" "$@"`;
