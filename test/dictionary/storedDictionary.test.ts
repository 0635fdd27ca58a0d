import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadDictionary } from '../../server/src/dictionary/load.ts';
import { fromNested, toNested } from '../../server/src/dictionary/nested.ts';
import { readDictionary, storeDictionary } from '../../server/src/dictionary/storedDictionary.ts';
import { danish } from '../danish.ts';
import { runsOr } from '../property.ts';

const text = `group: proeve
title: { da: Prøve, en: Test }
about: { da: Til prøve., en: For tests. }
value: klarhed
principles: [plain-words]
entries:
  - id: fremsende
    avoid: "{fremsende}"
    write: "{sende}"
    why: 'Det hedder »sende« – og ikke "fremsende".'
    safe: true
    examples: [{ bad: Vi fremsender et brev., good: Vi sender et brev. }]
  - id: hermed
    avoid: hermed
    unless: hermed følger
    why: { da: Ordet siger intet., en: The word says nothing. }
    advice: Slet ordet.
    level: hint
    examples: [{ bad: Vi sender hermed et brev., good: Vi sender et brev. }]
    allows: [Hermed følger et brev.]
`;

describe('A stored dictionary', () => {
  it('is the same when it has been read', () => {
    const second = text.replace('group: proeve', 'group: proeve-b').replaceAll(/id: (\w+)/g, 'id: $1-b');
    const files = [
      { file: 'prøve.yaml', text },
      { file: 'prøve-b.yaml', text: second },
    ];
    const { dictionary, problems } = loadDictionary(files, danish, new Set(['plain-words']));
    assert.deepEqual(problems, []);
    assert.equal(dictionary.entries.length, 4);
    const read = readDictionary(JSON.parse(JSON.stringify(storeDictionary(dictionary))));
    assert.deepEqual(read.words, dictionary.words);
    assert.deepEqual(read.groups, dictionary.groups);
    assert.equal(dictionary.kinds.length, 4);
    assert.deepEqual(read.kinds, dictionary.kinds);
    assert.deepEqual(read.sets, dictionary.sets);
    assert.deepEqual(fields(read.entries, dictionary.entries), dictionary.entries);
    assert.deepEqual(
      read.patterns.map(({ entry, innocent, except, initial, final, elements }) => [
        entry,
        innocent,
        except,
        initial,
        final,
        elements,
      ]),
      dictionary.patterns.map(
        ({ entry, innocent = false, except = false, initial = false, final = false, elements }) => [
          entry,
          innocent,
          except,
          initial,
          final,
          elements,
        ],
      ),
    );
    assert.deepEqual(read.terms, dictionary.terms);
  });

  it('keeps texts with any quotes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.constantFrom('"', "'", '\\', '»', 'æ', '\n')), (value, marks) => {
        const all = JSON.parse(JSON.stringify([value, marks.join('')]));
        assert.deepEqual(fromNested(JSON.parse(JSON.stringify(toNested(all)))), all);
      }),
      { numRuns: runsOr(200) },
    );
  });
});

/** Of each item what its counterpart has fields for. */
function fields<Item extends object>(items: readonly Item[], like: readonly Item[]): unknown[] {
  return items.map((item, index) =>
    Object.fromEntries(Object.keys(like[index]!).map((key) => [key, item[key as keyof Item]])),
  );
}
