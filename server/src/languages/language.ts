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

/**
 * What a sentence tells about the letter it stands in. A sentence may tell several things; most tell few.
 * A merge field stands in for a name, date, number or address where the words around it ask for one.
 */
export type Sign =
  /** A calendar date. */
  | 'date'
  /** A time of day; opening hours are not one, but for those of one date. */
  | 'clock'
  /** A limit in time for the reader or a third party; the sender's own promise is `answer-time`. */
  | 'deadline'
  /** When the sender will answer or act. */
  | 'answer-time'
  | 'phone'
  | 'mail'
  | 'web-address'
  /** Street and number, or postcode and town. */
  | 'address'
  | 'opening-hours'
  /** A named unit or person to turn to. */
  | 'unit'
  | 'digital-post'
  /** The reader is asked or welcome to make contact. */
  | 'contact-invitation'
  | 'greeting'
  | 'closing'
  /** Speaks to the reader: du, I, De. */
  | 'reader'
  /** The sender speaks as vi or jeg. */
  | 'sender'
  /** Something the reader is asked to do, must do or may do. */
  | 'request'
  /** The reader need do nothing. */
  | 'no-action'
  /** Says what the letter is about. */
  | 'subject'
  /** The decision itself; always with `grant` or `refusal` where the sentence tells which. */
  | 'outcome'
  | 'grant'
  /** No, partly no, stop, reduction or demand. */
  | 'refusal'
  | 'legal-reference'
  | 'reason'
  /** What was given weight. */
  | 'weighing'
  | 'complaint-body'
  | 'complaint-way'
  | 'complaint-deadline'
  /** There is no appeal. */
  | 'no-complaint'
  /** The sender has got something from the reader. */
  | 'received'
  /** What happens next and who does it. */
  | 'next-step'
  /** Information that the reader is heard about. */
  | 'heard-information'
  /** What may follow. */
  | 'consequence'
  /** How the reader may answer. */
  | 'answer-way'
  /** What happens, or that it is all right, when the reader does not answer. */
  | 'no-answer'
  | 'purpose'
  /** What the reader may influence. */
  | 'influence'
  /** The reader is asked for an opinion. */
  | 'opinion'
  /** Where a meeting is held. */
  | 'place'
  /** How to take part. */
  | 'participation'
  /** What answers are used for. */
  | 'answer-use'
  /** The members of the council get to read it. */
  | 'council'
  | 'question'
  | 'answer'
  | 'recommendation'
  /** The writer's own view shows in value-laden words. */
  | 'valuation'
  /** Tells who does what. */
  | 'news'
  | 'quotation'
  | 'praise'
  | 'own-fault'
  | 'apology'
  | 'remedy'
  /** An apology that is held back. */
  | 'hedge'
  /** The reader is sent on to another place without a way. */
  | 'sent-on'
  /** One thing was chosen rather than another. */
  | 'choice';

/** A calendar date in a sentence; the span covers day, month and year, without weekday and clock. */
export interface DateMention extends Span {
  /** Four digits; undefined when the text leaves it out. */
  readonly year: number | undefined;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31, and a day that the month can have. */
  readonly day: number;
  /** Monday is 1; as the text has it, whether it fits the date or not. */
  readonly weekday: number | undefined;
  readonly clock: { readonly hour: number; readonly minute: number } | undefined;
}

/** A day of the calendar; month 1–12, day 1–31. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Working days of the country that the language belongs to. */
export interface Calendar {
  /**
   * How many working days lie after one day, up to and including another; 0 when it is the same day or earlier.
   * Counts no further than `limit`.
   */
  workingDaysBetween(from: CalendarDay, to: CalendarDay, limit: number): number;
}

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
  /** What the sentence tells about its letter. */
  signs(sentence: string, tokens: readonly Token[]): ReadonlySet<Sign>;
  /** Every calendar date of the sentence, in order. */
  dates(sentence: string, tokens: readonly Token[]): readonly DateMention[];
  /** True when the sentence says what the words at the token indices [from, to) mean. */
  defines(tokens: readonly Token[], from: number, to: number): boolean;
  readonly calendar: Calendar;
  /** How many syllables a word has; absent where no measure asks for it. */
  readonly syllables?: (word: string) => number;
  /** Detectors of grammatical constructions. */
  readonly grammar: readonly GrammarDetector[];
  /** Signals of documents that a wording does not suit: it addresses the reader in another way, and what it replaces does not. */
  unsuited(wording: string, replaced: string): readonly string[];
  /**
   * True when a wording that replaces the tokens before `to` would leave a later verb of the sentence without its
   * subject, or with a wrong one.
   */
  strands(sentence: string, tokens: readonly Token[], to: number, wording: string): boolean;
  /** Tells which of several slots the form at `index` stands in; undefined when the context does not settle it. */
  chooseSlot(tokens: readonly Token[], index: number, slots: readonly Slot[]): Slot | undefined;
  /** How the word at `index` changes when `following` comes to stand after it: »a« before »application«; else undefined. */
  before(tokens: readonly Token[], index: number, following: string): TokenChange | undefined;
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
  /** Who it says acts, where the sentence itself does not tell: the writer knows whether it is so. */
  readonly actor?: 'vi' | 'du' | 'kommunen';
  /** Non-overlapping, in ascending order. */
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** A signal that some sentence of the document must give, or the rewrite is dropped. */
  readonly needs?: string;
  /** Signals that no sentence may give. */
  readonly unless?: readonly string[];
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
