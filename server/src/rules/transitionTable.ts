const FIRST_SLOTS = 1 << 10;
/** The greatest number that an entry can be told by. */
const MOST_KEYS = 2 ** 31 - 2;

/** Stands for a step that has not been worked out. */
export const UNKNOWN = -1;

/**
 * Where a symbol leads from a state, as far as it has been worked out: an open hash table with linear probing in two flat
 * arrays, which a processor's cache holds better than a map for each state.
 */
export class TransitionTable {
  readonly #symbols: number;
  /** The state and the symbol as one number, plus one; 0 where a slot is free. */
  #keys = new Int32Array(FIRST_SLOTS);
  #targets = new Int32Array(FIRST_SLOTS);
  #size = 0;

  /** @param symbols how many there are. */
  constructor(symbols: number) {
    this.#symbols = symbols;
  }

  /** So many states can be told apart. */
  get mostStates(): number {
    return Math.floor(MOST_KEYS / this.#symbols);
  }

  /** What was set for the symbol in the state; else UNKNOWN. */
  get(state: number, symbol: number): number {
    const key = state * this.#symbols + symbol + 1;
    const slot = this.#slotOf(key);
    return this.#keys[slot] === key ? this.#targets[slot]! : UNKNOWN;
  }

  /** Notes a step for the first time. */
  set(state: number, symbol: number, target: number): void {
    if ((this.#size + 1) * 2 > this.#keys.length) this.#grow();
    this.#put(state * this.#symbols + symbol + 1, target);
    this.#size++;
  }

  clear(): void {
    this.#keys = new Int32Array(FIRST_SLOTS);
    this.#targets = new Int32Array(FIRST_SLOTS);
    this.#size = 0;
  }

  #put(key: number, target: number): void {
    const slot = this.#slotOf(key);
    this.#keys[slot] = key;
    this.#targets[slot] = target;
  }

  /** The slot of a key, or the free one where it would be. */
  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    const mixed = Math.imul(key, 0x9e3779b1);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (let found = this.#keys[slot]!; found !== 0 && found !== key; found = this.#keys[slot]!)
      slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const targets = this.#targets;
    this.#keys = new Int32Array(keys.length * 2);
    this.#targets = new Int32Array(keys.length * 2);
    for (let slot = 0; slot < keys.length; slot++) if (keys[slot] !== 0) this.#put(keys[slot]!, targets[slot]!);
  }
}
