import assert from 'node:assert/strict';
import fc from 'fast-check';
import { everything, filterWith, isNarrow } from '../../client/src/findings/filter.ts';
import { type Finding, levels, type RuleLabel, values } from '../../client/src/findings/finding.ts';
import { outline } from '../../client/src/findings/outline.ts';
import { runsOr } from '../property.ts';

const labels = new Map(
  values.flatMap((value, index) =>
    ['ord', 'længde'].map((name): [string, RuleLabel] => {
      const id = `${name}-${index}`;
      return [id, { id, title: `Om ${name}`, isWording: name === 'ord', value, valueName: value.toUpperCase() }];
    }),
  ),
);

const finding = fc.record({
  rule: fc.constantFrom(...labels.keys(), 'fremmed'),
  level: fc.constantFrom(...levels),
  message: fc.constantFrom('Skriv det kortere.', 'Sig, hvem der gør det.'),
  wording: fc.constantFrom('såfremt', 'Der', 'en lang sætning'),
  range: fc.nat(99).map((line) => ({ start: { line, character: 0 }, end: { line, character: 5 } })),
});
const filter = fc
  .record({
    values: fc.subarray([...values]),
    levels: fc.subarray([...levels]),
    text: fc.constantFrom('', ' ', 'SÅFREMT', 'kortere', 'længde', 'findes ikke'),
  })
  .map((change) => filterWith(everything, change));

const documentOf = (findings: readonly Finding[]) => ({ uri: 'file:///brev.md', name: 'brev.md', findings, labels });

describe('The outline of findings', () => {
  it('has every finding whose rule has a name once, under its value and rule, and counts them', () => {
    fc.assert(
      fc.property(fc.array(finding), (findings) => {
        const { children, findings: count } = outline(documentOf(findings), everything);
        const known = findings.filter(({ rule }) => labels.has(rule));
        const places = children.flatMap((value) =>
          value.children.flatMap((rule) => rule.children.map((place) => ({ value: value.value, place }))),
        );
        assert.equal(count, known.length);
        assert.deepEqual(new Set(places.map(({ place }) => place.finding)), new Set(known));
        assert.ok(places.every(({ value, place }) => labels.get(place.finding.rule)?.value === value));
        const ids = children.flatMap((value) => [
          value.id,
          ...value.children.flatMap((rule) => [rule.id, ...rule.children.map(({ id }) => id)]),
        ]);
        assert.equal(new Set(ids).size, ids.length);
      }),
      { numRuns: runsOr(200) },
    );
  });

  it('leaves out what a filter leaves out, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(finding), filter, (findings, chosen) => {
        const shown = outline(documentOf(findings), chosen)
          .children.flatMap((value) => value.children.flatMap((rule) => rule.children))
          .map((place) => place.finding);
        const wanted = findings.filter(({ rule, level, message, wording }) => {
          const label = labels.get(rule);
          if (!label || !chosen.values.includes(label.value) || !chosen.levels.includes(level)) return false;
          return `${wording}\n${message}\n${label.title}\n${rule}`.toLowerCase().includes(chosen.text.toLowerCase());
        });
        assert.deepEqual(new Set(shown), new Set(wanted));
        if (!isNarrow(chosen)) assert.equal(shown.length, findings.filter(({ rule }) => labels.has(rule)).length);
      }),
      { numRuns: runsOr(200) },
    );
  });

  it('names a rule about wordings by its first wording and any other by its title, at its loudest level', () => {
    const one = {
      level: 'hint',
      message: '',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    } as const;
    const { children } = outline(
      documentOf([
        { ...one, rule: 'ord-0', wording: 'såfremt' },
        { ...one, rule: 'ord-0', wording: 'Såfremt', level: 'warning' },
        { ...one, rule: 'længde-0', wording: 'en lang sætning' },
      ]),
      everything,
    );
    assert.deepEqual(
      children[0]?.children.map(({ name, group, level }) => [name, group, level]),
      [
        ['»såfremt«', 'Om ord', 'warning'],
        ['Om længde', undefined, 'hint'],
      ],
    );
  });
});
