import assert from 'node:assert/strict';
import { extract } from '../../server/src/extract/extract.ts';
import { blocks, describeBlocks } from './mapping.ts';

describe('templates', () => {
  describe('a conditional in a sentence is read once for each branch', () => {
    describeBlocks('plaintext', [
      [
        '{% if barn %}dit barn{% else %}du{% endif %} skal møde.',
        'paragraph: dit barn skal møde.',
        'paragraph: du skal møde.',
      ],
      ['Du kan {% if a %}ikke {% endif %}klage.', 'paragraph: Du kan ikke klage.'],
      ['af{% if a %}gørelse{% endif %}', 'paragraph: afgørelse'],
      [
        '{{#if a}}A{{else if b}}B{{else}}C{{/if}} og {{#if d}}D{{else}}E{{/if}}.',
        'paragraph: A og D.',
        'paragraph: B og E.',
        'paragraph: C og D.',
      ],
      [
        '{% if a %}{% if b %}A{% else %}B{% endif %}{% else %}C{% endif %} slut.',
        'paragraph: A slut.',
        'paragraph: B slut.',
        'paragraph: C slut.',
      ],
      ['{% if a %}{% else %}Du{% endif %} skal svare.', 'paragraph: Du skal svare.'],
      [
        'Du skal @if (Model.A) { betale } else { svare } nu.',
        'paragraph: Du skal betale nu.',
        'paragraph: Du skal svare nu.',
      ],
      ['Du {% else %} slut {% endif %} skal', 'paragraph: Du skal', 'paragraph: slut skal'],
      ['{% if a %}Du {% if b %}skal', 'paragraph: Du skal'],
      [
        `{% if a %}0${Array.from({ length: 20 }, (_, index) => `{% elsif b %}${index + 1}`).join('')}{% endif %} x.`,
        ...Array.from({ length: 8 }, (_, index) => `paragraph: ${index} x.`),
      ],
    ]);

    it('says what no earlier reading holds', () => {
      const source = '{% if barn %}dit barn{% else %}du{% endif %} skal møde.';
      const [first, second] = extract(source, 'plaintext').blocks;
      assert.equal(first?.alternative, undefined);
      assert.deepEqual(
        second?.alternative?.map(({ start, end }) => source.slice(start, end)),
        ['du'],
      );
      assert.deepEqual(
        second?.tags?.map(({ start, end }) => source.slice(start, end)),
        ['{% if barn %}', '{% else %}', '{% endif %}'],
      );
    });
  });

  describe('tags on lines of their own', () => {
    const source = 'Kære {{navn}}\n{% if a %}\nDu skal komme.\n  {{else}}{# x #}\nDu skal svare.\n{% endif %}\nHilsen';
    describeBlocks('plaintext', [
      [
        source,
        'paragraph: Kære {{navn}}',
        'paragraph: Du skal komme.',
        'paragraph: Du skal svare.',
        'paragraph: Hilsen',
      ],
    ]);
    describeBlocks('markdown', [
      [
        source,
        'paragraph: Kære {{navn}}',
        'paragraph: Du skal komme.',
        'paragraph: Du skal svare.',
        'paragraph: Hilsen',
      ],
      ['- et\n{% if a %}\n- to\n{% endif %}\n- tre', 'listItem: et', 'listItem: to', 'listItem: tre'],
      [
        '|a|b|\r\n|-|-|\r\n{% for x in y %}\r\n|{{x}}|c|\r\n{% endfor %}\r\n\r\nEfter',
        'tableCell: a',
        'tableCell: b',
        'tableCell: {{x}}',
        'tableCell: c',
        'paragraph: Efter',
      ],
      ['{% if a %}\n# Titel\n{% endif %}\nEt', 'heading1: Titel', 'paragraph: Et'],
    ]);
    describeBlocks('html', [
      [
        '<p>\n{% if a %}\nDu skal betale.\n{% else %}\nDu får penge.\n{% endif %}\n</p>',
        'paragraph: Du skal betale.',
        'paragraph: Du får penge.',
      ],
    ]);
  });

  describe('Markdown keeps its marks beside tags', () => {
    describeBlocks('markdown', [
      [
        '{% if a %}**Vigtigt**{% endif %} og {% if b %}_kursiv_{% else %}_andet_{% endif %}.',
        'paragraph: Vigtigt og kursiv.',
        'paragraph: Vigtigt og andet.',
      ],
      ['Du **{% if a %}skal{% endif %}** [{{navn}}]({{url}}) _{{navn}}_', 'paragraph: Du skal {{navn}} {{navn}}'],
      ['```\n{% if a %}\n```\nEt {{navn}}', 'paragraph: Et {{navn}}'],
    ]);
  });

  describe('placeholders that look like markup', () => {
    describeBlocks('markdown', [
      [
        'Kære <Navn>, __FOR_NAVN__ __NAVN__ og __vigtigt__ <Barnets navn> <b>fed</b> <BR>ny <Felt>x</Felt>',
        'paragraph: Kære <Navn>, __FOR_NAVN__ __NAVN__ og vigtigt <Barnets navn> fed ny x',
      ],
      ['Se <https://x.dk> og <a@b.dk>, <input disabled>', 'paragraph: Se https://x.dk og a@b.dk,'],
    ]);
    describeBlocks('html', [
      [
        '<p>Kære <Navn>, <x-felt>du</x-felt> &laquo;Navn&raquo; &lt;By&gt;</p>',
        'paragraph: Kære <Navn>, du «Navn» <By>',
      ],
    ]);
  });

  describe("Word's fields", () => {
    describeBlocks('plaintext', [
      [
        'Kære { IF { MERGEFIELD Kon } = "M" "hr." "fru" } { MERGEFIELD Navn \\* MERGEFORMAT }, du',
        'paragraph: Kære {{IF MERGEFIELD Kon = "M" "hr." "fru"}} {{MERGEFIELD Navn \\* MERGEFORMAT}}, du',
      ],
    ]);
  });

  it('have comments that are comments of the document', () => {
    for (const [languageId, source] of [
      ['handlebars', '{{!-- klartekst: ignorer --}}'],
      ['mustache', '{{! klartekst: ignorer }}'],
      ['jinja', '{# klartekst: ignorer #}'],
      ['liquid', '{% comment %} klartekst: ignorer {% endcomment %}'],
      ['erb', '<%# klartekst: ignorer %>'],
      ['html', '<%-- klartekst: ignorer --%>'],
      ['razor', '@* klartekst: ignorer *@'],
      ['php', '<?php /* klartekst: ignorer */ ?>'],
      ['mdx', '{/* klartekst: ignorer */}'],
      ['svelte', '<!-- klartekst: ignorer -->'],
    ] as const) {
      const { comments } = extract(`Et ${source} to`, languageId);
      assert.deepEqual(
        comments.map(({ text, start, end }) => [text.trim(), start, end]),
        [['klartekst: ignorer', 3, 3 + source.length]],
        languageId,
      );
    }
  });

  describe('that are none', () => {
    it('stay text', () => {
      for (const text of [
        'Brug {{ og {% her',
        'a } b',
        'x {',
        '5 <% 6',
        'Skriv til @kommunen',
        'a@if (b)',
        '${',
        '@if (a',
        '@( x',
      ]) {
        assert.deepEqual(blocks(text, 'plaintext'), [`paragraph: ${text}`]);
      }
    });
  });
});
