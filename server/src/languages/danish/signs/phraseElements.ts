import { WordList } from './words.ts';

/** One part of a wording. */
export type Element = { readonly optional: boolean } & (
  | { readonly type: 'word'; readonly key: string }
  | { readonly type: 'words'; readonly words: WordList }
  | { readonly type: 'number' | 'field' }
  | { readonly type: 'gap' }
  | { readonly type: 'group'; readonly branches: readonly (readonly Element[])[] }
);

/** A part that takes up one token. */
export type SingleWord = Exclude<Element, { readonly type: 'gap' | 'group' }>;

/** A slip in a phrase of the signs' data; the message is Danish, for whoever writes the data. */
export class PhraseError extends Error {}

/** Reads the notation that `Phrase` describes, but for `^` and `$`. @throws PhraseError */
export function parsePhrase(text: string, lists: ReadonlyMap<string, WordList>): Element[] {
  return new PhraseParser(text, lists).sequence('');
}

/** The words that a phrase may begin with, as they are written or by lemma; empty when others may begin it. */
export function headsOf(elements: readonly Element[]): readonly string[] {
  const [first, ...rest] = elements;
  if (first === undefined) return [];
  const heads = headsOfOne(first);
  if (!first.optional || heads.length === 0) return heads;
  const others = headsOf(rest);
  return others.length === 0 ? [] : [...heads, ...others];
}

function headsOfOne(element: Element): readonly string[] {
  if (element.type === 'word') return [element.key];
  if (element.type === 'words') return element.words.heads;
  if (element.type !== 'group') return [];
  const branches = element.branches.map(headsOf);
  return branches.some((branch) => branch.length === 0) ? [] : branches.flat();
}

class PhraseParser {
  readonly #text: string;
  readonly #lists: ReadonlyMap<string, WordList>;
  #index = 0;

  constructor(text: string, lists: ReadonlyMap<string, WordList>) {
    this.#text = text;
    this.#lists = lists;
  }

  sequence(closing: string): Element[] {
    const elements: Element[] = [];
    while (this.#index < this.#text.length) {
      const char = this.#text.charAt(this.#index);
      if (char === closing || (closing !== '' && char === '|')) return elements;
      if (char === ' ') this.#index++;
      else elements.push(this.#element(char));
    }
    if (closing !== '') throw new PhraseError(`»${this.#text}« mangler ${closing}.`);
    return elements;
  }

  #element(char: string): Element {
    if (char === '(') {
      const branches: Element[][] = [];
      do {
        this.#index++;
        branches.push(this.sequence(')'));
      } while (this.#text.charAt(this.#index) === '|');
      this.#index++;
      return { type: 'group', branches, optional: this.#optional() };
    }
    if (char === '*') {
      this.#index++;
      return { type: 'gap', optional: false };
    }
    const [whole = '', lemma, list, word = ''] =
      /^(?:\{([^{}|]+)\}|#([a-z-]+)|([^\s{}()|?*#]+))/iu.exec(this.#text.slice(this.#index)) ?? [];
    if (whole === '') throw new PhraseError(`»${this.#text}« kan ikke læses ved tegn ${this.#index + 1}.`);
    this.#index += whole.length;
    if (list === 'number' || list === 'field') return { type: list, optional: this.#optional() };
    if (lemma !== undefined) return { type: 'words', words: new WordList([lemma]), optional: this.#optional() };
    if (list === undefined)
      return { type: 'word', key: word === 'I' ? word : word.toLowerCase(), optional: this.#optional() };
    const words = this.#lists.get(list);
    if (words === undefined) throw new PhraseError(`»#${list}« er ikke en liste.`);
    return { type: 'words', words, optional: this.#optional() };
  }

  #optional(): boolean {
    if (this.#text.charAt(this.#index) !== '?') return false;
    this.#index++;
    return true;
  }
}
