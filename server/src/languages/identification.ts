import { classAt, LETTER } from './characters.ts';
import { vocabulary } from './vocabulary.ts';
import { WordMemo } from './wordMemo.ts';

/** Languages that texts are told apart by; only the first two are checked. */
export const identified = ['da', 'en', 'no', 'sv', 'de', 'nl'] as const;

/** What speaks for each language. Built from dictionaries/languages/. */
export interface IdentificationTable {
  /** Trigrams of small letters and spaces, one after the other. */
  readonly trigrams: string;
  /** For each language, in the order of `identified`, a digit for each trigram. */
  readonly digits: readonly string[];
  /** For each language, short words that speak for it. */
  readonly words: readonly string[];
}

/** What a text looks like: the logarithm of how likely each language makes it, but for a constant. */
export interface Likeness {
  /** In the order of `identified`. */
  readonly scores: readonly number[];
  /** The same by trigrams alone. */
  readonly likelihoods: readonly number[];
  /** How many of the words speak for each language. */
  readonly hits: readonly number[];
  readonly words: number;
  /** How many trigrams were looked at. */
  readonly trigrams: number;
  /** How many small letters belong to none of the languages. */
  readonly strange: number;
}

/** What one step of a digit stands for, in natural logarithms. */
export const STEP = 0.5;

/** Letters from here on belong to none of the languages, nor do those below that other languages have. */
const LATIN = 0x100;
const foreign = new Set(Array.from('àâãçèêëìíîïñòóôõùúûýþ', (letter) => letter.charCodeAt(0)));
/** Codes of five bits: space, a to z, and what tells the languages apart; 0 for all that is no letter. */
const BITS = 5;
const CODES = 1 << BITS;
/** Keeps three codes. */
const MASK = (1 << (3 * BITS)) - 1;
const codes = new Int8Array(0x250);
for (let code = 0; code < codes.length; code++) codes[code] = codeOf(String.fromCharCode(code));

function codeOf(char: string): number {
  const letter = char.toLowerCase();
  const special = 'æøåäöüß'.indexOf(letter);
  if (special >= 0) return Math.min(27 + special, CODES - 1);
  const base = letter.normalize('NFD').charCodeAt(0) - 0x60;
  if (base >= 1 && base <= 26) return base;
  return /\p{L}/u.test(letter) ? CODES - 1 : 0;
}

/** How much a word speaks for its languages, in natural logarithms. */
const WORD = 2;
const LANGUAGES = identified.length;
/** Words of so many letters at most have a code. */
const LONGEST_WORD = 6;

/** There is room for so many words at first. */
const FIRST_WORDS = 1 << 12;

/** Tells languages apart by their trigrams and their short words. */
export class Identifier {
  /** The place of a trigram in the digits, plus one, by its code. */
  readonly #places = new Int16Array(1 << (3 * BITS));
  /** The digits of all languages for each trigram. */
  readonly #steps: Uint8Array;
  /** For each short word, by its code, a bit for each language that it speaks for. */
  readonly #words = new Map<number, number>();
  /** What each word tells. */
  readonly #known = new WordMemo((word) => this.#readLetters(word));
  /** By word, the last text that it was met in. */
  #rounds = new Int32Array(FIRST_WORDS);
  #round = 0;

  constructor({ trigrams, digits, words }: IdentificationTable) {
    const count = trigrams.length / 3;
    this.#steps = new Uint8Array((count + 1) * LANGUAGES);
    for (let place = 1; place <= count; place++) {
      this.#places[codeOfWord(trigrams.slice(3 * place - 3, 3 * place))] = place;
      for (let id = 0; id < LANGUAGES; id++) this.#steps[place * LANGUAGES + id] = Number(digits[id]![place - 1]);
    }
    words.forEach((list, id) => {
      for (const word of list.split(' ')) {
        const code = codeOfWord(word);
        this.#words.set(code, (this.#words.get(code) ?? 0) | (1 << id));
      }
    });
  }

  /** Looks at a text. A word said again and again tells no more than once. */
  read(text: string): Likeness {
    const tally = new Tally();
    const unnumbered = new Set<string>();
    this.#round++;
    for (let start = 0; start < text.length; start++) {
      if (classAt(text, start) !== LETTER) continue;
      let end = start + 1;
      while (classAt(text, end) === LETTER) end++;
      const id = vocabulary.idOf(text, start, end);
      if (id >= 0) {
        if (this.#isNew(id)) tally.add(this.#known.of({ id, key: vocabulary.word(id) }));
      } else {
        const word = text.slice(start, end).toLowerCase();
        if (!unnumbered.has(word)) tally.add(this.#readLetters(word));
        unnumbered.add(word);
      }
      start = end;
    }
    const { sums, hits, words, trigrams, strange } = tally;
    const scores = sums.map((sum, id) => sum + hits[id]! * WORD);
    return { scores, likelihoods: sums, hits, words, trigrams, strange };
  }

  /** True for a word that has not been met in this text. */
  #isNew(id: number): boolean {
    if (id >= this.#rounds.length) this.#grow(id);
    if (this.#rounds[id] === this.#round) return false;
    this.#rounds[id] = this.#round;
    return true;
  }

  /** Makes room for a word. */
  #grow(id: number): void {
    const rounds = new Int32Array(2 * (id + 1));
    rounds.set(this.#rounds);
    this.#rounds = rounds;
  }

  /** What a run of letters tells, which a mark that none of the languages has may cut in two. */
  #readLetters(letters: string): Tally {
    const tally = new Tally();
    let window = 0;
    let word = 0;
    let length = 0;
    for (let index = 0; index <= letters.length; index++) {
      const unit = index < letters.length ? letters.charCodeAt(index) : 0x20;
      const code = unit < codes.length ? codes[unit]! : 0;
      if (unit >= 0x80 && (foreign.has(unit) || (unit >= LATIN && isLetter(unit)))) tally.strange++;
      if (code === 0) {
        if (length === 0) continue;
        tally.words++;
        if (length <= LONGEST_WORD) tally.addHits(this.#words.get(word) ?? 0);
        word = 0;
        length = 0;
      } else {
        word = (word << BITS) | code;
        length++;
      }
      window = ((window << BITS) | code) & MASK;
      if (((window >> BITS) & (CODES - 1)) === 0) continue;
      tally.trigrams++;
      const place = this.#places[window]! * LANGUAGES;
      if (place > 0) for (let id = 0; id < LANGUAGES; id++) tally.sums[id]! += this.#steps[place + id]! * STEP;
    }
    return tally;
  }
}

/** What has been counted of a text. */
class Tally {
  /** By language. */
  readonly sums: number[] = identified.map(() => 0);
  readonly hits: number[] = identified.map(() => 0);
  words = 0;
  trigrams = 0;
  strange = 0;

  add({ sums, hits, words, trigrams, strange }: Tally): void {
    for (let id = 0; id < LANGUAGES; id++) {
      this.sums[id]! += sums[id]!;
      this.hits[id]! += hits[id]!;
    }
    this.words += words;
    this.trigrams += trigrams;
    this.strange += strange;
  }

  /** @param languages a bit for each that a word speaks for. */
  addHits(languages: number): void {
    for (let id = 0; id < LANGUAGES; id++) if (languages & (1 << id)) this.hits[id]!++;
  }
}

/** The code of up to six letters or spaces. */
function codeOfWord(word: string): number {
  let code = 0;
  for (let index = 0; index < word.length; index++) code = (code << BITS) | codes[word.charCodeAt(index)]!;
  return code;
}

function isLetter(unit: number): boolean {
  return unit < 0x2000 || (unit >= 0x2c00 && unit < 0xd800);
}
