import type { Language, Span, Token } from '../languages/language.ts';

/** Where a sentence stands: running text, a list item, or a label (heading, cell, attribute). */
export type SentenceRole = 'running' | 'item' | 'label';

/** A sentence as rules see it. */
export class SentenceContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly role: SentenceRole;
  readonly language: Language;
  #foreign: readonly Span[] | undefined;

  constructor(text: string, role: SentenceRole, language: Language, tokens = language.tokens(text)) {
    this.text = text;
    this.tokens = tokens;
    this.role = role;
    this.language = language;
  }

  /** Ranges of token indices that are not the writer's own prose; worked out when first asked for. */
  get foreign(): readonly Span[] {
    this.#foreign ??= this.language.foreign(this.text, this.tokens);
    return this.#foreign;
  }
}
