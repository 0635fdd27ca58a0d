import type { LevelSetting } from '../engine/finding.ts';

/** What `klartekst.yaml` says, with defaults for what it leaves out. */
export interface ProjectFile {
  readonly policy?: string;
  readonly rules: Readonly<Record<string, LevelSetting>>;
  readonly dictionaries: readonly string[];
  readonly ignoredWords: readonly string[];
  readonly files: readonly string[];
  readonly exclude: readonly string[];
  /** JSON and YAML files whose strings are texts (globs). */
  readonly strings: readonly string[];
  /** Kind of document → globs of the files that are of it. */
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  readonly limits: Limits;
}

/** Limits that replace those of the built-in measures. */
export interface Limits {
  readonly sentenceWords?: number;
  readonly sentenceWordsWarning?: number;
  readonly wordLetters?: number;
  readonly lix?: number;
}

/** The name of the file that a team shares. */
export const PROJECT_FILE = 'klartekst.yaml';

export const emptyProject: ProjectFile = {
  rules: {},
  dictionaries: [],
  ignoredWords: [],
  files: [],
  exclude: [],
  strings: [],
  kinds: {},
  limits: {},
};
