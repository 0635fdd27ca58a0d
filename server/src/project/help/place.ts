import { type Document, isMap, isPair, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import type { Path } from '../../dictionary/yamlFile.ts';

/** A key or a value in a YAML text. */
export interface Place {
  readonly role: 'key' | 'value';
  /** Of the map that the key stands in, or of the value itself. */
  readonly path: Path;
  /** What is written; empty where nothing is yet. */
  readonly text: string;
  /** UTF-16 code units into the text. */
  readonly start: number;
  readonly end: number;
  /** What stands beside it: the other keys of the map, or the other items of the list. */
  readonly siblings: readonly string[];
}

/** A place where something is being written. */
export interface Cursor extends Place {
  /** True where a key has its colon already. */
  readonly hasColon: boolean;
}

/** Longer files get no help, in UTF-16 code units. */
const MAX_LENGTH = 500_000;

/** Stands for what is being written, so that the parser says where it belongs. */
const MARK = 'klartekstMarkør';

const wordBefore = /[\p{L}\p{N}_./-]*$/u;
const wordAfter = /^[\p{L}\p{N}_./-]*/u;

/** The key or the value at an offset. */
export function placeAt(text: string, offset: number): Place | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  return find(parse(text), ({ range, value }) => {
    return value !== null && range != null && range[0] <= offset && offset <= range[1];
  });
}

/** The places that what is being written at an offset may take: before there is a colon, a word may be key or value. */
export function cursorsAt(text: string, offset: number): Cursor[] {
  if (text.length > MAX_LENGTH) return [];
  const written = wordBefore.exec(text.slice(0, offset))?.[0] ?? '';
  const start = offset - written.length;
  const end = offset + (wordAfter.exec(text.slice(offset))?.[0].length ?? 0);
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const rest = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
  const alone = /^\s*(?:- +)*$/.test(line) && /^\s*(?:#.*)?$/.test(rest);
  return [MARK, ...(alone ? [`${MARK}: `] : [])].flatMap((mark) => {
    const place = find(parse(text.slice(0, start) + mark + text.slice(end)), ({ value }) => value === MARK);
    if (!place || (alone && mark === MARK && place.role === 'key')) return [];
    return [{ ...place, text: written, start, end, hasColon: /^["']?\s*:/.test(rest) }];
  });
}

function parse(text: string): Document {
  return parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
}

/** The first scalar that `wanted` accepts, keys before values. */
function find(document: Document, wanted: (scalar: Scalar) => boolean): Place | undefined {
  const place = (role: Place['role'], node: Scalar, path: Path, siblings: readonly unknown[]): Place => ({
    role,
    path,
    text: String(node.value),
    start: node.range?.[0] ?? 0,
    end: node.range?.[1] ?? 0,
    siblings: siblings.filter((sibling) => sibling !== node).flatMap(nameOf),
  });
  const search = (node: unknown, path: Path, siblings: readonly unknown[]): Place | undefined => {
    if (isScalar(node)) return wanted(node) ? place('value', node, path, siblings) : undefined;
    if (isMap(node)) {
      const keys = node.items.map(({ key }) => key);
      for (const pair of node.items) {
        if (!isPair(pair) || !isScalar(pair.key)) continue;
        if (wanted(pair.key)) return place('key', pair.key, path, keys);
        const found = search(pair.value, [...path, String(pair.key.value)], []);
        if (found) return found;
      }
    }
    if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        const found = search(item, [...path, index], node.items);
        if (found) return found;
      }
    }
    return undefined;
  };
  return search(document.contents as Node | null, [], []);
}

function nameOf(node: unknown): string[] {
  return isScalar(node) && node.value !== null ? [String(node.value)] : [];
}
