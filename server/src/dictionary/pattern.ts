import type { Language } from '../languages/language.ts';
import type { WordClass } from '../languages/morphology.ts';

/** One part of a pattern. */
export type Element = (
  | { readonly type: 'word'; readonly key: string; readonly text: string }
  | { readonly type: 'lemma'; readonly lemma: string; readonly wordClass?: WordClass }
  | { readonly type: 'tag'; readonly tag: string }
  | { readonly type: 'gap' }
  | { readonly type: 'group'; readonly branches: readonly (readonly Element[])[] }
  /** What must follow and is no part of the finding. */
  | { readonly type: 'ahead'; readonly branches: readonly (readonly Element[])[] }
  | { readonly type: 'capture'; readonly elements: readonly Element[] }
) & { readonly optional: boolean };

/** A parsed pattern: what stands in `avoid` or `unless`. */
export interface Pattern {
  readonly elements: readonly Element[];
  /** True when it only matches at the start of a sentence. */
  readonly initial: boolean;
  /** True when it only matches at the end of a sentence. */
  readonly final: boolean;
}

/** A slip in a pattern or replacement. `offset` counts UTF-16 code units from the pattern's start. */
export class PatternError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const classes: Readonly<Record<string, WordClass>> = {
  verbum: 'verb',
  substantiv: 'noun',
  adjektiv: 'adjective',
  verb: 'verb',
  noun: 'noun',
  adjective: 'adjective',
};
const special = new Set('{}()[]|?*#^&$'.split(''));

/** Splits »klage/verbum« in lemma and word class. */
export function parseLemma(text: string, offset: number): { lemma: string; wordClass?: WordClass } {
  const slash = text.indexOf('/');
  const lemma = (slash < 0 ? text : text.slice(0, slash)).trim().toLowerCase();
  if (!lemma) throw new PatternError('Der mangler et ord mellem { og }.', offset);
  if (slash < 0) return { lemma };
  const wordClass = classes[text.slice(slash + 1).trim()];
  if (!wordClass) throw new PatternError('Efter / skal der stå verbum, substantiv eller adjektiv.', offset + slash + 1);
  return { lemma, wordClass };
}

/** Parses the writers' notation (see dictionaries/README.md). @throws PatternError */
export function parsePattern(text: string, language: Language): Pattern {
  const initial = text.trimStart().startsWith('^');
  const final = text.trimEnd().endsWith('$');
  const parser = new PatternParser(final ? text.trimEnd().slice(0, -1) : text, language);
  if (initial) parser.skip(text.indexOf('^') + 1);
  const elements = parser.sequence('');
  if (!elements.some((element) => !element.optional && element.type !== 'gap')) {
    throw new PatternError('Mønsteret skal have mindst ét ord, som altid er der.', 0);
  }
  return { elements, initial, final };
}

class PatternParser {
  readonly #text: string;
  readonly #language: Language;
  #index = 0;
  #depth = 0;

  constructor(text: string, language: Language) {
    this.#text = text;
    this.#language = language;
  }

  skip(index: number): void {
    this.#index = index;
  }

  /** Reads elements until one of the closing signs or the end. */
  sequence(closing: string): Element[] {
    const elements: Element[] = [];
    while (this.#index < this.#text.length) {
      const char = this.#text.charAt(this.#index);
      if (/\s/.test(char)) {
        this.#index++;
      } else if (closing.includes(char)) {
        return elements;
      } else {
        this.#append(elements, this.#element(char));
      }
    }
    if (closing)
      throw new PatternError(`Der mangler ${closing.includes(')') ? ')' : ']'} i mønsteret.`, this.#text.length);
    return elements;
  }

  #append(elements: Element[], added: Element[]): void {
    const first = added[0];
    const last = elements[elements.length - 1];
    if (
      first &&
      last &&
      last.type !== 'gap' &&
      !(last.type === 'word' && last.key === ',') &&
      this.#mayFollowComma(first)
    ) {
      elements.push({ type: 'word', key: ',', text: ',', optional: true });
    }
    if (last?.type === 'word' && first?.type === 'word' && this.#language.joined.has(`${last.key} ${first.key}`)) {
      const one: Element = { ...first, key: last.key + first.key, text: last.text + first.text };
      elements.splice(-1, 1, { type: 'group', branches: [[last, first], [one]], optional: false });
      elements.push(...added.slice(1));
    } else elements.push(...added);
  }

  #mayFollowComma(element: Element): boolean {
    if (element.type === 'word') return this.#language.optionalCommaBefore.has(element.key);
    if (element.type === 'group')
      return element.branches.some((branch) => branch[0] && this.#mayFollowComma(branch[0]));
    if (element.type === 'capture')
      return element.elements[0] !== undefined && this.#mayFollowComma(element.elements[0]);
    return false;
  }

  #element(char: string): Element[] {
    const start = this.#index;
    switch (char) {
      case '{':
        return [this.#lemma(start)];
      case '(':
        return [this.#group()];
      case '&':
        return [this.#ahead(start)];
      case '[':
        return [this.#capture()];
      case '*':
        this.#index++;
        return [{ type: 'gap', optional: true }];
      case '#':
        return [this.#tag(start)];
      default:
        if (char === '$') throw new PatternError('»$« kan kun stå sidst i mønsteret, uden for parenteser.', start);
        if (special.has(char)) throw new PatternError(`»${char}« kan ikke stå her.`, start);
        return this.#words(start);
    }
  }

  #optional(): boolean {
    if (this.#text.charAt(this.#index) !== '?') return false;
    this.#index++;
    return true;
  }

  #lemma(start: number): Element {
    const end = this.#text.indexOf('}', start);
    if (end < 0) throw new PatternError('Der mangler } i mønsteret.', start);
    this.#index = end + 1;
    return { type: 'lemma', ...parseLemma(this.#text.slice(start + 1, end), start + 1), optional: this.#optional() };
  }

  #group(): Element {
    const branches: Element[][] = [];
    this.#enter();
    do {
      this.#index++;
      branches.push(this.sequence('|)'));
    } while (this.#text.charAt(this.#index) === '|');
    this.#index++;
    this.#depth--;
    return { type: 'group', branches, optional: this.#optional() || branches.some((branch) => branch.length === 0) };
  }

  #ahead(start: number): Element {
    this.#index++;
    if (this.#text.charAt(this.#index) !== '(') throw new PatternError('Efter & skal der stå ( ).', start);
    const { branches } = this.#group() as Element & { type: 'group' };
    if (this.#text.slice(this.#index).trim() !== '') throw new PatternError('&( ) skal stå sidst i mønsteret.', start);
    return { type: 'ahead', branches, optional: false };
  }

  #capture(): Element {
    this.#enter();
    this.#index++;
    const elements = this.sequence(']');
    this.#index++;
    this.#depth--;
    return { type: 'capture', elements, optional: this.#optional() };
  }

  #enter(): void {
    if (++this.#depth > 8) throw new PatternError('Der er for mange parenteser inden i hinanden.', this.#index);
  }

  #tag(start: number): Element {
    this.#index++;
    while (/[a-z]/.test(this.#text.charAt(this.#index))) this.#index++;
    const tag = this.#text.slice(start + 1, this.#index);
    if (!this.#language.tags.has(tag)) {
      const known = [...this.#language.tags.keys()].map((name) => `#${name}`).join(', ');
      throw new PatternError(`Der er ingen liste, som hedder #${tag}. Du kan bruge ${known}.`, start);
    }
    return { type: 'tag', tag, optional: this.#optional() };
  }

  #words(start: number): Element[] {
    while (this.#index < this.#text.length && !/\s/.test(this.#text.charAt(this.#index))) {
      if (special.has(this.#text.charAt(this.#index))) break;
      this.#index++;
    }
    const text = this.#text.slice(start, this.#index);
    const tokens = this.#language.tokens(text);
    const optional = this.#optional();
    return tokens.map((token) => ({
      type: 'word',
      key: text === 'I' ? text : token.key,
      text: text.slice(token.start, token.end),
      optional: optional && tokens.length === 1,
    }));
  }
}
