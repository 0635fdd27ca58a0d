import { blockElements, codeElements, inlineElements, silentElements, voidElements } from '../htmlElements.ts';
import type { Template } from './template.ts';

const elements = new Set(
  [blockElements, codeElements, inlineElements, silentElements, voidElements].flatMap((names) => [...names]),
);
const name = /<(\p{Lu}[\p{L}\d_.]{0,60}(?: [\p{L}\d_.-]+){0,3})>/uy;
const capitals = /__[\p{Lu}\d]+(?:_[\p{Lu}\d]+)*__(?![\p{L}\d_])/uy;

/** Reads <Navn>: a capital, no element of HTML, and nowhere closed. */
export function readAngles(text: string, start: number, closed: ReadonlySet<string>): Template | undefined {
  name.lastIndex = start;
  const found = name.exec(text)?.[1]?.toLowerCase();
  const first = found?.split(' ', 1)[0] ?? '';
  if (first === '' || elements.has(first) || closed.has(first)) return undefined;
  return { start, end: name.lastIndex, kind: 'field' };
}

/** The names of all elements that are closed somewhere, lower case. */
export function closedElements(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/<\/([\p{L}_][\p{L}\d_.]{0,60})/gu), (match) => match[1]!.toLowerCase()));
}

/** Reads __NAVN__, which Markdown would take for strong emphasis. */
export function readCapitals(text: string, start: number): Template | undefined {
  if (/[\p{L}\d_]/u.test(text[start - 1] ?? ' ')) return undefined;
  capitals.lastIndex = start;
  return capitals.test(text) ? { start, end: capitals.lastIndex, kind: 'field' } : undefined;
}
