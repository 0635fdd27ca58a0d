import type { CompiledDictionary, CompiledElement, CompiledPattern } from './compiled.ts';
import { readRows, type StoredRows, storeRows } from './rows.ts';

type StoredPattern = Omit<CompiledPattern, 'elements'> & { readonly elements: string };

/** A compiled dictionary as it is stored: short, and quick to read. */
export interface StoredDictionary extends Omit<CompiledDictionary, 'patterns' | 'sets' | 'automaton'> {
  readonly patterns: readonly StoredPattern[];
  /** Each set's words, each as the difference from the one before it. */
  readonly sets: StoredRows;
  readonly automaton: { readonly edges: StoredRows; readonly any: StoredRows; readonly accepts: StoredRows };
}

export function storeDictionary(dictionary: CompiledDictionary): StoredDictionary {
  const { automaton, sets, patterns } = dictionary;
  return {
    ...dictionary,
    patterns: patterns.map((pattern) => ({ ...pattern, elements: JSON.stringify(pattern.elements) })),
    sets: sets.flatMap((set) => storeRows(set, 1)),
    automaton: {
      edges: storeRows(automaton.edges, 3),
      any: storeRows(automaton.any, 2),
      accepts: storeRows(automaton.accepts, 2),
    },
  };
}

export function readDictionary(stored: StoredDictionary): CompiledDictionary {
  const { edges, any, accepts } = stored.automaton;
  return {
    ...stored,
    patterns: stored.patterns.map((pattern) => new ReadPattern(pattern)),
    sets: stored.sets.map(sums),
    automaton: { edges: readRows(edges), any: readRows(any), accepts: readRows(accepts) },
  };
}

/** The numbers of one column; most sets hold one word. */
function sums(column: readonly number[]): readonly number[] {
  if (column.length < 2) return column;
  let number = 0;
  return column.map((difference) => {
    number += difference;
    return number;
  });
}

/** A pattern that is read when a text first has words that it may fit. */
class ReadPattern implements CompiledPattern {
  readonly entry: number;
  readonly innocent?: true;
  readonly except?: true;
  readonly initial?: true;
  readonly final?: true;
  #elements: string | readonly CompiledElement[];

  constructor({ entry, innocent, except, initial, final, elements }: StoredPattern) {
    this.entry = entry;
    if (innocent) this.innocent = innocent;
    if (except) this.except = except;
    if (initial) this.initial = initial;
    if (final) this.final = final;
    this.#elements = elements;
  }

  get elements(): readonly CompiledElement[] {
    if (typeof this.#elements === 'string') this.#elements = JSON.parse(this.#elements) as CompiledElement[];
    return this.#elements;
  }
}
