import { type Clause, readClauses } from './clauses.ts';
import type { SignWords } from './signData.ts';
import { findTimes, type Times } from './times.ts';
import type { SignView } from './view.ts';

/** A sentence with its clauses and times, which all detectors share. */
export class Reading {
  readonly view: SignView;
  readonly words: SignWords;
  #clauses: readonly Clause[] | undefined;
  #times: Times | undefined;

  constructor(view: SignView, words: SignWords) {
    this.view = view;
    this.words = words;
  }

  get clauses(): readonly Clause[] {
    this.#clauses ??= readClauses(this.view, this.words);
    return this.#clauses;
  }

  get times(): Times {
    this.#times ??= findTimes(this.view, this.words);
    return this.#times;
  }

  /** The clause that a token stands in; undefined before the first one and in a text without verbs. */
  clauseAt(index: number): Clause | undefined {
    return this.clauses.findLast(({ from }) => from <= index);
  }

  /** True when one of the listed words stands anywhere in the sentence. */
  has(list: keyof SignWords): boolean {
    return this.words[list].find(this.view, 0, this.view.length) >= 0;
  }
}
