import type { SignView } from './view.ts';

/** Words by lemma or form; »-sag« stands for every word that ends so. */
export class WordList {
  readonly #exact: ReadonlySet<string>;
  readonly #endings: readonly string[];

  constructor(words: readonly string[]) {
    this.#exact = new Set(words.filter((word) => !word.startsWith('-')));
    this.#endings = words.filter((word) => word.startsWith('-')).map((word) => word.slice(1));
  }

  /** True when the token, in any of its readings, is one of the words. */
  has(view: SignView, index: number): boolean {
    return view.lemmas(index).some((lemma) => this.hasLemma(lemma));
  }

  hasLemma(lemma: string): boolean {
    return (
      this.#exact.has(lemma) || this.#endings.some((ending) => lemma.length > ending.length && lemma.endsWith(ending))
    );
  }

  /** The first token in a range of token indices that is one of the words, or -1. */
  find(view: SignView, from: number, to: number): number {
    for (let index = from; index < to; index++) if (this.has(view, index)) return index;
    return -1;
  }
}
