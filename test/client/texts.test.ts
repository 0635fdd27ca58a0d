import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const files = [
  'client/src/texts.yaml',
  'dictionaries/messages.yaml',
  'dictionaries/report.yaml',
  'dictionaries/commandLine.yaml',
];

describe('What the program says', () => {
  for (const file of files) {
    it(`in ${file} is said in both languages, with the same values, and no comma cuts it off`, () => {
      const texts = parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string | null>>;
      for (const [key, text] of Object.entries(texts)) {
        assert.deepEqual(Object.keys(text).sort(), ['da', 'en'], key);
        const values = Object.values(text).map((said) => (said!.match(/\{\w+\}/g) ?? []).sort());
        assert.deepEqual(values[0], values[1], key);
      }
    });
  }
});
