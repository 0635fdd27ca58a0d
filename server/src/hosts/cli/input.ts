import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { MAX_TEXT, refusal } from '../../engine/checker.ts';
import { type MessageLanguage, say } from '../../engine/messages.ts';

/** A file that was read whole as UTF-8; a byte order mark is part of the text. */
export interface InputFile {
  readonly file: string;
  readonly text: string;
  readonly languageId: string;
}

const languages: Readonly<Record<string, string>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
};

/** What is checked in a folder when nothing is said. */
export const defaultFiles = '**/*.{md,markdown,html,htm,txt}';
const neverChecked = ['**/node_modules/**', '**/.git/**'];

/** The language id of a file, by its name. */
export function languageOf(file: string): string {
  return languages[path.extname(file).toLowerCase()] ?? 'plaintext';
}

/**
 * Finds the files that the patterns name: files, folders and globs, in order and once each.
 * @param fail told of each pattern that names nothing.
 */
export async function findFiles(
  patterns: readonly string[],
  exclude: readonly string[],
  cwd: string,
  fail: (pattern: string) => void,
): Promise<string[]> {
  const files = new Set<string>();
  for (const pattern of patterns) {
    const found = await findPattern(pattern, exclude, cwd);
    if (found.length === 0) fail(pattern);
    for (const file of found) files.add(file);
  }
  return [...files];
}

async function findPattern(pattern: string, exclude: readonly string[], cwd: string): Promise<string[]> {
  const place = await stat(path.resolve(cwd, pattern)).catch(() => undefined);
  if (place?.isFile()) return [pattern];
  const ignore = [...neverChecked, ...exclude];
  if (place?.isDirectory()) {
    const found = await glob(defaultFiles, { cwd: path.resolve(cwd, pattern), ignore });
    return found.sort().map((file) => path.join(pattern, file));
  }
  return (await glob(pattern.replaceAll('\\', '/'), { cwd, ignore })).sort();
}

/** Reads a text file. @returns a message for the user when it is refused. */
export async function readInput(
  file: string,
  cwd: string,
  messages: MessageLanguage,
): Promise<InputFile | { error: string }> {
  const refuse = (key: string, values = {}) => ({ error: say(key, messages, { file, ...values }) });
  try {
    const full = path.resolve(cwd, file);
    if ((await stat(full)).size > MAX_TEXT * 3) return refuse('cli.tooLarge');
    const bytes = await readFile(full);
    if (bytes.subarray(0, 8000).includes(0)) return refuse('cli.binary');
    const text = decode(bytes);
    if (text === undefined) return refuse('cli.notUtf8');
    const refused = refusal(text);
    return refused ? refuse(`cli.${refused}`) : { file, text, languageId: languageOf(file) };
  } catch (error) {
    return refuse('cli.unreadable', { reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
