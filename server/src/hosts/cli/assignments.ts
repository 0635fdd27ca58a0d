import path from 'node:path';
import type { Checker } from '../../engine/checker.ts';
import type { ToldKind } from '../../engine/kind.ts';
import { defaultFiles, type FoundFile, findFiles, type InputFile, readInput, readStdin, STDIN } from './input.ts';
import { type HomeProject, pathIn } from './projects.ts';
import type { Session } from './session.ts';
import { tell } from './texts.ts';

/** A text to check, with what its project says of it. */
export interface Assignment extends InputFile {
  /** Absolute. */
  readonly path: string;
  readonly checker: Checker;
  readonly kind: ToldKind | undefined;
  /** Has the checker learn the languages that a report lacks. */
  readonly learn: () => Promise<void>;
}

/** Which texts are wanted, and what they are. */
export interface Wanted {
  readonly patterns: readonly string[];
  /** The kind of document that the user says all are. */
  readonly kind?: string;
  /** The name of the text from stdin, which counts when `patterns` is `-` alone. */
  readonly stdinFilename?: string;
}

/** Reads the wanted texts one by one; the session is told of those that cannot be checked. */
export async function* assignments(wanted: Wanted, session: Session): AsyncGenerator<Assignment> {
  const { cwd, messages } = session;
  const stdin = wanted.patterns.includes(STDIN);
  if (stdin && wanted.patterns.length > 1) return session.fail(tell('stdinMixed', messages));
  const files = stdin ? [{ file: wanted.stdinFilename ?? 'stdin', named: true }] : await find(wanted.patterns, session);
  for (const { file, named } of files) {
    const full = path.resolve(cwd, file);
    const { checker, folder, excludes, kindOf, learn } = await session.projects.for(path.dirname(full));
    const place = pathIn(folder, full);
    if (!named && excludes(place)) continue;
    const input = stdin ? await readStdin(file, messages) : await readInput(file, cwd, messages);
    if ('error' in input) {
      session.fail(input.error);
      continue;
    }
    const kind: ToldKind | undefined = wanted.kind ? { id: wanted.kind, source: 'user' } : kindOf(place);
    yield { ...input, path: full, checker, kind, learn };
  }
}

/** Tells of patterns in the project file that give no file its kind. They may wait for letters to come, so nothing fails. */
async function tellUnusedKinds({ file, folder }: HomeProject, { messages }: Session): Promise<void> {
  for (const [kind, patterns] of Object.entries(file.kinds)) {
    await findFiles(patterns, folder, folder, (pattern) =>
      console.error(tell('unusedKind', messages, { kind, pattern })),
    );
  }
}

async function find(patterns: readonly string[], session: Session): Promise<FoundFile[]> {
  const { cwd, messages } = session;
  const home = await session.projects.for(cwd);
  const own = patterns.length === 0 && home.file.files.length > 0;
  const wanted = own ? home.file.files : patterns.length === 0 && home.hasFile ? [defaultFiles] : patterns;
  if (patterns.length === 0) await tellUnusedKinds(home, session);
  if (wanted.length === 0) session.fail(tell('noFiles', messages));
  return findFiles(wanted, own ? home.folder : cwd, cwd, (pattern) =>
    session.fail(tell('noMatch', messages, { pattern })),
  );
}
