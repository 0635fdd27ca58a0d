import type { CompiledDictionary } from './compiled.ts';
import { readRows, type StoredRows, storeRows } from './rows.ts';
import { readEntries, type StoredEntries, storeEntries } from './storedEntries.ts';
import { readGroups, type StoredGroup, storeGroups } from './storedGroups.ts';
import { readKinds, storeKinds } from './storedKinds.ts';
import { readPatterns, type StoredPatterns, storePatterns } from './storedPatterns.ts';

/** A compiled dictionary as it is stored: short, and quick to read. */
export interface StoredDictionary
  extends Omit<CompiledDictionary, 'groups' | 'kinds' | 'entries' | 'patterns' | 'words' | 'sets' | 'automaton'> {
  readonly groups: readonly StoredGroup[];
  readonly kinds: string;
  readonly entries: StoredEntries;
  readonly patterns: StoredPatterns;
  /** With a space between them. */
  readonly words: string;
  /** Each set's words, each as the difference from the one before it. */
  readonly sets: StoredRows;
  readonly automaton: { readonly edges: StoredRows; readonly any: StoredRows; readonly accepts: StoredRows };
}

export function storeDictionary(dictionary: CompiledDictionary): StoredDictionary {
  const { automaton, words, sets, patterns, entries, groups, kinds } = dictionary;
  return {
    ...dictionary,
    groups: storeGroups(groups),
    kinds: storeKinds(kinds),
    entries: storeEntries(entries),
    patterns: storePatterns(patterns),
    words: words.join(' '),
    sets: sets.flatMap((set) => storeRows(set, 1)),
    automaton: {
      edges: storeRows(automaton.edges, 3),
      any: storeRows(automaton.any, 2),
      accepts: storeRows(automaton.accepts, 2),
    },
  };
}

/** What entries and patterns hold is read when it is first asked for. */
export function readDictionary(stored: StoredDictionary): CompiledDictionary {
  const { edges, any, accepts } = stored.automaton;
  return {
    ...stored,
    groups: readGroups(stored.groups),
    kinds: readKinds(stored.kinds),
    entries: readEntries(stored.entries),
    patterns: readPatterns(stored.patterns),
    words: stored.words === '' ? [] : stored.words.split(' '),
    sets: stored.sets.map(sums),
    automaton: { edges: readRows(edges), any: readRows(any), accepts: readRows(accepts) },
  };
}

/** The numbers of one column; most sets hold one word. */
function sums(column: readonly number[]): readonly number[] {
  if (column.length < 2) return column;
  let number = 0;
  return column.map((difference) => {
    number += difference;
    return number;
  });
}
