/** A word class that can be inflected. */
export type WordClass = 'verb' | 'noun' | 'adjective';

/** Grammatical gender of a Danish noun. */
export type Gender = 'common' | 'neuter';

export type VerbSlot =
  | 'infinitive'
  | 'present'
  | 'past'
  /** The supine and neuter form: sendt, skrevet, truffet. */
  | 'participle'
  /** Common gender where it differs: truffen, skreven. */
  | 'participleCommon'
  /** Plural and definite: sendte, skrevne, behandlede. */
  | 'participlePlural'
  | 'presentParticiple'
  | 'imperative'
  /** The infinitive in -s: sendes. */
  | 'infinitivePassive'
  /** The present in -s: sendes. */
  | 'presentPassive'
  /** The past in -s: sendtes, behandledes. */
  | 'pastPassive';

export type NounSlot =
  | 'singular'
  | 'singularDefinite'
  | 'plural'
  | 'pluralDefinite'
  | 'singularGenitive'
  | 'singularDefiniteGenitive'
  | 'pluralGenitive'
  | 'pluralDefiniteGenitive';

export type AdjectiveSlot =
  | 'common'
  | 'neuter'
  /** Plural and definite: vigtige. */
  | 'plural'
  | 'comparative'
  | 'superlative'
  | 'superlativeDefinite';

export type Slot = VerbSlot | NounSlot | AdjectiveSlot;

/** All forms of one word. A slot may be missing (no plural, no passive) or hold several variants, the usual one first. */
export interface Paradigm {
  readonly lemma: string;
  readonly wordClass: WordClass;
  /** For nouns only; two entries when both genders are in use. */
  readonly genders: readonly Gender[];
  readonly forms: Readonly<Partial<Record<Slot, readonly string[]>>>;
}

/** One reading of a word form. */
export interface Analysis {
  readonly lemma: string;
  readonly wordClass: WordClass;
  readonly slot: Slot;
  readonly genders: readonly Gender[];
  /** False when the word is unknown and was read by its ending or the last part of a compound. */
  readonly known: boolean;
}

/** Inflection of a language, both ways. Words are lower case NFC except names. */
export interface Lexicon {
  /** The paradigms of a lemma, several for homographs; compounds are inflected by their last part. Empty when unknown. */
  paradigms(lemma: string, wordClass?: WordClass): readonly Paradigm[];
  /** Every reading of a form, known words first; empty when nothing fits. */
  analyses(form: string): readonly Analysis[];
}
