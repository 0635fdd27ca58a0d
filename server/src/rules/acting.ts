import type { Span } from '../languages/language.ts';
import type { Proposal } from './rule.ts';
import type { SentenceContext } from './sentenceContext.ts';

/**
 * A proposal that brings in who acts, with what in its paragraph speaks against it; any other proposal as it is.
 * @param span what it stands for, in UTF-16 code units from the sentence's start.
 * @returns undefined where the sentence itself names another who acts.
 */
export function asActing(
  proposal: Proposal,
  span: Span,
  { text, tokens, language }: Pick<SentenceContext, 'text' | 'tokens' | 'language'>,
): Proposal | undefined {
  if (proposal.actor === undefined) return proposal;
  const signals = language.heldBackBy(proposal.actor, text, tokens, span);
  return signals && (signals.length > 0 ? { ...proposal, unlessHere: signals } : proposal);
}
