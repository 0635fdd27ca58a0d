import { type Later, OnDemand } from '../languages/later.ts';
import type { Candidate } from './candidate.ts';
import { explanation } from './explanation.ts';
import { noProposals, type Proposal } from './proposal.ts';
import { proposals } from './replacement.ts';
import type { SentenceContext } from './sentenceContext.ts';

/** What a wording can be replaced by. Until it is worked out, it holds the place and the sentence's text only. */
export class WordingProposals implements Later<readonly Proposal[]> {
  #candidate: Candidate | undefined;
  #sentence: SentenceContext | undefined;
  #value: readonly Proposal[] = [];

  constructor(candidate: Candidate, sentence: SentenceContext) {
    this.#candidate = candidate;
    this.#sentence = sentence;
  }

  get value(): readonly Proposal[] {
    const candidate = this.#candidate;
    const sentence = this.#sentence;
    if (candidate && sentence) {
      this.#value = sentence.offered(() => inOwnStyle(candidate, sentence));
      this.#candidate = undefined;
      this.#sentence = undefined;
    }
    return this.#value;
  }
}

/** The explanation of a wording that cannot be replaced, if it has one. */
export function explanationOf({ entry }: Candidate, sentence: SentenceContext): Later<readonly Proposal[]> {
  const { explain } = entry;
  return explain ? new OnDemand(() => sentence.offered(() => explanation(explain, sentence))) : noProposals;
}

/** All that could replace the wording, whatever else the sentence holds; worked out when first asked for. */
export function proposalsOf(candidate: Candidate, sentence: SentenceContext): readonly Proposal[] {
  const { entry, match, alignment } = candidate;
  candidate.proposals ??= entry.explain
    ? explanation(entry.explain, sentence)
    : proposals(entry, match, alignment, sentence);
  return candidate.proposals;
}

/** Of two replacements that differ in a leading comma only, keeps the one that follows the writer's own comma. */
function inOwnStyle(candidate: Candidate, sentence: SentenceContext): readonly Proposal[] {
  const all = proposalsOf(candidate, sentence);
  if (!all.some(({ result }) => result.startsWith(', '))) return all;
  const withComma = holdsComma(candidate, sentence) && !startsClause(candidate, sentence);
  const isOther = (result: string, other: string) => (withComma ? other === `, ${result}` : result === `, ${other}`);
  return all.filter(({ result }) => !all.some((other) => isOther(result, other.result)));
}

function holdsComma({ match }: Candidate, { tokens }: SentenceContext): boolean {
  return tokens.slice(match.from, match.to).some(({ key }) => key.includes(','));
}

/** True where a comma before the wording would be one too many: first in a sentence, after a comma or »og«. */
function startsClause({ match }: Candidate, { tokens, language }: SentenceContext): boolean {
  const before = tokens[match.from - 1];
  return before?.kind === 'punctuation' || !before || language.tags.get('conjunction')?.includes(before.key) === true;
}
