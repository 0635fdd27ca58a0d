import type { Language } from '../languages/language.ts';
import type { WordClass } from '../languages/morphology.ts';
import { type CompiledElement, NUMBER } from './compiled.ts';
import { formsOf, paradigmsOf } from './inflection.ts';
import type { Element } from './pattern.ts';

/** A place that one word fills, whichever of a set it is. */
interface OneWord {
  /** Word ids. */
  readonly words: readonly number[];
  /** How they must be written, where the case of letters tells them apart. */
  readonly exact?: readonly string[];
  readonly wordClass?: WordClass;
}

/** Compiles the elements of patterns; collects the words they know and the sets of words they refer to. */
export class ElementCompiler {
  readonly #language: Language;
  readonly #wordIds = new Map<string, number>();
  readonly #sets: (readonly number[])[] = [];
  readonly #setIds = new Map<string, number>();

  constructor(language: Language) {
    this.#language = language;
  }

  /** All words of the patterns so far; a word's id is its place. */
  get words(): readonly string[] {
    return [...this.#wordIds.keys()];
  }

  /** The sets of word ids that elements refer to by their place. */
  get sets(): readonly (readonly number[])[] {
    return this.#sets;
  }

  /** @param exact whether words keep their case. */
  compile(elements: readonly Element[], exact: boolean): CompiledElement[] {
    return elements.map((element) => this.#compiled(element, exact));
  }

  #compiled(element: Element, exact: boolean): CompiledElement {
    const optional = element.optional ? ({ optional: true } as const) : {};
    const one = this.#oneWord(element, exact);
    if (one) {
      const compiled = this.#element(one);
      if (!element.optional) return compiled;
      return typeof compiled === 'number'
        ? { type: 'words', set: compiled, ...optional }
        : { ...compiled, ...optional };
    }
    switch (element.type) {
      case 'gap':
        return { type: 'gap', ...optional };
      case 'group':
        return { type: 'group', branches: this.#branches(element.branches, exact), ...optional };
      case 'ahead':
        return { type: 'ahead', branches: this.#branches(element.branches, exact) };
      case 'capture':
        return { type: 'capture', elements: this.compile(element.elements, exact), ...optional };
      default:
        throw new TypeError(`A ${element.type} is one word.`);
    }
  }

  /** The alternatives in their order; neighbours that are one word of the same kind become one. */
  #branches(branches: readonly (readonly Element[])[], exact: boolean): CompiledElement[][] {
    return this.#merged(branches, exact).map((branch) => {
      if (!('words' in branch)) return this.compile(branch, exact);
      return [this.#element(branch)];
    });
  }

  #element({ words, exact, wordClass }: OneWord): CompiledElement {
    const set = this.#set(words);
    if (!exact && !wordClass) return set;
    return { type: 'words', set, ...(exact ? { exact } : {}), ...(wordClass ? { wordClass } : {}) };
  }

  #merged(branches: readonly (readonly Element[])[], exact: boolean): (OneWord | readonly Element[])[] {
    const merged: (OneWord | readonly Element[])[] = [];
    for (const branch of branches) {
      const [only, ...others] = branch;
      const one = only && others.length === 0 && !only.optional ? this.#oneWord(only, exact) : undefined;
      const last = merged.at(-1);
      const joins = one && last && 'words' in last && last.wordClass === one.wordClass && !last.exact === !one.exact;
      if (joins) {
        const exact = one.exact ? { exact: [...(last.exact ?? []), ...one.exact] } : {};
        merged[merged.length - 1] = { ...one, words: [...last.words, ...one.words], ...exact };
      } else merged.push(one ?? branch);
    }
    return merged;
  }

  /** What the element comes down to when exactly one word fills it. */
  #oneWord(element: Element, exact: boolean): OneWord | undefined {
    switch (element.type) {
      case 'word':
        if (!exact && element.key === element.key.toLowerCase()) return { words: this.#wordsOf(element.key) };
        return { words: this.#wordsOf(element.key, element.key.toLowerCase()), exact: [element.text] };
      case 'tag':
        return { words: this.#wordsOf(...this.#tagged(element.tag)) };
      case 'lemma': {
        const paradigms = paradigmsOf(this.#language.lexicon, element.lemma, element.wordClass);
        return { words: this.#wordsOf(...formsOf(paradigms)), wordClass: paradigms[0]!.wordClass };
      }
      case 'group': {
        const [only, ...others] = this.#merged(element.branches, exact);
        return only && others.length === 0 && 'words' in only ? only : undefined;
      }
      default:
        return undefined;
    }
  }

  #tagged(tag: string): readonly string[] {
    const words = this.#language.tags.get(tag) ?? [];
    return `#${tag}` === NUMBER ? [NUMBER, ...words] : words;
  }

  #wordsOf(...words: readonly string[]): number[] {
    return words.map((word) => this.#wordId(word));
  }

  /** Equal sets are one. */
  #set(words: readonly number[]): number {
    const distinct = [...new Set(words)].sort((a, b) => a - b);
    const key = distinct.join(' ');
    let set = this.#setIds.get(key);
    if (set === undefined) {
      set = this.#sets.length;
      this.#sets.push(distinct);
      this.#setIds.set(key, set);
    }
    return set;
  }

  #wordId(word: string): number {
    let id = this.#wordIds.get(word);
    if (id === undefined) {
      id = this.#wordIds.size;
      this.#wordIds.set(word, id);
    }
    return id;
  }
}
