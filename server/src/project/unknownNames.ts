import type { Problem } from '../dictionary/entry.ts';
import type { LoadedDictionary } from '../dictionary/load.ts';
import type { ProjectFile } from '../dictionary/projectFile.ts';
import type { YamlFile } from '../dictionary/yamlFile.ts';
import { type Kind, kindNamed } from '../engine/kind.ts';
import type { ProjectFilesCode } from './artefacts.ts';

/** Reports rules and groups that are given a level and do not exist. */
export function reportUnknown(
  key: string,
  levels: object,
  known: ReadonlySet<string>,
  file: Pick<YamlFile, 'reportKey'>,
): void {
  for (const rule of Object.keys(levels)) {
    if (!known.has(rule)) file.reportKey([key], rule, unknownRule(rule));
  }
}

/** What a dictionary switches off must be there, or a slip in its name would leave it on. */
export function unknownOff({ off }: LoadedDictionary, known: ReadonlySet<string>): Problem[] {
  return off.flatMap(({ id, file, path }) => {
    const before = file.problems.length;
    if (!known.has(id)) file.report([...path, 'id'], unknownRule(id));
    return file.problems.slice(before);
  });
}

function unknownRule(id: string): string {
  return `Reglen »${id}« findes ikke. Ret stavemåden, eller slet linjen.`;
}

/** Reports kinds of documents that do not exist. */
export function reportUnknownKinds(file: YamlFile, kinds: readonly Kind[]): void {
  for (const id of Object.keys(file.pairs('kinds'))) {
    if (kindNamed(kinds, id)) continue;
    const names = kinds.map((kind) => kind.id).join(', ');
    file.reportKey(['kinds'], id, `Dokumenttypen »${id}« findes ikke. Du kan bruge: ${names}.`);
  }
}

/** A bracket that is never closed is read as a letter, so that the pattern hardly fits any file. */
export function reportUnclosed({ kinds }: ProjectFile, yaml: YamlFile, { unclosed }: ProjectFilesCode): void {
  const places = [['files'], ['exclude'], ['strings'], ...Object.keys(kinds).map((id) => ['kinds', id])];
  for (const { path, text } of places.flatMap((place) => yaml.texts(place))) {
    const bracket = unclosed(text);
    if (bracket)
      yaml.report(
        path,
        `Mønsteret »${text}« åbner en ${bracket} og lukker den ikke, så det passer ikke på nogen filer.`,
      );
  }
}
