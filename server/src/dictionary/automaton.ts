import type { CompiledAutomaton } from './compiled.ts';
import type { Element } from './pattern.ts';

/** How many words a gap may span at most. */
export const GAP_WORDS = 4;

/** Builds one automaton for all patterns; equal beginnings share their states. */
export class AutomatonBuilder {
  readonly #wordIds = new Map<string, number>();
  readonly #edges: number[] = [];
  readonly #any: number[] = [];
  readonly #accepts: number[] = [];
  /** Shared continuation by state and element. */
  readonly #shared = new Map<string, number>();
  #states = 1;

  /** The id of a word, given out on first use. */
  word(word: string): number {
    let id = this.#wordIds.get(word);
    if (id === undefined) {
      id = this.#wordIds.size;
      this.#wordIds.set(word, id);
    }
    return id;
  }

  /** @param wordsOf the forms that an element accepts, as word ids, with a name that equal elements share. */
  add(elements: readonly Element[], pattern: number, wordsOf: (element: Element) => { name: string; ids: readonly number[] }): void {
    for (const state of this.#sequence([0], elements, wordsOf)) this.#accepts.push(state, pattern);
  }

  finish(): CompiledAutomaton {
    return { words: [...this.#wordIds.keys()], edges: this.#edges, any: this.#any, accepts: this.#accepts };
  }

  #sequence(from: number[], elements: readonly Element[], wordsOf: Parameters<AutomatonBuilder['add']>[2]): number[] {
    let states = from;
    for (const element of elements) {
      const next = this.#element(states, element, wordsOf);
      states = element.optional ? [...new Set([...states, ...next])] : next;
    }
    return states;
  }

  #element(from: number[], element: Element, wordsOf: Parameters<AutomatonBuilder['add']>[2]): number[] {
    switch (element.type) {
      case 'group':
        return [...new Set(element.branches.flatMap((branch) => this.#sequence(from, branch, wordsOf)))];
      case 'capture':
        return this.#sequence(from, element.elements, wordsOf);
      case 'gap':
        return this.#gap(from);
      default: {
        const { name, ids } = wordsOf(element);
        return [...new Set(from.map((state) => this.#step(state, name, ids)))];
      }
    }
  }

  #step(state: number, name: string, ids: readonly number[]): number {
    const key = `${state} ${name}`;
    let target = this.#shared.get(key);
    if (target === undefined) {
      target = this.#states++;
      this.#shared.set(key, target);
      for (const id of ids) this.#edges.push(state, id, target);
    }
    return target;
  }

  #gap(from: number[]): number[] {
    const reached: number[] = [];
    for (const start of from) {
      let state = start;
      for (let count = 0; count < GAP_WORDS; count++) {
        const key = `${state} *`;
        let target = this.#shared.get(key);
        if (target === undefined) {
          target = this.#states++;
          this.#shared.set(key, target);
          this.#any.push(state, target);
        }
        reached.push(target);
        state = target;
      }
    }
    return reached;
  }
}
