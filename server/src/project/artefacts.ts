import type { CompiledDictionary } from '../dictionary/compiled.ts';
import type { Kind } from '../engine/kind.ts';
import type { Policy } from '../engine/policy.ts';
import { createDanish, type DanishData } from '../languages/danish/danish.ts';
import { decodeLexicon } from '../languages/danish/lexicon.ts';
import type { Language } from '../languages/language.ts';
import type { DocumentRuleData } from '../rules/documentRule.ts';
import type { GrammarRuleData } from '../rules/grammar.ts';
import type { Measure } from '../rules/measure.ts';
import { FileSchema, type Schemas } from './help/schema.ts';
import type { SourceKind } from './sourceFiles.ts';

/** The files that the build makes, by name. */
export const artefactNames = {
  danish: 'da.json',
  lexicon: 'da.lexicon',
  policies: 'policies.json',
  schemas: 'schemas.json',
} as const;

/** What the build compiles for Danish. */
export interface DanishArtefact {
  readonly data: DanishData;
  readonly dictionary: CompiledDictionary;
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
  /** Of the files that a project is read from. */
  readonly schemas: Readonly<Record<SourceKind, FileSchema>>;
}

/** The contents of the artefact files. */
export type ArtefactTexts = Readonly<Record<keyof typeof artefactNames, string>>;

/** @param texts the lexicon is decoded when first needed. */
export function readArtefacts(texts: ArtefactTexts): Artefacts {
  const { data, dictionary, measures, grammar, kinds, documentRules } = JSON.parse(texts.danish) as DanishArtefact;
  const policies = JSON.parse(texts.policies) as Policy[];
  return {
    language: createDanish(data, () => decodeLexicon(texts.lexicon)),
    dictionary,
    measures,
    grammar,
    kinds,
    documentRules,
    policies: new Map(policies.map((policy) => [policy.id, policy])),
    schemas: fileSchemas(JSON.parse(texts.schemas) as Schemas),
  };
}

function fileSchemas(schemas: Schemas): Artefacts['schemas'] {
  const of = (kind: SourceKind) => new FileSchema(schemas, `${kind}.schema.json`);
  return { project: of('project'), policy: of('policy'), dictionary: of('dictionary') };
}
