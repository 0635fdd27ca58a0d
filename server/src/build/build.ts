import { artefactNames, type Schemas } from '../project/artefacts.ts';
import { buildDictionaries, type DictionarySources } from './dictionaries.ts';
import type { LexiconBuild } from './lexiconBuild.ts';
import { rulesPage } from './rulesPage.ts';
import { countTable } from './table.ts';

/** What all data files are built from. */
export interface BuildSources extends DictionarySources {
  readonly lexicon: LexiconBuild;
  readonly schemas: Schemas;
}

/** Builds every data file of dist/; `problems` is empty when all is sound. */
export function buildData({ lexicon, schemas, ...sources }: BuildSources) {
  const built = buildDictionaries(sources, lexicon.text);
  return {
    problems: [...lexicon.problems, ...built.problems],
    table: countTable(built.loaded),
    rules: rulesPage({ loaded: built.loaded, policies: built.policies, ...built.danish }),
    artefacts: {
      [artefactNames.danish]: JSON.stringify(built.danish),
      [artefactNames.policies]: JSON.stringify(built.policies),
      [artefactNames.lexicon]: lexicon.text,
      [artefactNames.schemas]: JSON.stringify(schemas),
    },
  };
}
