import type { Paradigm, Slot } from '../morphology.ts';
import { genitiveOf, genitiveSlots, plainSlots } from './genitive.ts';
import type { InflectionClass } from './inflectionClass.ts';
import { Lemmas } from './lemmas.ts';
import { blockLength, classLetters, genderLetters, sharedAt, slotOrder } from './lexiconFormat.ts';

/** A form found in the table: the lemma, its class and the slot the form fills. */
export interface Reading {
  readonly lemma: string;
  readonly inflection: InflectionClass;
  readonly slot: Slot;
}

/** The stored lemmas with their paradigm classes; no form is stored, both directions go by endings. */
export class InflectionTable {
  readonly #lemmas: Lemmas;
  readonly #words = new Set<string>();
  readonly #slots = new Map<InflectionClass, ReadonlyMap<string, readonly Slot[]>>();
  /** Ending of a form → endings that its lemma may have. */
  readonly #lemmaEndings = new Map<string, Set<string>>();
  readonly #longestEnding: number;

  constructor(text: string) {
    const classes = linesOf(sectionOf(text, '@classes')).map(parseClass);
    const groups = linesOf(sectionOf(text, '@groups')).map((line) =>
      line.split(' ').map((number) => classAt(classes, Number(number))),
    );
    this.#lemmas = new Lemmas(sectionOf(text, '@lemmas'), linesOf(sectionOf(text, '@beginnings')), groups);
    this.#readWords(linesOf(sectionOf(text, '@words')));
    for (const inflection of classes) this.#index(inflection);
    this.#longestEnding = Math.max(0, ...[...this.#lemmaEndings.keys()].map((ending) => ending.length));
  }

  /** The classes a lemma is inflected by; empty when it is not in the table. */
  classesOf(lemma: string): readonly InflectionClass[] {
    return this.#lemmas.classesOf(lemma);
  }

  /** True for words without inflection and for first parts of compounds. */
  hasWord(word: string): boolean {
    return this.#words.has(word);
  }

  /** False when no stored form begins like this. */
  mayBegin(text: string): boolean {
    return this.#lemmas.mayBegin(text);
  }

  /** The readings of a form by the endings of its paradigm class; genitives are not among them. */
  readings(form: string): readonly Reading[] {
    const found: Reading[] = [];
    for (let cut = form.length; cut >= Math.max(0, form.length - this.#longestEnding); cut -= 1) {
      const stem = form.slice(0, cut);
      const ending = form.slice(cut);
      if (cut >= blockLength) this.#readStem(stem, ending, this.#lemmas.classesOfStem(stem), found);
      else this.#readShortStem(stem, ending, found);
    }
    return found;
  }

  #readStem(stem: string, ending: string, classes: readonly InflectionClass[], found: Reading[]): void {
    for (const inflection of classes) {
      for (const slot of this.#slots.get(inflection)?.get(ending) ?? []) {
        found.push({ lemma: stem + inflection.lemmaEnding, inflection, slot });
      }
    }
  }

  /** Forms of lemmas that begin otherwise than the form (mænd, gik) cannot be looked up by a stem. */
  #readShortStem(stem: string, ending: string, found: Reading[]): void {
    for (const lemmaEnding of this.#lemmaEndings.get(ending) ?? []) {
      const classes = this.#lemmas.classesOf(stem + lemmaEnding).filter((one) => one.lemmaEnding === lemmaEnding);
      this.#readStem(stem, ending, classes, found);
    }
  }

  #readWords(lines: readonly string[]): void {
    let word = '';
    for (const line of lines) {
      word = word.slice(0, sharedAt(line, 0)) + line.slice(1);
      this.#words.add(word);
    }
  }

  #index(inflection: InflectionClass): void {
    const slots = new Map<string, Slot[]>();
    for (const [slot, endings] of inflection.endings) {
      for (const ending of endings) {
        getOrAdd(slots, ending, (): Slot[] => []).push(slot);
        getOrAdd(this.#lemmaEndings, ending, () => new Set<string>()).add(inflection.lemmaEnding);
      }
    }
    this.#slots.set(inflection, slots);
  }
}

/** The paradigm of a lemma in a class, genitives of nouns included. */
export function inflect(lemma: string, inflection: InflectionClass): Paradigm {
  const stem = lemma.slice(0, lemma.length - inflection.lemmaEnding.length);
  const forms: Partial<Record<Slot, readonly string[]>> = {};
  for (const [slot, endings] of inflection.endings) forms[slot] = endings.map((ending) => stem + ending);
  if (inflection.wordClass === 'noun') {
    for (const slot of plainSlots) {
      const plain = forms[slot];
      if (plain !== undefined) forms[genitiveSlots[slot]] = plain.map(genitiveOf);
    }
  }
  return { lemma, wordClass: inflection.wordClass, genders: inflection.genders, forms };
}

function classAt(classes: readonly InflectionClass[], number: number): InflectionClass {
  const inflection = classes[number];
  if (inflection === undefined) throw new RangeError(`The lexicon names class ${number}, which it does not have.`);
  return inflection;
}

function sectionOf(text: string, name: string): string {
  const start = text.startsWith(`${name}\n`) ? 0 : text.indexOf(`\n${name}\n`) + 1;
  if (!text.startsWith(name, start)) throw new SyntaxError(`The lexicon has no section ${name}.`);
  const from = start + name.length + 1;
  const end = text.indexOf('\n@', from - 1);
  return text.slice(from, end < 0 ? text.length : end);
}

const linesOf = (section: string): readonly string[] => section.split('\n').filter((line) => line !== '');

function parseClass(line: string): InflectionClass {
  const [kind = '', lemmaEnding = '', ...columns] = line.split('\t');
  const wordClass = keyOf(classLetters, kind.charAt(0));
  const genders = [...kind.slice(1)].map((letter) => keyOf(genderLetters, letter));
  const endings = columns.flatMap((column, index): [Slot, readonly string[]][] => {
    const slot = slotOrder[wordClass][index];
    return slot === undefined || column === '-' ? [] : [[slot, column.split('|')]];
  });
  return { wordClass, genders, lemmaEnding, endings };
}

function keyOf<Key extends string>(letters: Readonly<Record<Key, string>>, letter: string): Key {
  for (const key of Object.keys(letters) as Key[]) if (letters[key] === letter) return key;
  throw new SyntaxError(`The lexicon has an unknown class letter: ${letter}`);
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const present = map.get(key);
  if (present !== undefined) return present;
  const value = make();
  map.set(key, value);
  return value;
}
