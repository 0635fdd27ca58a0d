import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Actor, GrammarFinding } from '../../server/src/languages/language.ts';
import type { Span } from '../../server/src/languages/spans.ts';
import { danish } from '../danish.ts';
import { readCases, rewritten } from './caseFile.ts';

const find = (sentence: string): GrammarFinding[] =>
  danish.grammar
    .flatMap((detector) => detector.find(sentence, danish.tokens(sentence), danish.lexicon))
    .filter(({ rule }) => rule.startsWith('passiv-'));

function shown(sentence: string, { rule, start, end, rewrites }: GrammarFinding): string[] {
  const offered = (rewrites?.value ?? [])
    .filter(
      ({ needs, actor }) => needs === undefined && (actor === undefined || mayAct(actor, sentence, { start, end })),
    )
    .map((rewrite) => rewritten(sentence, rewrite))
    .filter((changed) => danish.staysSound(sentence, danish.tokens(sentence), changed))
    .map((changed) => `→ ${changed}`);
  return [`${sentence.slice(start, end)} (${rule})`, ...(offered.length > 0 ? offered : ['intet forslag'])];
}

/** Whether nothing that the sentence itself tells of others who act speaks against it. */
function mayAct(actor: Actor, sentence: string, span: Span): boolean {
  const tokens = danish.tokens(sentence);
  const told = danish.actingSignals(sentence, tokens);
  return (
    danish.reservationsOn(actor, sentence, tokens, span)?.unlessHere.every((signal) => !told.includes(signal)) ?? false
  );
}

describe('Danish passives', () => {
  const cases = readCases('test/language/passives.txt');
  for (const { group, sentence, lines } of cases) {
    it(`${group}: ${sentence}`, () => {
      const found = find(sentence).flatMap((finding) => shown(sentence, finding));
      assert.deepEqual(found.length > 0 ? found : ['ingen passiv'], lines);
    });
  }

  it('have sentences of every kind', () => {
    assert.ok(cases.length >= 250, String(cases.length));
    assert.ok(cases.filter(({ lines }) => lines.every((line) => !line.startsWith('→'))).length >= 60);
  });

  it('show the whole new sentence in the light bulb', () => {
    for (const { sentence } of cases) {
      for (const { rewrites } of find(sentence)) {
        for (const rewrite of rewrites!.value) assert.equal(rewrite.result, rewritten(sentence, rewrite));
      }
    }
  });

  it('say of no sender what records tell', () => {
    const sentence = 'Det fremgår af arkivet, at der ikke er foretaget analyse siden 2016.';
    const start = sentence.indexOf('der ikke');
    assert.equal(danish.reservationsOn('vi', sentence, danish.tokens(sentence), { start, end: 61 }), undefined);
  });

  it('say of no reader what a plan lets others do', () => {
    const mayRead = (sentence: string) =>
      danish.reservationsOn('du', sentence, danish.tokens(sentence), { start: 0, end: 4 }) !== undefined;
    assert.equal(mayRead('Med lokalplanen gives der mulighed for at opføre boliger.'), false);
    assert.equal(mayRead('Om lokalplanen gives der mulighed for at skrive til os.'), true);
  });

  it('never change a merge field', () => {
    for (const sentence of [
      '«Navn» skal indsendes senest 1. maj.',
      '{{skema}} behandles ikke.',
      '[[barn]] indkaldes.',
    ]) {
      for (const { rewrites } of find(sentence)) assert.deepEqual(rewrites!.value, []);
    }
  });

  it('are read from any text', () => {
    const words = cases.flatMap(({ sentence }) => sentence.split(' '));
    const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 30 });
    fc.assert(
      fc.property(text, (parts) => {
        const sentence = parts.join(' ');
        for (const finding of find(sentence)) shown(sentence, finding);
      }),
      { numRuns: 500 },
    );
  });
});
