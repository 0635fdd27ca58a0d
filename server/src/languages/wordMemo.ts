import type { Token } from './language.ts';

/**
 * What is worked out of the words of one language, once for each that has a number: a language in a script of its own numbers
 * its words itself.
 */
export class WordMemo<Value extends NonNullable<unknown>> {
  readonly #work: (key: string) => Value;
  readonly #known: (Value | undefined)[] = [];

  /** @param work must give the same for the same key each time. */
  constructor(work: (key: string) => Value) {
    this.#work = work;
  }

  of({ id, key }: Pick<Token, 'id' | 'key'>): Value {
    if (id < 0) return this.#work(key);
    return this.#known[id] ?? this.#learn(id, key);
  }

  /** True when what is worked out of one of the words is true. */
  some(tokens: readonly Token[]): boolean {
    for (const token of tokens) if (this.of(token)) return true;
    return false;
  }

  #learn(id: number, key: string): Value {
    const value = this.#work(key);
    while (this.#known.length <= id) this.#known.push(undefined);
    this.#known[id] = value;
    return value;
  }
}
