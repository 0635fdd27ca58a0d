/** Ten working days to answer the council: Danish holidays, the turn of the year, and Great Prayer Day until 2023. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { calendar } from '../../server/src/languages/danish/calendar.ts';
import type { CalendarDay } from '../../server/src/languages/sign.ts';
import { newChecker } from '../checkers.ts';
import { artefacts } from '../danish.ts';

const RULE = 'svar-til-kb-svarfrist';
const day = (text: string): CalendarDay => {
  const [year, month, date] = text.split('-').map(Number) as [number, number, number];
  return { year, month, day: date };
};
const between = (from: string, to: string) => calendar.workingDaysBetween(day(from), day(to), 400);

describe('Working days', () => {
  const cases: [name: string, from: string, to: string, days: number][] = [
    ['a plain week', '2026-01-05', '2026-01-12', 5],
    ['the same day', '2026-01-05', '2026-01-05', 0],
    ['a weekend', '2026-01-09', '2026-01-11', 0],
    ['Easter 2026', '2026-04-01', '2026-04-07', 1],
    ['Easter 2025', '2025-04-16', '2025-04-22', 1],
    ['Easter 2024, in March', '2024-03-27', '2024-04-02', 1],
    ['Ascension Day 2026', '2026-05-13', '2026-05-15', 1],
    ['Whit Monday 2026', '2026-05-22', '2026-05-26', 1],
    ['Constitution Day 2026', '2026-06-04', '2026-06-08', 1],
    ['Christmas and the turn of the year', '2025-12-23', '2026-01-02', 3],
    ['New Year’s Day alone', '2026-12-31', '2027-01-04', 1],
    ['Great Prayer Day 2023', '2023-05-04', '2023-05-08', 1],
    ['the same Friday in 2024, when it was gone', '2024-04-25', '2024-04-29', 2],
  ];
  for (const [name, from, to, days] of cases) {
    it(`${name}: ${days} from ${from} to ${to}`, () => assert.equal(between(from, to), days));
  }

  it('add up', () => {
    const date = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(Date.UTC(2000, 0, 1 + days)));
    const asDay = (at: Date) => ({ year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() });
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (start, first, second) => {
        const later = (days: number) => new Date(start.getTime() + days * 86_400_000);
        const count = (from: Date, to: Date) => calendar.workingDaysBetween(asDay(from), asDay(to), 400);
        assert.equal(
          count(start, later(first + second)),
          count(start, later(first)) + count(later(first), later(first + second)),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('An answer to the council', () => {
  const late = async (asked: string, answered: string, policy = 'dragoer') => {
    const checker = await newChecker({ policy });
    const text = `# Svar til Ida Ravn\n\nDato: ${answered}\n\nKære Ida\n\nTak for dit spørgsmål, som vi fik den ${asked}. Det korte svar er: Ja.\n`;
    return checker
      .check(text, 'markdown', { id: 'svar-til-kb', source: 'user' })
      .findings.filter(({ rule }) => rule === RULE)
      .map(({ start, end, message }) => ({ at: text.slice(start, end), message }));
  };

  it('on the tenth working day is in time, and on the eleventh late', async () => {
    assert.deepEqual(await late('5. januar 2026', '19. januar 2026'), []);
    const [finding] = await late('5. januar 2026', '20. januar 2026');
    assert.equal(finding?.at, 'Dato: 20. januar 2026');
    assert.match(finding.message, /dateret 11 arbejdsdage .* Fristen er 10\./);
  });

  it('is given the holidays', async () => {
    assert.deepEqual(await late('27. marts 2026', '15. april 2026'), []);
    assert.equal((await late('27. marts 2026', '16. april 2026')).length, 1);
  });

  it('to a question without a year is counted over the turn of the year', async () => {
    assert.deepEqual(await late('22. december', '8. januar 2026'), []);
    assert.equal((await late('1. december', '8. januar 2026')).length, 1);
  });

  it('has no such deadline under other policies', async () => {
    for (const policy of artefacts.policies.keys()) {
      if (policy !== 'dragoer') assert.deepEqual(await late('5. januar 2026', '20. marts 2026', policy), [], policy);
    }
  });
});
