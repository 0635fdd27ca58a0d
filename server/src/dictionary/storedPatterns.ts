import type { CompiledElement, CompiledPattern } from './compiled.ts';
import { fromNested, toNested } from './nested.ts';
import { readRows, type StoredRows, storeRows } from './rows.ts';
import { readElements, type StoredBranch, storeElements } from './storedElements.ts';

/** Patterns, field by field. */
export interface StoredPatterns {
  readonly entries: StoredRows;
  /** Which of `marks` each has, the first as 1, the second as 2, and so on. */
  readonly marks: readonly number[];
  readonly elements: readonly string[];
}

const marks = ['innocent', 'except', 'initial', 'final'] as const;

export function storePatterns(patterns: readonly CompiledPattern[]): StoredPatterns {
  return {
    entries: storeRows(
      patterns.map(({ entry }) => entry),
      1,
    ),
    marks: patterns.map((pattern) => marks.reduce((sum, mark, place) => sum + (pattern[mark] ? 1 << place : 0), 0)),
    elements: patterns.map(({ elements }) => toNested(storeElements(elements))),
  };
}

/** A pattern's elements are read when a text first has words that it may fit. */
export function readPatterns(stored: StoredPatterns): CompiledPattern[] {
  const entries = readRows(stored.entries);
  return stored.elements.map((elements, index) => new ReadPattern(entries[index]!, stored.marks[index]!, elements));
}

class ReadPattern implements CompiledPattern {
  readonly entry: number;
  readonly #marks: number;
  #elements: string | readonly CompiledElement[];

  constructor(entry: number, marks: number, elements: string) {
    this.entry = entry;
    this.#marks = marks;
    this.#elements = elements;
  }

  get innocent(): boolean {
    return this.#has('innocent');
  }

  get except(): boolean {
    return this.#has('except');
  }

  get initial(): boolean {
    return this.#has('initial');
  }

  get final(): boolean {
    return this.#has('final');
  }

  get elements(): readonly CompiledElement[] {
    if (typeof this.#elements === 'string') {
      this.#elements = readElements(fromNested(this.#elements) as StoredBranch);
    }
    return this.#elements;
  }

  #has(mark: (typeof marks)[number]): boolean {
    return (this.#marks & (1 << marks.indexOf(mark))) !== 0;
  }
}
