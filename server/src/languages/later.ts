/** What may be worked out only when it is asked for. */
export interface Later<Value> {
  readonly value: Value;
}

/** What is worked out when it is first asked for, and kept from then on. */
export class OnDemand<Value> implements Later<Value> {
  #work: (() => Value) | undefined;
  #value: Value | undefined;

  /** @param work must not depend on when it is done. */
  constructor(work: () => Value) {
    this.#work = work;
  }

  get value(): Value {
    if (this.#work) {
      this.#value = this.#work();
      this.#work = undefined;
    }
    return this.#value as Value;
  }
}
