import { access, constants, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { maskPersonalNumbers } from '../../engine/personalNumbers.ts';
import type { Assignment } from './assignments.ts';
import type { JobResult } from './job.ts';
import type { Output } from './output.ts';
import type { Session } from './session.ts';
import { counted, tell } from './texts.ts';
import { replaceFile } from './wholeFile.ts';

/** Where fixed texts go: back to their files, or printed, whole or as a diff. */
export type Target = 'file' | 'stdout' | 'diff';

/**
 * Takes a fixed text where it is wanted, and tells how many fixes it has.
 * @param fixed left out when nothing was to be fixed.
 * @returns false when the text could not be written; the session is told.
 */
export async function deliver(
  { file, text }: Pick<Assignment, 'file' | 'text'>,
  fixed: JobResult['fixed'],
  target: Target,
  output: Output,
  session: Session,
): Promise<boolean> {
  if (target === 'stdout') await output.write(fixed?.text ?? text);
  if (!fixed) return true;
  if (target === 'diff') await output.write(unifiedDiff(file, text, fixed.text));
  if (target === 'file' && !(await writeFixed(file, text, fixed.text, session))) return false;
  const told = target === 'diff' ? 'wouldFix' : 'fixed';
  console.error(tell(told, session.messages, { fixes: counted('fix', fixed.fixes, session.messages), file }));
  return true;
}

/** Writes a fixed text; the session is told when it could not be. @returns true when it was written. */
async function writeFixed(file: string, before: string, after: string, session: Session): Promise<boolean> {
  const refuse = (key: string, reason = '') => session.fail(tell(key, session.messages, { file, reason }));
  try {
    const written = await writeAtomically(path.resolve(session.cwd, file), before, after);
    if (!written) refuse('changed');
    return written;
  } catch (error) {
    refuse('unwritable', (error as NodeJS.ErrnoException).code ?? String(error));
    return false;
  }
}

/** The way from one text to the other as a unified diff, with personal numbers covered; empty when they are the same. */
function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  const [from, to] = path.isAbsolute(file) ? [file, file] : [`a/${file}`, `b/${file}`];
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  const [old, fixed] = [maskPersonalNumbers(before), maskPersonalNumbers(after)];
  return createTwoFilesPatch(from, to, old, fixed, undefined, undefined, options);
}

/**
 * Writes a file's new text in one step, so that a break never leaves half of it. A link stays a link.
 * @returns false, with nothing written, when the file no longer holds `before`.
 * @throws NodeJS.ErrnoException when the file may not be written.
 */
async function writeAtomically(link: string, before: string, after: string): Promise<boolean> {
  const file = await realpath(link);
  if ((await readFile(file, 'utf8')) !== before) return false;
  await access(file, constants.W_OK);
  const { mode } = await stat(file);
  await replaceFile(file, after, mode);
  return true;
}
