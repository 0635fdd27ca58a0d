import type { Edit } from '../engine/finding.ts';
import type { Actor, Reservations } from '../languages/language.ts';
import type { Span } from '../languages/spans.ts';
import type { Proposal } from './proposal.ts';
import type { SentenceContext } from './sentenceContext.ts';

/** Tells what speaks against bringing in the reader, or the sender, in the wordings for a span of a sentence. */
export class Acting {
  readonly #span: Span;
  readonly #sentence: SentenceContext;
  readonly #known = new Map<Actor, Reservations | undefined>();

  /** @param span what the wordings stand for, in UTF-16 code units from the sentence's start. */
  constructor(span: Span, sentence: SentenceContext) {
    this.#span = span;
    this.#sentence = sentence;
  }

  /**
   * A proposal that brings in who acts, with what in its text speaks against it; any other proposal as it is.
   * @param isRewrite true when it moves the parts of a sentence, even where it brings in nobody.
   * @returns undefined where the sentence itself names another who acts, or would no longer be sound.
   */
  proposal(proposal: Proposal, isRewrite = proposal.actor !== undefined): Proposal | undefined {
    if (isRewrite && !this.#staysSound(proposal)) return undefined;
    if (proposal.actor === undefined) return proposal;
    const reservations = this.#on(proposal.actor);
    if (!reservations) return undefined;
    const { unless, unlessHere, needsHere, expects } = reservations;
    return {
      ...proposal,
      ...(unless.length > 0 ? { unless: [...(proposal.unless ?? []), ...unless] } : {}),
      ...(unlessHere.length > 0 ? { unlessHere } : {}),
      ...(needsHere === undefined ? {} : { needsHere }),
      ...(expects === undefined ? {} : { expects }),
    };
  }

  #staysSound({ edits }: Proposal): boolean {
    const { text, tokens, language } = this.#sentence;
    return language.staysSound(text, tokens, applied(text, edits));
  }

  #on(actor: Actor): Reservations | undefined {
    if (!this.#known.has(actor)) {
      const { text, tokens, language } = this.#sentence;
      this.#known.set(actor, language.reservationsOn(actor, text, tokens, this.#span));
    }
    return this.#known.get(actor);
  }
}

/** A sentence with edits that stand in the order of the text. */
const applied = (text: string, edits: readonly Edit[]): string =>
  edits.reduceRight(
    (changed, { start, end, text: added }) => changed.slice(0, start) + added + changed.slice(end),
    text,
  );
