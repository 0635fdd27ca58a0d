import validateDocuments from 'validator:documents';
import validateGrammar from 'validator:grammar';
import validateMeasures from 'validator:measures';
import validateSigns from 'validator:signs';
import type { CompiledDictionary } from '../dictionary/compiled.ts';
import type { Problem } from '../dictionary/entry.ts';
import { loadKind } from '../dictionary/kind.ts';
import { type LoadedDictionary, loadDictionary, type SourceFile } from '../dictionary/load.ts';
import { PolicyFile, type PolicyNames } from '../dictionary/policy.ts';
import { verifyDictionary } from '../dictionary/verify.ts';
import { YamlFile } from '../dictionary/yamlFile.ts';
import { type Policy, STANDARD } from '../engine/policy.ts';
import { createDanish, type DanishData } from '../languages/danish/danish.ts';
import type { GrammarData } from '../languages/danish/grammar/grammarData.ts';
import { decodeLexicon } from '../languages/danish/lexicon.ts';
import { phraseSlip, type SignData } from '../languages/danish/signs/signData.ts';
import { documentSigns } from '../languages/documentSign.ts';
import type { DanishArtefact } from '../project/artefacts.ts';
import type { DocumentRuleData } from '../rules/documentRule.ts';
import type { GrammarRuleData } from '../rules/grammar.ts';
import type { Measure } from '../rules/measure.ts';
import { verifyGrammarTerms } from './grammarTerms.ts';

/** The source files of dictionaries/, by what they hold. */
export interface DictionarySources {
  readonly policies: readonly SourceFile[];
  readonly entries: readonly SourceFile[];
  readonly tags: SourceFile;
  readonly abbreviations: SourceFile;
  readonly measures: SourceFile;
  readonly grammar: SourceFile;
  readonly signs: SourceFile;
  /** Rules about documents of any kind. */
  readonly documents: SourceFile;
  readonly kinds: readonly SourceFile[];
  /** The word lists of the grammar detectors. */
  readonly grammarData: Readonly<Record<keyof GrammarData, SourceFile>>;
}

/** The compiled knowledge, and every slip found on the way. */
export interface BuiltDictionaries {
  readonly danish: Omit<DanishArtefact, 'dictionary'> & { readonly dictionary: CompiledDictionary };
  readonly policies: readonly Policy[];
  readonly loaded: LoadedDictionary;
  /** The ids of the principles that entries may point to. */
  readonly principles: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

const anything = Object.assign(() => true, {});

/** Compiles and verifies everything under dictionaries/. @param lexicon the lexicon's artefact text. */
export function buildDictionaries(sources: DictionarySources, lexicon: string): BuiltDictionaries {
  const lists = (source: SourceFile) => new YamlFile(source.file, source.text, anything);
  const tags = lists(sources.tags);
  const abbreviations = lists(sources.abbreviations);
  const functionWords = lists(sources.grammarData.functionWords);
  const passives = lists(sources.grammarData.passives);
  const nominalisations = lists(sources.grammarData.nominalisations);
  const measures = new YamlFile(sources.measures.file, sources.measures.text, validateMeasures);
  const grammar = new YamlFile(sources.grammar.file, sources.grammar.text, validateGrammar);
  const signs = new YamlFile(sources.signs.file, sources.signs.text, validateSigns);
  const documents = new YamlFile(sources.documents.file, sources.documents.text, validateDocuments);
  const data = {
    tags: tags.value,
    abbreviations: abbreviations.value,
    grammar: {
      functionWords: functionWords.value,
      passives: passives.value,
      nominalisations: nominalisations.value,
    },
    signs: readSigns(signs),
  } as DanishData;
  const language = createDanish(data, () => decodeLexicon(lexicon));
  const { policies, principles, kinds, problems } = buildPolicies(sources.policies, sources.kinds);
  const loaded = loadDictionary(sources.entries, language, principles);
  const verified = verifyDictionary(loaded, language);
  verifyGrammarTerms(nominalisations, passives, loaded.dictionary.terms);
  return {
    danish: {
      data,
      dictionary: loaded.dictionary,
      measures: (measures.value as { measures: Measure[] }).measures,
      grammar: (grammar.value as { rules: GrammarRuleData[] }).rules,
      kinds,
      documentRules: (documents.value as { rules: DocumentRuleData[] }).rules,
    },
    policies,
    loaded,
    principles,
    problems: [
      ...problems,
      ...[tags, abbreviations, functionWords, passives, nominalisations, measures, grammar, signs, documents].flatMap(
        (file) => file.problems,
      ),
      ...loaded.problems,
      ...verified,
    ],
  };
}

/** The signs' data with every wording that can be read; the others become problems at their place. */
function readSigns(file: YamlFile): SignData {
  const { lists, signs } = file.value as SignData;
  const read = Object.entries(signs).map(([sign, rules]) => [
    sign,
    rules.filter((rule, index) => {
      const slip = phraseSlip(rule, lists);
      if (slip !== undefined) file.report(['signs', sign, index], slip);
      return slip === undefined;
    }),
  ]);
  return { lists, signs: Object.fromEntries(read) };
}

/** Policies and kinds of documents; the standard is read first, since all others build on it. */
function buildPolicies(policySources: readonly SourceFile[], kindSources: readonly SourceFile[]) {
  const known = new Map<string, Policy>();
  const problems: Problem[] = [];
  const read = (source: SourceFile, names: PolicyNames) => {
    const file = new PolicyFile(source);
    const base = known.get(file.extended ?? STANDARD);
    if (file.extended !== undefined && !base) file.report(['extends'], `Politikken »${file.extended}« findes ikke.`);
    const policy = file.on(base, names);
    if (policy) known.set(policy.id, policy);
    problems.push(...file.problems);
  };
  const isStandard = ({ file }: SourceFile) => file.endsWith(`${STANDARD}.yaml`);
  for (const source of policySources.filter(isStandard)) {
    read(source, { principles: new Set(), signs: documentSigns, kinds: [] });
  }
  const principles = new Set(known.get(STANDARD)?.principles.map(({ id }) => id));
  const names = { principles, signs: documentSigns };
  const loaded = kindSources.map((source) => loadKind(source, names));
  problems.push(...loaded.flatMap((kind) => kind.problems));
  const kinds = loaded.flatMap(({ kind }) => (kind ? [kind] : []));
  for (const source of policySources) if (!isStandard(source)) read(source, { ...names, kinds });
  return { policies: [...known.values()], principles, kinds, problems };
}
