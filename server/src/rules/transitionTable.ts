const FIRST_SLOTS = 1 << 10;
/** The greatest number that an entry can be told by. */
const MOST_KEYS = 2 ** 31 - 2;

/** Stands for a step that has not been worked out. */
export const UNKNOWN = -1;

/**
 * Where a symbol leads from a state, as far as it has been worked out: an open hash table with linear probing in one flat
 * array, which a processor's cache holds better than a map for each state.
 */
export class TransitionTable {
  readonly #symbols: number;
  /** For each slot the state and the symbol as one number, plus one, or 0 where it is free; then the target. */
  #slots = new Int32Array(2 * FIRST_SLOTS);
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
    const at = this.#placeOf(key);
    return this.#slots[at] === key ? this.#slots[at + 1]! : UNKNOWN;
  }

  /** Notes a step for the first time. */
  set(state: number, symbol: number, target: number): void {
    if ((this.#size + 1) * 4 > this.#slots.length) this.#grow();
    this.#put(state * this.#symbols + symbol + 1, target);
    this.#size++;
  }

  clear(): void {
    this.#slots = new Int32Array(2 * FIRST_SLOTS);
    this.#size = 0;
  }

  #put(key: number, target: number): void {
    const at = this.#placeOf(key);
    this.#slots[at] = key;
    this.#slots[at + 1] = target;
  }

  /** Where the slot of a key begins, or the free one where it would be. */
  #placeOf(key: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    const mixed = Math.imul(key, 0x9e3779b1);
    let at = ((mixed ^ (mixed >>> 15)) << 1) & mask;
    for (let found = slots[at]!; found !== 0 && found !== key; found = slots[at]!) at = (at + 2) & mask;
    return at;
  }

  #grow(): void {
    const slots = this.#slots;
    this.#slots = new Int32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at += 2) if (slots[at] !== 0) this.#put(slots[at]!, slots[at + 1]!);
  }
}
