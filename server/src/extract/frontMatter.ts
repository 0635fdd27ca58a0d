import type { Format } from './formats.ts';

const fence = /^---[ \t]*(?:\r\n|\n|\r)(?![ \t]*[\r\n])/;
const closing = /(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/g;

/** The YAML before a document, in UTF-16 code units. */
export interface FrontMatter {
  /** What lies between the `---` lines. */
  readonly start: number;
  readonly end: number;
  /** Where the document itself begins, after the closing line. */
  readonly after: number;
}

/**
 * Finds YAML front matter at `start`. As in Pandoc, a `---` followed by a blank line is a rule and not front matter;
 * without a closing line there is none either. In plain text, where `---` may be drawn lines, it must name Klartekst. A
 * file of strings has none.
 */
export function findFrontMatter(text: string, start: number, { reader }: Format): FrontMatter | undefined {
  if (reader === 'strings') return undefined;
  const found = findFenced(text, start);
  const isOwn = reader !== 'plainText' || (found && /^klartekst:/m.test(text.slice(found.start, found.end)));
  return isOwn ? found : undefined;
}

function findFenced(text: string, start: number): FrontMatter | undefined {
  const opening = fence.exec(text.slice(start, start + 200));
  if (!opening) return undefined;
  const inner = start + opening[0].length;
  closing.lastIndex = inner - 1;
  const match = closing.exec(text);
  if (!match) return undefined;
  const lineBreak = /^[\r\n]+/.exec(match[0])?.[0].length ?? 0;
  return { start: inner, end: Math.max(inner, match.index + lineBreak), after: closing.lastIndex };
}
