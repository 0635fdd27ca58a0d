import type { CompiledAutomaton } from '../dictionary/compiled.ts';

const none: readonly number[] = [];

/** The states that a sentence begins in; no pattern begins with any word. */
export const START: readonly number[] = [0];

/** Where the states of a dictionary's automaton lead to. */
export interface Transitions {
  /** The patterns that end in a state. */
  accepts(state: number): readonly number[];
  /** The states, each once, that a word leads to; `sets` are those it is in, `isWord` is false for punctuation. */
  targets(states: readonly number[], sets: readonly number[], isWord: boolean): readonly number[];
}

/** Lists in one array: the items of list i lie in [starts[i], starts[i + 1]). */
export interface Lists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** Reads the flat lists of a compiled automaton into arrays by state. */
export function transitionsOf({ edges, any, accepts }: CompiledAutomaton, setCount: number): Transitions {
  const states = 1 + Math.max(greatest(edges, 3), greatest(any, 2));
  const byEdge = listsOf(edges, 3, states);
  const byAny = listsOf(any, 2, states);
  const byAccept = listsOf(accepts, 2, states);
  const byFirst = listsOf(firsts(byEdge), 2, setCount);
  const asked = new Uint8Array(setCount);
  return {
    accepts: (state) => [...itemsOf(byAccept, state)],
    targets: (from, sets, isWord) => {
      if (from === START) return [...new Set(sets.flatMap((set) => [...itemsOf(byFirst, set)]))];
      if (sets.length === 0 && !isWord) return none;
      for (const set of sets) asked[set] = 1;
      const found = new Set<number>();
      for (const state of from) {
        const { starts, items } = byEdge;
        if (sets.length > 0) {
          for (let at = starts[state]!; at < starts[state + 1]!; at += 2) {
            if (asked[items[at]!] === 1) found.add(items[at + 1]!);
          }
        }
        if (isWord) for (const target of itemsOf(byAny, state)) found.add(target);
      }
      for (const set of sets) asked[set] = 0;
      return [...found];
    },
  };
}

/** Pairs of a set and a state that it leads to from the start. */
function firsts({ starts, items }: Lists): number[] {
  return [...items.subarray(starts[0], starts[1])];
}

/** The items of one list. */
export function itemsOf({ starts, items }: Lists, state: number): Int32Array {
  return items.subarray(starts[state]!, starts[state + 1]!);
}

/** The greatest state that records of `width` numbers, of which the last is a state, name. */
function greatest(records: ArrayLike<number>, width: number): number {
  let greatest = 0;
  for (let at = 0; at < records.length; at += width) {
    greatest = Math.max(greatest, records[at]!, records[at + width - 1]!);
  }
  return greatest;
}

/** For each of so many words, the sets that it is in. */
export function inverted(sets: readonly (readonly number[])[], count: number): Lists {
  const starts = new Int32Array(count + 1);
  for (const words of sets) for (const word of words) starts[word + 1]!++;
  for (let word = 0; word < count; word++) starts[word + 1]! += starts[word]!;
  const items = new Int32Array(starts[count]!);
  const filled = starts.slice();
  for (let set = 0; set < sets.length; set++) for (const word of sets[set]!) items[filled[word]!++] = set;
  return { starts, items };
}

/** Sorts records of `width` numbers by the first, which names a list; each list keeps their order. */
function listsOf(records: ArrayLike<number>, width: number, count: number): Lists {
  const rest = width - 1;
  const starts = new Int32Array(count + 1);
  for (let at = 0; at < records.length; at += width) starts[records[at]! + 1]! += rest;
  for (let list = 0; list < count; list++) starts[list + 1]! += starts[list]!;
  const items = new Int32Array((records.length / width) * rest);
  const filled = starts.slice();
  for (let at = 0; at < records.length; at += width) {
    for (let part = 1; part < width; part++) items[filled[records[at]!]!++] = records[at + part]!;
  }
  return { starts, items };
}
