import { GAP_WORDS } from '../dictionary/automaton.ts';
import type { CompiledElement } from '../dictionary/compiled.ts';
import type { WordClass } from '../languages/morphology.ts';
import type { Span } from '../languages/spans.ts';

/** Which tokens stand for which parts of a pattern; spans are token indices. */
export interface Alignment {
  readonly captures: readonly Span[];
  /** The token after the finding where a part that must follow begins; the match's end when there is none. */
  readonly end: number;
  readonly words: Readonly<Record<WordClass, readonly number[]>>;
}

/** What the alignment asks about a token. */
export interface TokenTest {
  /** @param exact how the word must be written, where its case counts. */
  accepts(index: number, set: number, exact?: readonly string[]): boolean;
  isWord(index: number): boolean;
}

interface Trail {
  end: number;
  readonly captures: Span[];
  readonly words: { wordClass: WordClass; index: number }[];
}

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
  if (plain === elements.length)
    return from + plain === to ? { captures: noCaptures, end: to, words: noWords } : undefined;
  const trail: Trail = { end: to, captures: [], words: [] };
  if (!walk(elements, plain, from + plain, to, test, trail, (index) => index === to)) return undefined;
  return { captures: trail.captures, end: trail.end, words: trail.words.length === 0 ? noWords : byClass(trail.words) };
}

const noCaptures: Alignment['captures'] = [];

const none: readonly number[] = [];
const noWords: Alignment['words'] = { verb: none, noun: none, adjective: none };

function byClass(words: Trail['words']): Alignment['words'] {
  const found: Record<WordClass, readonly number[]> = { verb: none, noun: none, adjective: none };
  for (const { wordClass, index } of words) found[wordClass] = [...found[wordClass], index];
  return found;
}

/** An element that there may be several ways through. */
type Choice = Exclude<CompiledElement, number>;
type Words = Extract<Choice, { type: 'words' }>;

/** Forgets what was noted on a way through the pattern that led nowhere. */
function goBack(trail: Trail, captures: number, words: number): false {
  trail.captures.length = captures;
  trail.words.length = words;
  return false;
}

function walk(
  elements: readonly CompiledElement[],
  position: number,
  index: number,
  to: number,
  test: TokenTest,
  trail: Trail,
  done: (index: number) => boolean,
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
  return done(here);
}

function takeWord(element: Words, index: number, to: number, test: TokenTest, trail: Trail): boolean {
  if (index >= to || !test.accepts(index, element.set, element.exact)) return false;
  if (element.wordClass) trail.words.push({ wordClass: element.wordClass, index });
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
  done: (index: number) => boolean,
): boolean {
  const captures = trail.captures.length;
  const words = trail.words.length;
  if (element.type === 'words') {
    if (takeWord(element, index, to, test, trail) && walk(elements, position, index + 1, to, test, trail, done))
      return true;
  } else if (take(element, index, to, test, trail, (next) => walk(elements, position, next, to, test, trail, done)))
    return true;
  goBack(trail, captures, words);
  if (element.type === 'ahead' || !element.optional) return false;
  if (element.type === 'capture') trail.captures.push({ start: index, end: index });
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
      trail.captures.push({ start: index, end: index });
      return walk(element.elements, 0, index, to, test, trail, (next) => {
        trail.captures[slot] = { start: index, end: next };
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
  const captures = trail.captures.length;
  const words = trail.words.length;
  for (const branch of branches) {
    if (walk(branch, 0, index, to, test, trail, rest)) return true;
    goBack(trail, captures, words);
  }
  return false;
}
