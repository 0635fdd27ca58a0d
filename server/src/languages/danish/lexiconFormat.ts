import type { AdjectiveSlot, Gender, NounSlot, Slot, VerbSlot, WordClass } from '../morphology.ts';

/**
 * The built lexicon is one text of lines. Comments (#) with notice and source come first, then five sections, each
 * opened by a line `@name`:
 *
 * - `@classes`: how a paradigm is inflected. Word class and genders, the ending of the lemma, then the endings per slot in
 *   the order below, separated by tabs; variants are separated by `|`, an empty slot is `-`.
 * - `@groups`: the classes of a lemma as numbers, several for homographs.
 * - `@lemmas`: sorted and front-coded; one character says how many letters are shared with the line before, one or two
 *   characters name the group, the rest of the lemma follows. Nothing is shared where a new block begins: a block is
 *   the lemmas with the same first letters, and can be read without the others.
 * - `@beginnings`: the first letters of forms that begin otherwise than any lemma (mænd).
 * - `@words`: words and first parts of compounds without inflection, front-coded without a group.
 */
/** How many first letters the lemmas of a block share. */
export const blockLength = 3;

const verbSlots: readonly VerbSlot[] = [
  'infinitive',
  'present',
  'past',
  'participle',
  'participleCommon',
  'participlePlural',
  'presentParticiple',
  'imperative',
  'infinitivePassive',
  'presentPassive',
  'pastPassive',
];
const nounSlots: readonly NounSlot[] = ['singular', 'singularDefinite', 'plural', 'pluralDefinite'];
const adjectiveSlots: readonly AdjectiveSlot[] = [
  'common',
  'neuter',
  'plural',
  'comparative',
  'superlative',
  'superlativeDefinite',
];

/** The stored slots of a word class, in order. */
export const slotOrder: Readonly<Record<WordClass, readonly Slot[]>> = {
  verb: verbSlots,
  noun: nounSlots,
  adjective: adjectiveSlots,
};

export const classLetters: Readonly<Record<WordClass, string>> = { verb: 'v', noun: 'n', adjective: 'a' };
export const genderLetters: Readonly<Record<Gender, string>> = { common: 'c', neuter: 't' };

const first = 33;
const single = 72;
const size = 94;

/** The one or two characters that name a group; the lower the number, the shorter. */
export function encodeGroup(group: number): string {
  if (group < single) return String.fromCharCode(first + group);
  const rest = group - single;
  const lead = single + Math.floor(rest / size);
  if (lead >= size) throw new RangeError(`Too many inflection groups: ${group}`);
  return String.fromCharCode(first + lead, first + (rest % size));
}

/** The group number named at `index`. */
export function groupAt(text: string, index: number): number {
  const lead = text.charCodeAt(index) - first;
  return lead < single ? lead : single + (lead - single) * size + (text.charCodeAt(index + 1) - first);
}

/** How many characters the group number at `index` takes. */
export const groupWidth = (text: string, index: number): number => (text.charCodeAt(index) - first < single ? 1 : 2);

/** The character for a number of shared letters (0–90), and the number again. */
export const encodeShared = (count: number): string => String.fromCharCode(first + count);
export const sharedAt = (text: string, index: number): number => text.charCodeAt(index) - first;
