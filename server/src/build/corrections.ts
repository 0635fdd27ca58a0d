import type { AdjectiveSlot, Gender, NounSlot, Paradigm, Slot, VerbSlot, WordClass } from '../languages/morphology.ts';
import { imperativeOf, presentParticipleOf } from './irregular.ts';

type OneOrMore<Value> = Value | readonly Value[];

/** One reviewed word, as written in dictionaries/da/lexicon; forms that follow the rule may be left out. */
export type CorrectionEntry = {
  readonly lemma: string;
  /** Genders of a noun, the usual one first. */
  readonly gender?: OneOrMore<Gender>;
  /** True for verbs without passive forms. */
  readonly noPassive?: boolean;
  /** First parts, separated by spaces, that make words inflected in the same way. */
  readonly prefixes?: string;
  /** True when the source's word is to be left out. */
  readonly remove?: boolean;
} & { readonly [slot in VerbSlot | NounSlot | AdjectiveSlot]?: OneOrMore<string> };

/** A file of dictionaries/da/lexicon (schema: lexicon.schema.json). Its words win over the source. */
export interface CorrectionFile {
  readonly wordClass: WordClass;
  readonly entries: readonly CorrectionEntry[];
}

/** The paradigms of a correction file, and the lemmas that it takes out of the source. */
export interface Corrections {
  readonly paradigms: readonly Paradigm[];
  readonly removed: readonly string[];
}

/** Completes the entries of a correction file by rule. */
export function readCorrections({ wordClass, entries }: CorrectionFile): Corrections {
  const paradigms: Paradigm[] = [];
  for (const entry of entries) {
    if (entry.remove === true) continue;
    for (const prefix of ['', ...words(entry.prefixes)]) paradigms.push(complete(entry, wordClass, prefix));
  }
  return { paradigms, removed: entries.filter((entry) => entry.remove === true).map((entry) => entry.lemma) };
}

const words = (text: string | undefined): string[] => text?.split(' ').filter((word) => word !== '') ?? [];

function list<Value>(value: OneOrMore<Value> | undefined): readonly Value[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as Value];
}

function complete(entry: CorrectionEntry, wordClass: WordClass, prefix: string): Paradigm {
  const rules = { verb: verbRules, noun: nounRules, adjective: adjectiveRules }[wordClass];
  const given = (slot: Slot): readonly string[] | undefined =>
    entry[slot] === undefined ? undefined : list(entry[slot]);
  const forms: Partial<Record<Slot, readonly string[]>> = {};
  for (const [slot, rule] of rules) {
    const variants = given(slot) ?? rule(entry, (other) => forms[other] ?? []);
    if (variants.length > 0) forms[slot] = variants;
  }
  for (const slot of Object.keys(forms) as Slot[]) forms[slot] = (forms[slot] ?? []).map((form) => prefix + form);
  return { lemma: prefix + entry.lemma, wordClass, genders: list(entry.gender), forms };
}

/** The forms of a slot that is not written out, from the entry and the slots before it. */
type SlotRule = (entry: CorrectionEntry, forms: (slot: Slot) => readonly string[]) => readonly string[];

const isFirst = (form: string, index: number, all: readonly string[]): boolean => all.indexOf(form) === index;
const none: SlotRule = () => [];
const passiveOf = (form: string): string => (/[aeiouyæøå]$/u.test(form) ? `${form}s` : `${form}es`);
const pluralParticiple = (common: string): string =>
  common.replace(/(?:([^aeiouyæøå])\1|([^aeiouyæøå]))en$/u, '$1$2ne');

const verbRules: ReadonlyArray<readonly [VerbSlot, SlotRule]> = [
  ['infinitive', ({ lemma }) => [lemma]],
  ['present', ({ lemma }) => [lemma.endsWith('s') ? lemma : `${lemma}r`]],
  ['past', none],
  ['participle', none],
  ['participleCommon', none],
  [
    'participlePlural',
    (_entry, forms) => {
      const common = forms('participleCommon');
      if (common.length > 0) return common.map(pluralParticiple);
      const weak = forms('past').filter((form) => /[td]e$/u.test(form));
      return forms('participle')
        .flatMap((form) => (/[^aeiouyæøå]t$/u.test(form) ? [`${form}e`] : weak))
        .filter(isFirst);
    },
  ],
  ['presentParticiple', ({ lemma }) => (lemma.endsWith('s') ? [] : [presentParticipleOf(lemma)])],
  ['imperative', ({ lemma }) => (lemma.endsWith('s') ? [] : [imperativeOf(lemma)])],
  ['infinitivePassive', ({ lemma, noPassive }) => (noPassive || lemma.endsWith('s') ? [] : [`${lemma}s`])],
  ['presentPassive', (_entry, forms) => forms('infinitivePassive')],
  ['pastPassive', (_entry, forms) => (forms('infinitivePassive').length > 0 ? forms('past').map(passiveOf) : [])],
];

const nounRules: ReadonlyArray<readonly [NounSlot, SlotRule]> = [
  ['singular', ({ lemma }) => [lemma]],
  ['singularDefinite', none],
  ['plural', none],
  ['pluralDefinite', none],
];

const adjectiveRules: ReadonlyArray<readonly [AdjectiveSlot, SlotRule]> = [
  ['common', ({ lemma }) => [lemma]],
  ['neuter', ({ lemma }) => [lemma]],
  ['plural', ({ lemma }) => [lemma]],
  ['comparative', none],
  ['superlative', none],
  ['superlativeDefinite', (_entry, forms) => forms('superlative').map((form) => `${form}e`)],
];
