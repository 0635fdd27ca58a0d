import type { Bilingual } from '../dictionary/entry.ts';
import type { Level, LevelSetting, Value } from '../engine/finding.ts';
import type { DocumentSign } from '../languages/documentSign.ts';
import type { DateMention } from '../languages/sign.ts';

/** One sentence of a document as document rules see it. */
export interface DocumentSentence {
  readonly text: string;
  readonly signs: ReadonlySet<DocumentSign>;
  readonly signals: readonly string[];
  readonly dates: readonly DateMention[];
  /** False for headings, cells and fragments such as an address line. */
  readonly whole: boolean;
  readonly heading: boolean;
  /** Sentences of one paragraph have the same. */
  readonly paragraph: object;
}

/** How many sentences give a signal, and the index of the first of them. */
export interface SignalUses {
  readonly count: number;
  readonly first: number;
}

/** A whole document as document rules see it. */
export interface DocumentView {
  readonly languageId: string;
  /** The text of the title line. */
  readonly title: string;
  /** How many sentences it has. */
  readonly length: number;
  /** In the order of the text; never empty. */
  readonly sentences: readonly DocumentSentence[];
  /** The index after the last sentence of the beginning: what a reader sees before having to look for it. */
  readonly beginning: number;
  /** What any of its sentences tells the others. */
  readonly signals: ReadonlySet<string>;
  /** The sentences that tell the others so; undefined when none does. */
  usesOf(signal: string): SignalUses | undefined;
  /** What the document shows in any of its sentences and by its build. */
  readonly signs: ReadonlySet<DocumentSign>;
}

/** Where in the document a paragraph belongs. */
export type Position = 'beginning' | 'end';

/** A paragraph that a fix puts in, with the places to fill in in square brackets. */
export interface Insertion {
  /** What it puts in, as the light bulb names it after »Indsæt«: »klagevejledning«. */
  readonly title: Bilingual;
  readonly position: Position;
  readonly paragraphs: readonly string[];
}

/** A finding about a document as a whole. */
export interface DocumentFinding {
  readonly rule: string;
  /** Index of the sentence that it stands on; undefined for the title line. */
  readonly sentence?: number;
  readonly value: Value;
  readonly level: Level;
  readonly message: Bilingual;
  /** Named values for the message. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly insertion?: Insertion;
}

/** What a rule about documents of any kind looks for. */
export type DocumentCheck =
  /** Front matter that names a kind of document that there is none of. */
  | { readonly check: 'unknown-kind' }
  /** A comment for the checker that it does not understand. */
  | { readonly check: 'unknown-comment' }
  | { readonly check: 'personal-number' }
  /** Signals (see GrammarDetector) that should not meet in one document. */
  | { readonly check: 'consistency'; readonly signals: readonly string[] }
  /** An answer dated more than `days` working days after its question. */
  | { readonly check: 'answer-date'; readonly days: number }
  /** A recommendation among facts, under no heading of its own. */
  | { readonly check: 'mixed-recommendation' };

/** The texts and the level of a rule about documents of any kind (dictionaries/da/documents.yaml). */
export type DocumentRuleData = DocumentCheck & {
  readonly id: string;
  /** Only in documents of these kinds; in all without it. */
  readonly kinds?: readonly string[];
  readonly value: Value;
  readonly principles: readonly string[];
  readonly level: LevelSetting;
  readonly title: Bilingual;
  /** Names in braces are filled in. */
  readonly message: Bilingual;
  readonly advice: Bilingual;
};

/** A rule with the level that it has in the project. */
export type Levelled<Data> = Data & { readonly level: Level };

/** A rule that needs to see the whole document. Runs on every check, so it only looks at what sentences told. */
export interface DocumentRule {
  check(document: DocumentView): DocumentFinding[];
}
