import type { Entry, Term } from './entry.ts';
import type { Path, YamlFile } from './yamlFile.ts';

/** Where something stands. */
interface Located {
  readonly file: YamlFile;
  readonly path: Path;
}

/** An entry that was read, and where its fields stand. */
export interface LocatedEntry extends Located {
  readonly entry: Entry;
}

/** An entry of which no more is said than its id. */
export interface LocatedName extends Located {
  readonly id: string;
}

/** A word with legal effect, and the group it stands in. */
export interface LocatedTerm extends Located {
  readonly term: Term;
  readonly group: string;
}

/**
 * Reports a slip in a field of an entry. A list field may be written as a single text; then its index is no part of
 * the path. What an entry avoids, a word with legal effect has as its term.
 */
export function reportAt({ file, path }: Located, field: Path, message: string, offset = 0): void {
  const [name, index] = path[0] === 'terms' && field[0] === 'avoid' ? ['term', field[1]] : field;
  const whole = name === undefined ? path : [...path, name];
  file.report(index !== undefined && file.isList(whole) ? [...whole, index] : whole, message, offset);
}
