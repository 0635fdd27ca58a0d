import assert from 'node:assert/strict';
import { actionTitle } from '../../server/src/lsp/actionTitle.ts';
import { newChecker } from '../checkers.ts';

const checker = await newChecker();

/** The titles of all fixes of a text. */
function titles(text: string, languageId = 'markdown', messages: 'da' | 'en' = 'da'): string[] {
  const { findings } = checker.check(text, languageId);
  return findings.flatMap(({ fixes }) => fixes.map((fix) => actionTitle(text, fix, messages)));
}

describe('Titles in the light bulb', () => {
  it('show a wording between its neighbours', () => {
    assert.ok(titles('Det er sket i henhold til loven om støtte.').includes('Skriv »efter« (»… sket efter loven …«)'));
    assert.deepEqual(titles('Vi fremsender brevet.'), ['Skriv »sender« (»Vi sender brevet.«)']);
    assert.deepEqual(titles('Brevet kommer. Såfremt du flytter, så ring.'), ['Skriv »hvis« (»Hvis du …«)']);
  });

  it('show a rewritten sentence before and after', () => {
    const [first] = titles('Ansøgningen behandles inden 4 uger.');
    assert.equal(first, 'Hvis det er jer: »Ansøgningen behandles inden …« → »Vi behandler ansøgningen inden 4 uger.«');
  });

  it('cut a long sentence down to what changes', () => {
    const sentence = `Ansøgningen behandles af os, når ${'alle de nødvendige oplysninger om sagen og dens parter '.repeat(2)}er her.`;
    for (const title of titles(sentence)) assert.ok(title.length <= 110, title);
    const [formal] = titles(`Vi skriver, fordi De i ${'den seneste tid '.repeat(6)}har boet her.`);
    assert.equal(formal, 'Skriv »… fordi De i …« → »… fordi du i …«');
  });

  it('show no markup and no merge field', () => {
    assert.deepEqual(titles('<p>Nu fremsender vi <b>brevet</b>.</p>', 'html'), ['Skriv »sender« (»sender vi …«)']);
    assert.deepEqual(titles('{{navn}} fremsender «Brev» igen.'), ['Skriv »sender«']);
  });

  it('do not reach over the end of a sentence or a paragraph', () => {
    assert.deepEqual(titles('# Brev vedr. tilskud til dig\n')[0], 'Skriv »om« (»Brev om tilskud …«)');
    assert.deepEqual(titles('# Brev\n\nFremsend brevet!'), ['Skriv »send« (»Send brevet!«)']);
  });
});
