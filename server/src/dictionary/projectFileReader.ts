import validate from 'validator:project';
import type { LevelSetting } from '../engine/finding.ts';
import type { SourceFile } from './load.ts';
import { resolvePath } from './paths.ts';
import { normalizeLevels } from './policy.ts';
import { type Limits, PROJECT_FILE, type ProjectFile } from './projectFile.ts';
import { YamlFile } from './yamlFile.ts';

/** Reads a project file; whatever is wrong is reported in `file.problems`, and its default is used. */
export function loadProjectFile(source: SourceFile): { project: ProjectFile; file: YamlFile } {
  const file = new YamlFile(source.file, source.text, validate);
  reportPatterns(file);
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

/** Patterns that reach out of the folder, or take back what others name, are left out: the others would mean something else. */
function reportPatterns(file: YamlFile): void {
  const kinds = Object.keys(file.pairs('kinds')).map((kind) => ['kinds', kind]);
  for (const { path, text } of [['files'], ['strings'], ['exclude'], ...kinds].flatMap((key) => file.texts(key))) {
    if (resolvePath('', text) === undefined)
      file.report(path, `»${text}« ligger uden for mappen. Brug en sti inden for mappen med ${PROJECT_FILE}.`);
    else if (/^!(?!\()/.test(text))
      file.report(path, 'Et mønster kan ikke begynde med !. Skriv det, der skal udelades, under »exclude«.');
  }
}

function globs(kinds: Readonly<Record<string, string | readonly string[] | null>>): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, patterns]) => [
      kind,
      typeof patterns === 'string' ? [patterns] : (patterns ?? []),
    ]),
  );
}
