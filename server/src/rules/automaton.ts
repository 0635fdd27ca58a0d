import { type CompiledDictionary, NUMBER } from '../dictionary/compiled.ts';
import type { Token } from '../languages/language.ts';

/** A pattern found in a sentence: token indices, `to` is exclusive. */
export interface Match {
  readonly pattern: number;
  readonly from: number;
  readonly to: number;
}

interface State {
  /** Pairs: a set of words, the next state. */
  readonly edges: number[];
  /** The next states on any word. */
  readonly any: number[];
  readonly accepts: number[];
}

const none: readonly number[] = [];

/** Finds all patterns of a dictionary in one pass over the tokens; the cost does not grow with their number. */
export class Automaton {
  readonly #wordIds: ReadonlyMap<string, number>;
  readonly #sets: readonly ReadonlySet<number>[];
  readonly #states: readonly State[];
  /** The states that a word leads to from the start, by word id. */
  readonly #first: readonly (number[] | undefined)[];
  readonly #number: number;

  constructor({ words, sets, automaton }: CompiledDictionary) {
    this.#wordIds = new Map(words.map((word, id) => [word, id]));
    this.#number = this.#wordIds.get(NUMBER) ?? -1;
    this.#sets = sets.map((ids) => new Set(ids));
    const { edges, any, accepts } = automaton;
    const states: State[] = [];
    const state = (id: number) => {
      states[id] ??= { edges: [], any: [], accepts: [] };
      return states[id];
    };
    state(0);
    for (let index = 0; index < edges.length; index += 3) {
      state(edges[index]!).edges.push(edges[index + 1]!, edges[index + 2]!);
      state(edges[index + 2]!);
    }
    for (let index = 0; index < any.length; index += 2) {
      state(any[index]!).any.push(any[index + 1]!);
      state(any[index + 1]!);
    }
    for (let index = 0; index < accepts.length; index += 2) state(accepts[index]!).accepts.push(accepts[index + 1]!);
    this.#states = states;
    this.#first = firstStates(states[0]!, sets);
  }

  /** True when the token is one of the words in the set. */
  accepts(token: Token, set: number): boolean {
    const ids = this.#sets[set]!;
    return ids.has(this.#wordId(token)) || (token.kind === 'number' && ids.has(this.#number));
  }

  /** Every match in the sentence, in order of their ends. */
  match(tokens: readonly Token[]): Match[] {
    const matches: Match[] = [];
    let active: number[] = [];
    let starts: number[] = [];
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index]!;
      const id = this.#wordId(token);
      const number = token.kind === 'number' ? this.#number : -1;
      const next: number[] = [];
      const nextStarts: number[] = [];
      const enter = (target: number, from: number) => {
        next.push(target);
        nextStarts.push(from);
        for (const pattern of this.#states[target]!.accepts) matches.push({ pattern, from, to: index + 1 });
      };
      for (let place = 0; place < active.length; place++) {
        const { edges, any } = this.#states[active[place]!]!;
        const from = starts[place]!;
        for (let edge = 0; edge < edges.length; edge += 2) {
          const set = this.#sets[edges[edge]!]!;
          if (set.has(id) || (number >= 0 && set.has(number))) enter(edges[edge + 1]!, from);
        }
        if (token.kind !== 'punctuation') for (const target of any) enter(target, from);
      }
      for (const target of this.#first[id] ?? none) enter(target, index);
      if (number >= 0) for (const target of this.#first[number] ?? none) enter(target, index);
      active = next;
      starts = nextStarts;
    }
    return matches;
  }

  #wordId(token: Token): number {
    return token.kind === 'opaque' ? -1 : (this.#wordIds.get(token.key) ?? -1);
  }
}

function firstStates({ edges }: State, sets: readonly (readonly number[])[]): number[][] {
  const first: number[][] = [];
  for (let edge = 0; edge < edges.length; edge += 2) {
    for (const word of sets[edges[edge]!]!) {
      first[word] ??= [];
      first[word].push(edges[edge + 1]!);
    }
  }
  return first;
}
