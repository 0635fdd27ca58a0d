import { type Element, headsOf, PhraseError, parsePhrase, type SingleWord } from './phraseElements.ts';
import type { SignView } from './view.ts';
import type { WordList } from './words.ts';

const longestGap = 4;

/**
 * A wording, in the writers' notation (dictionaries/README.md): words, `{lemma}`, `{-sag}` for words that end so,
 * `(a|b)`, `?`, `*` for up to four words within a clause, `#list`, `#number`, `#field` for a merge field, `^` first and
 * `$` last in the sentence.
 */
export class Phrase {
  /** Words of which the sentence must have the first one; empty when the phrase begins with something else. */
  readonly heads: readonly string[];
  /** True when it only stands first in a sentence. */
  readonly initial: boolean;
  readonly #elements: readonly Element[];
  readonly #final: boolean;

  /** @throws PhraseError */
  constructor(text: string, lists: ReadonlyMap<string, WordList>) {
    this.initial = text.startsWith('^');
    this.#final = text.endsWith('$');
    const body = text.slice(this.initial ? 1 : 0, this.#final ? -1 : undefined);
    this.#elements = parsePhrase(body, lists);
    this.heads = headsOf(this.#elements);
    if (this.#elements.every(({ optional, type }) => optional || type === 'gap')) {
      throw new PhraseError(`»${text}« skal have mindst ét ord, som altid er der.`);
    }
  }

  /** The end of the phrase when it begins at token `index`, else -1. */
  endAt(view: SignView, index: number): number {
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
  let position = at;
  let here = index;
  let element = elements[position];
  // Through what must stand for one token there is one way.
  for (; element !== undefined && isOneWord(element); element = elements[++position]) {
    const start = startOf(view, element, here);
    if (!fits(view, element, start)) return -1;
    here = start + 1;
  }
  return element === undefined ? done(here) : choose(view, element, elements, position + 1, here, done);
}

/** A part that there is one way through. */
const isOneWord = (element: Element): element is SingleWord =>
  !element.optional && element.type !== 'gap' && element.type !== 'group';

/** Goes one of the ways through a part that there are several through. @param position where the rest begins. */
function choose(
  view: SignView,
  element: Element,
  elements: readonly Element[],
  position: number,
  index: number,
  done: (end: number) => number,
): number {
  const rest = (end: number) => match(view, elements, position, end, done);
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
  const start = startOf(view, element, index);
  return fits(view, element, start) ? rest(start + 1) : -1;
}

/** Where a word is looked for: a comma inside a wording is passed over, unless the comma is looked for. */
function startOf(view: SignView, element: SingleWord, index: number): number {
  const skips = view.key(index) === ',' && index > 0 && !(element.type === 'word' && element.key === ',');
  return skips ? index + 1 : index;
}

function fits(view: SignView, element: SingleWord, index: number): boolean {
  if (element.type === 'word') return view.key(index) === element.key;
  if (element.type === 'words') return element.words.has(view, index);
  return element.type === 'number' ? view.isNumber(index) : view.isField(index);
}
