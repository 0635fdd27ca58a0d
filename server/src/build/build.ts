import type { SourceFile } from '../dictionary/load.ts';
import { artefactNames } from '../project/artefacts.ts';
import type { Schemas } from '../project/help/schema.ts';
import { buildDictionaries, type DictionarySources } from './dictionaries.ts';
import { modelLetters, snippetFiles } from './letters.ts';
import type { LexiconBuild } from './lexiconBuild.ts';
import { rulesPage } from './rulesPage.ts';
import { countTable } from './table.ts';

/** What all data files are built from. */
export interface BuildSources extends DictionarySources {
  readonly lexicon: LexiconBuild;
  readonly schemas: Schemas;
  /** Model letters. */
  readonly letters: readonly SourceFile[];
}

/** Builds every data file of dist/; `problems` is empty when all is sound. */
export function buildData({ lexicon, schemas, letters, ...sources }: BuildSources) {
  const built = buildDictionaries(sources, lexicon.text);
  const models = modelLetters(letters, built.danish.kinds);
  const snippets = Object.entries(snippetFiles(models)).map(([languageId, file]) => [
    `snippets/${languageId}.json`,
    JSON.stringify(file, null, 1),
  ]);
  return {
    problems: [...lexicon.problems, ...built.problems],
    table: countTable(built.loaded),
    rules: rulesPage({ loaded: built.loaded, policies: built.policies, ...built.danish }),
    artefacts: {
      [artefactNames.danish]: JSON.stringify(built.danish),
      [artefactNames.policies]: JSON.stringify(built.policies),
      [artefactNames.lexicon]: lexicon.text,
      [artefactNames.schemas]: JSON.stringify(schemas),
      'letters.json': JSON.stringify(models),
      ...(Object.fromEntries(snippets) as Record<string, string>),
    },
  };
}
