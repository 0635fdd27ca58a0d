import type { LoadedDictionary, SourceFile } from '../dictionary/load.ts';
import { verifyDictionary } from '../dictionary/verify.ts';
import type { Policy } from '../engine/policy.ts';
import type { LanguageKnowledge } from '../engine/ruleSet.ts';
import type { OwnFile } from './ownFile.ts';
import type { SourceFiles } from './sourceFiles.ts';

/** What a house dictionary builds on, by language. English is asked for when a dictionary is for English texts. */
export interface HouseLanguages {
  readonly danish: Pick<LanguageKnowledge, 'language' | 'dictionaries'>;
  readonly english: () => Promise<Pick<LanguageKnowledge, 'language' | 'dictionaries'> | undefined>;
}

/** The dictionaries of a project, by the language of the texts that they are for. */
export interface HouseDictionaries {
  readonly danish?: LoadedDictionary;
  readonly english?: LoadedDictionary;
}

/**
 * Reads the dictionaries that a project file names; slips are in `problems` of each, and of a file that is missing in the
 * project file's.
 */
export async function readHouse(
  { code, project, file }: OwnFile,
  languages: HouseLanguages,
  policies: readonly Policy[],
  files: SourceFiles,
): Promise<HouseDictionaries> {
  const byLanguage = { da: [] as SourceFile[], en: [] as SourceFile[] };
  const read = new Set<string>();
  for (const [index, path] of project.dictionaries.entries()) {
    const tell = (message: string) => file.report(['dictionaries', index], message);
    const source = await files.read(path, 'dictionary', tell);
    if (!source) continue;
    if (read.has(source.file)) tell(`»${path}« står her to gange. Slet den ene.`);
    else byLanguage[code.languageOf(source)].push(source);
    read.add(source.file);
  }
  const principles = new Set(policies.flatMap((policy) => policy.principles.map(({ id }) => id)));
  const load = (sources: readonly SourceFile[], { language, dictionaries }: HouseLanguages['danish']) => {
    const house = code.loadDictionary(sources, language, principles);
    const terms = dictionaries.map((dictionary) => dictionary.terms);
    house.problems.push(...verifyDictionary(house, language, terms));
    return house;
  };
  const english = byLanguage.en.length > 0 ? await languages.english() : undefined;
  return {
    ...(byLanguage.da.length > 0 ? { danish: load(byLanguage.da, languages.danish) } : {}),
    ...(english ? { english: load(byLanguage.en, english) } : {}),
  };
}
