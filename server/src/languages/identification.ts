import { classAt, LETTER } from './characters.ts';
import { vocabulary } from './vocabulary.ts';

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

/** What is counted of a text or a word: for each language the sum of its digits and the words that speak for it; then these. */
const HITS = LANGUAGES;
const WORDS = 2 * LANGUAGES;
const TRIGRAMS = WORDS + 1;
const STRANGE = WORDS + 2;
/** Not 0 once a word has been counted. */
const COUNTED = WORDS + 3;
const COLUMNS = WORDS + 4;

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
  /** What each word tells, by its number: COLUMNS counts. */
  #known = new Int32Array(FIRST_WORDS * COLUMNS);
  /** By word, the last text that it was met in. */
  #rounds = new Int32Array(FIRST_WORDS);
  #round = 0;
  readonly #counts = new Int32Array(COLUMNS);

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
    const counts = this.#counts.fill(0);
    const unnumbered = new Set<string>();
    this.#round++;
    for (let start = 0; start < text.length; start++) {
      if (classAt(text, start) !== LETTER) continue;
      let end = start + 1;
      while (classAt(text, end) === LETTER) end++;
      const id = vocabulary.idOf(text, start, end);
      if (id >= 0) {
        if (this.#isNew(id)) this.#addKnown(id, counts);
      } else {
        const word = text.slice(start, end).toLowerCase();
        if (!unnumbered.has(word)) this.#readLetters(word, counts, 0);
        unnumbered.add(word);
      }
      start = end;
    }
    return likenessOf(counts);
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
    const rounds = new Int32Array(2 * id);
    rounds.set(this.#rounds);
    this.#rounds = rounds;
    const known = new Int32Array(2 * id * COLUMNS);
    known.set(this.#known);
    this.#known = known;
  }

  #addKnown(id: number, counts: Int32Array): void {
    const known = this.#known;
    const at = id * COLUMNS;
    if (known[at + COUNTED] === 0) {
      this.#readLetters(vocabulary.word(id), known, at);
      known[at + COUNTED] = 1;
    }
    for (let column = 0; column < COUNTED; column++) counts[column]! += known[at + column]!;
  }

  /** Adds what a run of letters tells, which a mark that none of the languages has may cut in two, to the counts at a place. */
  #readLetters(letters: string, counts: Int32Array, at: number): void {
    let window = 0;
    let word = 0;
    let length = 0;
    for (let index = 0; index <= letters.length; index++) {
      const unit = index < letters.length ? letters.charCodeAt(index) : 0x20;
      const code = unit < codes.length ? codes[unit]! : 0;
      if (unit >= 0x80 && (foreign.has(unit) || (unit >= LATIN && isLetter(unit)))) counts[at + STRANGE]!++;
      if (code === 0) {
        if (length === 0) continue;
        counts[at + WORDS]!++;
        const speaksFor = length <= LONGEST_WORD ? (this.#words.get(word) ?? 0) : 0;
        for (let id = 0; id < LANGUAGES; id++) if (speaksFor & (1 << id)) counts[at + HITS + id]!++;
        word = 0;
        length = 0;
      } else {
        word = (word << BITS) | code;
        length++;
      }
      window = ((window << BITS) | code) & MASK;
      if (((window >> BITS) & (CODES - 1)) === 0) continue;
      counts[at + TRIGRAMS]!++;
      const place = this.#places[window]! * LANGUAGES;
      if (place > 0) for (let id = 0; id < LANGUAGES; id++) counts[at + id]! += this.#steps[place + id]!;
    }
  }
}

function likenessOf(counts: Int32Array): Likeness {
  const likelihoods = identified.map((_, id) => counts[id]! * STEP);
  const hits = identified.map((_, id) => counts[HITS + id]!);
  const scores = likelihoods.map((likelihood, id) => likelihood + hits[id]! * WORD);
  return { scores, likelihoods, hits, words: counts[WORDS]!, trigrams: counts[TRIGRAMS]!, strange: counts[STRANGE]! };
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
