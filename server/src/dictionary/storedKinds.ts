import type { EntryKind } from './compiled.ts';

/**
 * What many entries have in common, a line each: the group, the value, the level, the principles. The group is left
 * out where the line above has the same.
 */
export function storeKinds(kinds: readonly EntryKind[]): string {
  return kinds
    .map(({ group, value, level, principles }, index) =>
      [kinds[index - 1]?.group === group ? '' : group, value, level, ...principles].join(' '),
    )
    .join('\n');
}

/** The kinds that `storeKinds` stored. */
export function readKinds(stored: string): EntryKind[] {
  let group = '';
  return stored.split('\n').flatMap((line) => {
    const [name, value, level, ...principles] = line.split(' ');
    group = name || group;
    return value === undefined ? [] : [{ group, value, level, principles } as EntryKind];
  });
}
