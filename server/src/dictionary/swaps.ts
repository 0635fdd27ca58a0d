import type {
  CompiledDictionary,
  CompiledElement,
  CompiledEntry,
  CompiledMatcher,
  CompiledTerms,
  WritePart,
} from './compiled.ts';
import { type Spelling, Spellings, wordsOf } from './spellings.ts';

/** A replacement that takes a word with legal effect out of the text. */
export interface Swap {
  /** The place in the entry's `write`. */
  readonly write: number;
  /** The word, as a sentence may have it. */
  readonly term: string;
}

/** Finds the replacements of a dictionary that take a word with legal effect out of some text. */
export class SwapFinder {
  readonly #dictionary: CompiledDictionary;
  readonly #spellings: Spellings;

  constructor(dictionary: CompiledDictionary, terms: readonly CompiledTerms[]) {
    this.#dictionary = dictionary;
    this.#spellings = new Spellings(terms);
  }

  /** The swaps of one entry, one for each replacement and word. */
  of(entry: CompiledEntry): Swap[] {
    const { entries, patterns } = this.#dictionary;
    const own = patterns.filter((pattern) => entries[pattern.entry] === entry && !pattern.innocent);
    return entry.write.flatMap((parts, write) => {
      const kept = new Reading(this.#spellings);
      kept.readParts(parts);
      const reused = new Set(parts.flatMap((part) => ('capture' in part ? [part.capture] : [])));
      const removed = new Map<object, string>();
      for (const { elements } of own) {
        const reading = new ElementReading(this.#spellings, this.#dictionary, reused);
        reading.read(elements);
        for (const [term, words] of reading.terms()) removed.set(term, words);
      }
      return [...removed].filter(([term]) => !kept.found.has(term)).map(([, term]) => ({ write, term }));
    });
  }
}

/** A spelling whose first places have been read. */
interface Begun {
  readonly spelling: Spelling;
  readonly read: number;
  readonly words: string;
}

/** Follows a wording place by place and notes the terms that are in it. */
class Reading {
  /** Each term found, with the words it was found in. */
  readonly found = new Map<object, string>();
  readonly #excepted = new Set<object>();
  readonly #spellings: Spellings;
  protected begun: readonly Begun[] = [];

  constructor(spellings: Spellings) {
    this.#spellings = spellings;
  }

  /** The terms found that do not mean something else there. */
  terms(): [term: object, words: string][] {
    return [...this.found].filter(([term]) => !this.#excepted.has(term));
  }

  readParts(parts: readonly WritePart[]): void {
    for (const part of parts) {
      if ('capture' in part) this.begun = [];
      else if ('agreeing' in part) this.readWords(new Set(Object.values(part.agreeing)));
      else if ('forms' in part) this.readWords(new Set(Object.values(part.forms).map((form) => form.toLowerCase())));
      else for (const [word] of part.text.toLowerCase().matchAll(/[\p{L}\d-]+/gu)) this.readWords(new Set([word]));
    }
  }

  /** One place that any of the words may fill. */
  protected readWords(words: ReadonlySet<string>): void {
    const begun: Begun[] = [];
    const advance = ({ spelling, read, words: before }: Begun, word: string) => {
      const grown = { spelling, read: read + 1, words: `${before} ${word}`.trim() };
      if (grown.read < spelling.places.length) begun.push(grown);
      else if (spelling.except) this.#excepted.add(spelling.term);
      else this.found.set(spelling.term, grown.words);
    };
    for (const word of words) {
      for (const spelling of this.#spellings.begunBy(word)) advance({ spelling, read: 0, words: '' }, word);
      for (const earlier of this.begun) if (earlier.spelling.places[earlier.read]!.has(word)) advance(earlier, word);
    }
    this.begun = begun;
  }
}

/** Follows a pattern through all its alternatives; captured parts that the replacement uses again are left out. */
class ElementReading extends Reading {
  readonly #matcher: CompiledMatcher;
  readonly #reused: ReadonlySet<number>;
  #captures = 0;

  constructor(spellings: Spellings, matcher: CompiledMatcher, reused: ReadonlySet<number>) {
    super(spellings);
    this.#matcher = matcher;
    this.#reused = reused;
  }

  read(elements: readonly CompiledElement[]): void {
    for (const element of elements) {
      const before = this.begun;
      this.#readElement(element);
      const optional = typeof element === 'object' && element.type !== 'ahead' && element.optional;
      if (optional) this.begun = [...before, ...this.begun];
    }
  }

  #readElement(element: CompiledElement): void {
    if (typeof element === 'number') this.readWords(wordsOf(element, this.#matcher));
    else if (element.type === 'words') this.readWords(wordsOf(element.set, this.#matcher));
    else if (element.type === 'group') this.#readBranches(element.branches);
    else if (element.type === 'capture') this.#readCapture(element.elements);
    else this.begun = [];
  }

  #readCapture(elements: readonly CompiledElement[]): void {
    const stays = this.#reused.has(++this.#captures);
    const found = new Set(this.found.keys());
    this.read(elements);
    if (!stays) return;
    this.begun = [];
    for (const term of this.found.keys()) if (!found.has(term)) this.found.delete(term);
  }

  #readBranches(branches: readonly (readonly CompiledElement[])[]): void {
    const before = this.begun;
    const captures = this.#captures;
    const after: Begun[] = [];
    let highest = captures;
    for (const branch of branches) {
      this.begun = before;
      this.#captures = captures;
      this.read(branch);
      after.push(...this.begun);
      highest = Math.max(highest, this.#captures);
    }
    this.begun = after;
    this.#captures = highest;
  }
}
