import type { CompiledAutomaton, CompiledElement } from './compiled.ts';

/** How many words a gap may span at most. */
export const GAP_WORDS = 4;

/** Builds one automaton for all patterns; equal beginnings share their states. */
export class AutomatonBuilder {
  readonly #edges: number[] = [];
  readonly #any: number[] = [];
  readonly #accepts: number[] = [];
  /** The state that all of some states lead to on a set of words (-1 for any word). */
  readonly #shared = new Map<string, number>();
  #states = 1;

  add(elements: readonly CompiledElement[], pattern: number): void {
    for (const state of this.#sequence([0], elements)) this.#accepts.push(state, pattern);
  }

  finish(): CompiledAutomaton {
    return { edges: this.#edges, any: this.#any, accepts: this.#accepts };
  }

  #sequence(from: number[], elements: readonly CompiledElement[]): number[] {
    let states = from;
    for (const element of elements) {
      const next = this.#element(states, element);
      const optional = typeof element === 'object' && element.type !== 'ahead' && element.optional;
      states = optional ? [...new Set([...states, ...next])] : next;
    }
    return states;
  }

  #element(from: number[], element: CompiledElement): number[] {
    if (typeof element === 'number') return [this.#step(from, element)];
    switch (element.type) {
      case 'words':
        return [this.#step(from, element.set)];
      case 'group':
      case 'ahead':
        return [...new Set(element.branches.flatMap((branch) => this.#sequence(from, branch)))];
      case 'capture':
        return this.#sequence(from, element.elements);
      case 'gap':
        return this.#gap(from);
    }
  }

  #gap(from: number[]): number[] {
    const reached: number[] = [];
    for (let count = 0; count < GAP_WORDS; count++)
      reached.push(this.#step(count === 0 ? from : reached.slice(-1), -1));
    return reached;
  }

  #step(from: number[], set: number): number {
    const key = `${from.join(' ')}:${set}`;
    let target = this.#shared.get(key);
    if (target === undefined) {
      target = this.#states++;
      this.#shared.set(key, target);
      for (const state of from) {
        if (set < 0) this.#any.push(state, target);
        else this.#edges.push(state, set, target);
      }
    }
    return target;
  }
}
