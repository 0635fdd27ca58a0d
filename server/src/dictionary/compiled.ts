import type { LevelSetting, Value } from '../engine/finding.ts';
import type { Evidence } from '../languages/language.ts';
import type { Gender, Slot, WordClass } from '../languages/morphology.ts';
import type { Bilingual, Example, Group } from './entry.ts';

/**
 * One part of a replacement: literal text, a captured part by number, or an inflected word.
 * The inflected word takes the form of the n-th matched word of its class; `forms` leads from the matched form to it.
 */
export type WritePart =
  | { readonly text: string }
  | { readonly capture: number }
  /** An adjective that agrees with the noun after the match: eventuel, eventuelt, eventuelle. */
  | { readonly agreeing: Readonly<Partial<Record<Slot, string>>> }
  | {
      readonly wordClass: WordClass;
      readonly nth: number;
      readonly forms: Readonly<Record<string, string>>;
      /** Matched forms whose counterpart depends on the slot they stand in; `forms` has the likeliest. */
      readonly choices?: Readonly<Record<string, Readonly<Partial<Record<Slot, string>>>>>;
      /** The new noun's gender where it differs from the old one's. */
      readonly gender?: Gender;
    };

/**
 * An element of a compiled pattern. A bare number is a set of words that must be there; the words that an element
 * accepts are always a set in `CompiledDictionary.sets`.
 */
export type CompiledElement =
  | number
  | ((
      | {
          readonly type: 'words';
          readonly set: number;
          readonly exact?: readonly string[];
          readonly wordClass?: WordClass;
        }
      | { readonly type: 'gap' }
      | { readonly type: 'group'; readonly branches: readonly (readonly CompiledElement[])[] }
      | { readonly type: 'ahead'; readonly branches: readonly (readonly CompiledElement[])[] }
      | { readonly type: 'capture'; readonly elements: readonly CompiledElement[] }
    ) & { readonly optional?: true });

export interface CompiledPattern {
  readonly entry: number;
  /** True for an `unless` or `except` pattern. */
  readonly innocent?: boolean;
  /** True for an `except` pattern: the word means something else there. */
  readonly except?: boolean;
  /** Only at the sentence's first word; only at its last. */
  readonly initial?: boolean;
  readonly final?: boolean;
  readonly elements: readonly CompiledElement[];
}

/** In Danish only, or in both message languages. */
export type Explanation = string | Bilingual;

/** What many entries have in common. */
export interface EntryKind {
  readonly group: string;
  readonly value: Value;
  readonly principles: readonly string[];
  readonly level: LevelSetting;
}

export interface CompiledEntry {
  readonly id: string;
  /** The place in `CompiledDictionary.kinds`. */
  readonly kind: number;
  readonly trial?: true | undefined;
  readonly safe?: true | undefined;
  readonly unlessAnywhere?: readonly Evidence[] | undefined;
  readonly once?: true | undefined;
  readonly exactCase?: true | undefined;
  readonly unlessNear?: readonly Evidence[] | undefined;
  readonly write: readonly (readonly WritePart[])[];
  /** True where one of them may say who acts. */
  readonly mayTellActor?: true | undefined;
  readonly explain?: string | undefined;
  readonly advice?: Explanation | undefined;
  readonly why: Explanation;
  readonly example?: Example | undefined;
}

/** The automaton as flat lists; see `Automaton`. State 0 is the start. */
export interface CompiledAutomaton {
  /** Triples: state, set of words, next state. */
  readonly edges: ArrayLike<number>;
  /** Pairs: state, next state on any word. */
  readonly any: ArrayLike<number>;
  /** Pairs: state, pattern. */
  readonly accepts: ArrayLike<number>;
}

/** Patterns ready to match: plain data, so that they can be stored as JSON. */
export interface CompiledMatcher {
  /** All words that patterns know, lower case; a word's id is its place. */
  readonly words: readonly string[];
  /** Sets of word ids that elements refer to. */
  readonly sets: readonly (readonly number[])[];
  readonly automaton: CompiledAutomaton;
}

/** Words with legal effect. */
export interface CompiledTerms extends CompiledMatcher {
  readonly patterns: readonly CompiledTermPattern[];
}

/** Several patterns may be one term. */
export interface CompiledTermPattern {
  readonly term: number;
  readonly elements: readonly CompiledElement[];
  /** True for a wording where the word means something else. */
  readonly except?: true;
}

/** A dictionary ready to match. */
export interface CompiledDictionary extends CompiledMatcher {
  readonly groups: readonly Group[];
  readonly kinds: readonly EntryKind[];
  readonly entries: readonly CompiledEntry[];
  readonly patterns: readonly CompiledPattern[];
  readonly terms: CompiledTerms;
}

/** The word that stands for every number in the automaton. */
export const NUMBER = '#number';
