import { lowerUnit } from './characters.ts';

/** So many words are remembered: those of any language, but not all that a house may ever write. */
const MOST_WORDS = 60_000;
/** Longer words are rare. */
const LONGEST_WORD = 40;
const FIRST_SLOTS = 1 << 12;
/** What a word's number is when it is not remembered. */
const NONE = -1;

/**
 * The words met so far in lower case, each as one string and with a number that stays the same: what is worked out of a
 * word can be kept in a list. Words are found by their code units without being cut out of the text, in an open hash
 * table with linear probing.
 */
class Vocabulary {
  /** The word that is looked for. */
  readonly #wanted = new Uint16Array(LONGEST_WORD);
  /** The number of a word plus one; 0 where a slot is free. */
  #slots = new Int32Array(FIRST_SLOTS);
  readonly #hashes: number[] = [];
  readonly #words: string[] = [];
  /** The code units of all words, one after the other, and where each begins; the last number is where the next will. */
  #units = new Uint16Array(FIRST_SLOTS);
  readonly #starts: number[] = [0];

  /** The number of the word that stands in a text from `start` to before `end`; negative when it has none. */
  idOf(text: string, start: number, end: number): number {
    const wanted = this.#wanted;
    const length = end - start;
    if (length > LONGEST_WORD) return NONE;
    let hash = length;
    for (let at = 0; at < length; at++) {
      const unit = lowerUnit(text.charCodeAt(start + at));
      if (unit === 0) return NONE;
      wanted[at] = unit;
      hash = Math.imul(hash ^ unit, 0x01000193);
    }
    hash ^= hash >>> 15;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let number = slots[slot]!; number > 0; number = slots[slot]!) {
      if (this.#hashes[number - 1] === hash && this.#isWanted(number - 1, length)) return number - 1;
      slot = (slot + 1) & mask;
    }
    return this.#words.length < MOST_WORDS ? this.#add(hash, length) : NONE;
  }

  /** The word with a number. */
  word(id: number): string {
    return this.#words[id]!;
  }

  #isWanted(id: number, length: number): boolean {
    const start = this.#starts[id]!;
    if (this.#starts[id + 1]! - start !== length) return false;
    for (let at = 0; at < length; at++) if (this.#units[start + at] !== this.#wanted[at]) return false;
    return true;
  }

  #add(hash: number, length: number): number {
    const wanted = this.#wanted.subarray(0, length);
    const start = this.#starts.at(-1)!;
    if (start + length > this.#units.length) {
      const units = new Uint16Array(this.#units.length * 2);
      units.set(this.#units);
      this.#units = units;
    }
    this.#units.set(wanted, start);
    this.#starts.push(start + length);
    this.#hashes.push(hash);
    this.#words.push(String.fromCharCode(...wanted));
    if (this.#words.length * 2 > this.#slots.length) this.#grow();
    else this.#place(this.#words.length);
    return this.#words.length - 1;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let number = 1; number <= this.#words.length; number++) this.#place(number);
  }

  #place(number: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#hashes[number - 1]! & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number;
  }
}

/** The words of all texts that the process has read; it tells nothing of which stood where. */
export const vocabulary = new Vocabulary();
