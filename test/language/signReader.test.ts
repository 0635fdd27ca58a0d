import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import type { DanishData } from '../../server/src/languages/danish/danish.ts';
import { SignReader } from '../../server/src/languages/danish/signs/signs.ts';
import { danish } from '../danish.ts';

const ways = ['phone', 'mail', 'web-address', 'address'] as const;

describe('Reasons and ways to make contact', () => {
  it('are the same asked for alone and with all signs', () => {
    const { data } = JSON.parse(readFileSync('dist/da.json', 'utf8')) as { data: DanishData };
    const reader = new SignReader(data.signs);
    const files = globSync(['test/fixtures/documents/*', 'test/language/*.txt']).map((file) =>
      readFileSync(file, 'utf8'),
    );
    let reasons = 0;
    let contacts = 0;
    for (const { start, end, text } of files.flatMap((text) =>
      danish.sentences(text).map((span) => ({ ...span, text })),
    )) {
      const sentence = text.slice(start, end);
      const tokens = danish.tokens(sentence);
      const signs = reader.signs(sentence, tokens, danish.lexicon);
      const tellsReason = reader.tellsReason(sentence, tokens, danish.lexicon);
      const tellsWay = reader.tellsWay(sentence, tokens, danish.lexicon);
      assert.equal(tellsReason, signs.has('reason'), sentence);
      assert.equal(
        tellsWay,
        ways.some((way) => signs.has(way)),
        sentence,
      );
      reasons += Number(tellsReason);
      contacts += Number(tellsWay);
    }
    assert.ok(reasons > 20 && contacts > 20, `${reasons} reasons, ${contacts} ways`);
  });
});
