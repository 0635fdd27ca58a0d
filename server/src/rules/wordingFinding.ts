import type { CompiledEntry } from '../dictionary/compiled.ts';
import type { Level, Value } from '../engine/finding.ts';
import type { Evidence } from '../languages/language.ts';
import { type Later, OnDemand } from '../languages/later.ts';
import type { Alignment } from './alignment.ts';
import type { Candidate } from './candidate.ts';
import { explanation } from './explanation.ts';
import type { Match } from './matches.ts';
import { noProposals, type Proposal } from './proposal.ts';
import { proposals } from './replacement.ts';
import type { SentenceFinding } from './rule.ts';
import type { SentenceContext } from './sentenceContext.ts';

/**
 * A wording of a dictionary in a sentence: a small object, since there is one in nearly every line. What it says and can be
 * replaced by is worked out when somebody asks.
 */
export class WordingFinding implements SentenceFinding {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
  level: Level;
  rewrites: Later<readonly Proposal[]> | undefined;
  joined: SentenceFinding | undefined;
  instead: SentenceFinding | undefined;
  readonly explained: true | undefined;
  readonly #entry: CompiledEntry;
  readonly #match: Match;
  readonly #alignment: Alignment;
  readonly #sentence: SentenceContext;
  readonly #isWhole: boolean;
  #proposals: Later<readonly Proposal[]> | undefined;

  /**
   * @param sentence that it was found in.
   * @param written the sentence as it is written; where it has more words, what it holds of the wording is not replaced.
   */
  constructor(candidate: Candidate, sentence: SentenceContext, written: SentenceContext) {
    const { match, entry, value, level, alignment, explained } = candidate;
    this.start = sentence.tokens[match.from]!.start;
    this.end = sentence.tokens[match.to - 1]!.end;
    this.value = value;
    this.level = entry.trial ? 'hint' : level;
    this.explained = explained ? true : undefined;
    this.#entry = entry;
    this.#match = match;
    this.#alignment = alignment;
    this.#sentence = written;
    this.#isWhole = sentence === written;
  }

  get rule(): string {
    return this.#entry.id;
  }

  get parameters(): Readonly<Record<string, string>> {
    return { found: this.#sentence.text.slice(this.start, this.end) };
  }

  get mayBeSafe(): true | undefined {
    return this.#isWhole ? this.#entry.safe : undefined;
  }

  get mayTellActor(): true | undefined {
    return this.#isWhole ? this.#entry.mayTellActor : undefined;
  }

  get unlessNear(): readonly Evidence[] | undefined {
    return this.#entry.unlessNear;
  }

  get unlessAnywhere(): readonly Evidence[] | undefined {
    return this.#entry.unlessAnywhere;
  }

  get once(): true | undefined {
    return this.#entry.once;
  }

  get proposals(): Later<readonly Proposal[]> {
    this.#proposals ??=
      this.#isWhole || this.#entry.explain
        ? new OnDemand(() => this.#sentence.offered(() => this.#workOut()))
        : noProposals;
    return this.#proposals;
  }

  #workOut(): readonly Proposal[] {
    const { explain } = this.#entry;
    if (explain) return explanation(explain, this.#sentence);
    return inOwnStyle(
      proposals(this.#entry, this.#match, this.#alignment, this.#sentence),
      this.#match,
      this.#sentence,
    );
  }
}

/** Of two replacements that differ in a leading comma only, keeps the one that follows the writer's own comma. */
function inOwnStyle(all: readonly Proposal[], match: Match, sentence: SentenceContext): readonly Proposal[] {
  if (!all.some(({ result }) => result.startsWith(', '))) return all;
  const withComma = holdsComma(match, sentence) && !startsClause(match, sentence);
  const isOther = (result: string, other: string) => (withComma ? other === `, ${result}` : result === `, ${other}`);
  return all.filter(({ result }) => !all.some((other) => isOther(result, other.result)));
}

function holdsComma(match: Match, { tokens }: SentenceContext): boolean {
  return tokens.slice(match.from, match.to).some(({ key }) => key.includes(','));
}

/** True where a comma before the wording would be one too many: first in a sentence, after a comma or »og«. */
function startsClause(match: Match, { tokens, language }: SentenceContext): boolean {
  const before = tokens[match.from - 1];
  return before?.kind === 'punctuation' || !before || language.tags.get('conjunction')?.includes(before.key) === true;
}
