import type { CompiledDictionary } from '../dictionary/compiled.ts';
import { readDictionary, type StoredDictionary } from '../dictionary/storedDictionary.ts';
import type { Kind } from '../engine/kind.ts';
import type { Policy } from '../engine/policy.ts';
import type { LanguageKnowledge } from '../engine/ruleSet.ts';
import { createDanish, type DanishData } from '../languages/danish/danish.ts';
import { decodeLexicon } from '../languages/danish/lexicon.ts';
import type { createEnglish, EnglishData } from '../languages/english/english.ts';
import { type IdentificationTable, Identifier } from '../languages/identification.ts';
import type { Language } from '../languages/language.ts';
import type { DocumentRuleData } from '../rules/documentRule.ts';
import type { GrammarRuleData } from '../rules/grammar.ts';
import type { Measure } from '../rules/measure.ts';
import { FileSchema, type Schemas } from './help/schema.ts';
import type * as projectFilesCode from './projectFilesCode.ts';
import type { SourceKind } from './sourceFiles.ts';

/** The files that the build makes and that are read at the start, by name. */
export const artefactNames = {
  danish: 'da.json',
  lexicon: 'da.lexicon',
  policies: 'policies.json',
  schemas: 'schemas.json',
  languages: 'languages.json',
} as const;

/** The file that is read when a text is in English, with the code that goes with it. */
export const ENGLISH_ARTEFACT = 'en.json';

/** What the build compiles for English. */
export interface EnglishArtefact {
  readonly data: EnglishData;
  readonly dictionary: StoredDictionary;
  readonly measures: readonly Measure[];
  readonly grammar: readonly GrammarRuleData[];
}

/** The bundle of code that only English texts need. */
export interface EnglishCode {
  readonly createEnglish: typeof createEnglish;
}

/** The bundle of code that only projects with files of their own need. */
export type ProjectFilesCode = typeof projectFilesCode;

/** What there is to know of English; `text` is the artefact's. */
export interface EnglishSource {
  readonly code: EnglishCode;
  readonly text: string;
}

/** What the build compiles for Danish. */
export interface DanishArtefact {
  readonly data: DanishData;
  readonly dictionary: StoredDictionary;
  readonly measures: readonly Measure[];
  readonly grammar: readonly GrammarRuleData[];
  readonly kinds: readonly Kind[];
  /** Rules about documents of any kind. */
  readonly documentRules: readonly DocumentRuleData[];
}

/** The built-in knowledge, read once and shared by all projects. */
export interface Artefacts {
  readonly language: Language;
  readonly dictionary: CompiledDictionary;
  readonly measures: readonly Measure[];
  readonly grammar: readonly GrammarRuleData[];
  readonly kinds: readonly Kind[];
  readonly documentRules: readonly DocumentRuleData[];
  /** By id; the standard is always there. */
  readonly policies: ReadonlyMap<string, Policy>;
  /** Tells languages apart. */
  readonly identifier: Identifier;
  /** What there is to know of English; read when first asked for. */
  readonly english: () => Promise<LanguageKnowledge>;
  /** The code for the files that a project is made of; read when there is one. */
  readonly projectFiles: () => Promise<ProjectFilesCode>;
  /** Of the files that a project is read from. */
  readonly schemas: Readonly<Record<SourceKind, FileSchema>>;
}

/** The contents of the artefact files. */
export type ArtefactTexts = Readonly<Record<keyof typeof artefactNames, string>>;

/** What is read when it is first needed, and again if it failed. */
export interface LaterSources {
  readonly english: () => Promise<EnglishSource>;
  readonly projectFiles: () => Promise<ProjectFilesCode>;
}

/** @param texts the lexicon is decoded when first needed. */
export function readArtefacts({ danish, lexicon, ...texts }: ArtefactTexts, later: LaterSources): Artefacts {
  const { data, dictionary, measures, grammar, kinds, documentRules } = JSON.parse(danish) as DanishArtefact;
  const policies = JSON.parse(texts.policies) as Policy[];
  return {
    language: createDanish(data, () => decodeLexicon(lexicon)),
    dictionary: readDictionary(dictionary),
    measures,
    grammar,
    kinds,
    documentRules,
    policies: new Map(policies.map((policy) => [policy.id, policy])),
    identifier: new Identifier(JSON.parse(texts.languages) as IdentificationTable),
    english: once(async () => readEnglish(await later.english())),
    projectFiles: once(later.projectFiles),
    schemas: fileSchemas(JSON.parse(texts.schemas) as Schemas),
  };
}

function readEnglish({ code, text }: EnglishSource): LanguageKnowledge {
  const { data, dictionary, measures, grammar } = JSON.parse(text) as EnglishArtefact;
  return { language: code.createEnglish(data), dictionaries: [readDictionary(dictionary)], measures, grammar };
}

/** Does the work when first asked to, and once more only if it failed. */
function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | undefined;
  return () => {
    running ??= work().catch((error: unknown) => {
      running = undefined;
      throw error;
    });
    return running;
  };
}

function fileSchemas(schemas: Schemas): Artefacts['schemas'] {
  const of = (kind: SourceKind) => new FileSchema(schemas, `${kind}.schema.json`);
  return { project: of('project'), policy: of('policy'), dictionary: of('dictionary') };
}
