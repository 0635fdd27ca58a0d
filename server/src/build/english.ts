import validateGrammar from 'validator:grammar';
import validateMeasures from 'validator:measures';
import type { Problem } from '../dictionary/entry.ts';
import { type LoadedDictionary, loadDictionary, type SourceFile } from '../dictionary/load.ts';
import { reportAt } from '../dictionary/located.ts';
import { storeDictionary } from '../dictionary/storedDictionary.ts';
import { verifyDictionary } from '../dictionary/verify.ts';
import { YamlFile } from '../dictionary/yamlFile.ts';
import { createEnglish, type EnglishData } from '../languages/english/english.ts';
import type { EnglishArtefact } from '../project/artefacts.ts';
import type { GrammarRuleData } from '../rules/grammar.ts';
import type { Measure } from '../rules/measure.ts';

/** The source files of dictionaries/en/, by what they hold. */
export interface EnglishSources {
  readonly entries: readonly SourceFile[];
  readonly tags: SourceFile;
  readonly abbreviations: SourceFile;
  readonly inflection: SourceFile;
  readonly passives: SourceFile;
  readonly nominalisations: SourceFile;
  readonly readers: SourceFile;
  readonly grammar: SourceFile;
  readonly measures: SourceFile;
}

/** The compiled knowledge of English, and every slip found on the way. */
export interface BuiltEnglish {
  readonly english: EnglishArtefact;
  readonly loaded: LoadedDictionary;
  readonly problems: readonly Problem[];
}

/** What English ids and groups begin with, so that they are never those of another language. */
const PREFIX = 'en-';

const anything = Object.assign(() => true, {});

/** Compiles and verifies everything under dictionaries/en/. @param principles the ids an entry may point to. */
export function buildEnglish(sources: EnglishSources, principles: ReadonlySet<string>): BuiltEnglish {
  const lists = (source: SourceFile) => new YamlFile(source.file, source.text, anything);
  const tags = lists(sources.tags);
  const abbreviations = lists(sources.abbreviations);
  const inflection = lists(sources.inflection);
  const passives = lists(sources.passives);
  const nominalisations = lists(sources.nominalisations);
  const readers = lists(sources.readers);
  const grammar = new YamlFile(sources.grammar.file, sources.grammar.text, validateGrammar);
  const measures = new YamlFile(sources.measures.file, sources.measures.text, validateMeasures);
  const data = {
    tags: tags.value,
    abbreviations: abbreviations.value,
    inflection: inflection.value,
    passives: passives.value,
    nominalisations: nominalisations.value,
    readers: readers.value,
  } as EnglishData;
  const language = createEnglish(data);
  const loaded = loadDictionary(sources.entries, language, principles);
  checkEntries(loaded);
  const verified = verifyDictionary(loaded, language);
  return {
    english: {
      data,
      dictionary: storeDictionary(loaded.dictionary),
      grammar: (grammar.value as { rules: GrammarRuleData[] }).rules,
      measures: (measures.value as { measures: Measure[] }).measures,
    },
    loaded,
    problems: [
      ...[tags, abbreviations, inflection, passives, nominalisations, readers, grammar, measures].flatMap(
        ({ problems }) => problems,
      ),
      ...loaded.problems,
      ...verified,
    ],
  };
}

/** Sees that ids and groups tell the language, and that each entry is explained in both message languages. */
function checkEntries({ entries, problems }: LoadedDictionary): void {
  for (const located of entries) {
    const { entry, file } = located;
    const before = file.problems.length;
    if (!entry.id.startsWith(PREFIX)) reportAt(located, ['id'], `Navnet skal begynde med »${PREFIX}«.`);
    if (!entry.group.startsWith(PREFIX)) file.report(['group'], `Gruppens navn skal begynde med »${PREFIX}«.`);
    if (entry.why.en === '') reportAt(located, ['why'], 'Skriv forklaringen på begge sprog: { da: …, en: … }.');
    if (entry.advice?.en === '') reportAt(located, ['advice'], 'Skriv rådet på begge sprog: { da: …, en: … }.');
    problems.push(...file.problems.slice(before));
  }
}
