import type { ToldKind } from '../engine/kind.ts';

/** What a project says of files in its folder, each by its path from there with `/`. */
export interface Places {
  /** The kind of document that a file is of. */
  kindOf(path: string): ToldKind | undefined;
  /** The id by which the strings of a JSON or YAML file are read; undefined for one that is not said to hold texts. */
  stringsId(path: string): string | undefined;
  /** True for a file that is named among the texts. */
  names(path: string): boolean;
  /** True for a file that is left out. */
  excludes(path: string): boolean;
}
