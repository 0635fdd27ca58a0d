import type { CompiledDictionary, CompiledTerms } from '../dictionary/compiled.ts';
import type { Language, Token } from '../languages/language.ts';
import type { Span } from '../languages/spans.ts';
import { Automaton } from '../rules/automaton.ts';
import type { Proposal } from '../rules/proposal.ts';
import { applyEdits } from './apply.ts';

/** The terms of one dictionary. */
interface Terms {
  readonly automaton: Automaton;
  readonly patterns: CompiledTerms['patterns'];
  /** Those that mean something else in some wordings. */
  readonly doubtful: ReadonlySet<number>;
}

/** A wording that matters to terms, where it stands; UTF-16 code units. */
interface Place extends Span {
  /** Whether the words around it can make the term mean something else. */
  readonly isDoubtful: boolean;
}

/** Whether an edit may take out a term or change what it means: it touches it, or but for one sign. */
const concerns = (edit: Span, { start, end, isDoubtful }: Place): boolean =>
  isDoubtful || (edit.start <= end + 1 && start - 1 <= edit.end);

/** Words with legal effect: a fix may not take one of them out of a sentence. */
export class ProtectedTerms {
  readonly #language: Language;
  readonly #terms: readonly Terms[];

  constructor(dictionaries: readonly CompiledDictionary[], language: Language) {
    this.#language = language;
    this.#terms = dictionaries
      .filter(({ terms }) => terms.patterns.length > 0)
      .map(({ terms }) => {
        const doubtful = new Set(terms.patterns.filter(({ except }) => except).map(({ term }) => term));
        return { automaton: Automaton.of(terms), patterns: terms.patterns, doubtful };
      });
  }

  /** Tells whether a fix of the sentence leaves its terms where they are. */
  keeper(text: string, tokens: readonly Token[]): (proposal: Proposal) => boolean {
    let before: ReadonlyMap<string, number> | undefined;
    let places: readonly Place[] | undefined;
    return ({ edits }) => {
      places ??= this.#places(tokens);
      if (!edits.some((edit) => places!.some((place) => concerns(edit, place)))) return true;
      before ??= this.#count(tokens);
      const after = this.#count(this.#language.tokens(applyEdits(text, edits)));
      return [...before].every(([term, count]) => (after.get(term) ?? 0) >= count);
    };
  }

  #places(tokens: readonly Token[]): readonly Place[] {
    return this.#terms.flatMap(({ automaton, patterns, doubtful }) =>
      automaton
        .match(tokens)
        .all()
        .map(({ from, to, pattern }) => {
          const isDoubtful = doubtful.has(patterns[pattern]!.term);
          return { start: tokens[from]!.start, end: tokens[to - 1]!.end, isDoubtful };
        }),
    );
  }

  /** How many times each term is there. */
  #count(tokens: readonly Token[]): ReadonlyMap<string, number> {
    const places = new Map<string, Set<number>>();
    this.#terms.forEach(({ automaton, patterns }, layer) => {
      const matches = automaton
        .match(tokens)
        .all()
        .map((match) => ({ ...match, ...patterns[match.pattern]! }));
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
