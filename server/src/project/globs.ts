import picomatch from 'picomatch';
import type { ProjectFile } from '../dictionary/projectFile.ts';
import { mayHoldStrings, stringsId } from '../extract/formats.ts';
import type { Places } from './places.ts';

/** What a project file says of the files in its folder. */
export function placesOf({ kinds, strings, files, exclude }: ProjectFile): Places {
  return {
    kindOf: kindsByPath(kinds),
    stringsId: stringsByPath(strings),
    names: fileMatcher(files),
    excludes: matcher(exclude),
  };
}

/** Tells whether a path, with `/`, fits one of the patterns; one that names a folder means all that is in it. */
function matcher(patterns: readonly string[]): (path: string) => boolean {
  return fileMatcher(patterns.flatMap((pattern) => [pattern, `${pattern.replace(/[\\/]$/, '')}/**`]));
}

/** Tells whether a path, with `/`, fits one of the patterns itself. */
function fileMatcher(patterns: readonly string[]): (path: string) => boolean {
  if (patterns.length === 0) return () => false;
  const matches = picomatch(patterns.map(plainly), { dot: true, windows: false });
  return (path) => matches(path.normalize('NFC'));
}

/** The bracket that a pattern opens and never closes, which is read as a letter then; undefined for a pattern without one. */
export function unclosed(pattern: string): string | undefined {
  try {
    picomatch.makeRe(plainly(pattern), { strictBrackets: true });
    return undefined;
  } catch (error) {
    const closing = /Missing closing: "(.)"/.exec(String(error))?.[1];
    return closing && { ']': '[', '}': '{', ')': '(' }[closing];
  }
}

function plainly(pattern: string): string {
  return literal(pattern.normalize('NFC').replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, ''));
}

/** Tells how the strings of a JSON or YAML file that fits one of the patterns are read. */
function stringsByPath(patterns: readonly string[]): Places['stringsId'] {
  const matches = matcher(patterns);
  return (path) => (mayHoldStrings(path) && matches(path) ? stringsId(path) : undefined);
}

/** Parentheses that group nothing stand for themselves: »breve (nye)«. */
function literal(pattern: string): string {
  return /[!?*+@]\(|\|/.test(pattern) ? pattern : pattern.replace(/[()]/g, '\\$&');
}

/** Tells which kind of document a path is of; the first that fits. */
function kindsByPath(kinds: ProjectFile['kinds']): Places['kindOf'] {
  const matchers = Object.entries(kinds).map(([id, patterns]) => ({ id, matches: matcher(patterns) }));
  return (path) => {
    const found = matchers.find(({ matches }) => matches(path));
    return found && { id: found.id, source: 'project' };
  };
}
