import type { LevelSetting, Value } from '../engine/finding.ts';
import type { Evidence } from '../languages/language.ts';

/** A text in both message languages. */
export interface Bilingual {
  readonly da: string;
  readonly en: string;
}

export interface Example {
  readonly bad: string;
  readonly good?: string;
}

/** An entry as its file has it, with the file's defaults filled in and single texts made lists. */
export interface Entry {
  readonly id: string;
  readonly group: string;
  readonly avoid: readonly string[];
  readonly unless: readonly string[];
  /** Wordings where a word with legal effect means something else. */
  readonly except: readonly string[];
  readonly unlessNear: readonly Evidence[];
  readonly unlessAnywhere: readonly Evidence[];
  readonly once: boolean;
  readonly exactCase: boolean;
  /** The best first; the empty text deletes. */
  readonly write: readonly string[];
  /** A sentence for the reader that explains the wording, which then stays. */
  readonly explain?: string;
  readonly advice?: Bilingual;
  /** The empty text where the entry says it in one language only. */
  readonly why: Bilingual;
  readonly value: Value;
  readonly principles: readonly string[];
  readonly level: LevelSetting;
  readonly trial: boolean;
  readonly safe: boolean;
  readonly examples: readonly Example[];
  readonly allows: readonly string[];
}

/** A word with legal effect: no fix may take it out of a text. */
export interface Term {
  /** Each of them is the word. */
  readonly patterns: readonly string[];
  /** Wordings where it means something else. */
  readonly except: readonly string[];
}

/** One dictionary file's heading. */
export interface Group {
  readonly id: string;
  readonly title: Bilingual;
  readonly about: Bilingual;
}

/** Where a problem stands and what to do about it. Line and column are 1-based. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** UTF-16 code units into the file. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
}
