/** Keeps the values used last. Reading a value makes it the newest. */
export class RecentCache<Value> {
  #capacity: number;
  readonly #sizeOf: (key: string) => number;
  readonly #values = new Map<string, Value>();
  #size = 0;

  /** @param sizeOf how much of the capacity a value takes up; without it the capacity is a number of values. */
  constructor(capacity: number, sizeOf: (key: string) => number = () => 1) {
    this.#capacity = capacity;
    this.#sizeOf = sizeOf;
  }

  /** Raises the capacity, so that going through what fits in it in turn always finds it. */
  holdAtLeast(capacity: number): void {
    this.#capacity = Math.max(this.#capacity, capacity);
  }

  get(key: string): Value | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) {
      this.#values.delete(key);
      this.#values.set(key, value);
    }
    return value;
  }

  set(key: string, value: Value): void {
    if (!this.#values.has(key)) this.#size += this.#sizeOf(key);
    this.#values.set(key, value);
    if (this.#size <= this.#capacity) return;
    for (const oldest of this.#values.keys()) {
      if (this.#size <= this.#capacity) break;
      this.#values.delete(oldest);
      this.#size -= this.#sizeOf(oldest);
    }
  }
}
