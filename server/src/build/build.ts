import type { SourceFile } from '../dictionary/load.ts';
import { artefactNames } from '../project/artefacts.ts';
import { type DictionarySources, buildDictionaries } from './dictionaries.ts';
import { buildLexicon } from './lexicon.ts';
import { countTable } from './table.ts';

/** All sources of the built-in data. */
export interface DataSources extends DictionarySources {
  /** The inflection source's two files. */
  readonly affixes: string;
  readonly words: string;
  readonly corrections: readonly SourceFile[];
}

/** Builds every data file of dist/; `problems` is empty when all is sound. */
export function buildData(sources: DataSources) {
  const lexicon = buildLexicon(sources.affixes, sources.words, sources.corrections);
  const built = buildDictionaries(sources, lexicon);
  return {
    problems: built.problems,
    table: countTable(built.loaded),
    artefacts: {
      [artefactNames.danish]: JSON.stringify(built.danish),
      [artefactNames.policies]: JSON.stringify(built.policies),
      [artefactNames.lexicon]: lexicon,
    },
  };
}
