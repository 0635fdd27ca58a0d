import { formatOf } from '../extract/formats.ts';
import { findFrontMatter } from '../extract/frontMatter.ts';
import type { Prose } from '../extract/prose.ts';
import type { Span } from '../languages/spans.ts';
import type { Edit } from './finding.ts';
import { lineBreakOf } from './sourceText.ts';

/** The kind that a document's front matter names, and where it stands in the source. */
export interface NamedKind extends Span {
  readonly name: string;
}

const kindLine = /^klartekst:[ \t]*(["']?)([^"'#\r\n]*?)\1[ \t]*(?:#.*)?$/m;
const anyKindLine = /^klartekst:.*(?:\r\n|\n|\r)/m;

/** Reads `klartekst: afgørelse` in a document's front matter; undefined when it says no kind. */
export function namedKind(text: string, { frontMatter }: Prose): NamedKind | undefined {
  if (!frontMatter) return undefined;
  const match = kindLine.exec(text.slice(frontMatter.start, frontMatter.end));
  const name = match?.[2] ?? '';
  if (!match || name === '') return undefined;
  const start = frontMatter.start + match.index + match[0].indexOf(name, 'klartekst:'.length);
  return { name, start, end: start + name.length };
}

/** Has a document's front matter name a kind, or none; no edit when it has no line for it. */
export function nameKind(text: string, languageId: string, kind: string | undefined): Edit | undefined {
  const frontMatter = findFrontMatter(text, text.startsWith('\uFEFF') ? 1 : 0, formatOf(languageId));
  const line = frontMatter && anyKindLine.exec(text.slice(frontMatter.start, frontMatter.end));
  if (!frontMatter || !line) return undefined;
  const start = frontMatter.start + line.index;
  const named = kind === undefined ? '' : `klartekst: ${kind}${lineBreakOf(line[0])}`;
  return { start, end: start + line[0].length, text: named };
}
