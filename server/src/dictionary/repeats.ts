/** Values in their order; one that has come before is the index where it first stands. */
export type StoredRepeats<Value extends string | object> = readonly (Value | number)[];

/** Stores each value once, which texts in two languages and rules of few kinds make worth while. */
export function storeRepeats<Value extends string | object>(values: readonly Value[]): StoredRepeats<Value> {
  const first = new Map<string, number>();
  return values.map((value, index) => {
    const key = JSON.stringify(value);
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    return before !== undefined && String(before).length < key.length ? before : value;
  });
}

/** The values again; those that are equal are the same object. */
export function readRepeats<Value extends string | object>(stored: StoredRepeats<Value>): Value[] {
  return stored.map((value) => (typeof value === 'number' ? (stored[value] as Value) : value));
}
