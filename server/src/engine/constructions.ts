import type { Language, Token } from '../languages/language.ts';
import type { Later } from '../languages/later.ts';
import { isMergeField } from '../languages/mergeFields.ts';
import { overlaps } from '../languages/spans.ts';
import type { Proposal, SentenceFinding, SentenceRule } from '../rules/rule.ts';
import { SentenceContext, type SentenceRole } from '../rules/sentenceContext.ts';
import type { ProtectedTerms } from './protectedTerms.ts';

/** The rules that a sentence is held against. */
export interface SentenceRules {
  /** For wordings; the first has precedence where two overlap. */
  readonly phraseRules: readonly SentenceRule[];
  readonly otherRules: readonly SentenceRule[];
  readonly protectedTerms: ProtectedTerms;
}

/** A test of fixes: those that it is true of may be offered. */
export type Keeping = (fix: Proposal) => boolean;

/** Keeps the fixes of a sentence that change no merge field and take out no term. */
export function keepingIn({ text, tokens }: SentenceContext, protectedTerms: ProtectedTerms): Keeping {
  const fields = tokens.filter(isMergeField);
  const keepsTerms = protectedTerms.keeper(text, tokens);
  return (fix) => !changesAny(fields, fix) && keepsTerms(fix);
}

function changesAny(fields: readonly Token[], { edits }: Proposal): boolean {
  return fields.length > 0 && edits.some((edit) => fields.some((field) => overlaps(edit, field)));
}

/** The finding with those of its proposals that are kept. */
export function withKept(finding: SentenceFinding, isKept: Keeping): SentenceFinding {
  if (finding.proposals.every(isKept)) return finding;
  return { ...finding, proposals: finding.proposals.filter(isKept) };
}

/** What the rules beside those for wordings found in a sentence, as it was found. */
interface Found {
  readonly findings: readonly SentenceFinding[];
  readonly isKept: Keeping;
}

/**
 * What the rules beside those for wordings find in a sentence. When they have been forgotten, no more is kept of them than the
 * sentence's text: rewrites that are asked for later are found once more.
 */
export class Constructions {
  readonly #text: string;
  readonly #role: SentenceRole;
  readonly #language: Language;
  readonly #rules: SentenceRules;
  readonly #report: (error: unknown) => void;
  #found: Found | undefined;

  /** @param report told of a rule that throws; the other rules still run. */
  constructor({ text, role, language }: SentenceContext, rules: SentenceRules, report: (error: unknown) => void) {
    this.#text = text;
    this.#role = role;
    this.#language = language;
    this.#rules = rules;
    this.#report = report;
  }

  /** Finds them. */
  in(sentence: SentenceContext, isKept: Keeping): SentenceFinding[] {
    this.#found = this.#find(sentence, isKept);
    return this.#found.findings.map((finding, index) => {
      const kept = withKept(finding, isKept);
      return finding.rewrites ? { ...kept, rewrites: new FoundRewrites(this, index) } : kept;
    });
  }

  /** Lets go of all but the text. */
  forget(): void {
    this.#found = undefined;
  }

  /** What a finding can be rewritten to; nothing when working it out fails. @param index its place among them. */
  rewrites(index: number): readonly Proposal[] {
    this.#found ??= this.#again();
    const { findings, isKept } = this.#found;
    try {
      return findings[index]!.rewrites!.value.filter(isKept);
    } catch (error) {
      this.#report(error);
      return [];
    }
  }

  #again(): Found {
    const sentence = new SentenceContext(this.#text, this.#role, this.#language);
    return this.#find(sentence, keepingIn(sentence, this.#rules.protectedTerms));
  }

  #find(sentence: SentenceContext, isKept: Keeping): Found {
    const findings: SentenceFinding[] = [];
    for (const rule of this.#rules.otherRules) {
      try {
        for (const finding of rule.check(sentence)) findings.push(finding);
      } catch (error) {
        this.#report(error);
      }
    }
    return { findings, isKept };
  }
}

/** Asks for the rewrites of one finding; a small object, since there is one for nearly every finding. */
class FoundRewrites implements Later<readonly Proposal[]> {
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
