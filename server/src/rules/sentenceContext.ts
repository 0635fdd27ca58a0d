import type { Evidence, Language, Token } from '../languages/language.ts';
import { trimmed } from '../languages/lists.ts';
import type { Span } from '../languages/spans.ts';
import type { Proposal } from './proposal.ts';

/** Where a sentence stands: running text, a list item, or a label (heading, cell, attribute). */
export type SentenceRole = 'running' | 'item' | 'label';

/** A test of fixes: those that it is true of may be offered. */
export type Keeping = (fix: Proposal) => boolean;

/** Makes the test for a sentence. */
export type KeepingIn = (text: string, tokens: readonly Token[]) => Keeping;

/** What the fixes of a sentence go through. */
export interface Offering {
  readonly keepingIn: KeepingIn;
  /** Told of what fails while they are worked out. */
  readonly report: (error: unknown) => void;
}

const everything: Offering = {
  keepingIn: () => () => true,
  report: (error) => {
    throw error;
  },
};

/** A sentence as rules see it. What has been read of it can be forgotten, and is read again when it is asked for later. */
export class SentenceContext {
  /** The one that was read again last: of the many whose fixes may be asked for, one is held in memory at a time. */
  static #readAgain: SentenceContext | undefined;

  readonly text: string;
  readonly role: SentenceRole;
  readonly language: Language;
  readonly #offering: Offering;
  #tokens: readonly Token[] | undefined;
  #foreign: readonly Span[] | undefined;
  #keeping: Keeping | undefined;
  #evidence: Map<Evidence, boolean> | undefined;

  constructor(
    text: string,
    role: SentenceRole,
    language: Language,
    offering = everything,
    tokens = language.tokens(text),
  ) {
    this.text = text;
    this.role = role;
    this.language = language;
    this.#offering = offering;
    this.#tokens = tokens;
  }

  get tokens(): readonly Token[] {
    return this.#tokens ?? this.#again();
  }

  /** Ranges of token indices that are not the writer's own prose; worked out when first asked for. */
  get foreign(): readonly Span[] {
    this.#foreign ??= this.language.foreign(this.text, this.tokens);
    return this.#foreign;
  }

  /** Whether what is not in [start, end) of its text holds a kind of evidence; only that is asked where the whole does. */
  holdsOutside(evidence: Evidence, start: number, end: number): boolean {
    const { text, language } = this;
    this.#evidence ??= new Map();
    const held = this.#evidence.get(evidence) ?? language.holds(evidence, text);
    this.#evidence.set(evidence, held);
    return held && language.holds(evidence, `${text.slice(0, start)} ${text.slice(end)}`);
  }

  /** Those of the fixes that may be offered; none when working them out fails. */
  offered(fixes: () => readonly Proposal[]): readonly Proposal[] {
    const { keepingIn, report } = this.#offering;
    try {
      const found = fixes();
      if (found.length === 0) return trimmed(found);
      this.#keeping ??= keepingIn(this.text, this.tokens);
      return trimmed(found.filter(this.#keeping));
    } catch (error) {
      report(error);
      return [];
    }
  }

  /** Another text in the place of this sentence. */
  saying(text: string): SentenceContext {
    return new SentenceContext(text, this.role, this.language, this.#offering);
  }

  /** Lets go of all but the text. */
  forget(): void {
    this.#evidence = undefined;
    this.#tokens = undefined;
    this.#foreign = undefined;
    this.#keeping = undefined;
  }

  #again(): readonly Token[] {
    SentenceContext.#readAgain?.forget();
    SentenceContext.#readAgain = this;
    this.#tokens = this.language.tokens(this.text);
    return this.#tokens;
  }
}
