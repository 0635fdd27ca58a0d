import type { Gender, Slot, WordClass } from '../morphology.ts';

/** How the words of one paradigm class are inflected: endings that replace the ending of the lemma. */
export interface InflectionClass {
  readonly wordClass: WordClass;
  readonly genders: readonly Gender[];
  readonly lemmaEnding: string;
  readonly endings: ReadonlyArray<readonly [slot: Slot, endings: readonly string[]]>;
}
