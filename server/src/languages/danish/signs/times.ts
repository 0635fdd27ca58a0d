import { WordMemo } from '../../wordMemo.ts';
import { clockAt, type FoundDate, findDates, monthOf, weekdayOf } from './dates.ts';
import type { SignView } from './view.ts';
import type { WordList } from './words.ts';

/** How a sentence names a time. */
export type TimeKind = 'date' | 'week' | 'weekday' | 'month' | 'duration' | 'clock' | 'relative' | 'year' | 'field';

/** A naming of a time, by token indices; `to` is exclusive. */
export interface TimeExpression {
  readonly from: number;
  readonly to: number;
  readonly kind: TimeKind;
}

/** The word lists that times are read with. */
export interface TimeWords {
  readonly numerals: WordList;
  readonly timeUnits: WordList;
  readonly seasons: WordList;
  readonly fieldCues: WordList;
}

/** Everything in a sentence that names a time, in order; dates come with what is read of them. */
export interface Times {
  readonly dates: readonly FoundDate[];
  readonly expressions: readonly TimeExpression[];
}

/** Finds all namings of time in a sentence. */
export function findTimes(view: SignView, words: TimeWords): Times {
  const dates = findDates(view);
  const expressions: TimeExpression[] = [];
  for (let index = 0; index < view.length; ) {
    const date = dateAt(dates, index);
    const found = date ? { from: index, to: date.to, kind: 'date' as const } : timeAt(view, index, words);
    if (found) expressions.push(found);
    index = found ? Math.max(found.to, index + 1) : index + 1;
  }
  return { dates, expressions };
}

const dateAt = (dates: readonly FoundDate[], index: number): FoundDate | undefined =>
  dates.length > 0 ? dates.find(({ from }) => from === index) : undefined;

function timeAt(view: SignView, index: number, words: TimeWords): TimeExpression | undefined {
  if (view.isField(index))
    return isTimeField(view, index, words) ? { from: index, to: index + 1, kind: 'field' } : undefined;
  return mayOpenTime(view, index, words) ? timeFrom(view, index, words) : undefined;
}

function timeFrom(view: SignView, index: number, words: TimeWords): TimeExpression | undefined {
  const found = (kind: TimeKind, length: number): TimeExpression => ({ from: index, to: index + length, kind });
  const key = view.key(index);
  const next = view.key(index + 1);
  if (/^(?:kl\.?|klokken)$/u.test(key) && isClock(view, index + 1)) return found('clock', 2);
  if (key === 'uge' && (view.isNumber(index + 1) || view.isField(index + 1))) return found('week', 2);
  if (key.split('-').some((part) => weekdayOf(part) !== undefined) && (key.length > 5 || view.key(index + 1) === 'd.'))
    return found('weekday', 1);
  if (view.isWord(index) && monthOf(key) !== undefined && isMonth(view, index)) return found('month', 1);
  const length = durationLength(view, index, words);
  if (length > 0) return found('duration', length);
  if (/^20[0-4]\d$/u.test(key) && !view.isCapitalName(index + 1)) return found('year', 1);
  if (key === 'i' && /^(?:dag|morgen|går|aften|overmorgen)$/u.test(next)) return found('relative', 2);
  if (/^(?:samme|næste|denne|hver)$/u.test(key) && /^(?:dag|uge|måned|år)$/u.test(next)) return found('relative', 2);
  if (/^dage?n$/u.test(key) && /^(?:før|efter|inden)$/u.test(next)) return found('relative', 2);
  if (/^(?:udgangen|slutningen|begyndelsen|midten)$/u.test(key) && next === 'af') return found('relative', 2);
  if (/^(?:månedens|årets|ugens|dagens|kvartalets)$/u.test(key) && /^(?:udgang|slutning|begyndelse|udløb)$/u.test(next))
    return found('relative', 2);
  if (words.seasons.has(view, index) && isSeason(view, index)) return found('relative', 1);
  return undefined;
}

/** Words that a naming of a time may begin with, as they are written. */
const opensTime = new WordMemo(
  (key) =>
    /^(?:kl\.?|klokken|uge|i|samme|næste|denne|hver|dage?n|20[0-4]\d)$/u.test(key) ||
    /^(?:udgangen|slutningen|begyndelsen|midten|månedens|årets|ugens|dagens|kvartalets)$/u.test(key) ||
    monthOf(key) !== undefined ||
    key.split('-').some((part) => weekdayOf(part) !== undefined),
);

const mayOpenTime = (view: SignView, index: number, words: TimeWords): boolean =>
  !view.isWord(index) ||
  opensTime.of(view.tokens[index]!) ||
  words.numerals.has(view, index) ||
  words.seasons.has(view, index);

const isClock = (view: SignView, index: number) => clockAt(view, index) !== undefined || view.isField(index);

/** »maj« and »marts« after a preposition or before a year; abbreviated months only with their full stop. */
function isMonth(view: SignView, index: number): boolean {
  if (view.key(index).length <= 3 && view.key(index) !== 'maj') return false;
  const before = view.key(index - 1);
  return (
    view.key(index).length > 4 ||
    /^(?:i|til|fra|inden|for|ultimo|primo|medio|og|af|og med|siden|–|-)$/u.test(before) ||
    /^20\d\d$/u.test(view.key(index + 1))
  );
}

const isSeason = (view: SignView, index: number) => /^(?:i|til|før|inden)$/u.test(view.key(index - 1));

/** The tokens of »14 dage«, »fire hele uger«, »et par måneder«; 0 when there is no duration. */
function durationLength(view: SignView, index: number, words: TimeWords): number {
  let at = index;
  if (view.isNumber(at) || view.isField(at) || words.numerals.has(view, at)) at++;
  else return 0;
  while (/^(?:-|–|til|eller|½)$/u.test(view.key(at)) && (view.isNumber(at + 1) || words.numerals.has(view, at + 1)))
    at += 2;
  if (/^(?:hele|fulde|nye|par|halv|halvt)$/u.test(view.key(at))) at++;
  return words.timeUnits.has(view, at) ? at + 1 - index : 0;
}

/** A merge field whose name or whose surroundings speak of a time. */
function isTimeField(view: SignView, index: number, words: TimeWords): boolean {
  if (/dato|frist|dag|tidspunkt|klokke|uge|måned|maaned|periode|date|deadline|udløb/iu.test(view.text(index)))
    return true;
  return words.fieldCues.has(view, index - 1);
}
