import { spawn } from 'node:child_process';
import path from 'node:path';
import { TestFolder } from '../folder.ts';

/** How a run of the command line ended. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A finding as `--format json` prints it. */
export interface Row {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly value: string;
  readonly level: string;
  readonly message: string;
  readonly fixes: { title: string; safe: boolean; edits: { start: number; end: number; text: string }[] }[];
}

/** The built command. */
export const command = path.resolve('dist/cli.mjs');

/** How a run differs from others. */
interface RunOptions {
  /** True closes the pipe that the command prints to. */
  readonly closeOutput?: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs the built command in a folder, with `input` on stdin. */
export function klartekstIn(
  cwd: string,
  args: readonly string[],
  input = '',
  { closeOutput = false, env = process.env }: RunOptions = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], { cwd, env });
    if (closeOutput) child.stdout.destroy();
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** For a suite: a folder of its own for each test, and the built command run there. */
export function commandInFolder(): {
  readonly folder: TestFolder;
  readonly klartekst: (...args: string[]) => Promise<Outcome>;
} {
  const folder = new TestFolder();
  beforeEach(() => folder.make());
  afterEach(() => folder.remove());
  return { folder, klartekst: (...args) => klartekstIn(folder.path, args) };
}
