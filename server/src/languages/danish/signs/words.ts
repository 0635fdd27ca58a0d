import type { SignView } from './view.ts';

/** Words remembered at most; then they are asked for anew. */
const memoLimit = 20_000;

/** Words by lemma or form; »-sag« stands for every word that ends so. */
export class WordList {
  /** The words, when none stands for all that end so; else empty. */
  readonly heads: readonly string[];
  readonly #exact: ReadonlySet<string>;
  readonly #endings: readonly string[];
  readonly #memo = new Map<string, boolean>();

  constructor(words: readonly string[]) {
    this.#exact = new Set(words.filter((word) => !word.startsWith('-')));
    this.#endings = words.filter((word) => word.startsWith('-')).map((word) => word.slice(1));
    this.heads = this.#endings.length === 0 ? words : [];
  }

  /** True when the token, in any of its readings, is one of the words. */
  has(view: SignView, index: number): boolean {
    for (const lemma of view.lemmas(index)) if (this.hasLemma(lemma)) return true;
    return false;
  }

  /** True for one of the words, given as it is listed. */
  hasLemma(lemma: string): boolean {
    if (this.#exact.has(lemma)) return true;
    if (this.#endings.length === 0) return false;
    const known = this.#memo.get(lemma);
    if (known !== undefined) return known;
    if (this.#memo.size >= memoLimit) this.#memo.clear();
    const found = this.#endings.some((ending) => lemma.length > ending.length && lemma.endsWith(ending));
    this.#memo.set(lemma, found);
    return found;
  }

  /** The first token in a range of token indices that is one of the words, or -1. */
  find(view: SignView, from: number, to: number): number {
    for (let index = from; index < to; index++) if (this.has(view, index)) return index;
    return -1;
  }
}
