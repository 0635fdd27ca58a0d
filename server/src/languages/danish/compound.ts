import type { InflectionTable } from './inflection.ts';

/** A compound cut in two; the head keeps its linking letter or hyphen. */
export interface Split {
  readonly head: string;
  readonly tail: string;
  /** True when the head is a word or first part we know, not only one that could be Danish. */
  readonly knownHead: boolean;
}

/** The shortest last part, unless it is one of the few short nouns that often end compounds. */
const minimalTail = 3;
const shortTails = new Set(['by', 'år', 'ur', 'øl', 'æg']);
/** First parts of two letters. */
const shortHeads = new Set(['af', 'an', 'be', 'by', 'bi', 'ny', 'om', 'op', 'på', 'se', 'to', 'tv', 'ud', 'år', 'øl', 'is', 'æg', 'ur']);
const linkers = ['s', 'e', 'er', 'n', 'en'];
const maximalDepth = 3;
const couldBeDanish = /^(?=.*[aeiouyæøåé])[\p{Ll}\d-]{3,}$/u;
const unknownHeadTail = 4;

/** Cuts compounds into a first part that is plausible and a last part that is inflected. */
export class CompoundSplitter {
  readonly #table: InflectionTable;
  readonly #heads = new Map<string, boolean>();

  constructor(table: InflectionTable) {
    this.#table = table;
  }

  /**
   * The cut with the longest last part, preferring first parts we know.
   * @param fits says whether a last part can be inflected after a known or unknown first part.
   */
  split(word: string, fits: (tail: string, knownHead: boolean) => boolean): Split | undefined {
    const hyphen = word.lastIndexOf('-');
    if (hyphen > 0) return this.#splitAt(word, hyphen + 1, fits);
    let fallback: Split | undefined;
    for (let cut = 2; cut <= word.length - 2; cut += 1) {
      const tail = word.slice(cut);
      if (!isTail(tail) || !fits(tail, true)) continue;
      const head = word.slice(0, cut);
      if (this.isHead(head)) return { head, tail, knownHead: true };
      if (fallback !== undefined || tail.length < unknownHeadTail || !couldBeDanish.test(head)) continue;
      if (fits(tail, false)) fallback = { head, tail, knownHead: false };
    }
    return fallback;
  }

  /** True when a string can be the first part of a compound, with or without a linking letter. */
  isHead(head: string, depth = maximalDepth): boolean {
    const memo = this.#heads.get(head);
    if (memo !== undefined) return memo;
    const result = this.#isBareHead(head, depth) || this.#isLinkedHead(head, depth);
    if (depth === maximalDepth) this.#heads.set(head, result);
    return result;
  }

  #splitAt(word: string, cut: number, fits: (tail: string, knownHead: boolean) => boolean): Split | undefined {
    const tail = word.slice(cut);
    return tail.length >= 2 && fits(tail, true) ? { head: word.slice(0, cut), tail, knownHead: true } : undefined;
  }

  #isLinkedHead(head: string, depth: number): boolean {
    if (head.endsWith('s') && this.#table.hasLemma(`${head.slice(0, -1)}e`)) return head.length > 3;
    return linkers.some((linker) => head.endsWith(linker) && this.#isBareHead(head.slice(0, -linker.length), depth));
  }

  #isBareHead(head: string, depth: number): boolean {
    if (head.length < minimalTail) return shortHeads.has(head);
    if (this.#table.hasLemma(head) || this.#table.hasWord(head)) return true;
    if (this.#isPlural(head)) return true;
    return depth > 0 && this.#isCompound(head, depth);
  }

  #isPlural(head: string): boolean {
    return this.#table.readings(head).some((reading) => reading.slot === 'plural' && reading.inflection.wordClass === 'noun');
  }

  #isCompound(head: string, depth: number): boolean {
    for (let cut = 2; cut <= head.length - minimalTail; cut += 1) {
      if (!this.#table.hasLemma(head.slice(cut))) continue;
      const first = head.slice(0, cut);
      if (this.#isBareHead(first, depth - 1) || this.#isLinkedHead(first, depth - 1)) return true;
    }
    return false;
  }
}

function isTail(tail: string): boolean {
  return tail.length >= minimalTail || shortTails.has(tail);
}
