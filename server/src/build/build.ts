import { artefactNames } from '../project/artefacts.ts';
import { buildDictionaries, type DictionarySources } from './dictionaries.ts';
import type { LexiconBuild } from './lexiconBuild.ts';
import { rulesPage } from './rulesPage.ts';
import { countTable } from './table.ts';

/** Builds every data file of dist/; `problems` is empty when all is sound. */
export function buildData({ lexicon, ...sources }: DictionarySources & { readonly lexicon: LexiconBuild }) {
  const built = buildDictionaries(sources, lexicon.text);
  return {
    problems: [...lexicon.problems, ...built.problems],
    table: countTable(built.loaded),
    rules: rulesPage({ loaded: built.loaded, policies: built.policies, ...built.danish }),
    artefacts: {
      [artefactNames.danish]: JSON.stringify(built.danish),
      [artefactNames.policies]: JSON.stringify(built.policies),
      [artefactNames.lexicon]: lexicon.text,
    },
  };
}
