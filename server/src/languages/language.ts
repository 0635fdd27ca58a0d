import type { Later } from './later.ts';
import type { Gender, Lexicon, Slot } from './morphology.ts';
import type { Calendar, DateMention, Sign } from './sign.ts';
import type { Span } from './spans.ts';

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
  /** The key's number among the words that have been met, to keep what is known of it by; negative when it has none. */
  readonly id: number;
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
  /** Two words that are written as one too, with a space between them: inden for, indenfor. */
  readonly joined: ReadonlySet<string>;
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
  readonly syllables?: (word: Pick<Token, 'id' | 'key'>) => number;
  /** Detectors of grammatical constructions. */
  readonly grammar: readonly GrammarDetector[];
  /** Signals of documents that a wording does not suit: it addresses the reader in another way, and what it replaces does not. */
  unsuited(wording: string, replaced: string): readonly string[];
  /** A text that says »du«, as it reads in a document whose sentences give these signals: to »I«, to »De«. */
  addressed(text: string, signals: ReadonlySet<string>): string;
  /** Who a wording says acts, where what it replaces did not tell. */
  actorBroughtBy(wording: string, replaced: string): Actor | undefined;
  /** What a sentence tells its paragraph about others than sender and reader who act. */
  actingSignals(sentence: string, tokens: readonly Token[]): readonly string[];
  /**
   * What the text must tell, or must not, if a wording for a span of the sentence is to say that the actor does it.
   * Undefined when the sentence itself names another.
   */
  reservationsOn(actor: Actor, sentence: string, tokens: readonly Token[], span: Span): Reservations | undefined;
  /** False for a rewrite that leaves a sign of broken language in the sentence which was not there before. */
  staysSound(sentence: string, tokens: readonly Token[], rewritten: string): boolean;
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

/** Who may act where a sentence does not tell: the sender, the reader, or a body by its name. */
export type Actor = 'vi' | 'jeg' | 'du' | 'kommunen' | 'kommunalbestyrelsen' | 'udvalget';

/** What speaks against bringing somebody in who acts. */
export interface Reservations {
  /** Signals that no sentence of the document may give. */
  readonly unless: readonly string[];
  /** Acting signals that no sentence of the paragraph may give. */
  readonly unlessHere: readonly string[];
  /** An acting signal that some sentence of the paragraph must give. */
  readonly needsHere?: string;
  /** A signal that some sentence must give, unless the document is only a sentence or a few. */
  readonly expects?: string;
}

/** One way to rewrite what a grammar rule found; offsets count from the sentence's start. */
export interface Rewrite {
  /** The new wording as the light bulb shows it. */
  readonly result: string;
  /** Who it says acts, where the sentence itself does not tell: the writer knows whether it is so. */
  readonly actor?: Actor;
  /** Non-overlapping, in ascending order. */
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** A signal that some sentence of the document must give, or the rewrite is dropped. */
  readonly needs?: string;
  /** Signals that no sentence may give. */
  readonly unless?: readonly string[];
  /** True when the next says the same with an everyday verb. */
  readonly heavy?: true;
}

/** What a grammar detector found in a sentence; offsets are UTF-16 code units from the sentence's start. */
export interface GrammarFinding {
  /** Id of the rule in the language's grammar data, which has its level and texts. */
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** Named values for the rule's message beside {found}. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** The best first; none when the clause is not understood for sure. Absent where there never are any. */
  readonly rewrites?: Later<readonly Rewrite[]>;
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
