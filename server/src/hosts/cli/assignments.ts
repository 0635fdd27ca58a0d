import path from 'node:path';
import { kindNamed, type ToldKind } from '../../engine/kind.ts';
import { refusal } from '../../engine/refusal.ts';
import { languageOf } from '../../extract/formats.ts';
import { defaultFiles, type FoundFile, findFiles, type InputFile, readInput, readStdin, STDIN } from './input.ts';
import { type HomeProject, pathIn } from './projects.ts';
import { readRecords } from './records.ts';
import type { Session } from './session.ts';
import { tell } from './texts.ts';

/** A text to check, with what its project says of it. */
export interface Assignment extends InputFile {
  /** Absolute. */
  readonly path: string;
  readonly project: HomeProject;
  readonly kind: ToldKind | undefined;
}

/** Which texts are wanted, and what they are. */
export interface Wanted {
  readonly patterns: readonly string[];
  /** The kind of document that the user says all are. */
  readonly kind?: string;
  /** The name of the text from stdin, which counts when `patterns` is `-` alone. */
  readonly stdinFilename?: string;
  /** True for texts that come from stdin as JSON lines. */
  readonly stdinJsonl?: boolean;
}

/** A text that cannot be checked, and why, in the message language. */
export interface Refused {
  readonly error: string;
}

/** The texts of a run, read one by one while they are asked for. */
export interface Assignments extends AsyncIterable<Assignment | Refused> {
  /** How many there are at most; undefined when nobody knows. */
  readonly count: number | undefined;
}

/** Finds the wanted texts; the session is told of patterns that name none. */
export async function findAssignments(wanted: Wanted, session: Session): Promise<Assignments> {
  const { messages } = session;
  const stdin = wanted.patterns.includes(STDIN);
  if (wanted.stdinJsonl ? wanted.patterns.length > 0 : stdin && wanted.patterns.length > 1) {
    session.fail(tell(wanted.stdinJsonl ? 'jsonlMixed' : 'stdinMixed', messages));
    return assignments(0, none());
  }
  if (wanted.stdinJsonl) return assignments(undefined, fromRecords(wanted, session));
  const found = stdin ? [{ file: wanted.stdinFilename ?? 'stdin', named: true }] : await find(wanted.patterns, session);
  return assignments(found.length, fromFiles(found, stdin, wanted, session));
}

function assignments(count: number | undefined, texts: AsyncIterable<Assignment | Refused>): Assignments {
  return { count, [Symbol.asyncIterator]: () => texts[Symbol.asyncIterator]() };
}

async function* none(): AsyncGenerator<Assignment> {}

async function* fromFiles(
  files: readonly FoundFile[],
  stdin: boolean,
  wanted: Wanted,
  session: Session,
): AsyncGenerator<Assignment | Refused> {
  const { cwd, messages } = session;
  for (const { file, named } of files) {
    const full = path.resolve(cwd, file);
    const project = await session.projects.for(path.dirname(full));
    const place = pathIn(project.folder, full);
    if (!named && project.excludes(place)) continue;
    const input = stdin ? await readStdin(file, messages) : await readInput(file, cwd, messages);
    if ('error' in input) {
      yield input;
      continue;
    }
    const languageId = project.stringsId(place) ?? input.languageId;
    const kind = wanted.kind ? toldKind(wanted.kind) : project.kindOf(place);
    yield { ...input, languageId, path: full, project, kind };
  }
}

async function* fromRecords(wanted: Wanted, session: Session): AsyncGenerator<Assignment | Refused> {
  const { cwd, messages, artefacts } = session;
  for await (const record of readRecords(process.stdin, messages)) {
    if ('error' in record) {
      yield record;
      continue;
    }
    const { name: file, text, languageId = languageOf(file) } = record;
    const full = path.resolve(cwd, file);
    const refused = refusal(text);
    const kind = record.kind ?? wanted.kind;
    if (kind && !kindNamed(artefacts.kinds, kind)) yield { error: `${file}: ${unknownKind(kind, session)}` };
    if (refused) {
      yield { error: tell(refused, messages, { file }) };
      continue;
    }
    const project = await session.projects.for(path.dirname(full));
    const told = kind ? toldKind(kind) : project.kindOf(pathIn(project.folder, full));
    yield { file, text, languageId, path: full, project, kind: told };
  }
}

function toldKind(id: string): ToldKind {
  return { id, source: 'user' };
}

/** Says that there is no such kind of document, and which there are. */
export function unknownKind(kind: string, { artefacts, messages }: Session): string {
  return tell('unknownKind', messages, { kind, kinds: artefacts.kinds.map(({ id }) => id).join(', ') });
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
  const { files, strings } = home.file;
  const own = patterns.length === 0 && files.length + strings.length > 0;
  const all = patterns.length === 0 && home.hasFile ? [defaultFiles] : patterns;
  const wanted = own ? [...(files.length > 0 ? files : all), ...strings] : all;
  if (patterns.length === 0) await tellUnusedKinds(home, session);
  if (wanted.length === 0) session.fail(tell('noFiles', messages));
  return findFiles(wanted, own ? home.folder : cwd, cwd, (pattern) =>
    session.fail(tell('noMatch', messages, { pattern })),
  );
}
