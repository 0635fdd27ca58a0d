import type { DateMention } from '../../sign.ts';
import type { SignView } from './view.ts';

const monthNames = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');
const monthNumbers = new Map(
  monthNames.flatMap((name, index) => [name, name.slice(0, 3)].map((key) => [key, index + 1])),
);
monthNumbers.set('sept', 9).set('febr', 2);

const weekdayNames = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];
const weekdayNumbers = new Map(
  weekdayNames.flatMap((name, index) => [name, `${name.slice(0, -3)}.`].map((key) => [key, index + 1])),
);

const ordinals =
  'første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende femtende sekstende syttende attende nittende tyvende enogtyvende toogtyvende treogtyvende fireogtyvende femogtyvende seksogtyvende syvogtyvende otteogtyvende niogtyvende tredivte enogtredivte'.split(
    ' ',
  );
const ordinalNumbers = new Map(ordinals.map((name, index) => [name, index + 1]));

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A date and the tokens it takes up; `to` is exclusive. */
export interface FoundDate {
  readonly from: number;
  readonly to: number;
  readonly mention: DateMention;
}

/** The number of a weekday, Monday being 1; undefined for other words. */
export const weekdayOf = (key: string): number | undefined => weekdayNumbers.get(key);

/** The number of a month or its abbreviation; undefined for other words. */
export const monthOf = (key: string): number | undefined =>
  monthNumbers.get(key.endsWith('.') ? key.slice(0, -1) : key);

/** Words that a date without month name or year must follow, or it is a fraction, a version or the like. */
const cues = new Set(
  'den d. senest inden indtil til fra pr. pr per før efter siden på dato dato: og datoen modtaget'.split(' '),
);

/** Finds every calendar date, in order. */
export function findDates(view: SignView): FoundDate[] {
  const found: FoundDate[] = [];
  for (let index = 0; index < view.length; index++) {
    const dates = datesAt(view, index);
    found.push(...dates);
    const last = dates.at(-1);
    if (last) index = last.to - 1;
  }
  return found.sort((a, b) => a.from - b.from);
}

function datesAt(view: SignView, index: number): FoundDate[] {
  const key = view.key(index);
  if (!view.isNumber(index)) {
    const day = ordinalNumbers.get(key) ?? 0;
    const month = day > 0 && view.isWord(index + 1) ? monthOf(view.key(index + 1)) : undefined;
    return month === undefined ? [] : [withMonth(view, index, index + 2, day, month)].filter(isDate);
  }
  if (isReference(view, index - 1)) return [];
  const numeric = numericDate(view, index, key);
  if (numeric) return [numeric];
  const days = /^(\d{1,2})(?:[-/](\d{1,2}))?$/u.exec(key);
  if (!days) return [];
  const after = view.key(index + 1) === '.' ? index + 2 : index + 1;
  const month = view.isWord(after) ? monthOf(view.key(after)) : undefined;
  if (month === undefined || (view.key(after) === 'mar' && after === index + 1)) return [];
  const last = withMonth(view, index, after + 1, Number(days[2] ?? days[1]), month);
  if (!last) return [];
  return [...earlierDays(view, index, last), ...(days[2] === undefined ? [last] : splitRange(view, last, days[1]!))];
}

/** The two dates of »9-12. maj«, which share a token. */
function splitRange(view: SignView, last: FoundDate, day: string): FoundDate[] {
  const { start, year, month } = last.mention;
  const second = { ...last, mention: { ...last.mention, start: start + day.length + 1 } };
  const first = dateOf(view, last.from, last.from + 1, year, month, Number(day));
  return first ? [{ ...first, mention: { ...first.mention, end: start + day.length } }, second] : [second];
}

const isDate = (date: FoundDate | undefined): date is FoundDate => date !== undefined;

/** »§ 1-2«, »nr. 12/4«: numbers of something else. */
function isReference(view: SignView, index: number): boolean {
  return /^(?:§|nr\.|stk\.|sag|sagsnr\.|j\.nr\.|dok\.nr\.|pkt\.|kap\.|punkt|nummer|lokalplan)$/u.test(view.key(index));
}

/** 1/5-26, 01.05.2026, 14-04-2026, 2026-04-14, 1/5. */
function numericDate(view: SignView, index: number, key: string): FoundDate | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(key);
  if (iso) return dateOf(view, index, index + 1, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})([./-])(\d{1,2})(?:[./-](\d{4}|\d{2}))?$/u.exec(key);
  if (!parts) return undefined;
  const [, day, sign, month, year] = parts;
  if (!hasCue(view, index) && !standsAlone(sign!, day!, month!, year)) return undefined;
  if (year === undefined && (sign === '-' || view.lemmas(index + 1).some((lemma) => units.has(lemma))))
    return undefined;
  if (year === undefined && sign === '.' && !/^(?:den|d\.)$/u.test(view.key(index - 1))) return undefined;
  return dateOf(view, index, index + 1, year === undefined ? undefined : fullYear(year), Number(month), Number(day));
}

const units = new Set([
  'time',
  'år',
  'dag',
  'uge',
  'måned',
  'kr.',
  'procent',
  'side',
  'liter',
  'del',
  'meter',
  'km',
  '%',
]);

const hasCue = (view: SignView, index: number) =>
  cues.has(view.key(index - 1)) || weekdayOf(view.key(index - 1)) !== undefined || view.key(index - 1) === ':';

/** A numeric date that cannot be taken for anything else. */
function standsAlone(sign: string, day: string, month: string, year: string | undefined): boolean {
  if (year === undefined) return false;
  return year.length === 4 || sign === '/' || (day.length === 2 && month.length === 2);
}

const fullYear = (year: string) => (year.length === 2 ? 2000 + Number(year) : Number(year));

function withMonth(view: SignView, from: number, to: number, day: number, month: number): FoundDate | undefined {
  const at = view.key(to) === ',' ? to + 1 : to;
  const year = view.isNumber(at) ? /^(?:19|20)\d\d$/u.exec(view.key(at)) : null;
  return dateOf(view, from, year ? at + 1 : to, year ? Number(year[0]) : undefined, month, day);
}

/** The days before the last one of »4., 5. og 7. maj« and »4.-7. maj«, which share its month and year. */
function earlierDays(view: SignView, index: number, last: FoundDate): FoundDate[] {
  const found: FoundDate[] = [];
  for (let at = index - 1; ; ) {
    while (/^(?:den|d\.)$/u.test(view.key(at))) at--;
    const sign = view.key(at);
    if (!/^(?:,|og|-|–|til|eller)$/u.test(sign)) return found;
    const stop = view.key(at - 1) === '.' ? at - 2 : at - 1;
    const day = view.isNumber(stop) ? /^\d{1,2}$/u.exec(view.key(stop)) : null;
    if (!day || (stop === at - 1 && !/^[-–]$/u.test(sign))) return found;
    const date = dateOf(view, stop, at, last.mention.year, last.mention.month, Number(day[0]));
    if (!date) return found;
    found.unshift(date);
    at = stop - 1;
  }
}

function dateOf(
  view: SignView,
  from: number,
  to: number,
  year: number | undefined,
  month: number,
  day: number,
): FoundDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > (daysInMonth[month - 1] ?? 0)) return undefined;
  if (month === 2 && day === 29 && year !== undefined && !isLeap(year)) return undefined;
  if (year !== undefined && (year < 1900 || year > 2199)) return undefined;
  const start = view.tokens[from]!.start;
  const end = view.tokens[to - 1]!.end;
  return {
    from,
    to,
    mention: { start, end, year, month, day, weekday: weekdayBefore(view, from), clock: clockAfter(view, to) },
  };
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function weekdayBefore(view: SignView, from: number): number | undefined {
  let at = from - 1;
  if (/^(?:den|d\.)$/u.test(view.key(at))) at--;
  if (view.key(at) === ',') at--;
  return weekdayOf(view.key(at));
}

function clockAfter(view: SignView, to: number): DateMention['clock'] {
  const at = view.key(to) === ',' ? to + 1 : to;
  return /^(?:kl\.?|klokken)$/u.test(view.key(at)) ? clockAt(view, at + 1) : undefined;
}

/** The time of day that the number at `index` names, the first one of »9-14«. */
export function clockAt(view: SignView, index: number): DateMention['clock'] {
  const parts = view.isNumber(index) ? /^(\d{1,2})(?:[.:](\d{2}))?(?:-.*)?$/u.exec(view.key(index)) : null;
  if (!parts) return undefined;
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? 0);
  return hour <= 24 && minute < 60 ? { hour, minute } : undefined;
}
