const none: readonly never[] = [];

/** For so few, putting each in its place takes less time and room than to begin a sort. */
const FEW = 16;

/** Sorts a list in its place; most are short, and many in order. */
export function sort<T>(items: T[], compare: (a: T, b: T) => number): T[] {
  if (items.length > FEW) return items.sort(compare);
  for (let index = 1; index < items.length; index++) {
    const item = items[index]!;
    let at = index;
    for (; at > 0 && compare(items[at - 1]!, item) > 0; at--) items[at] = items[at - 1]!;
    items[at] = item;
  }
  return items;
}

/** The same items in a list that takes no more room than they: one that has been added to has room for some sixteen more. */
export function trimmed<T>(items: readonly T[]): readonly T[] {
  return items.length === 0 ? none : items.slice();
}
