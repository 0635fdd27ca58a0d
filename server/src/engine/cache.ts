/** Keeps the values used last. Reading a value makes it the newest. */
export class RecentCache<Value> {
  #capacity: number;
  readonly #values = new Map<string, Value>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Raises how many values are kept, so that going through them in turn always finds them. */
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
    this.#values.set(key, value);
    if (this.#values.size <= this.#capacity) return;
    const oldest = this.#values.keys().next();
    if (!oldest.done) this.#values.delete(oldest.value);
  }
}
