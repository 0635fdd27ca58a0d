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

export type TokenKind =
  | 'word'
  | 'number'
  | 'punctuation'
  /** A URL, e-mail address, file name, merge field or placeholder: one word that no rule may read or change. */
  | 'opaque';

/** One token of a sentence. Offsets are UTF-16 code units into the text that was tokenized. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** The token's text in lower case, but for words that only their capital tells apart (Danish »I«). */
  readonly key: string;
}

/** A range of a text in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a sentence tells about itself, so that a neighbour need not repeat it. */
export type Evidence = 'time' | 'reason' | 'contact' | 'explanation';

/** Everything the checker knows of one language. */
export interface Language {
  readonly id: string;
  readonly lexicon: Lexicon;
  /** Closed word lists that patterns name with `#`, by tag without the mark. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
  /** Words that may have a comma before them or not: subordinating conjunctions. */
  readonly optionalCommaBefore: ReadonlySet<string>;
  /** Splits a block's text into sentences without surrounding space. */
  sentences(text: string): Span[];
  /** Splits one sentence into tokens, white space left out. */
  tokens(sentence: string): Token[];
  /** Ranges of token indices that are not the writer's own prose: quotations and titles of laws. */
  foreign(sentence: string, tokens: readonly Token[]): Span[];
  /** True when the text of a sentence holds that evidence. */
  holds(evidence: Evidence, sentence: string): boolean;
  /** Detectors of grammatical constructions. */
  readonly grammar: readonly GrammarDetector[];
  /** Tells which of several slots the form at `index` stands in; undefined when the context does not settle it. */
  chooseSlot(tokens: readonly Token[], index: number, slots: readonly Slot[]): Slot | undefined;
  /**
   * Re-agrees the determiner, adjectives and predicate of the noun at `index` with `gender`.
   * @returns one replacement per changed token, or undefined when agreement cannot be settled for sure.
   */
  agree(sentence: string, tokens: readonly Token[], index: number, gender: Gender): TokenChange[] | undefined;
}

/** The new text of one token. */
export interface TokenChange {
  readonly index: number;
  readonly text: string;
}

/** One way to rewrite what a grammar rule found; offsets count from the sentence's start. */
export interface Rewrite {
  /** The new wording as the light bulb shows it. */
  readonly result: string;
  /** Non-overlapping, in ascending order. */
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

/** What a grammar detector found in a sentence; offsets are UTF-16 code units from the sentence's start. */
export interface GrammarFinding {
  /** Id of the rule in the language's grammar data, which has its level and texts. */
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** Named values for the rule's message beside {found}. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** The best first; empty when the clause is not understood for sure. */
  readonly rewrites: readonly Rewrite[];
  /** A signal that some sentence of the document must give, or the finding is dropped. */
  readonly needs?: string;
  /** The word that the first rewrite brings in, for findings that one action can mend in the whole document: »du«. */
  readonly together?: string;
  /** Not shown: only counted among what an action for the whole document leaves as it is. */
  readonly hidden?: true;
}

/** Finds one grammatical construction. Sees one sentence, so that what it finds can be cached with it. */
export interface GrammarDetector {
  find(sentence: string, tokens: readonly Token[], lexicon: Lexicon): GrammarFinding[];
  /** Signals that this sentence gives to findings elsewhere in the document (`needs`). */
  signals?(sentence: string, tokens: readonly Token[], lexicon: Lexicon): readonly string[];
}
