import validate from 'validator:project';
import type { LevelSetting } from '../engine/finding.ts';
import type { SourceFile } from './load.ts';
import { normalizeLevels } from './policy.ts';
import { YamlFile } from './yamlFile.ts';

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

/** Reads a project file; whatever is wrong is reported in `file.problems`, and its default is used. */
export function loadProjectFile(source: SourceFile): { project: ProjectFile; file: YamlFile } {
  const file = new YamlFile(source.file, source.text, validate);
  const policy = file.field('policy') as string | undefined;
  const texts = (key: string) => file.items(key) as string[];
  return {
    project: {
      ...(policy === undefined ? {} : { policy }),
      rules: normalizeLevels(file.pairs('rules') as Record<string, LevelSetting>),
      dictionaries: texts('dictionaries'),
      ignoredWords: texts('ignoredWords'),
      files: texts('files'),
      exclude: texts('exclude'),
      strings: texts('strings'),
      kinds: globs(file.pairs('kinds') as Record<string, string | string[] | null>),
      limits: file.pairs('limits') as Limits,
    },
    file,
  };
}

function globs(kinds: Readonly<Record<string, string | readonly string[] | null>>): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, patterns]) => [
      kind,
      typeof patterns === 'string' ? [patterns] : (patterns ?? []),
    ]),
  );
}
