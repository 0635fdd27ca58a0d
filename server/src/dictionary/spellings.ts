import type { CompiledElement, CompiledMatcher, CompiledTerms } from './compiled.ts';

/** One way to write a term: a set of words for each place. */
export interface Spelling {
  /** The same object for every spelling of a term. */
  readonly term: object;
  readonly places: readonly ReadonlySet<string>[];
  /** True for a wording where the word means something else. */
  readonly except: boolean;
}

/** Compounds of a word with legal effect have it too, from this many letters and with so many before it. */
const COMPOUND_HEAD = 5;
const COMPOUND_FRONT = 3;
const vowel = /[aeiouyæøå]/u;

/** The ways to write words with legal effect. */
export class Spellings {
  /** By the words that may come first. */
  readonly #beginnings = new Map<string, Spelling[]>();

  constructor(terms: readonly CompiledTerms[]) {
    for (const spelling of terms.flatMap(spellingsOf)) {
      for (const word of spelling.places[0] ?? []) {
        const others = this.#beginnings.get(word);
        if (others) others.push(spelling);
        else this.#beginnings.set(word, [spelling]);
      }
    }
  }

  /** The spellings that a word begins; a compound begins those of its last part that are one word. */
  begunBy(word: string): readonly Spelling[] {
    const found = [...(this.#beginnings.get(word) ?? [])];
    for (let front = COMPOUND_FRONT; front <= word.length - COMPOUND_HEAD; front++) {
      if (!vowel.test(word.slice(0, front))) continue;
      found.push(...(this.#beginnings.get(word.slice(front)) ?? []).filter(({ places }) => places.length === 1));
    }
    return found;
  }
}

function spellingsOf(terms: CompiledTerms): Spelling[] {
  const identities: object[] = [];
  return terms.patterns.flatMap(({ term, elements, except = false }) => {
    identities[term] ??= {};
    const identity = identities[term];
    return waysThrough(elements, terms).map((places) => ({ term: identity, places, except }));
  });
}

/** The words in a set. */
export function wordsOf(set: number, { sets, words }: CompiledMatcher): ReadonlySet<string> {
  return new Set(sets[set]!.map((word) => words[word]!));
}

/** The wordings of a pattern one by one; what may be left out is both there and not. */
function waysThrough(elements: readonly CompiledElement[], matcher: CompiledMatcher): ReadonlySet<string>[][] {
  let ways: ReadonlySet<string>[][] = [[]];
  for (const element of elements) {
    const next = typeof element === 'number' ? [[wordsOf(element, matcher)]] : waysOf(element, matcher);
    const optional = typeof element === 'object' && element.type !== 'ahead' && element.optional;
    ways = ways.flatMap((way) => [...(optional ? [way] : []), ...next.map((more) => [...way, ...more])]);
  }
  return ways;
}

function waysOf(element: Exclude<CompiledElement, number>, matcher: CompiledMatcher): ReadonlySet<string>[][] {
  switch (element.type) {
    case 'words':
      return [[wordsOf(element.set, matcher)]];
    case 'capture':
      return waysThrough(element.elements, matcher);
    case 'group':
    case 'ahead':
      return element.branches.flatMap((branch) => waysThrough(branch, matcher));
    case 'gap':
      return [[]];
  }
}
