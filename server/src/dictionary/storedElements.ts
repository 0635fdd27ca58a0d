import type { WordClass } from '../languages/morphology.ts';
import type { CompiledElement } from './compiled.ts';

/**
 * An element of a pattern in few letters. A number is a set of words, its complement (`~set`) one that may be missing; a
 * list says with its first item what it is.
 */
export type StoredElement =
  | number
  | readonly ['*']
  | readonly ['?', StoredElement]
  | readonly ['|' | '&', readonly StoredBranch[]]
  | readonly ['[', StoredBranch]
  | readonly ['=', number, readonly string[]]
  | readonly [WordClass, number];

export type StoredBranch = readonly StoredElement[];

export const storeElements = (elements: readonly CompiledElement[]): StoredBranch => elements.map(storeElement);

export const readElements = (stored: StoredBranch): CompiledElement[] => stored.map(readElement);

function storeElement(element: CompiledElement): StoredElement {
  if (typeof element === 'number') return element;
  const { optional, ...needed } = element;
  if (!optional) return storeNeeded(needed);
  const stored = storeNeeded(needed);
  return typeof stored === 'number' ? ~stored : ['?', stored];
}

function storeNeeded(element: Exclude<CompiledElement, number>): StoredElement {
  switch (element.type) {
    case 'gap':
      return ['*'];
    case 'group':
      return ['|', element.branches.map(storeElements)];
    case 'ahead':
      return ['&', element.branches.map(storeElements)];
    case 'capture':
      return ['[', storeElements(element.elements)];
    default:
      if (element.exact) return ['=', element.set, element.exact];
      return element.wordClass ? [element.wordClass, element.set] : element.set;
  }
}

function readElement(stored: StoredElement): CompiledElement {
  if (typeof stored === 'number') return stored < 0 ? { type: 'words', set: ~stored, optional: true } : stored;
  switch (stored[0]) {
    case '*':
      return { type: 'gap' };
    case '?': {
      const element = readElement(stored[1]);
      if (typeof element === 'number') throw new TypeError('A set that may be missing is stored as its complement.');
      return { ...element, optional: true };
    }
    case '|':
      return { type: 'group', branches: stored[1].map(readElements) };
    case '&':
      return { type: 'ahead', branches: stored[1].map(readElements) };
    case '[':
      return { type: 'capture', elements: readElements(stored[1]) };
    case '=':
      return { type: 'words', set: stored[1], exact: stored[2] };
    default:
      return { type: 'words', set: stored[1], wordClass: stored[0] };
  }
}
