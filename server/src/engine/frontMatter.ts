import type { Prose } from '../extract/prose.ts';
import type { Span } from '../languages/language.ts';

/** The kind that a document's front matter names, and where it stands in the source. */
export interface NamedKind extends Span {
  readonly name: string;
}

const kindLine = /^klartekst:[ \t]*(["']?)([^"'#\r\n]*?)\1[ \t]*(?:#.*)?$/m;

/** Reads `klartekst: afgørelse` in a document's front matter; undefined when it says no kind. */
export function namedKind(text: string, { frontMatter }: Prose): NamedKind | undefined {
  if (!frontMatter) return undefined;
  const match = kindLine.exec(text.slice(frontMatter.start, frontMatter.end));
  const name = match?.[2] ?? '';
  if (!match || name === '') return undefined;
  const start = frontMatter.start + match.index + match[0].indexOf(name, 'klartekst:'.length);
  return { name, start, end: start + name.length };
}
