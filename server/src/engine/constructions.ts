import type { Later } from '../languages/later.ts';
import type { Writable } from '../languages/writable.ts';
import type { Proposal } from '../rules/proposal.ts';
import type { SentenceFinding, SentenceRule } from '../rules/rule.ts';
import type { KeepingIn, SentenceContext } from '../rules/sentenceContext.ts';

/** The rules that a sentence is held against. */
export interface SentenceRules {
  /** For wordings; the first has precedence where two overlap. */
  readonly phraseRules: readonly SentenceRule[];
  readonly otherRules: readonly SentenceRule[];
  /** Which fixes may be offered. */
  readonly keepingIn: KeepingIn;
}

type Rewrites = Later<readonly Proposal[]>;

/**
 * What the rules beside those for wordings find in a sentence. When that has been forgotten, no more is kept of it than the
 * sentence's text: rewrites that are asked for later are found once more.
 */
export class Constructions {
  readonly #sentence: SentenceContext;
  readonly #rules: readonly SentenceRule[];
  readonly #report: (error: unknown) => void;
  /** Of each finding, in the order they are found in. */
  #rewrites: readonly (Rewrites | undefined)[] | undefined;

  /** @param report told of a rule that throws; the other rules still run. */
  constructor(sentence: SentenceContext, rules: readonly SentenceRule[], report: (error: unknown) => void) {
    this.#sentence = sentence;
    this.#rules = rules;
    this.#report = report;
  }

  /** Finds them. */
  find(): readonly Writable<SentenceFinding>[] {
    const findings = this.#find();
    this.#rewrites = findings.map(({ rewrites }) => rewrites);
    for (let index = 0; index < findings.length; index++) {
      if (findings[index]!.rewrites) findings[index]!.rewrites = new FoundRewrites(this, index);
    }
    return findings;
  }

  /** Lets go of all but the text. */
  forget(): void {
    this.#rewrites = undefined;
  }

  /** What a finding can be rewritten to. @param index its place among them. */
  rewrites(index: number): readonly Proposal[] {
    this.#rewrites ??= this.#find().map(({ rewrites }) => rewrites);
    const rewrites = this.#rewrites[index]!;
    return this.#sentence.offered(() => rewrites.value);
  }

  #find(): Writable<SentenceFinding>[] {
    const findings: SentenceFinding[] = [];
    for (const rule of this.#rules) {
      try {
        for (const finding of rule.check(this.#sentence)) findings.push(finding);
      } catch (error) {
        this.#report(error);
      }
    }
    return findings;
  }
}

/** Asks for the rewrites of one finding; a small object, since there is one for nearly every finding. */
class FoundRewrites implements Rewrites {
  readonly #constructions: Constructions;
  readonly #index: number;

  constructor(constructions: Constructions, index: number) {
    this.#constructions = constructions;
    this.#index = index;
  }

  get value(): readonly Proposal[] {
    return this.#constructions.rewrites(this.#index);
  }
}
