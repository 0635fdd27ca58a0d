import type { SignView } from './view.ts';
import { WordList } from './words.ts';

type Element = { readonly optional: boolean } & (
  | { readonly type: 'word'; readonly key: string }
  | { readonly type: 'words'; readonly words: WordList }
  | { readonly type: 'number' | 'field' }
  | { readonly type: 'gap' }
  | { readonly type: 'group'; readonly branches: readonly (readonly Element[])[] }
);

type SingleWord = Exclude<Element, { readonly type: 'gap' | 'group' }>;

const longestGap = 4;

/** A slip in a phrase of the signs' data; the message is Danish, for whoever writes the data. */
export class PhraseError extends Error {}

/**
 * A wording, in the writers' notation (dictionaries/README.md): words, `{lemma}`, `{-sag}` for words that end so,
 * `(a|b)`, `?`, `*` for up to four words within a clause, `#list`, `#number`, `#field` for a merge field, `^` first and `$` last in the sentence.
 */
export class Phrase {
  /** Words of which the sentence must have the first one; empty when the phrase begins with something else. */
  readonly heads: readonly string[];
  readonly #elements: readonly Element[];
  readonly #initial: boolean;
  readonly #final: boolean;

  /** @throws PhraseError */
  constructor(text: string, lists: ReadonlyMap<string, WordList>) {
    this.#initial = text.startsWith('^');
    this.#final = text.endsWith('$');
    const body = text.slice(this.#initial ? 1 : 0, this.#final ? -1 : undefined);
    const parser = new PhraseParser(body, lists);
    this.#elements = parser.sequence('');
    this.heads = parser.heads(this.#elements);
    if (this.#elements.every(({ optional, type }) => optional || type === 'gap')) {
      throw new PhraseError(`»${text}« skal have mindst ét ord, som altid er der.`);
    }
  }

  /** The end of the phrase when it begins at token `index`, else -1. */
  endAt(view: SignView, index: number): number {
    if (this.#initial && index !== view.opening) return -1;
    return match(view, this.#elements, 0, index, (end) => (!this.#final || isLast(view, end) ? end : -1));
  }
}

const isLast = (view: SignView, end: number) => {
  for (let index = end; index < view.length; index++) if (!view.isPunctuation(index)) return false;
  return true;
};

function match(
  view: SignView,
  elements: readonly Element[],
  at: number,
  index: number,
  done: (end: number) => number,
): number {
  const element = elements[at];
  if (element === undefined) return done(index);
  const rest = (end: number) => match(view, elements, at + 1, end, done);
  if (element.type === 'gap') {
    for (let end = index; end <= index + longestGap; end++) {
      const found = rest(end);
      if (found >= 0) return found;
      if (end >= view.length || view.isEnd(end)) return -1;
    }
    return -1;
  }
  const found = matchOne(view, element, index, rest);
  return found < 0 && element.optional ? rest(index) : found;
}

function matchOne(
  view: SignView,
  element: Exclude<Element, { type: 'gap' }>,
  index: number,
  rest: (end: number) => number,
): number {
  if (element.type === 'group') {
    for (const branch of element.branches) {
      const found = match(view, branch, 0, index, rest);
      if (found >= 0) return found;
    }
    return -1;
  }
  const skips = view.key(index) === ',' && index > 0 && !(element.type === 'word' && element.key === ',');
  const start = skips ? index + 1 : index;
  return fits(view, element, start) ? rest(start + 1) : -1;
}

function fits(view: SignView, element: SingleWord, index: number): boolean {
  if (element.type === 'word') return view.key(index) === element.key;
  if (element.type === 'words') return element.words.has(view, index);
  return element.type === 'number' ? view.isNumber(index) : view.isField(index);
}

class PhraseParser {
  readonly #text: string;
  readonly #lists: ReadonlyMap<string, WordList>;
  readonly #lemmas = new Map<Element, string>();
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

  /** The words that a phrase may begin with, as they are written or by lemma; empty when others may begin it. */
  heads(elements: readonly Element[]): readonly string[] {
    const first = elements[0];
    if (first === undefined || first.optional) return [];
    if (first.type === 'word') return [first.key];
    if (first.type !== 'group') return this.#lemmas.has(first) ? [this.#lemmas.get(first)!] : [];
    const branches = first.branches.map((branch) => this.heads(branch));
    return branches.some((branch) => branch.length === 0) ? [] : branches.flat();
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
    if (lemma !== undefined) return this.#lemma(lemma);
    if (list === undefined)
      return { type: 'word', key: word === 'I' ? word : word.toLowerCase(), optional: this.#optional() };
    const words = this.#lists.get(list);
    if (words === undefined) throw new PhraseError(`»#${list}« er ikke en liste.`);
    return { type: 'words', words, optional: this.#optional() };
  }

  #lemma(lemma: string): Element {
    const element: Element = { type: 'words', words: new WordList([lemma]), optional: this.#optional() };
    if (!lemma.startsWith('-')) this.#lemmas.set(element, lemma);
    return element;
  }

  #optional(): boolean {
    if (this.#text.charAt(this.#index) !== '?') return false;
    this.#index++;
    return true;
  }
}
