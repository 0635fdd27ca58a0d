import { type Document, isMap, isScalar, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';

/** A key at the root, or a key in a map at the root. */
export type ProjectPath = readonly [key: string] | readonly [map: string, key: string];

/**
 * The text of a project file with one value set; all else stays as it stands.
 * @returns undefined when the file is broken, or holds something else where the value belongs.
 */
export function setInProject(text: string | undefined, path: ProjectPath, value: string): string | undefined {
  const source = text ?? '';
  const document = parseDocument(source);
  if (document.errors.length > 0) return undefined;
  const wanted = parseDocument(source);
  if (!setIn(wanted, path, value)) return undefined;
  const edited = splice(source, document, path, value);
  const read = edited === undefined ? undefined : parseDocument(edited);
  const fits = read?.errors.length === 0 && JSON.stringify(read) === JSON.stringify(wanted);
  return fits ? edited : wanted.toString({ lineWidth: 0 });
}

function setIn(document: Document, path: ProjectPath, value: string): boolean {
  if (isEmpty(document.contents)) document.contents = document.createNode({});
  if (!isMap(document.contents)) return false;
  if (path.length === 2 && isEmpty(document.get(path[0], true))) document.set(path[0], document.createNode({}));
  if (path.length === 2 && !isMap(document.get(path[0], true))) return false;
  document.setIn(path, value);
  return true;
}

function isEmpty(node: unknown): boolean {
  return node === undefined || node === null || (isScalar(node) && node.value === null);
}

/** Puts the value where it belongs in the text; undefined for a layout that it cannot cope with. */
function splice(source: string, { contents }: Document, path: ProjectPath, value: string): string | undefined {
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  const [name, key] = path;
  const line = key === undefined ? `${name}: ${value}` : `${key}: ${value}`;
  const pair = isMap(contents) ? pairOf(contents, name) : undefined;
  if (!pair) {
    const start = source === '' || /[\r\n]$/.test(source) ? source : source + newline;
    return `${start}${key === undefined ? '' : `${name}:${newline}  `}${line}${newline}`;
  }
  const held = key === undefined || !isMap(pair.value) ? pair.value : pairOf(pair.value, key)?.value;
  if (key === undefined || (held && held !== pair.value)) return replace(source, held as Node, value);
  if (isMap(pair.value)) return insert(source, pair.value, line, newline);
  const [start, end] = (pair.value as Node).range!;
  if (start < end) return replace(source, pair.value as Node, `{ ${line} }`);
  const at = lineEnd(source, (pair.key as Node).range![1]);
  return `${source.slice(0, at)}${newline}  ${line}${source.slice(at)}`;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function replace(source: string, { range }: Node, value: string): string | undefined {
  return range && range[0] < range[1] ? source.slice(0, range[0]) + value + source.slice(range[1]) : undefined;
}

/** Adds a line to a map, after its last pair. */
function insert(source: string, map: YAMLMap, line: string, newline: string): string | undefined {
  const first = map.items[0]?.key as Node | undefined;
  const last = map.items.at(-1);
  const end = ((last?.value ?? last?.key) as Node | undefined)?.range?.[1];
  if (!first?.range || end === undefined) return undefined;
  if (map.flow) return `${source.slice(0, end)}, ${line}${source.slice(end)}`;
  const indent = source.slice(0, first.range[0]).replace(/^[\s\S]*[\r\n]/, '');
  const at = lineEnd(source, end);
  return `${source.slice(0, at)}${newline}${indent}${line}${source.slice(at)}`;
}

function lineEnd(source: string, offset: number): number {
  return offset + source.slice(offset).search(/[\r\n]|$/);
}
