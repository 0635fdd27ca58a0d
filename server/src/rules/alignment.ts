import { GAP_WORDS } from '../dictionary/automaton.ts';
import type { CompiledElement } from '../dictionary/compiled.ts';
import type { WordClass } from '../languages/morphology.ts';
import type { Span } from '../languages/spans.ts';
import type { Writable } from '../languages/writable.ts';

/** Which tokens stand for which parts of a pattern; spans are token indices. */
export interface Alignment {
  readonly captures: readonly Span[];
  /** The token after the finding where a part that must follow begins; the match's end when there is none. */
  readonly end: number;
  /** The words whose inflection counts, in order. */
  readonly words: readonly InflectedWord[];
}

interface InflectedWord {
  readonly wordClass: WordClass;
  readonly index: number;
}

/** The token index of the nth inflected word of a class. */
export function wordAt({ words }: Alignment, wordClass: WordClass, nth: number): number | undefined {
  let left = nth;
  for (const word of words) if (word.wordClass === wordClass && left-- === 0) return word.index;
  return undefined;
}

/** What the alignment asks about a token. */
export interface TokenTest {
  /** @param exact how the word must be written, where its case counts. */
  accepts(index: number, set: number, exact?: readonly string[]): boolean;
  isWord(index: number): boolean;
}

/** What has been noted on the way through a pattern; its lists are not changed, so that going back is taking up the earlier ones. */
type Trail = Writable<Alignment>;

/** Aligns a pattern with the tokens [from, to), or returns undefined when it does not fit them exactly. */
export function align(
  elements: readonly CompiledElement[],
  from: number,
  to: number,
  test: TokenTest,
): Alignment | undefined {
  // Most patterns are sets throughout, of which nothing need be noted.
  let plain = 0;
  for (; typeof elements[plain] === 'number'; plain++) {
    if (from + plain >= to || !test.accepts(from + plain, elements[plain] as number)) return undefined;
  }
  const trail: Trail = { captures: none, end: to, words: none };
  if (plain === elements.length) return from + plain === to ? trail : undefined;
  return walk(elements, plain, from + plain, to, test, trail) ? trail : undefined;
}

const none: readonly never[] = [];

/** An element that there may be several ways through. */
type Choice = Exclude<CompiledElement, number>;
type Words = Extract<Choice, { type: 'words' }>;

/** Forgets what was noted on a way through the pattern that led nowhere. */
function goBack(trail: Trail, captures: Trail['captures'], words: Trail['words']): false {
  trail.captures = captures;
  trail.words = words;
  return false;
}

function walk(
  elements: readonly CompiledElement[],
  position: number,
  index: number,
  to: number,
  test: TokenTest,
  trail: Trail,
  done?: (index: number) => boolean,
): boolean {
  let at = position;
  let here = index;
  // Through what must stand for one token there is one way.
  for (let element = elements[at]; element !== undefined; element = elements[++at]) {
    if (typeof element === 'number') {
      if (here >= to || !test.accepts(here, element)) return false;
    } else if (element.type === 'words' && !element.optional) {
      if (!takeWord(element, here, to, test, trail)) return false;
    } else return choose(element, elements, at + 1, here, to, test, trail, done);
    here++;
  }
  return done ? done(here) : here === to;
}

function takeWord(element: Words, index: number, to: number, test: TokenTest, trail: Trail): boolean {
  if (index >= to || !test.accepts(index, element.set, element.exact)) return false;
  if (element.wordClass) trail.words = [...trail.words, { wordClass: element.wordClass, index }];
  return true;
}

/** Goes one of the ways through an element that there may be several through. @param position where the rest begins. */
function choose(
  element: Choice,
  elements: readonly CompiledElement[],
  position: number,
  index: number,
  to: number,
  test: TokenTest,
  trail: Trail,
  done?: (index: number) => boolean,
): boolean {
  const { captures, words } = trail;
  if (element.type === 'words') {
    if (takeWord(element, index, to, test, trail) && walk(elements, position, index + 1, to, test, trail, done))
      return true;
  } else if (take(element, index, to, test, trail, (next) => walk(elements, position, next, to, test, trail, done)))
    return true;
  goBack(trail, captures, words);
  if (element.type === 'ahead' || !element.optional) return false;
  if (element.type === 'capture') trail.captures = [...captures, { start: index, end: index }];
  return walk(elements, position, index, to, test, trail, done) || goBack(trail, captures, words);
}

function take(
  element: Exclude<Choice, Words>,
  index: number,
  to: number,
  test: TokenTest,
  trail: Trail,
  rest: (next: number) => boolean,
): boolean {
  switch (element.type) {
    case 'gap': {
      for (let next = index + 1; next <= Math.min(to, index + GAP_WORDS); next++) {
        if (!test.isWord(next - 1)) return false;
        if (rest(next)) return true;
      }
      return false;
    }
    case 'ahead':
      trail.end = index;
      return someBranch(element.branches, index, to, test, trail, rest);
    case 'group':
      return someBranch(element.branches, index, to, test, trail, rest);
    case 'capture': {
      const slot = trail.captures.length;
      trail.captures = [...trail.captures, { start: index, end: index }];
      return walk(element.elements, 0, index, to, test, trail, (next) => {
        trail.captures = trail.captures.with(slot, { start: index, end: next });
        return rest(next);
      });
    }
  }
}

function someBranch(
  branches: readonly (readonly CompiledElement[])[],
  index: number,
  to: number,
  test: TokenTest,
  trail: Trail,
  rest: (next: number) => boolean,
): boolean {
  const { captures, words } = trail;
  for (const branch of branches) {
    if (walk(branch, 0, index, to, test, trail, rest)) return true;
    goBack(trail, captures, words);
  }
  return false;
}
