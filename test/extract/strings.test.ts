import assert from 'node:assert/strict';
import fc from 'fast-check';
import { extract } from '../../server/src/extract/extract.ts';
import { stringsId } from '../../server/src/extract/formats.ts';
import { assertExact, blocks, describeBlocks } from './mapping.ts';
import '../property.ts';

describe('Strings', () => {
  describe('of JSON', () => {
    describeBlocks('.json', [
      [''],
      ['{'],
      ['{ "fremsend": "Vi fremsender brevet." }', 'paragraph: Vi fremsender brevet.'],
      ['{ "a": { "b": ["Et", "To tre."] }, "n": 1, "t": true, "z": null }', 'attribute: Et', 'paragraph: To tre.'],
      [
        '{ "a": "Sa\\u030Afremt \\"du\\" \\/ \\\\ s\\u00e5 \\ud83d\\ude42", "b": "Et\\nto\\n\\nTre" }',
        'attribute: Såfremt "du" / \\ så 🙂',
        'attribute: Et to',
        'attribute: Tre',
      ],
      [
        '{ "a": "Kære {navn}, du har {{antal}} <b>breve</b>.<br/>Læs &amp; svar %s senest %{dato}." }',
        'paragraph: Kære {navn}, du har {{antal}} breve. Læs & svar □ senest □.',
      ],
      ['{ "a": "{antal, plural, one {# dag} other {# dage}}", "b": "Ja" }', 'attribute: Ja'],
      ['{ "@@locale": "da", "a": "Nej", "@a": { "description": "Not this one." } }', 'attribute: Nej'],
      [
        '{ "da": { "a": "Ja" }, "da-DK": { "a": "Jo" }, "en": { "a": "Yes" }, "en-GB": { "a": "Aye" } }',
        'attribute: Ja',
        'attribute: Jo',
      ],
      ['{ "side": { "en": { "a": "Et" } }, "en": "to" }', 'attribute: Et', 'attribute: to'],
      ['{ "a": "uafsluttet', 'attribute: uafsluttet'],
      ['[[["Dybt"]]]', 'attribute: Dybt'],
    ]);
  });

  describe('of YAML', () => {
    describeBlocks('.yaml', [
      ['da:\n  titel: Vi fremsender\n    brevet # note\n', 'attribute: Vi fremsender brevet'],
      ["a: 'Det ''er'' \\n <i>sådan</i>.'\n", "paragraph: Det 'er' \\n sådan."],
      [
        'a: |\n  Linje et\n  to.\n\n  Nyt afsnit.\nb: >-  # kort\n  Foldet\n  linje\n',
        'paragraph: Linje et to.',
        'paragraph: Nyt afsnit.',
        'attribute: Foldet linje',
      ],
      ['- Et\n- { a: "b", c: d }\n---\ne: f\r\n', 'attribute: Et', 'attribute: b', 'attribute: d', 'attribute: f'],
      ['en:\n  a: Yes\nda:\n  a: Ja\n', 'attribute: Ja'],
      ['\uFEFFa: Ja\n', 'attribute: Ja'],
    ]);

    it('have comments', () => {
      assert.deepEqual(blocks('# klartekst: ignorer-fil\na: Ja # klartekst: ignorer\n', '.yaml'), ['attribute: Ja']);
    });
  });

  it('map exactly, whatever the file holds', function () {
    this.timeout(60_000);
    const pieces =
      '" \' \\ \\" \\n \\n\\n \\u00e5 \\u030A \\ud83d \\ude42 \\x41 \\q { } [ ] : , # - | > & * ! % %s %{a} {a} {{a}} a: b: - ord Å. e\u0301 \u00AD <b> </b> <br/> &aring; @x: en: da: null 1';
    const file = fc
      .array(fc.constantFrom(...pieces.split(' '), ' ', ' ', '\n', '\n  ', '\r\n', "''"), { maxLength: 50 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.oneof(file, fc.json(), fc.string({ unit: 'binary' })),
        fc.constantFrom('.json', '.yaml'),
        (source, id) => assertExact(source, extract(source, id)),
      ),
      { numRuns: 2000 },
    );
  });

  it('too deep to be texts are left alone', () => {
    const depth = 20_000;
    assert.deepEqual(blocks(`${'['.repeat(depth)}"Ja"${']'.repeat(depth)}`, '.json'), []);
  });

  it('are read by the end of the file’s name', () => {
    assert.deepEqual(['da.json', 'tekster/DA.YML', 'a.yaml', 'app_da.arb'].map(stringsId), [
      '.json',
      '.yaml',
      '.yaml',
      '.json',
    ]);
  });
});
