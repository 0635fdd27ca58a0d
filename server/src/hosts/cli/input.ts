import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import type { MessageLanguage } from '../../engine/messages.ts';
import { MAX_TEXT, refusal } from '../../engine/refusal.ts';
import { extensions, languageOf } from '../../extract/formats.ts';
import { tell } from './texts.ts';

/** A file that was read whole as UTF-8; a byte order mark is part of the text. */
export interface InputFile {
  readonly file: string;
  readonly text: string;
  readonly languageId: string;
}

/** What is checked in a folder when nothing is said. */
export const defaultFiles = `**/*{${extensions.join(',')}}`;
/** More bytes than the longest text can have. */
const MOST_BYTES = MAX_TEXT * 3;
const neverChecked = ['**/node_modules/**', '**/.git/**'];

/** A file as messages name it, and whether a pattern named it outright. */
export interface FoundFile {
  readonly file: string;
  readonly named: boolean;
}

/**
 * Finds the files that the patterns name: files, folders and globs, in order and once each.
 * @param base the folder that the patterns count from; files are named as seen from `cwd`.
 * @param fail told of each pattern that names nothing.
 */
export async function findFiles(
  patterns: readonly string[],
  base: string,
  cwd: string,
  fail: (pattern: string) => void,
): Promise<FoundFile[]> {
  const files = new Map<string, FoundFile>();
  for (const pattern of patterns) {
    const found = await findPattern(pattern, base);
    if (found.length === 0) fail(pattern);
    for (const { file, named } of found) {
      const full = path.resolve(base, file);
      const place = await realpath(full).catch(() => full);
      if (!files.has(place))
        files.set(place, { file: base === cwd ? file : path.relative(cwd, path.join(base, file)), named });
    }
  }
  return [...files.values()];
}

async function findPattern(pattern: string, base: string): Promise<FoundFile[]> {
  const place = await stat(path.resolve(base, pattern)).catch(() => undefined);
  if (place?.isFile()) return [{ file: pattern, named: true }];
  const options = { ignore: neverChecked, caseSensitiveMatch: false };
  const found = place?.isDirectory()
    ? (await glob(defaultFiles, { ...options, cwd: path.resolve(base, pattern) })).map((file) =>
        path.join(pattern, file),
      )
    : await glob(pattern.replaceAll('\\', '/'), { ...options, cwd: base });
  return found.sort().map((file) => ({ file, named: false }));
}

/** The pattern that means the text from stdin. */
export const STDIN = '-';

/** A text as it was read. @returns a message for the user when it is refused. */
type Input = InputFile | { readonly error: string };

/** Reads a text file. */
export function readInput(file: string, cwd: string, messages: MessageLanguage): Promise<Input> {
  return accept(file, messages, async () => {
    const full = path.resolve(cwd, file);
    return (await stat(full)).size > MOST_BYTES ? undefined : readFile(full);
  });
}

/** Reads the text from stdin. @param file the name that it has. */
export function readStdin(file: string, messages: MessageLanguage): Promise<Input> {
  return accept(file, messages, async () => {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of process.stdin) {
      size += (chunk as Buffer).length;
      if (size > MOST_BYTES) return undefined;
      chunks.push(chunk as Buffer);
    }
    return Buffer.concat(chunks);
  });
}

/** @param read gives undefined for what is too large. */
async function accept(
  file: string,
  messages: MessageLanguage,
  read: () => Promise<Uint8Array | undefined>,
): Promise<Input> {
  const refuse = (key: string, values = {}) => ({ error: tell(key, messages, { file, ...values }) });
  try {
    const bytes = await read();
    if (!bytes) return refuse('tooLarge');
    if (bytes.subarray(0, 8000).includes(0)) return refuse('binary');
    const text = decode(bytes);
    if (text === undefined) return refuse('notUtf8');
    const refused = refusal(text);
    return refused ? refuse(refused) : { file, text, languageId: languageOf(file) };
  } catch (error) {
    return refuse('unreadable', { reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
