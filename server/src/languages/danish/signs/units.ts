import type { Sign } from '../../sign.ts';
import type { Reading } from './reading.ts';

/** A named unit, or a person to turn to: Borgerservice, Team Byg, sagsbehandler Mette Holm. */
export function* unitSigns(reading: Reading, found: ReadonlySet<Sign>): Iterable<Sign> {
  for (let index = 0; index < reading.view.length; index++) {
    if (isUnit(reading, index) || (found.has('contact-invitation') && isPerson(reading, index))) yield 'unit';
  }
}

function isUnit({ view, words }: Reading, index: number): boolean {
  if (!view.isWord(index)) return false;
  const named = isName(view, index + 1);
  const isCalled = /^(?:er|:|hedder)$/u.test(view.key(index + 1)) && isName(view, index + 2);
  if (words.titles.has(view, index)) return named || isCalled;
  if (words.unitNames.has(view, index)) return view.isCapital(index);
  if (words.unitHeads.has(view, index) && view.isCapital(index) && (index > 0 || named)) return true;
  const isFor = view.key(index + 1) === 'for' && isName(view, index + 2);
  return /^(?:team|afdeling|afdelingen|enheden)$/u.test(view.key(index)) && (named || isFor);
}

/** »Ring til Aksel Vinther«. */
function isPerson({ view, words }: Reading, index: number): boolean {
  if (!/^(?:til|hos)$/u.test(view.key(index))) return false;
  return isName(view, index + 1) && isName(view, index + 2) && !words.authority.has(view, index + 2);
}

/** A capital that makes a name, or a merge field in its place. */
export const isName = (view: Reading['view'], index: number): boolean =>
  view.isField(index) ||
  (view.isWord(index) &&
    view.isCapital(index) &&
    view.key(index) !== 'I' &&
    !/^de[mn]?$|^deres$/u.test(view.key(index)));
