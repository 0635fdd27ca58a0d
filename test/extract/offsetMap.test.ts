import assert from 'node:assert/strict';
import { extract } from '../../server/src/extract/extract.ts';
import { isUnbroken, sourceEnd, sourceStart } from '../../server/src/extract/offsetMap.ts';

/** The source of a word in the first block that holds it. */
function sourceOf(source: string, languageId: string, word: string): string {
  const block = extract(source, languageId).blocks.find(({ text }) => text.includes(word))!;
  const start = block.text.indexOf(word);
  return source.slice(sourceStart(block.map, start), sourceEnd(block.map, start + word.length));
}

function unbroken(source: string, languageId: string, word: string): boolean {
  const block = extract(source, languageId).blocks.find(({ text }) => text.includes(word))!;
  const start = block.text.indexOf(word);
  return isUnbroken(block.map, start, start + word.length);
}

describe('offset map', () => {
  const rows: readonly (readonly [
    languageId: string,
    source: string,
    word: string,
    range: string,
    unbroken: boolean,
  ])[] = [
    ['plaintext', 'et ord her', 'ord', 'ord', true],
    ['plaintext', 'før\r\n  efter', 'r e', 'r\r\n  e', true],
    ['plaintext', 'fo\u030Ar ja\u030Aen', 'jåe', 'ja\u030Ae', true],
    ['plaintext', '\u00ADaf\u00ADgø\u00ADrelse\u00AD.', 'afgø', 'af\u00ADgø', true],
    ['plaintext', 'af\u00ADgørelse', 'gør', 'gør', true],
    ['plaintext', '👍 ja\u00A0tak', '👍 ja tak', '👍 ja\u00A0tak', true],
    ['plaintext', 'et [klartekst: x] to', 'et to', 'et [klartekst: x] to', false],
    ['markdown', 'i *medfør* af', 'medfør', 'medfør', true],
    ['markdown', 'i *medfør* af', 'i medfør', 'i *medfør', false],
    ['markdown', 'i *medfør* af', 'medfør af', 'medfør* af', false],
    ['markdown', '1\\. maj', '1. maj', '1\\. maj', true],
    ['markdown', '> en\n> to', 'en to', 'en\n> to', false],
    ['markdown', 'en\nto', 'en to', 'en\nto', true],
    ['markdown', 'en  \nto', 'en to', 'en  \nto', false],
    ['markdown', 'tast `ls` nu', 'tast \uFFFC nu', 'tast `ls` nu', false],
    ['markdown', 'tast `ls` nu', '\uFFFC', '`ls`', false],
    ['markdown', 'tast `ls` nu', ' nu', ' nu', true],
    ['markdown', 'tast `ls` nu', 'tast ', 'tast ', true],
    ['html', 'af<b>gør</b>else', 'afgørelse', 'af<b>gør</b>else', false],
    ['html', 'afg&oslash;relse', 'afgørelse', 'afg&oslash;relse', true],
    ['html', 'af&shy;g&oslash;relse', 'gør', 'g&oslash;r', true],
    ['html', 'en<br>to', 'en to', 'en<br>to', false],
    ['html', 'en <b><br></b> to', 'en to', 'en <b><br></b> to', false],
    ['html', 'en<br>to', 'to', 'to', true],
    ['html', 'en&nbsp;&nbsp;to', 'en to', 'en&nbsp;&nbsp;to', true],
    ['html', '<b>a</b>\u030A', 'å', 'a</b>\u030A', false],
    ['html', '\u00AD<b>a</b>\u030A<i>x', 'å', 'a</b>\u030A', false],
  ];
  for (const [languageId, source, word, range, whole] of rows) {
    it(`${JSON.stringify(word)} in ${JSON.stringify(source)} is ${JSON.stringify(range)}`, () => {
      assert.equal(sourceOf(source, languageId, word), range);
      assert.equal(unbroken(source, languageId, word), whole);
    });
  }

  it('clamps offsets outside the text', () => {
    const { map } = extract('  ord  ', 'plaintext').blocks[0]!;
    assert.deepEqual(
      [-1, 0, 3, 9].map((offset) => sourceStart(map, offset)),
      [2, 2, 5, 5],
    );
    assert.deepEqual(
      [-1, 0, 3, 9].map((offset) => sourceEnd(map, offset)),
      [2, 2, 5, 5],
    );
  });

  it('needs one run for plain text', () => {
    const { map } = extract('Æblet faldt,\nog det\u00A0var\tmodent 👍.', 'plaintext').blocks[0]!;
    assert.equal(map.source.length, 1);
  });

  it('lets empty ranges be unbroken', () => {
    const { map } = extract('a<b>b</b>', 'html').blocks[0]!;
    assert.equal(isUnbroken(map, 1, 1), true);
  });
});
