const none: readonly never[] = [];

/** The same items in a list that takes no more room than they: one that has been added to has room for some sixteen more. */
export function trimmed<T>(items: readonly T[]): readonly T[] {
  return items.length === 0 ? none : items.slice();
}
