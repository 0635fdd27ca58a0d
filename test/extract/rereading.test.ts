import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { extract } from '../../server/src/extract/extract.ts';
import { Extractor } from '../../server/src/extract/extractor.ts';
import { runsOr } from '../property.ts';

const documents = globSync('test/fixtures/documents/*.md').map((file) => readFileSync(file, 'utf8'));
const paragraphs = Array.from({ length: 400 }, (_, index) =>
  index % 10 === 0 ? `## Afsnit ${index}` : `Afsnit nummer ${index} handler om **affald** og veje.`,
);
const long = `${paragraphs.join('\n\n')}\n`;

const lines = [
  'Et afsnit.',
  'Et afsnit med [et link](https://x.dk), *tryk* og `kode`.',
  '# Overskrift',
  'Overskrift\n===',
  '- punkt\n- punkt',
  '- punkt\n\n  fortsat',
  '1. et\n2. to',
  '    indrykket',
  '> citat\n> mere',
  '```\nkode [a](b)\n```',
  '```',
  '<div>\n\ntekst\n\n</div>',
  '<!-- klartekst: ignorer -->',
  '<!--',
  '-->',
  '| a | b |\n|---|---|\n| c | d |',
  '[a]: https://x.dk',
  '[a]: https://x.dk\n"titel"',
  'Se [a] og [b][a].',
  '---',
  '{{navn}}',
  '<pre>',
];
const document = fc
  .array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom('\n', '\n\n', '\r\n\r\n', '\n \n')), { maxLength: 14 })
  .map((parts) => parts.flat().join(''));
const added = fc.oneof(
  fc.constantFrom(
    'a',
    ' ',
    '\n',
    '\n\n',
    '- ',
    '  ',
    '    ',
    '# ',
    '> ',
    '```',
    '`',
    '*',
    '[',
    ']',
    '](x)',
    '<',
    '<!--',
    '-->',
    '---',
  ),
  fc.constantFrom(...lines),
  fc.string({ maxLength: 5 }),
);
const edit = fc.record({ at: fc.nat(), remove: fc.oneof(fc.constant(0), fc.nat(30)), add: added });

describe('A document that is edited', () => {
  it('reads as a new one does, whatever the edits', () => {
    fc.assert(
      fc.property(document, fc.array(edit, { maxLength: 6 }), (start, edits) => {
        const extractor = new Extractor(0);
        let text = start;
        assert.deepEqual(extractor.extract(text, 'markdown'), extract(text, 'markdown'));
        for (const { at, remove, add } of edits) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + add + text.slice(from + remove);
          assert.deepEqual(extractor.extract(text, 'markdown'), extract(text, 'markdown'));
        }
      }),
      { numRuns: runsOr(1000) },
    );
  });

  it('reads as a new one does when letters are typed into letters and pages', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.array(edit, { minLength: 1, maxLength: 4 }), (start, edits) => {
        const extractor = new Extractor(0);
        let text = start;
        extractor.extract(text, 'markdown');
        for (const { at, remove, add } of edits) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + add + text.slice(from + remove);
          assert.deepEqual(extractor.extract(text, 'markdown'), extract(text, 'markdown'));
        }
      }),
      { numRuns: runsOr(100) },
    );
  });

  it('is read around the letter that is typed', () => {
    const extractor = new Extractor();
    extractor.extract(long, 'markdown');
    const before = extractor.readUnits;
    let text = long;
    for (const place of ['Afsnit 0', 'nummer 205', 'nummer 399']) {
      text = text.replace(place, `${place}x`);
      extractor.extract(text, 'markdown');
    }
    const read = extractor.readUnits - before;
    assert.ok(read < 3 * 300, `${read} of ${long.length} are read`);
  });
});
