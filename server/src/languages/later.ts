/** What is worked out when it is first asked for, and kept from then on. */
export class Later<Value> {
  #work: (() => Value) | undefined;
  #value: Value | undefined;

  /** @param work must not depend on when it is done. */
  constructor(work: () => Value) {
    this.#work = work;
  }

  /** A value that is known already. */
  static of<Value>(value: Value): Later<Value> {
    return new Later(() => value);
  }

  get value(): Value {
    if (this.#work) {
      this.#value = this.#work();
      this.#work = undefined;
    }
    return this.#value as Value;
  }

  /** What comes of the value, worked out when that is first asked for. */
  map<Other>(change: (value: Value) => Other): Later<Other> {
    return new Later(() => change(this.value));
  }
}
