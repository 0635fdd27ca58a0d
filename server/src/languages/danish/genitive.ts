import type { NounSlot, Slot, WordClass } from '../morphology.ts';

/** A noun slot that is not a genitive. */
export type PlainSlot = Extract<NounSlot, 'singular' | 'singularDefinite' | 'plural' | 'pluralDefinite'>;

export const plainSlots: readonly PlainSlot[] = ['singular', 'singularDefinite', 'plural', 'pluralDefinite'];

/** The genitive slot that belongs to a noun slot. */
export const genitiveSlots: Readonly<Record<PlainSlot, NounSlot>> = {
  singular: 'singularGenitive',
  singularDefinite: 'singularDefiniteGenitive',
  plural: 'pluralGenitive',
  pluralDefinite: 'pluralDefiniteGenitive',
};

/** The slot of a form with a genitive -s: nouns, and adjectives used as nouns (de unges). Undefined when it has none. */
export function genitiveSlotOf(wordClass: WordClass, slot: Slot): NounSlot | undefined {
  if (wordClass === 'adjective')
    return slot === 'plural' || slot === 'comparative' ? 'pluralDefiniteGenitive' : undefined;
  const plain = plainSlots.find((name) => name === slot);
  return wordClass === 'noun' && plain !== undefined ? genitiveSlots[plain] : undefined;
}

/** The genitive of a form: -s, or an apostrophe after s, x and z (Retskrivningsordbogen § 9). */
export function genitiveOf(form: string): string {
  return /[sxz]$/u.test(form) ? `${form}'` : `${form}s`;
}

/** The form that a genitive may be made of, or undefined when the word cannot be a genitive. */
export function genitiveBase(form: string): string | undefined {
  const plain = form.replace('’', "'");
  if (/.[sxz]'$/u.test(plain)) return plain.slice(0, -1);
  if (/.'s$/u.test(plain)) return plain.slice(0, -2);
  return /[^sxz']s$/u.test(plain) ? plain.slice(0, -1) : undefined;
}
