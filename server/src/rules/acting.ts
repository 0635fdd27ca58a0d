import type { Span } from '../languages/language.ts';
import type { Proposal } from './rule.ts';
import type { SentenceContext } from './sentenceContext.ts';

/** Tells what speaks against bringing in the reader, or the sender, in the wordings for a span of a sentence. */
export class Acting {
  readonly #span: Span;
  readonly #sentence: SentenceContext;
  readonly #known = new Map<boolean, readonly string[] | undefined>();

  /** @param span what the wordings stand for, in UTF-16 code units from the sentence's start. */
  constructor(span: Span, sentence: SentenceContext) {
    this.#span = span;
    this.#sentence = sentence;
  }

  /**
   * A proposal that brings in who acts, with what in its paragraph speaks against it; any other proposal as it is.
   * @returns undefined where the sentence itself names another who acts.
   */
  proposal(proposal: Proposal): Proposal | undefined {
    if (proposal.actor === undefined) return proposal;
    const signals = this.#signals(proposal.actor === 'du');
    return signals && (signals.length > 0 ? { ...proposal, unlessHere: signals } : proposal);
  }

  #signals(isReader: boolean): readonly string[] | undefined {
    if (!this.#known.has(isReader)) {
      const { text, tokens, language } = this.#sentence;
      this.#known.set(isReader, language.heldBackBy(isReader, text, tokens, this.#span));
    }
    return this.#known.get(isReader);
  }
}
