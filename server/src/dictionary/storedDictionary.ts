import type { CompiledDictionary } from './compiled.ts';
import { readAutomaton, type StoredAutomaton, storeAutomaton } from './storedAutomaton.ts';
import { readEntries, type StoredEntries, storeEntries } from './storedEntries.ts';
import { readKinds, storeKinds } from './storedKinds.ts';
import { readPatterns, type StoredPatterns, storePatterns } from './storedPatterns.ts';
import { readSets, storeSets } from './storedSets.ts';

/** A compiled dictionary as it is stored: short, and quick to read. */
export interface StoredDictionary
  extends Omit<CompiledDictionary, 'kinds' | 'entries' | 'patterns' | 'words' | 'sets' | 'automaton'> {
  readonly kinds: string;
  readonly entries: StoredEntries;
  readonly patterns: StoredPatterns;
  /** With a space between them. */
  readonly words: string;
  readonly sets: string;
  readonly automaton: StoredAutomaton;
}

export function storeDictionary(dictionary: CompiledDictionary): StoredDictionary {
  const { automaton, words, sets, patterns, entries, kinds } = dictionary;
  return {
    ...dictionary,
    kinds: storeKinds(kinds),
    entries: storeEntries(entries),
    patterns: storePatterns(patterns),
    words: words.join(' '),
    sets: storeSets(sets),
    automaton: storeAutomaton(automaton),
  };
}

/** What entries and patterns hold is read when it is first asked for. */
export function readDictionary(stored: StoredDictionary): CompiledDictionary {
  return {
    ...stored,
    kinds: readKinds(stored.kinds),
    entries: readEntries(stored.entries),
    patterns: readPatterns(stored.patterns),
    words: stored.words === '' ? [] : stored.words.split(' '),
    sets: readSets(stored.sets),
    automaton: readAutomaton(stored.automaton),
  };
}
