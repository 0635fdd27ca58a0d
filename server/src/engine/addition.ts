import type { Reader } from '../extract/formats.ts';
import { sourceEnd } from '../extract/offsetMap.ts';
import type { Block } from '../extract/prose.ts';

/** Marks that close emphasis around a sentence; what is added goes after them. */
const closers: Readonly<Record<Reader, RegExp>> = {
  plainText: /^/u,
  strings: /^/u,
  markdown: /^[*_~]+(?=\s|$)/u,
  html: /^(?:<\/(?:b|strong|em|i|u|s|span|small|mark|font)\s*>)+/iu,
};
const space = /^(?:\s|$)/u;
/** What may follow: white space, the end of the document or of the block. */
const room: Readonly<Record<Reader, RegExp>> = {
  plainText: space,
  strings: /^ /u,
  markdown: space,
  html: /^(?:\s*$|\s*<\/?(?:p|div|li|ul|ol|dl|dt|dd|td|th|br|hr|table|section|article|main|aside|header|footer|blockquote|form|fieldset|body|html|h[1-6])(?![\w-])|\s+(?:[^\s<]|<[a-z!]))/iu,
};

/** A sentence of the same paragraph that begins so speaks of what was said right before it. */
const refersBack =
  /^[^\S\n]*\n?[^\S\n]*(?:Det|Den|Dette|Denne|Disse|Derfor|Dermed|Her|Herefter|Herved|Han|Hun|It|This|That|These|They|Therefore)(?![\p{L}\p{N}])/u;

/**
 * Where in the source a sentence can be added after the one that ends at a text offset of the block; undefined where it
 * would end up inside a link, a footnote mark or other markup, or before a sentence that speaks of the one before it.
 */
export function additionPoint(source: string, block: Block, end: number, reader: Reader): number | undefined {
  const at = sourceEnd(block.map, end);
  const rest = source.slice(at, at + 200);
  const closer = closers[reader].exec(rest)?.[0] ?? '';
  const after = rest.slice(closer.length);
  return room[reader].test(after) && !refersBack.test(after) ? at + closer.length : undefined;
}
