import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/engine/apply.ts';
import type { Checker } from '../../server/src/engine/checker.ts';
import { fixAll } from '../../server/src/engine/fixAll.ts';
import { newChecker } from '../checkers.ts';
import { runsOr } from '../property.ts';

/** Tags of the template languages, by language id; some stand for a word, some leave nothing. */
/** A piece of Razor and its end, which is one only where the piece has begun. */
const opening = '@if (skrivelse) { <b>';
const closing = '</b> }';

const tags: Readonly<Record<string, readonly string[]>> = {
  plaintext: ['«Navn»', '[Navn]', '#Navn#', '%NAVN%', '__NAVN__', '<Navn>', '{ MERGEFIELD Navn \\* MERGEFORMAT }'],
  markdown: ['«Navn»', '[Navn]', '#Navn#', '%NAVN%', '{navn}', '[[navn]]', '@Model.Navn'],
  html: ['{{ skrivelse }}', '<%= skrivelse %>', '${skrivelse}', '[[skrivelse]]', '{% if skrivelse %}', '{% endif %}'],
  handlebars: [
    '{{skrivelse}}',
    '{{{rå}}}',
    '{{#if skrivelse}}',
    '{{else}}',
    '{{/if}}',
    '{{!-- skrivelse --}}',
    '{{> brev}}',
  ],
  liquid: ['{{ a | default: "skrivelse" }}', '{% if skrivelse %}', '{% else %}', '{% endif %}', '{%- assign x = 1 -%}'],
  erb: ['<%= skrivelse -%>', '<% if skrivelse %>', '<% else %>', '<% end %>', '<%# skrivelse %>'],
  php: ['<?= $skrivelse ?>', '<?php if ($skrivelse): ?>', '<?php else: ?>', '<?php endif; ?>', '<?php skrivelse(); ?>'],
  razor: ['@Model.Skrivelse', '@(skrivelse)', opening, closing, '@* skrivelse *@', '@skrivelse.Navn("x")'],
  svelte: ['{skrivelse}', '{#if skrivelse}', '{:else}', '{/if}', '{f({ skrivelse })}'],
};

const words = [
  'Vi fremsender',
  'såfremt du',
  'i medfør af',
  'en skrivelse',
  'Skemaet skal indsendes',
  'af',
  'til',
  'foretager en vurdering af',
  'De bedes',
  'Deres',
  'senest',
  'og',
  ', ',
  '. ',
  '.\n\n',
];

describe('Whatever the template', () => {
  let checker: Checker;
  before(async () => {
    checker = await newChecker();
  });

  for (const [languageId, some] of Object.entries(tags)) {
    const parts = fc.array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...some)), { maxLength: 30 });

    it(`in ${languageId}, no finding begins or ends in a tag, and no fix touches one`, () => {
      fc.assert(
        fc.property(parts, (chosen) => {
          let text = '';
          let open = 0;
          const ranges = chosen.flatMap((part) => {
            const start = text.length;
            text += `${part} `;
            if (part === opening) open++;
            // A brace that closes nothing is text.
            if (part === closing && --open < 0) {
              open = 0;
              return [];
            }
            return some.includes(part) ? [{ start, end: start + part.length }] : [];
          });
          const inside = (offset: number) => ranges.find(({ start, end }) => start < offset && offset < end);
          for (const { rule, start, end, fixes } of checker.check(text, languageId).findings) {
            assert.ok(!inside(start) && !inside(end), `${rule} in ${text}`);
            for (const edit of fixes.flatMap(({ edits }) => edits)) {
              const touched = ranges.some((range) => range.start < edit.end && edit.start < range.end);
              assert.ok(!touched && !inside(edit.start), `${rule}: ${JSON.stringify(edit)} in ${text}`);
            }
            for (const fix of fixes) assert.deepEqual(tagsOf(applyEdits(text, fix.edits), some), tagsOf(text, some));
          }
          assert.deepEqual(tagsOf(fixAll(checker, text, languageId).text, some), tagsOf(text, some));
        }),
        { numRuns: runsOr(150) },
      );
    });
  }

  const fixed = (text: string, languageId: string) => fixAll(checker, text, languageId).text;
  const found = (text: string, languageId: string) =>
    checker.check(text, languageId).findings.map(({ rule, start, end }) => [rule, text.slice(start, end)]);

  it('both branches are checked, and what they share once', () => {
    const text = '{% if a %}Vi fremsender{% else %}Kommunen fremsender{% endif %} brevet i medfør af serviceloven.';
    assert.deepEqual(found(text, 'plaintext'), [
      ['fremsende', 'fremsender'],
      ['fremsende', 'fremsender'],
      ['i-medfoer-af', 'i medfør af'],
    ]);
    assert.equal(
      fixed('{{#if a}}Vi fremsender{{else}}Vi skal fremsende{{/if}} brevet.', 'handlebars'),
      '{{#if a}}Vi sender{{else}}Vi skal sende{{/if}} brevet.',
    );
  });

  it('a wording across a conditional has no fix', () => {
    for (const text of [
      'Det sker i {% if a %}medfør{% endif %} af loven.',
      'Det sker i {{#if a}}medfør af{{else}}x{{/if}} loven.',
    ]) {
      assert.deepEqual(
        checker.check(text, 'html').findings.flatMap(({ fixes }) => fixes),
        [],
      );
    }
  });

  it('a sentence is long or not as each reader gets it', () => {
    const long = Array.from({ length: 24 }, () => 'ord').join(' ');
    const text = `Du {% if a %}skal{% else %}kan{% endif %} ${long}.`;
    assert.deepEqual(
      found(text, 'plaintext').map(([rule]) => rule),
      ['lang-saetning'],
    );
    assert.deepEqual(found(`Du {% if a %}${long}{% else %}x ${long}{% endif %}.`, 'plaintext').length, 1);
  });
});

function tagsOf(text: string, tags: readonly string[]): readonly string[] {
  const found = tags.flatMap((tag) =>
    text
      .split(tag)
      .slice(1)
      .map(() => tag),
  );
  return found.sort();
}
