import type { CompiledDictionary, CompiledTerms } from '../dictionary/compiled.ts';
import type { Language, Token } from '../languages/language.ts';
import { Automaton } from '../rules/automaton.ts';
import type { Proposal, SentenceFinding } from '../rules/rule.ts';
import { applyEdits } from './apply.ts';

/** Words with legal effect: a fix may not take one of them out of a sentence. */
export class ProtectedTerms {
  readonly #language: Language;
  readonly #terms: readonly { readonly automaton: Automaton; readonly patterns: CompiledTerms['patterns'] }[];

  constructor(dictionaries: readonly CompiledDictionary[], language: Language) {
    this.#language = language;
    this.#terms = dictionaries
      .filter(({ terms }) => terms.patterns.length > 0)
      .map(({ terms }) => ({ automaton: Automaton.of(terms), patterns: terms.patterns }));
  }

  /** Gives a sentence's findings without the fixes that would take out a term. */
  keeper(text: string, tokens: readonly Token[]): (finding: SentenceFinding) => SentenceFinding {
    let before: ReadonlyMap<string, number> | undefined;
    const keeps = ({ edits }: Proposal) => {
      before ??= this.#count(tokens);
      if (before.size === 0) return true;
      const after = this.#count(this.#language.tokens(applyEdits(text, edits)));
      return [...before].every(([term, count]) => (after.get(term) ?? 0) >= count);
    };
    return (finding) => {
      const kept = finding.proposals.filter(keeps);
      return kept.length === finding.proposals.length ? finding : { ...finding, proposals: kept };
    };
  }

  /** How many times each term is there. */
  #count(tokens: readonly Token[]): ReadonlyMap<string, number> {
    const places = new Map<string, Set<number>>();
    this.#terms.forEach(({ automaton, patterns }, layer) => {
      const matches = automaton.match(tokens).map((match) => ({ ...match, ...patterns[match.pattern]! }));
      const excepted = matches.filter(({ except }) => except);
      for (const { term, from, to, except } of matches) {
        if (except || excepted.some((other) => other.term === term && other.from <= from && to <= other.to)) continue;
        const name = `${layer}:${term}`;
        places.set(name, (places.get(name) ?? new Set()).add(from));
      }
    });
    return new Map([...places].map(([term, starts]) => [term, starts.size]));
  }
}
