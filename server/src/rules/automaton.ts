import type { CompiledAutomaton } from '../dictionary/compiled.ts';
import { NUMBER } from '../dictionary/compiled.ts';
import type { Token } from '../languages/language.ts';

/** A pattern found in a sentence: token indices, `to` is exclusive. */
export interface Match {
  readonly pattern: number;
  readonly from: number;
  readonly to: number;
}

const none: readonly number[] = [];

/** Finds all patterns of a dictionary in one pass over the tokens; the cost does not grow with their number. */
export class Automaton {
  readonly #wordIds = new Map<string, number>();
  /** Next states by state × number of words + word. */
  readonly #edges = new Map<number, number[]>();
  readonly #any = new Map<number, number>();
  readonly #accepts = new Map<number, number[]>();
  readonly #width: number;
  readonly #number: number;

  constructor(compiled: CompiledAutomaton) {
    compiled.words.forEach((word, id) => this.#wordIds.set(word, id));
    this.#width = compiled.words.length;
    this.#number = this.#wordIds.get(NUMBER) ?? -1;
    const { edges, any, accepts } = compiled;
    for (let index = 0; index < edges.length; index += 3) {
      append(this.#edges, edges[index]! * this.#width + edges[index + 1]!, edges[index + 2]!);
    }
    for (let index = 0; index < any.length; index += 2) this.#any.set(any[index]!, any[index + 1]!);
    for (let index = 0; index < accepts.length; index += 2) append(this.#accepts, accepts[index]!, accepts[index + 1]!);
  }

  /** The token's id in this dictionary, or -1. */
  wordId(token: Token): number {
    return token.kind === 'opaque' ? -1 : (this.#wordIds.get(token.key) ?? -1);
  }

  /** True when the token is of the set of word ids. */
  accepts(token: Token, ids: ReadonlySet<number>): boolean {
    return ids.has(this.wordId(token)) || (token.kind === 'number' && ids.has(this.#number));
  }

  /** Every match in the sentence, in order of their ends. */
  match(tokens: readonly Token[]): Match[] {
    const matches: Match[] = [];
    let states: number[] = [];
    let starts: number[] = [];
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index]!;
      const id = this.wordId(token);
      const number = token.kind === 'number' ? this.#number : -1;
      const nextStates: number[] = [];
      const nextStarts: number[] = [];
      const enter = (targets: readonly number[], from: number) => {
        for (const target of targets) {
          nextStates.push(target);
          nextStarts.push(from);
          for (const pattern of this.#accepts.get(target) ?? none) matches.push({ pattern, from, to: index + 1 });
        }
      };
      for (let active = 0; active < states.length; active++) {
        const state = states[active]!;
        const from = starts[active]!;
        this.#follow(state, id, number, from, enter);
        const any = this.#any.get(state);
        if (any !== undefined && token.kind !== 'punctuation') enter([any], from);
      }
      this.#follow(0, id, number, index, enter);
      states = nextStates;
      starts = nextStarts;
    }
    return matches;
  }

  #follow(state: number, id: number, number: number, from: number, enter: (targets: readonly number[], from: number) => void) {
    if (id >= 0) {
      const targets = this.#edges.get(state * this.#width + id);
      if (targets) enter(targets, from);
    }
    if (number >= 0) {
      const targets = this.#edges.get(state * this.#width + number);
      if (targets) enter(targets, from);
    }
  }
}

function append(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
