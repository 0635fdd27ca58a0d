import type { SignView } from './view.ts';

const none: readonly string[] = [];

/** Words by lemma or form; »-sag« stands for every word that ends so. */
export class WordList {
  /** The words, when none stands for all that end so; else empty. */
  readonly heads: readonly string[];
  readonly #exact: ReadonlySet<string>;
  /** By their last unit. */
  readonly #endings = new Map<number, string[]>();

  constructor(words: readonly string[]) {
    this.#exact = new Set(words.filter((word) => !word.startsWith('-')));
    for (const word of words) if (word.startsWith('-')) this.#addEnding(word.slice(1));
    this.heads = this.#endings.size === 0 ? words : [];
  }

  /** True when the token, in any of its readings, is one of the words. */
  has(view: SignView, index: number): boolean {
    for (const lemma of view.lemmas(index)) if (this.hasLemma(lemma)) return true;
    return false;
  }

  /** True for one of the words, given as it is listed. */
  hasLemma(lemma: string): boolean {
    if (this.#exact.has(lemma)) return true;
    for (const ending of this.#endings.get(lemma.charCodeAt(lemma.length - 1)) ?? none) {
      if (lemma.length > ending.length && lemma.endsWith(ending)) return true;
    }
    return false;
  }

  /** The first token in a range of token indices that is one of the words, or -1. */
  find(view: SignView, from: number, to: number): number {
    for (let index = from; index < to; index++) if (this.has(view, index)) return index;
    return -1;
  }

  #addEnding(ending: string): void {
    const last = ending.charCodeAt(ending.length - 1);
    const known = this.#endings.get(last);
    if (known) known.push(ending);
    else this.#endings.set(last, [ending]);
  }
}
