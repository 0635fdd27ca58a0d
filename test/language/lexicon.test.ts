import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { genitiveOf } from '../../server/src/languages/danish/genitive.ts';
import type { Analysis, Lexicon, Paradigm, Slot, WordClass } from '../../server/src/languages/morphology.ts';
import { danish } from '../danish.ts';
import { runsOr } from '../property.ts';

const runs = runsOr(300);

/** The rows of a table by column name; lines with # are remarks. */
function table(name: string): Readonly<Record<string, string>>[] {
  const lines = readFileSync(`test/language/${name}`, 'utf8').split('\n');
  const [header = '', ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const columns = header.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

const cell = (paradigm: Paradigm | undefined, slot: string): string => paradigm?.forms[slot as Slot]?.join('|') ?? '-';
const describeReading = ({ lemma, wordClass, slot }: Analysis): string => `${lemma} ${wordClass} ${slot}`;

/** A paradigm table's rows, checked from lemma to form and from form to reading. */
function checkParadigms(name: string, wordClass: WordClass, lexicon: () => Lexicon): void {
  for (const { gender, ...row } of table(name)) {
    const lemma = Object.values(row)[0] ?? '';
    it(lemma, () => {
      const paradigm = lexicon().paradigms(lemma, wordClass)[0];
      if (gender !== undefined && gender !== '*') assert.deepEqual(paradigm?.genders, [gender]);
      for (const [slot, expected] of Object.entries(row).slice(1)) {
        if (expected === '*') continue;
        assert.equal(cell(paradigm, slot), expected, slot);
        for (const form of expected.split('|').filter((variant) => variant !== '-')) {
          const readings = lexicon().analyses(form).map(describeReading);
          assert.ok(readings.includes(`${lemma} ${wordClass} ${slot}`), `${form}: ${readings.join(', ')}`);
        }
      }
    });
  }
}

describe('The Danish lexicon', () => {
  let lexicon: Lexicon;
  before(() => {
    lexicon = danish.lexicon;
  });

  describe('inflects verbs', () => checkParadigms('verbs.tsv', 'verb', () => lexicon));
  describe('inflects nouns', () => checkParadigms('nouns.tsv', 'noun', () => lexicon));
  describe('inflects adjectives', () => checkParadigms('adjectives.tsv', 'adjective', () => lexicon));

  describe('reads', () => {
    for (const { form = '', lemma, wordClass, slot, genders, known } of table('readings.tsv')) {
      it(`${form} as ${slot} of ${lemma}`, () => {
        const readings = lexicon.analyses(form);
        const reading = readings.find((one) => describeReading(one) === `${lemma} ${wordClass} ${slot}`);
        assert.ok(reading, readings.map(describeReading).join(', '));
        assert.equal(reading.genders.join('+') || '-', genders);
        if (known !== '*') assert.equal(String(reading.known), known);
      });
    }
  });

  it('puts the likely reading first', () => {
    const first = (form: string) => lexicon.analyses(form)[0]?.lemma;
    assert.deepEqual(['findes', 'kan', 'skal', 'var', 'timer', 'priser', 'prisen', 'tanker'].map(first), [
      'findes',
      'kunne',
      'skulle',
      'være',
      'time',
      'pris',
      'pris',
      'tanke',
    ]);
  });

  it('inflects compounds it does not list', () => {
    const [paradigm] = lexicon.paradigms('jobcentermedarbejder', 'noun');
    assert.equal(cell(paradigm, 'pluralDefinite'), 'jobcentermedarbejderne');
    assert.equal(cell(paradigm, 'pluralDefiniteGenitive'), 'jobcentermedarbejdernes');
    assert.deepEqual(paradigm?.genders, ['common']);
  });

  it('keeps homographs apart, the usual word first', () => {
    assert.deepEqual(
      lexicon.paradigms('plan', 'noun').map(({ genders }) => genders[0]),
      ['common', 'neuter'],
    );
    assert.deepEqual(
      lexicon.paradigms('lade', 'verb').map((paradigm) => cell(paradigm, 'past')),
      ['lod', 'ladede'],
    );
    assert.deepEqual(new Set(lexicon.paradigms('lov').map(({ wordClass }) => wordClass)), new Set(['noun']));
  });

  it('makes the genitive by rule', () => {
    assert.deepEqual(['kommune', 'brevet', 'plads', 'reflex', 'quiz'].map(genitiveOf), [
      'kommunes',
      'brevets',
      "plads'",
      "reflex'",
      "quiz'",
    ]);
    assert.equal(cell(lexicon.paradigms('hus', 'noun')[0], 'singularGenitive'), "hus'");
  });

  it('has no readings of function words, names and nonsense', () => {
    for (const word of [
      'og',
      'derimod',
      'imidlertid',
      'nødvendigvis',
      'hinanden',
      'Hansen',
      'xqzt',
      '',
      '-',
      '’',
      '§',
      '12',
    ]) {
      assert.deepEqual(lexicon.analyses(word), [], word);
    }
    for (const lemma of ['fremsennde', 'xqzt', '']) assert.deepEqual(lexicon.paradigms(lemma), [], lemma);
  });

  it('answers any string', () => {
    const odd = fc.constantFrom('-', "'", '’', 's', 'ede', 'hed', 'æ', 'e\u0301', '\u00AD', 'sags', 'tid', 'u', 'EU');
    const word = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(odd, { maxLength: 8 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(word, (text) => {
        for (const { lemma, wordClass } of lexicon.analyses(text)) assert.ok(lemma.length > 0 && wordClass.length > 0);
        for (const paradigm of lexicon.paradigms(text)) assert.equal(paradigm.lemma, text);
      }),
      { numRuns: runs },
    );
  });

  it('reads back every form it makes', () => {
    const lemmas = ['verbs.tsv', 'nouns.tsv', 'adjectives.tsv']
      .flatMap(table)
      .map((row) => Object.values(row)[0] ?? '');
    fc.assert(
      fc.property(fc.constantFrom(...lemmas), (lemma) => {
        for (const { wordClass, forms } of lexicon.paradigms(lemma)) {
          for (const [slot, variants] of Object.entries(forms)) {
            for (const form of variants) {
              const readings = lexicon.analyses(form).map(describeReading);
              assert.ok(readings.includes(`${lemma} ${wordClass} ${slot}`), `${form}: ${readings.join(', ')}`);
            }
          }
        }
      }),
      { numRuns: runs },
    );
  });
});
