import { type Document, isCollection, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from './entry.ts';
import { explain, joinAlternatives, type SchemaError, TEXT } from './schemaError.ts';
import { takeOutAliases } from './yamlAliases.ts';
import { slipsOf } from './yamlSlips.ts';

/** A schema's check, compiled at build time: returns true or leaves `errors`. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** Keys and indices from the file's root to a value. */
export type Path = readonly (string | number)[];

/** Larger files are refused: a hand-written file is never that big. */
const MAX_LENGTH = 4_000_000;

/** A YAML file with exact places for everything in it. */
export class YamlFile {
  readonly file: string;
  readonly value: unknown;
  readonly problems: Problem[] = [];
  /** Where a value does not fit the schema, reported or not. */
  readonly #misfits: number[] = [];
  readonly #document: Document.Parsed | undefined;
  readonly #lines = new LineCounter();

  /** Parses and validates; every slip becomes a problem, and what can be read is in `value`. */
  constructor(file: string, text: string, validator: Validator) {
    this.file = file;
    if (text.length > MAX_LENGTH) {
      this.value = undefined;
      this.problems.push({
        file,
        line: 1,
        column: 1,
        start: 0,
        end: 0,
        message: 'Filen er for stor til at være skrevet i hånden.',
      });
      return;
    }
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false, logLevel: 'error' });
    for (const { start, end, message } of slipsOf(this.#document, text)) this.#add(start, end, message);
    const undecoded = text.search(/[\uFFFD\0]/);
    if (undecoded >= 0) {
      this.#add(
        undecoded,
        undecoded + 1,
        'Filen er ikke gemt som UTF-8, så nogle af bogstaverne er gået tabt. Gem den igen som UTF-8.',
      );
    }
    for (const { start, end, name } of takeOutAliases(this.#document)) {
      this.#add(
        start,
        end,
        `Fejl i YAML: *${name} henviser til et &${name}, som ikke står før. Skal der stå en stjerne, så sæt teksten i anførselstegn: "*${name}".`,
      );
    }
    this.value = this.#toValue();
    if (this.value !== undefined && !validator(this.value)) this.#report(validator.errors ?? []);
  }

  /** Adds a problem at a value; `offset` counts UTF-16 code units into a text value. */
  report(path: Path, message: string, offset = 0): void {
    const [start, end] = this.range(path, offset);
    this.#add(start, end, message);
  }

  /** Adds a problem at a key of the map at the path. */
  reportKey(path: Path, key: string, message: string): void {
    const [start, end] = this.#keyRange(path, key);
    this.#add(start, end, message);
  }

  /** True when a problem stands at or below the path. */
  broken(path: Path): boolean {
    const [start, end] = this.range(path);
    return (
      this.#misfits.some((place) => place === start || (place > start && place < end)) ||
      this.problems.some((problem) => problem.start >= start && problem.start <= end)
    );
  }

  /** The value of a key at the file's root; undefined where it is missing, empty or wrong. */
  field(key: string): unknown {
    return this.broken([key]) ? undefined : (this.#child(key) ?? undefined);
  }

  /** The items of a list at the file's root, without those that are wrong. */
  items(key: string): unknown[] {
    const list = this.#child(key);
    return Array.isArray(list) ? list.filter((_, index) => !this.broken([key, index])) : [];
  }

  /** The pairs of a map at the file's root, without those that are wrong. */
  pairs(key: string): Record<string, unknown> {
    const map = this.#child(key);
    if (typeof map !== 'object' || map === null || Array.isArray(map)) return {};
    return Object.fromEntries(Object.entries(map).filter(([name]) => !this.broken([key, name])));
  }

  /** The text at a path, or those of the list there, each with its own path. */
  texts(path: Path): readonly { readonly path: Path; readonly text: string }[] {
    const node = this.#node(path);
    const found = isSeq(node)
      ? node.items.map((item, index) => [item, [...path, index]] as const)
      : [[node, path] as const];
    return found.flatMap(([item, place]) =>
      isScalar(item) && typeof item.value === 'string' ? [{ path: place, text: item.value }] : [],
    );
  }

  /** True when the value at the path is a list. */
  isList(path: Path): boolean {
    return isSeq(this.#node(path));
  }

  /** The source range of the value at the path, or of the nearest value above it. */
  range(path: Path, offset = 0): [start: number, end: number] {
    for (let length = path.length; length >= 0; length--) {
      const node = this.#node(path.slice(0, length));
      if (!node?.range) continue;
      const [start, end] = node.range;
      const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') ? 1 : 0;
      return [Math.min(start + (offset > 0 ? offset + quoted : 0), end), end];
    }
    return [0, 0];
  }

  /** The 1-based line of an offset. */
  line(offset: number): number {
    return this.#lines.linePos(offset).line || 1;
  }

  #child(key: string): unknown {
    const { value } = this;
    const has = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    return has ? (value as Record<string, unknown>)[key] : undefined;
  }

  #node(path: Path): Node | undefined {
    const node = path.length === 0 ? this.#document?.contents : this.#document?.getIn(path, true);
    return node && typeof node === 'object' && 'range' in node ? (node as Node) : undefined;
  }

  #toValue(): unknown {
    try {
      return this.#document?.toJS({ maxAliasCount: 20 });
    } catch {
      this.#add(0, 0, 'Filen henviser så mange gange til sig selv med *, at den ikke kan læses. Skriv teksterne ud.');
      return undefined;
    }
  }

  /** A slip in YAML has slips in the schema follow; only the first kind is told of then. */
  #report(errors: readonly SchemaError[]): void {
    const tell = this.problems.length === 0;
    for (const error of joinAlternatives(errors)) {
      const explained = explain(error);
      if (!explained) continue;
      const { path, key, message } = explained;
      const [start, end] = key === undefined ? this.range(path) : this.#keyRange(path, key);
      this.#misfits.push(start);
      if (tell) this.#add(start, end, message.includes(TEXT) ? message + this.#quotingAdvice(path) : message);
    }
  }

  /** A text that begins with a bracket is read as something else. */
  #quotingAdvice(path: Path): string {
    const node = this.#node(path);
    if (!isCollection(node) || !node.flow) return '';
    return ` Begynder en tekst med ${isMap(node) ? '{' : '['}, så sæt den i anførselstegn.`;
  }

  #keyRange(path: Path, key: string): [number, number] {
    const map = this.#node(path);
    if (isMap(map)) {
      for (const pair of map.items) {
        if (isScalar(pair.key) && pair.key.value === key && pair.key.range)
          return [pair.key.range[0], pair.key.range[1]];
      }
    }
    return this.range(path);
  }

  #add(start: number, end: number, message: string): void {
    const { line, col } = this.#lines.linePos(start);
    if (this.problems.some((problem) => problem.start === start && problem.message === message)) return;
    this.problems.push({
      file: this.file,
      line: line || 1,
      column: col || 1,
      start,
      end: Math.max(start, end),
      message,
    });
  }
}
