import type { Calendar, CalendarDay } from '../sign.ts';

const DAY = 86_400_000;
/** From this year on, Great Prayer Day is a working day. */
const LAST_PRAYER_DAY_YEAR = 2023;

const time = ({ year, month, day }: CalendarDay) => Date.UTC(year, month - 1, day);

/** Easter Sunday in the Gregorian calendar, as milliseconds UTC (Meeus, Jones and Butcher's algorithm). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1);
}

/**
 * Danish public holidays of a year, and the days on which public offices are closed as on a holiday: Constitution Day,
 * Christmas Eve and New Year's Eve. Milliseconds UTC.
 */
function holidays(year: number): Set<number> {
  const sunday = easter(year);
  const movable = [-3, -2, 0, 1, 39, 49, 50, ...(year <= LAST_PRAYER_DAY_YEAR ? [26] : [])];
  const fixed = [
    [1, 1],
    [6, 5],
    [12, 24],
    [12, 25],
    [12, 26],
    [12, 31],
  ] as const;
  return new Set([
    ...movable.map((days) => sunday + days * DAY),
    ...fixed.map(([month, day]) => Date.UTC(year, month - 1, day)),
  ]);
}

/** True on Monday to Friday when it is no holiday. @param at milliseconds UTC. */
function isWorkingDay(at: number): boolean {
  const date = new Date(at);
  const weekday = date.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays(date.getUTCFullYear()).has(at);
}

/** Working days in Denmark. */
export const calendar: Calendar = {
  workingDaysBetween(from, to, limit) {
    let count = 0;
    for (let at = time(from) + DAY; at <= time(to) && count < limit; at += DAY) if (isWorkingDay(at)) count++;
    return count;
  },
};
