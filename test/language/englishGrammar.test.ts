import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { GrammarFinding } from '../../server/src/languages/language.ts';
import { english } from '../english.ts';
import { runsOr } from '../property.ts';
import { readCases, rewritten } from './caseFile.ts';
import { findIn } from './englishFindings.ts';

function shown(sentence: string, { rule, start, end, rewrites, hidden }: GrammarFinding): string[] {
  if (hidden) return [`${sentence.slice(start, end)} (${rule})`, 'not shown'];
  const offered = (rewrites?.value ?? []).map((rewrite) => `→ ${rewritten(sentence, rewrite)}`);
  return [`${sentence.slice(start, end)} (${rule})`, ...(offered.length > 0 ? offered : ['no fix'])];
}

describe('English passives', () => {
  const cases = readCases('test/language/english-passives.txt');
  for (const { group, sentence, lines } of cases) {
    it(`${group}: ${sentence}`, () => {
      const passives = findIn(sentence).filter(({ rule }) => rule.startsWith('en-passive'));
      const found = passives.flatMap((finding) => shown(sentence, finding));
      assert.deepEqual(found.length > 0 ? found : ['no passive'], lines);
    });
  }

  it('have sentences of every kind', () => {
    assert.ok(cases.length >= 150, String(cases.length));
    assert.ok(cases.filter(({ lines }) => lines[0] === 'no passive').length >= 50);
  });

  it('are rewritten inside the sentence, whatever it says', () => {
    const words =
      'The form your case we you it will be is was been not signed sent by the mayor and , in to read May .'.split(' ');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), (chosen) => {
        const sentence = chosen.join(' ');
        for (const { start, end, rewrites } of findIn(sentence)) {
          assert.ok(start < end && end <= sentence.length);
          for (const rewrite of rewrites?.value ?? []) rewritten(sentence, rewrite);
        }
      }),
      { numRuns: runsOr(300) },
    );
  });
});

describe('English constructions', () => {
  for (const [sentence, wording, rule] of [
    ['The applicant must sign the form.', 'The applicant', 'en-third-person'],
    [
      'The child care subsidy application procedure takes four weeks.',
      'child care subsidy application procedure',
      'en-noun-stack',
    ],
  ] as const) {
    it(`${rule}: ${sentence}`, () => {
      assert.deepEqual(
        findIn(sentence).map(({ rule, start, end }) => [rule, sentence.slice(start, end)]),
        [[rule, wording]],
      );
    });
  }

  for (const sentence of [
    'You are the applicant.',
    'Ask the Citizen Service for help.',
    'Many people apply every year because rents rise.',
    'The user portal opens in May.',
    'Bring a passport photo and a rent contract.',
    'Codsiga waa in la soo gudbiyaa ugu dambayn koowda Maarso.',
    'La respuesta llega cuatro semanas desde que recibamos todos.',
  ]) {
    it(`are none: ${sentence}`, () => assert.deepEqual(findIn(sentence), []));
  }
});

describe('English names and particles', () => {
  const strands = (sentence: string, to: number, wording: string) =>
    english.strands(sentence, english.tokens(sentence), to, wording);

  it('are left alone where a title stands in a sentence, but not in headings', () => {
    const titled = (sentence: string) =>
      english
        .foreign(sentence, english.tokens(sentence))
        .map(({ start, end }) => english.tokens(sentence).slice(start, end))
        .map((tokens) => sentence.slice(tokens[0]!.start, tokens.at(-1)!.end));
    assert.deepEqual(titled('Under the Danish Aliens Act you must register with the Agency.'), ['Danish Aliens Act']);
    assert.deepEqual(titled('Read the Code of Practice before you begin the work.'), ['Code of Practice']);
    assert.deepEqual(titled('The Municipality must obtain the form.'), []);
    assert.deepEqual(titled('How To Obtain A Residence Permit'), []);
  });

  it('do not leave »and to« behind', () => {
    assert.equal(strands('You are requested to fill in the form and to return it.', 4, 'please'), true);
    assert.equal(strands('You are requested to fill in the form and return it.', 4, 'please'), false);
    assert.equal(strands('We aim to help and to listen.', 3, 'want to'), false);
  });

  it('do not part from a pronoun', () => {
    assert.equal(strands('We implement it.', 2, 'carry out'), true);
    assert.equal(strands('We implement the plan.', 2, 'carry out'), false);
    assert.equal(strands('We ascertain it is safe.', 2, 'find out'), false);
  });
});
