import { parse } from 'yaml';
import type { SourceFile } from '../dictionary/load.ts';
import { storeDictionary } from '../dictionary/storedDictionary.ts';
import { artefactNames, type DanishArtefact, ENGLISH_ARTEFACT } from '../project/artefacts.ts';
import type { Schemas } from '../project/help/schema.ts';
import { buildDictionaries, type DictionarySources } from './dictionaries.ts';
import { buildEnglish, type EnglishSources } from './english.ts';
import { type ByLanguage, buildIdentification } from './identification.ts';
import { modelLetters, snippetFiles } from './letters.ts';
import type { LexiconBuild } from './lexiconBuild.ts';
import { rulesPage } from './rulesPage.ts';
import { countTable } from './table.ts';

/** What all data files are built from. */
export interface BuildSources extends DictionarySources {
  readonly lexicon: LexiconBuild;
  readonly english: EnglishSources;
  /** By language, a text in it. */
  readonly samples: ByLanguage<string>;
  /** YAML: by language, short words that speak for it. */
  readonly commonWords: string;
  readonly schemas: Schemas;
  /** Model letters. */
  readonly letters: readonly SourceFile[];
}

/** Builds every data file of dist/; `problems` is empty when all is sound. */
export function buildData({
  lexicon,
  english: englishSources,
  samples,
  commonWords,
  schemas,
  letters,
  ...sources
}: BuildSources) {
  const built = buildDictionaries(sources, lexicon.text);
  const { english, ...builtEnglish } = buildEnglish(englishSources, built.principles);
  const models = modelLetters(letters, built.danish.kinds);
  const snippets = Object.entries(snippetFiles(models)).map(([languageId, file]) => [
    `snippets/${languageId}.json`,
    JSON.stringify(file, null, 1),
  ]);
  return {
    problems: [...lexicon.problems, ...built.problems, ...builtEnglish.problems],
    table: [built.loaded, builtEnglish.loaded].map(countTable).join('\n\n'),
    rules: rulesPage({
      loaded: built.loaded,
      english: { ...english, loaded: builtEnglish.loaded },
      policies: built.policies,
      ...built.danish,
    }),
    artefacts: {
      [artefactNames.danish]: JSON.stringify({
        ...built.danish,
        dictionary: storeDictionary(built.danish.dictionary),
      } satisfies DanishArtefact),
      [artefactNames.policies]: JSON.stringify(built.policies),
      [artefactNames.lexicon]: lexicon.text,
      [ENGLISH_ARTEFACT]: JSON.stringify(english),
      [artefactNames.schemas]: JSON.stringify(schemas),
      [artefactNames.languages]: JSON.stringify(buildIdentification(samples, parse(commonWords))),
      'letters.json': JSON.stringify(models),
      ...(Object.fromEntries(snippets) as Record<string, string>),
    },
  };
}
