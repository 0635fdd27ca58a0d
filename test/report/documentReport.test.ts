import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { reportOn, reportOnFixture, reportOnFolder } from './subjects.ts';

describe('A report on a text', () => {
  it('groups findings by value and rule, the most frequent first, with what stands there', async () => {
    const { values, findings } = await reportOn(
      'Vi fremsender brevet, såfremt du beder om det.\n\nSkemaet blev fremsendt i går. Du bedes venligst ringe.\n',
    );
    assert.deepEqual(
      values.map(({ value, name }) => [value, name]),
      [
        ['klarhed', 'Klarhed'],
        ['respekt', 'Respekt'],
        ['åbenhed', 'Åbenhed'],
      ],
    );
    const [clarity] = values;
    assert.deepEqual(
      clarity!.rules.map(({ rule, name, places }) => [rule, name, places.map(({ line, wording }) => [line, wording])]),
      [
        [
          'fremsende',
          '»fremsender«',
          [
            [1, 'fremsender'],
            [3, 'fremsendt'],
          ],
        ],
        ['saafremt', '»såfremt«', [[1, 'såfremt']]],
      ],
    );
    assert.equal(
      findings,
      values.reduce((sum, group) => sum + group.findings, 0),
    );
    assert.ok(values[1]!.findings > 0);
  });

  it('calls a value what the policy calls it', async () => {
    const report = await reportOn('Vi fremsender brevet.\n', 'markdown', 'en');
    assert.deepEqual(
      report.values.map(({ name }) => name),
      ['Clarity', 'Respect', 'Openness'],
    );
  });

  it('counts sentences by their words, and leaves headings and fragments out', async () => {
    const words = (count: number) => `Du ${'kan '.repeat(count - 2)}gå.`;
    const { lengths, metrics } = await reportOn(
      `# En lang overskrift uden punktum\n\n${words(5)} ${words(6)} ${words(40)}\n`,
    );
    assert.deepEqual(
      lengths.filter(({ sentences }) => sentences > 0),
      [
        { from: 1, to: 5, sentences: 1, isLong: false },
        { from: 6, to: 10, sentences: 1, isLong: false },
        { from: 36, to: undefined, sentences: 1, isLong: true },
      ],
    );
    assert.equal(metrics.sentences, 3);
  });

  it('leaves out the part of the alphabet in the name of a group, in English too', async () => {
    for (const text of [
      'Vi fremsender brevet, såfremt du beder om det.\n',
      'In the event that you move, prior to May, call us.\n',
    ]) {
      const { values } = await reportOn(text);
      const groups = values.flatMap(({ rules }) => rules.flatMap(({ group }) => group ?? []));
      assert.ok(groups.length >= 2);
      for (const group of groups) assert.doesNotMatch(group, /–/);
    }
  });

  it('calls a sentence long from the limit of the project on', async () => {
    const words = (count: number) => `Du ${'kan '.repeat(count - 2)}gå.`;
    const text = `${words(18)} ${words(19)} ${words(30)}\n`;
    for (const [yaml, limit, long] of [
      [undefined, 25, 1],
      ['limits: { sentenceWords: 18 }\n', 18, 2],
      ['limits: { sentenceWords: 5 }\n', 5, 3],
      ['limits: { sentenceWords: 40 }\n', 40, 0],
    ] as const) {
      const { lengths, longSentence } = await reportOn(text, 'markdown', 'da', yaml);
      assert.equal(longSentence, limit);
      assert.equal(
        lengths.reduce((sum, { isLong, sentences }) => sum + (isLong ? sentences : 0), 0),
        long,
      );
      assert.equal(lengths[0]!.from, 1);
      for (const [index, { from, to }] of lengths.entries()) {
        assert.ok(to === undefined ? index === lengths.length - 1 : from <= to && to + 1 === lengths[index + 1]!.from);
      }
    }
  });

  it('lists the ten heaviest sentences where they stand, the heaviest first', async () => {
    const short = Array.from({ length: 12 }, (_, index) => `Vi kan ses ${index}.`).join(' ');
    const heavy = 'Kommunalbestyrelsens budgetforhandlinger begynder i september.';
    const text = `${short}\n\n${heavy} Vi **fremsender** indkaldelsen og dagsordenen.\n`;
    const { heaviest } = await reportOn(text);
    assert.equal(heaviest.length, 10);
    const [first, second] = heaviest;
    assert.equal(first!.wording, heavy);
    assert.equal(second!.wording, 'Vi fremsender indkaldelsen og dagsordenen.');
    assert.equal(text.slice(second!.start, second!.end), 'Vi **fremsender** indkaldelsen og dagsordenen.');
    assert.deepEqual([second!.line, second!.words, second!.longWords, second!.findings], [3, 5, 3, 1]);
  });

  it('tells what the safe fixes would make of LIX', async () => {
    const { fixed, metrics } = await reportOn(
      'I henhold til reglerne fremsender vi skemaet i forbindelse med flytningen, såfremt du anmoder om det.\n',
    );
    assert.ok(fixed && fixed.fixes > 1);
    assert.ok(fixed.lix! < metrics.lix!);
    assert.equal((await reportOn('Vi ses i morgen.\n')).fixed, undefined);
  });

  it('names the parts that the kind asks for and that seem to be missing', async () => {
    const { kind, missing } = await reportOn('---\nklartekst: kvittering\n---\n\n# Tak\n\nVi ser på det.\n');
    assert.deepEqual(kind, { title: 'Kvittering', guessed: false });
    assert.ok(missing.length >= 2);
    assert.ok(missing.every(({ line, message }) => line === 5 && message.length > 20));
  });

  it('is there for a text without a sentence', async () => {
    const { metrics, heaviest, lengths, findings } = await reportOn('');
    assert.deepEqual([metrics.lix, heaviest, findings], [undefined, [], 0]);
    assert.ok(lengths.every(({ sentences }) => sentences === 0));
  });

  it('agrees with the check on every letter', async () => {
    for (const file of readdirSync('test/fixtures/documents').filter((name) => /\.(?:md|html|txt)$/.test(name))) {
      const report = await reportOnFixture(file);
      const places = report.values.flatMap(({ rules }) => rules.flatMap(({ places }) => places));
      assert.equal(places.length, report.findings, file);
      const counted = report.lengths.reduce((sum, { sentences }) => sum + sentences, 0);
      assert.equal(counted, report.metrics.sentences, file);
    }
  });
});

describe('A report on many texts', () => {
  it('puts the hardest first and adds up', async () => {
    const { texts, total, skipped } = await reportOnFolder([
      'hjemmehjaelp.klar.txt',
      'hjemmehjaelp.tung.txt',
      'pas-koerekort.klar.html',
    ]);
    assert.equal(texts[0]!.name, 'hjemmehjaelp.tung.txt');
    assert.ok(texts.every(({ lix }, index) => index === 0 || texts[index - 1]!.lix! >= lix!));
    assert.equal(
      total.findings,
      texts.reduce((sum, { findings }) => sum + findings, 0),
    );
    assert.equal(total.byValue.klarhed + total.byValue.respekt + total.byValue.åbenhed, total.findings);
    assert.equal(skipped.length, 1);
  });
});
