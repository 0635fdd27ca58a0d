import validate from 'validator:lexicon';
import type { Problem } from '../dictionary/entry.ts';
import type { SourceFile } from '../dictionary/load.ts';
import { YamlFile } from '../dictionary/yamlFile.ts';
import type { CorrectionFile } from './corrections.ts';
import { buildLexicon } from './lexicon.ts';

/** The lexicon's artefact, and the slips in the correction files, which are left out. */
export interface LexiconBuild {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Builds the lexicon from the two files of the inflection source and our corrections. */
export function buildLexiconFrom(sources: {
  readonly affixes: string;
  readonly words: string;
  readonly corrections: readonly SourceFile[];
}): LexiconBuild {
  const files = sources.corrections.map(({ file, text }) => new YamlFile(file, text, validate));
  const sound = files.filter(({ problems }) => problems.length === 0).map(({ value }) => value as CorrectionFile);
  return {
    text: buildLexicon(sources.affixes, sources.words, sound),
    problems: files.flatMap(({ problems }) => problems),
  };
}
