import { derivations } from './ending.ts';
import { genitiveBase, genitiveSlotOf } from './genitive.ts';
import type { InflectionTable, Reading } from './inflection.ts';
import type { InflectionClass } from './inflectionClass.ts';

const shortestStem = 3;
const memoLimit = 50_000;

/** The stored words, and those made of them by a live suffix; both can be parts of compounds. */
export class WordStock {
  readonly #table: InflectionTable;
  readonly #memo = new Map<string, readonly Reading[]>();

  constructor(table: InflectionTable) {
    this.#table = table;
  }

  /** The classes of a stored lemma, or the class of its suffix. */
  classesOf(lemma: string): readonly InflectionClass[] {
    const stored = this.#table.classesOf(lemma);
    if (stored.length > 0) return stored;
    const derived = this.#derivedClass(lemma);
    return derived === undefined ? [] : [derived];
  }

  hasLemma(lemma: string): boolean {
    return this.classesOf(lemma).length > 0;
  }

  /** False when no word begins like this. */
  mayBegin(text: string): boolean {
    return this.#table.mayBegin(text);
  }

  /** True for words without inflection and for first parts of compounds. */
  hasWord(word: string): boolean {
    return this.#table.hasWord(word);
  }

  /** The readings of a stored word, genitives included. */
  storedReadings(form: string): readonly Reading[] {
    return withGenitives(form, (plain) => this.#table.readings(plain));
  }

  /** The readings of a stored or derived word, genitives included. */
  readings(form: string): readonly Reading[] {
    const memo = this.#memo.get(form);
    if (memo !== undefined) return memo;
    if (this.#memo.size >= memoLimit) this.#memo.clear();
    const stored = this.storedReadings(form);
    const found = stored.length > 0 ? stored : withGenitives(form, (plain) => this.#derivedReadings(plain));
    this.#memo.set(form, found);
    return found;
  }

  #derivedReadings(form: string): readonly Reading[] {
    const inflections = derivations.map(({ inflection }) => inflection);
    return readByEndings(form, inflections).filter(({ lemma, inflection }) => this.#derivedClass(lemma) === inflection);
  }

  #derivedClass(lemma: string): InflectionClass | undefined {
    for (const { inflection, base } of derivations) {
      if (!lemma.endsWith(inflection.lemmaEnding)) continue;
      const stem = lemma.slice(0, -inflection.lemmaEnding.length);
      if (stem.length < shortestStem) continue;
      const isMade = this.#table.classesOf(stem + base.ending).some(({ wordClass }) => wordClass === base.wordClass);
      if (isMade) return inflection;
    }
    return undefined;
  }
}

/** The readings that a form's ending allows in these classes, genitives not included. */
export function readByEndings(form: string, inflections: readonly InflectionClass[]): readonly Reading[] {
  const found: Reading[] = [];
  for (const inflection of inflections) {
    for (const [slot, endings] of inflection.endings) {
      for (const ending of endings) {
        const stem = form.slice(0, form.length - ending.length);
        if (!form.endsWith(ending) || stem.length < shortestStem || !/[aeiouyæøå]/u.test(stem)) continue;
        found.push({ lemma: stem + inflection.lemmaEnding, inflection, slot });
      }
    }
  }
  return found;
}

/** The readings of a form, and those of the word it may be the genitive of. */
export function withGenitives(form: string, read: (form: string) => readonly Reading[]): readonly Reading[] {
  const plain = read(form);
  const base = genitiveBase(form);
  if (base === undefined) return plain;
  const genitives = read(base).flatMap((reading): readonly Reading[] => {
    const slot = genitiveSlotOf(reading.inflection.wordClass, reading.slot);
    return slot === undefined ? [] : [{ ...reading, slot }];
  });
  return genitives.length === 0 ? plain : [...plain, ...genitives];
}
