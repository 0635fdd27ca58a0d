import type { Format } from '../formats.ts';
import { Closings } from './closings.ts';
import { closedElements } from './placeholders.ts';
import { findRazor } from './razor.ts';
import { syntaxes } from './syntaxes.ts';
import type { Template } from './template.ts';

/** What a tag may begin with; its syntax looks closer. */
const opening = /<[%?]|<(?=\p{Lu})|__(?=\p{Lu})|\{[{%]?|\$\{|\[\[|@(?=[a-z]+\s*[({])|\}/gu;
/** Lines of code in MDX, up to a blank line. */
const moduleLines =
  /^(?:import\b(?=[^\n]*["'])|export\b(?= *(?:const|let|var|default|function|async|\*|\{)))[^\n]*(?:\n(?![ \t\r]*(?:\n|$))[^\n]*)*/gm;

/** Tags whose content is no prose. */
const silentTags = new Set(['comment', 'schema', 'javascript', 'stylesheet', 'style', 'highlight']);

/** The end of a section and, on the same line, the beginning of one with the same name. */
const inversion = /^\{\{~?\s*\/\s*([^\s{}~]+)\s*~?\}\}[ \t]*\{\{~?\s*[#^]\s*\1\s*~?\}\}$/;

/** False when the signs that templates begin with are not there: nor would they be in any part of the source. */
export function mayHoldTemplates(text: string, { templates }: Format): boolean {
  return templates !== 'common' || /[{}]|<[%?\p{Lu}]|__\p{Lu}|\[\[|@[a-z]+\s*[({]/u.test(text);
}

/** The tags of a template language in a source, in order and without overlap. */
export function findTemplates(text: string, { reader, templates: language }: Format): readonly Template[] {
  if (language === 'razor') return findRazor(text);
  let names: ReadonlySet<string> | undefined;
  const closed = () => {
    names ??= closedElements(text);
    return names;
  };
  const source = { text, language, reader, closed, closings: new Closings(text), blockEnds: [] };
  const found: Template[] = [];
  const pattern =
    reader === 'markdown' && language === 'braces'
      ? new RegExp(`${opening.source}|${moduleLines.source}`, 'gmu')
      : opening;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const syntax = syntaxes[match[0]];
    const end = match.index + match[0].length;
    const template = syntax ? syntax(source, match.index) : { start: match.index, end, kind: 'silent' as const };
    if (!template) continue;
    found.push(template);
    pattern.lastIndex = template.end;
  }
  return withBlocks(withInversions(found, text));
}

/** Mustache has no »else«: what stands instead of a section is its inversion beside it, {{/x}}{{^x}}. */
function withInversions(tags: readonly Template[], text: string): readonly Template[] {
  const joined: Template[] = [];
  for (const tag of tags) {
    const last = joined.at(-1);
    const between = last?.kind === 'close' && tag.kind === 'open' ? text.slice(last.start, tag.end) : '';
    if (last && inversion.test(between))
      joined[joined.length - 1] = { start: last.start, end: tag.end, kind: 'branch' };
    else joined.push(tag);
  }
  return joined;
}

/** Tells the tags {% word %} that begin a block from the others, and joins blocks that are no prose. */
function withBlocks(tags: readonly Template[]): readonly Template[] {
  if (tags.every(({ word }) => word === undefined)) return tags;
  const lastEnds = new Map<string, number>();
  for (const [index, { kind, word }] of tags.entries()) if (kind === 'close' && word) lastEnds.set(word, index);
  const blocks: Template[] = [];
  for (let index = 0; index < tags.length; index++) {
    const tag = tags[index]!;
    const closing = `end${tag.word}`;
    const lastEnd = lastEnds.get(closing) ?? -1;
    if (tag.kind !== 'open' || tag.word === undefined) {
      blocks.push(tag);
    } else if (lastEnd < index) {
      blocks.push({ ...tag, kind: 'silent' });
    } else if (silentTags.has(tag.word)) {
      while (tags[index]!.word !== closing) index++;
      blocks.push(silentBlock(tag, tags[index]!));
    } else {
      blocks.push(tag);
    }
  }
  return blocks;
}

function silentBlock({ start, end, word }: Template, last: Template): Template {
  const marks = { opening: end - start, closing: last.end - last.start };
  return { start, end: last.end, kind: 'silent', ...(word === 'comment' ? { comment: marks } : {}) };
}
