import type { Group } from './entry.ts';

/** A group; what it is about is left out where the group before it is about the same, as the parts of one are. */
export type StoredGroup = Omit<Group, 'about'> & Partial<Pick<Group, 'about'>>;

export function storeGroups(groups: readonly Group[]): StoredGroup[] {
  return groups.map(({ id, title, about }, index) => {
    const before = groups[index - 1]?.about;
    return before?.da === about.da && before.en === about.en ? { id, title } : { id, title, about };
  });
}

/** The groups that `storeGroups` stored. */
export function readGroups(stored: readonly StoredGroup[]): Group[] {
  let last = { da: '', en: '' };
  return stored.map(({ id, title, about = last }) => {
    last = about;
    return { id, title, about };
  });
}
