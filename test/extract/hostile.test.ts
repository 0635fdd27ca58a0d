import assert from 'node:assert/strict';
import { blocks, describeBlocks } from './mapping.ts';

/** In linear time each takes a fraction of a second; in quadratic time far longer than this. Milliseconds. */
const TIMEOUT = 10_000;
const SIZE = 200_000;

function fill(part: string, size = SIZE): string {
  return part.repeat(Math.ceil(size / part.length));
}

/** Source that must not hide the text around it. */
type Hostile = readonly [opening: string, closing?: string];

function describeHostile(languageId: string, rows: readonly Hostile[], first: string, last: string): void {
  describe(languageId, function () {
    this.timeout(TIMEOUT);
    for (const [opening, closing = ''] of rows) {
      const name = `${JSON.stringify(opening.slice(0, 30)).slice(1, -1)}… (${opening.length})`;
      it(name, () => {
        const found = blocks(first + opening + closing + last, languageId);
        assert.ok(found[0]?.endsWith(': Først'), 'the text before');
        assert.ok(
          found.some((block) => block.endsWith('Sidst')),
          'the text after',
        );
      });
    }
  });
}

describe('hostile source', () => {
  describeHostile(
    'html',
    [
      ['<'.repeat(1e5)],
      ['<?'.repeat(1e5)],
      ['<!--'.repeat(1e5), '-->'],
      ['<a x="'.repeat(1e5), '>'],
      ['<a '.repeat(1e5)],
      ['<b <i '.repeat(1e5)],
      ['</'.repeat(1e5)],
      ['</a '.repeat(1e5)],
      ['<!doctype '.repeat(1e5), '>'],
      ['<![CDATA['.repeat(1e5), ']]>'],
      ['<title>'.repeat(1e5)],
      ['<svg><title/>'.repeat(1e5), '</svg>'.repeat(1e5)],
      ['{{'.repeat(1e5)],
      ['&'.repeat(1e5)],
      [`<input ${'value=a '.repeat(1e5)}type=submit>`],
    ],
    '<p>Først</p>',
    '<p>Sidst</p>',
  );

  describeHostile(
    'markdown',
    [
      ...[
        '*',
        '*a*',
        '*_~',
        '*a **b ',
        '[',
        '[]',
        '[a](',
        '[x[a]',
        '![',
        'x`',
        '<',
        'x<?',
        'x<!--',
        '<a ',
        'x<code>',
      ].map((part): Hostile => [fill(part)]),
      ['[a](b) '.repeat(1e5)],
      [fill('[', SIZE / 2) + fill(']', SIZE / 2)],
      [fill('a'), fill(' ')],
      [`http://x.dk/${fill(')')}`],
      [`http://${fill('a')}.b.c`],
      [fill('www.'), 'a_b'],
      [fill('[a]: b "c\n')],
      [fill('1. ')],
      [fill('- ')],
      [fill('> - ')],
      [`|a|b|\n|-|-|\n${fill('|c|d|\n')}`],
      [`${fill('|a')}|\n${fill('|-')}|\n${fill('|c')}|`],
      [fill('- [a](b)\n')],
    ],
    'Først\n\n',
    '\n\n# Sidst\n',
  );

  const tags = ['{{', '{%', '<%', '{# ', '{ IF ', '[[', '@if(x){', '{% comment %}', '{{!--', '{{x}}. '];
  const conditionals = '{% if a %}a{% else %}b{% endif %} ';
  for (const languageId of ['plaintext', 'markdown', 'html']) {
    describeHostile(
      languageId,
      [
        ...tags.map((tag): Hostile => [fill(tag)]),
        [fill(conditionals)],
        [fill('{% else %}b ')],
        [fill('{{#a}}'), fill('{{/a}}')],
        [fill(`{{#a}}b{{else}}`), 'c'],
        [fill(conditionals.replaceAll(' ', '\n'))],
        [fill('{# x #} {# y #} '), '\n'],
        [fill('{% endcomment %}'), fill('{% comment %}')],
      ],
      languageId === 'html' ? '<p>Først</p>' : 'Først\n\n',
      languageId === 'html' ? '<p>Sidst</p>' : '\n\nSidst',
    );
  }
  describeHostile(
    'svelte',
    [[fill('{')], [fill('{"')], [fill('{#if a}')], [fill('{/*')]],
    '<p>Først</p>',
    '<p>Sidst</p>',
  );
  describeHostile(
    'razor',
    [[fill('@(')], [fill('@a(')], [fill('@{<p></p>}')], [fill('@if')], [fill('@a.'), '<br>'], [fill('@"\\"')]],
    '<p>Først</p>',
    '<p>Sidst</p>',
  );

  it('reads what Razor never closes', function () {
    this.timeout(TIMEOUT);
    for (const open of ['@{', '@{<p>', '@if(x){', '@*', '@{"\\"', '@{"', '@{<p @{']) {
      assert.ok(blocks(`<p>Først</p>${fill(open)}`, 'razor')[0]?.endsWith(': Først'), open);
    }
  });

  describe('deep elements', function () {
    this.timeout(TIMEOUT);
    for (const [name, kind] of [
      ['div', 'paragraph'],
      ['b', 'paragraph'],
      ['section', 'paragraph'],
      ['blockquote', 'quote'],
      ['ul><li', 'listItem'],
      ['table><tr><td', 'tableCell'],
    ] as const) {
      it(name, () => {
        const tags = `<${name}>`.repeat(20_000);
        assert.deepEqual(blocks(`${tags}dybt`, 'html'), [`${kind}: dybt`]);
      });
    }
  });

  describe('more marks than a text has', () => {
    const crowded = '*a* '.repeat(3000);
    describeBlocks('markdown', [
      [`${crowded}\n\n*b*`, `paragraph: ${crowded.trim()}`, 'paragraph: b'],
      [`- ${crowded}\n- *b*`, `listItem: ${crowded.trim()}`, 'listItem: b'],
      ['[a](b) '.repeat(900), `paragraph: ${'a '.repeat(900).trim()}`],
      [`${'- '.repeat(30)}*a*`, 'listItem: a'],
      [`a${' '.repeat(1000)}*b*${' '.repeat(1000)}\nc`, 'paragraph: a b c'],
    ]);
  });
});
