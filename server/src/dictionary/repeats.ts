/** Texts in their order; one that has come before is the index where it first stands. */
export type StoredRepeats = readonly (string | number)[];

/** Stores each text once, unless it is shorter than its index. */
export function storeRepeats(texts: readonly string[]): StoredRepeats {
  const first = new Map<string, number>();
  return texts.map((text, index) => {
    const before = first.get(text);
    if (before === undefined) first.set(text, index);
    return before !== undefined && String(before).length < JSON.stringify(text).length ? before : text;
  });
}

/** The texts that `storeRepeats` stored. */
export function readRepeats(stored: StoredRepeats): string[] {
  return stored.map((text) => (typeof text === 'number' ? (stored[text] as string) : text));
}
