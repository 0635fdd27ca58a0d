import type { WordStock } from './stock.ts';

/** The shortest part, unless it is one of the few short words that are common in compounds. */
const minimalPart = 3;
const shortTails = new Set(['by', 'år', 'ur', 'øl', 'æg']);
const shortHeads = new Set(['by', 'bi', 'is', 'ny', 'om', 'op', 'på', 'se', 'tv', 'ud', 'år', 'æg', 'øl']);
const linkers = ['s', 'e', 'er', 'n', 'en'];
/** Nouns that take a linking -s: undervisnings|uge, not undervisning|suge. */
const linkedHead = /(?:ing|hed|ion|tet|else|dom|skab|sel|ur|en|um)$/u;
const couldBeDanish = /^(?=.*[aeiouyæøåé])[\p{Ll}\d-]{3,}$/u;
const unknownHeadTail = 4;
const maximalDepth = 3;
const memoLimit = 50_000;

/** Reads a first and a last part together; empty when they do not make a word. */
type Combine<Result> = (head: string, tail: string) => readonly Result[];

/** Cuts compounds into a first part that is plausible and a last part that is inflected. */
export class CompoundSplitter {
  readonly #stock: WordStock;
  readonly #heads = new Map<string, boolean>();

  constructor(stock: WordStock) {
    this.#stock = stock;
  }

  /** What `combine` makes of the cut with the longest last part after a first part we know. */
  split<Result>(word: string, combine: Combine<Result>): readonly Result[] {
    const hyphen = word.lastIndexOf('-');
    if (hyphen > 0) return combine(word.slice(0, hyphen + 1), word.slice(hyphen + 1));
    if (word.startsWith('u') && word.length > minimalPart + 1) {
      const negated = combine('u', word.slice(1));
      if (negated.length > 0) return negated;
    }
    for (let cut = 2; cut <= word.length - 2; cut += 1) {
      const head = word.slice(0, cut);
      const tail = word.slice(cut);
      if (!this.#isTail(tail)) continue;
      const found = combine(head, tail);
      if (found.length === 0 || !this.isHead(head)) continue;
      if (!tail.startsWith('s') || !linkedHead.test(head) || !this.#isTail(tail.slice(1))) return found;
      const linked = combine(`${head}s`, tail.slice(1));
      return linked.length > 0 ? linked : found;
    }
    return [];
  }

  /** The same after any letters that could be Danish. */
  splitUnknown<Result>(word: string, combine: Combine<Result>): readonly Result[] {
    for (let cut = 3; cut <= word.length - unknownHeadTail; cut += 1) {
      const head = word.slice(0, cut);
      if (!couldBeDanish.test(head) || !this.#isTail(word.slice(cut))) continue;
      const found = combine(head, word.slice(cut));
      if (found.length > 0) return found;
    }
    return [];
  }

  /** True when a string can be the first part of a compound, with or without a linking letter. */
  isHead(head: string, depth = maximalDepth): boolean {
    const memo = this.#heads.get(head);
    if (memo !== undefined) return memo;
    const result = this.#isBareHead(head, depth) || this.#isLinkedHead(head, depth);
    if (depth < maximalDepth) return result;
    if (this.#heads.size >= memoLimit) this.#heads.clear();
    this.#heads.set(head, result);
    return result;
  }

  #isLinkedHead(head: string, depth: number): boolean {
    if (head.length > minimalPart && head.endsWith('s') && this.#stock.hasLemma(`${head.slice(0, -1)}e`)) return true;
    return linkers.some((linker) => head.endsWith(linker) && this.#isBareHead(head.slice(0, -linker.length), depth));
  }

  #isBareHead(head: string, depth: number): boolean {
    if (head.length < minimalPart) return shortHeads.has(head);
    if (this.#stock.hasLemma(head) || this.#stock.hasWord(head) || this.#isPlural(head)) return true;
    return depth > 0 && this.#isCompound(head, depth);
  }

  #isPlural(head: string): boolean {
    return this.#stock
      .readings(head)
      .some(({ slot, inflection }) => slot === 'plural' && inflection.wordClass === 'noun');
  }

  #isCompound(head: string, depth: number): boolean {
    for (let cut = 2; cut <= head.length - minimalPart; cut += 1) {
      const last = head.slice(cut);
      if (!this.#isTail(last) || !this.#stock.hasLemma(last)) continue;
      const first = head.slice(0, cut);
      if (this.#isBareHead(first, depth - 1) || this.#isLinkedHead(first, depth - 1)) return true;
    }
    return false;
  }

  #isTail(tail: string): boolean {
    return (tail.length >= minimalPart || shortTails.has(tail)) && this.#stock.mayBegin(tail);
  }
}
