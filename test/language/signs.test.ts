import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { danish } from '../danish.ts';
import { runsOr } from '../property.ts';

interface Case {
  /** The sign that the sentence is there for. */
  readonly sign: string;
  readonly sentence: string;
  readonly expected: string;
}

/** Reads signs.txt; the file's first lines tell how it is written. */
function readCases(text: string): Case[] {
  const cases: Case[] = [];
  let sign = '';
  let sentence = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    if (line.startsWith('== ')) sign = line.slice(3).trim();
    else if (line.startsWith('  ')) cases.push({ sign, sentence, expected: line.trim() });
    else sentence = line;
  }
  return cases;
}

const text = readFileSync('test/language/signs.txt', 'utf8');
const cases = readCases(text);

const signsOf = (sentence: string) => [...danish.signs(sentence, danish.tokens(sentence))].sort().join(' ') || 'intet';

const datesOf = (sentence: string) => danish.dates(sentence, danish.tokens(sentence));

describe('Signs', () => {
  for (const { sign, sentence, expected } of cases) {
    it(`${sign}: ${sentence}`, () => assert.equal(signsOf(sentence), expected));
  }

  it('have sentences enough, with and without the sign they are there for', () => {
    const nearMisses = cases.filter(({ sign, expected }) => !expected.split(' ').includes(sign));
    assert.ok(cases.length >= 500, String(cases.length));
    assert.ok(nearMisses.length >= 150, String(nearMisses.length));
  });

  it('share one set where there are none', () => {
    assert.equal(danish.signs('Skolen er rød.', danish.tokens('Skolen er rød.')), danish.signs('', []));
  });
});

describe('Dates', () => {
  const shown = (sentence: string) =>
    datesOf(sentence).map(({ start, end, year, month, day, weekday, clock }) => ({
      text: sentence.slice(start, end),
      date: `${year ?? '?'}-${month}-${day}`,
      ...(weekday === undefined ? {} : { weekday }),
      ...(clock ? { clock: `${clock.hour}:${clock.minute}` } : {}),
    }));

  const tests: [string, ReturnType<typeof shown>][] = [
    ['Svar senest 1. maj 2026.', [{ text: '1. maj 2026', date: '2026-5-1' }]],
    ['Svar senest d. 1/5-26.', [{ text: '1/5-26', date: '2026-5-1' }]],
    ['Svar senest den 1/5.', [{ text: '1/5', date: '?-5-1' }]],
    ['Brev af 28.04.2026', [{ text: '28.04.2026', date: '2026-4-28' }]],
    ['Dato: 14-04-2026', [{ text: '14-04-2026', date: '2026-4-14' }]],
    ['Rettet 2026-06-01', [{ text: '2026-06-01', date: '2026-6-1' }]],
    ['Åkirke, den 9.6.26', [{ text: '9.6.26', date: '2026-6-9' }]],
    ['Kom den første maj.', [{ text: 'første maj', date: '?-5-1' }]],
    ['Kom d. 3. jan. 2027.', [{ text: '3. jan. 2027', date: '2027-1-3' }]],
    ['Kom mandag den 4. maj kl. 12.', [{ text: '4. maj', date: '?-5-4', weekday: 1, clock: '12:0' }]],
    ['Fredag, d. 8/5-2026 klokken 9.30', [{ text: '8/5-2026', date: '2026-5-8', weekday: 5, clock: '9:30' }]],
    [
      'Vi ringede den 4., 5. og 7. maj 2026.',
      [
        { text: '4.', date: '2026-5-4' },
        { text: '5.', date: '2026-5-5' },
        { text: '7. maj 2026', date: '2026-5-7' },
      ],
    ],
    [
      'Ferie fra den 4.-7. maj',
      [
        { text: '4.', date: '?-5-4' },
        { text: '7. maj', date: '?-5-7' },
      ],
    ],
    [
      'Ferie 9-12. maj 2026',
      [
        { text: '9', date: '2026-5-9' },
        { text: '12. maj 2026', date: '2026-5-12' },
      ],
    ],
    [
      'Udstillingen er åben fra den 1. til den 15. juni.',
      [
        { text: '1.', date: '?-6-1' },
        { text: '15. juni', date: '?-6-15' },
      ],
    ],
    ['Kom den 29. februar 2028.', [{ text: '29. februar 2028', date: '2028-2-29' }]],
    ['Kom den 29. februar 2027.', []],
    ['Kom den 31. april.', []],
    ['Det tager 1/2 time.', []],
    ['Læs § 4, stk. 2, nr. 3, og § 12-14.', []],
    ['Sag 27.42.00 og lokalplan 4.28', []],
    ['Ring på 12.34.56.78.', []],
    ['Mødet er mandag kl. 10.', []],
    ['Det koster 1.5 mio. kr.', []],
    ['CPR 010203-1234', []],
    ['Svar senest {{frist}}.', []],
  ];
  for (const [sentence, expected] of tests) {
    it(sentence, () => assert.deepEqual(shown(sentence), expected));
  }
});

describe('Any text', () => {
  const words = text.split(/\s+/).slice(0, 3000);
  const piece = fc.oneof(
    fc.constantFrom(...words, '«Dato»', '{{frist}}', '1/5-26', '4.-7.', 'maj', 'kl.', '9-14', 'senest', '§', '\n'),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  const anyText = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' ')),
    fc.string({ unit: 'binary' }),
  );

  it('gives signs and dates inside it, in order, and never throws', () => {
    fc.assert(
      fc.property(anyText, (sentence) => {
        const tokens = danish.tokens(sentence);
        danish.signs(sentence, tokens);
        let last = 0;
        for (const { start, end, month, day } of danish.dates(sentence, tokens)) {
          assert.ok(start >= last && start < end && end <= sentence.length);
          assert.ok(month >= 1 && month <= 12 && day >= 1 && day <= 31);
          last = end;
        }
      }),
      { numRuns: runsOr(2000) },
    );
  });

  it('of any day is found in every usual form', () => {
    const months = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');
    const date = fc.record({
      year: fc.integer({ min: 2020, max: 2039 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    const pad = (value: number) => String(value).padStart(2, '0');
    fc.assert(
      fc.property(date, ({ year, month, day }) => {
        const forms = [
          `${day}. ${months[month - 1]} ${year}`,
          `${day}/${month}-${year}`,
          `${day}/${month}-${year % 100}`,
          `${day}.${month}.${year}`,
          `${pad(day)}-${pad(month)}-${year}`,
          `${year}-${pad(month)}-${pad(day)}`,
        ];
        for (const form of forms) {
          const sentence = `Du skal svare senest den ${form}, hvis du er uenig.`;
          const start = sentence.indexOf(form);
          const expected = { start, end: start + form.length, year, month, day, weekday: undefined, clock: undefined };
          assert.deepEqual(datesOf(sentence), [expected]);
        }
      }),
      { numRuns: runsOr(200) },
    );
  });
});
