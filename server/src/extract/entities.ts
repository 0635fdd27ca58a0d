import { decodeHTML, decodeHTMLStrict } from 'entities';
import type { BlockBuilder } from './blockBuilder.ts';

const candidate = /&(?:#(?:x[0-9a-f]{1,8}|[0-9]{1,8})|[a-z][a-z0-9]{0,31});?/gi;
/** The longest of the names that HTML knows without a semicolon, with its ampersand. */
const LONGEST_LEGACY = 7;

/** The text that a character reference with its semicolon stands for; undefined when HTML knows no such reference. */
export function decodeReference(reference: string): string | undefined {
  const text = decodeHTMLStrict(reference);
  return text === reference ? undefined : text;
}

/** Adds the source in [start, end) with its HTML character references decoded; template tags hold none. */
export function addEncoded(builder: BlockBuilder, source: string, start: number, end: number): void {
  builder.addPieces(start, end, (from, to) => addReferences(builder, source, from, to));
}

function addReferences(builder: BlockBuilder, source: string, start: number, end: number): void {
  const piece = source.slice(start, end);
  let done = 0;
  if (piece.includes('&')) {
    for (const match of piece.matchAll(candidate)) {
      const found = longestReference(match[0]);
      if (!found) continue;
      builder.add(start + done, start + match.index);
      done = match.index + found.length;
      builder.addDecoded(found.text, start + match.index, start + done);
    }
  }
  builder.add(start + done, end);
}

function longestReference(source: string): { readonly text: string; readonly length: number } | undefined {
  const text = source[1] === '#' ? decodeHTML(source) : decodeReference(source);
  if (text !== undefined) return { text, length: source.length };
  for (let length = Math.min(source.length, LONGEST_LEGACY); length > 2; length--) {
    const legacy = decodeHTML(source.slice(0, length));
    if (legacy.length === 1) return { text: legacy, length };
  }
  return undefined;
}
