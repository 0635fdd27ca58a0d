import { auxiliaries } from '../grammar/closedClasses.ts';
import {
  coordinators,
  finiteIn,
  firstWord,
  infinitiveAt,
  isImperative,
  nominatives,
  skipAdverbs,
  type VerbWords,
} from './verbPlaces.ts';
import type { SignView } from './view.ts';

/** Words that always begin a subordinate clause. */
export const openers: ReadonlySet<string> = new Set(
  'at hvis når fordi idet såfremt medmindre selvom selv mens imens hvorvidt hvor hvad hvem hvilken hvilket hvilke hvordan hvorfor hvornår hvorefter hvormed hvorved hvortil eftersom dersom ligesom skønt som'.split(
    ' ',
  ),
);

/** Words that begin a subordinate clause or stand as prepositions and adverbs. */
export const doubtfulOpeners: ReadonlySet<string> = new Set('om inden før efter indtil siden da så uanset'.split(' '));

/** Token indices where a clause may begin. */
export function boundaries(view: SignView, words: VerbWords): number[] {
  const starts = [0];
  for (let index = 1; index < view.length; index++) {
    if (isBoundary(view, index, words)) starts.push(index);
  }
  return starts;
}

/** True when a clause may begin at the token. */
export function isBoundary(view: SignView, index: number, words: VerbWords): boolean {
  const key = view.key(index);
  const before = view.key(index - 1);
  if (view.isPunctuation(index - 1) && /^[,;:–()»«"”“?!]$|^\.$/u.test(before))
    return !isAbbreviatedNumber(view, index - 1);
  if (key === 'at' || openers.has(key)) return true;
  if (key === 'der')
    return (
      !auxiliaries.has(before) &&
      !openers.has(before) &&
      !doubtfulOpeners.has(before) &&
      !view.isFinite(index - 1) &&
      view.mayBeFinite(skipAdverbs(view, index + 1))
    );
  if (doubtfulOpeners.has(key)) return opensClause(view, index);
  if (coordinators.has(key)) return beginsClause(view, skipAdverbs(view, index + 1), words);
  return false;
}

const isAbbreviatedNumber = (view: SignView, index: number) =>
  view.key(index) === '.' && view.isNumber(index - 1) && view.tokens[index]!.start === view.tokens[index - 1]!.end;

/** »inden fristen er gået«, »om du kan«, not »inden den 1. maj skal du«. */
export function opensClause(view: SignView, index: number): boolean {
  const next = view.key(index + 1);
  if (
    next === 'at' ||
    (nominatives.has(next) && next !== 'den' && next !== 'de') ||
    (next === 'i' && view.isCapital(index + 1))
  )
    return true;
  if (view.key(index) === 'om' && view.reads(index - 1, 'noun')) return false;
  if (next === 'den' && view.mayBeFinite(index + 2) && !view.isNumber(index + 2)) return true;
  for (let at = index + 1; at < Math.min(index + 5, view.length); at++) {
    if (view.isPunctuation(at) || view.isNumber(at)) return false;
    if (at > index + 1 && view.isFinite(at)) return !nominatives.has(view.key(at + 1));
  }
  return false;
}

function beginsClause(view: SignView, index: number, words: VerbWords): boolean {
  const key = view.key(index);
  if (key === 'I' || key === 'du' || key === 'vi' || key === 'jeg' || key === 'man') return true;
  if (auxiliaries.has(key) || openers.has(key)) return true;
  if (nominatives.has(key)) return view.mayBeFinite(index + 1) && !view.reads(index + 1, 'noun');
  return view.isFinite(index) || isImperative(view, index, words);
}

/** True when a stretch has a verb that makes it a clause. */
export const holdsVerb = (view: SignView, from: number, to: number, words: VerbWords) =>
  openers.has(view.key(from))
    ? finiteIn(view, from, to) >= 0 || infinitiveAt(view, from) >= 0
    : finiteIn(view, from, to) >= 0 || isImperative(view, firstWord(view, from, to), words);
