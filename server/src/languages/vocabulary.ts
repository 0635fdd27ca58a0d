import { lowerUnit } from './characters.ts';

/** So many words are remembered; beyond them all are forgotten, so that no text fills the memory. */
const MOST_WORDS = 50_000;
/** Longer words are rare. */
const LONGEST_WORD = 40;
const FIRST_SLOTS = 1 << 12;

/**
 * The words met so far, each as one string in lower case. A word that is met again costs no new string, and since
 * strings keep their hash, looking the same one up in a table is cheap. Words are found by their code units, without
 * being cut out of the text: an open hash table with linear probing.
 */
export class Vocabulary {
  readonly #normalize: ((word: string) => string) | undefined;
  readonly #units = new Uint16Array(LONGEST_WORD);
  /** The place of a word in the lists, plus one; 0 where a slot is free. */
  #slots = new Int32Array(FIRST_SLOTS);
  #hashes: number[] = [];
  #spellings: string[] = [];
  #keys: string[] = [];

  /** @param normalize what a word in lower case is turned into: another apostrophe. */
  constructor(normalize?: (word: string) => string) {
    this.#normalize = normalize;
  }

  /** The word in lower case that stands in a text from `start` to before `end`. */
  keyOf(text: string, start: number, end: number): string {
    const units = this.#units;
    const length = end - start;
    if (length > LONGEST_WORD) return this.#unknown(text, start, end);
    let hash = length;
    for (let at = 0; at < length; at++) {
      const unit = lowerUnit(text.charCodeAt(start + at));
      if (unit === 0) return this.#unknown(text, start, end);
      units[at] = unit;
      hash = Math.imul(hash ^ unit, 0x01000193);
    }
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let place = this.#slots[slot]!; place > 0; place = this.#slots[slot]!) {
      if (this.#hashes[place - 1] === hash && this.#isAt(place - 1, length)) return this.#keys[place - 1]!;
      slot = (slot + 1) & mask;
    }
    return this.#add(hash, length);
  }

  #isAt(place: number, length: number): boolean {
    const spelling = this.#spellings[place]!;
    if (spelling.length !== length) return false;
    for (let at = 0; at < length; at++) if (spelling.charCodeAt(at) !== this.#units[at]) return false;
    return true;
  }

  #add(hash: number, length: number): string {
    if (this.#keys.length >= MOST_WORDS) this.#clear();
    const spelling = String.fromCharCode(...this.#units.subarray(0, length));
    const key = this.#normalize?.(spelling) ?? spelling;
    this.#hashes.push(hash);
    this.#spellings.push(spelling);
    this.#keys.push(key);
    if (this.#keys.length * 2 > this.#slots.length) this.#grow();
    else this.#place(this.#keys.length);
    return key;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let place = 1; place <= this.#keys.length; place++) this.#place(place);
  }

  #place(place: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#hashes[place - 1]! & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = place;
  }

  #clear(): void {
    this.#slots = new Int32Array(FIRST_SLOTS);
    this.#hashes = [];
    this.#spellings = [];
    this.#keys = [];
  }

  #unknown(text: string, start: number, end: number): string {
    const word = text.slice(start, end).toLowerCase();
    return this.#normalize?.(word) ?? word;
  }
}
