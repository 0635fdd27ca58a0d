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

  describe('Handlebars and Mustache', () => {
    describeBlocks('handlebars', [
      [
        '<p>{{#if barn}}Dit barn{{else}}Du{{/if}} skal {{!-- note --}}møde {{~sted~}} {{{rå}}} {{& x}}.</p>',
        'paragraph: Dit barn skal møde {{~sted~}} {{{rå}}} {{& x}}.',
        'paragraph: Du skal møde {{~sted~}} {{{rå}}} {{& x}}.',
      ],
      [
        '<ul>{{#each sager}}<li>{{navn}} venter</li>{{^}}<li>Ingen</li>{{/each}}</ul>',
        'listItem: {{navn}} venter',
        'listItem: Ingen',
      ],
      [
        '<p {{#if a}}class="b"{{/if}} title="Kære {{navn}}">{{> adresse}} ja {{! nej }}</p>',
        'attribute: Kære {{navn}}',
        'paragraph: {{> adresse}} ja',
      ],
      [
        '<option{{#if a}} selected{{/if}}>Et</option>{{#if b}}<p>To</p>{{else}}<p>Tre</p>{{/if}}',
        'paragraph: Et',
        'paragraph: To',
        'paragraph: Tre',
      ],
      ['<p>{{\n  navn\n}} kom</p>', 'paragraph: {{navn}} kom'],
    ]);
  });

  describe('Liquid, Jinja and Twig', () => {
    describeBlocks('liquid', [
      [
        '{% assign x = 1 %}<p>{% case b %}{% when 1 %}et{% when 2 %}to{% endcase %}. {%- render "x" -%}</p>',
        'paragraph: et.',
        'paragraph: to.',
      ],
      [
        '{% schema %}{"navn": "såfremt"}{% endschema %}<p>{{ "nu" | date: "%d" }}</p>',
        'paragraph: {{ "nu" | date: "%d" }}',
      ],
    ]);
    describeBlocks('jinja', [
      [
        '{% extends "a" %}{% block b %}<p>Et{# to #} {% trans %}tre{% endtrans %}</p>{% endblock %}',
        'paragraph: Et tre',
      ],
      ['{% set x %}Et{% endset %}{% set y = 1 %}', 'paragraph: Et'],
    ]);
  });

  describe('ERB and EJS', () => {
    describeBlocks('erb', [
      [
        '<p>Kære <%= @navn -%>, <%- if a -%>et<%- else -%>to<%- end -%></p>',
        'paragraph: Kære {{@navn}}, et',
        'paragraph: Kære {{@navn}}, to',
      ],
      ['<%= form_with do |f| %>Tekst <%= f.a %><% end %><% x = 1 %>', 'paragraph: Tekst {{f.a}}'],
    ]);
    describeBlocks('ejs', [
      ['<p><% if (a) { %>et<% } else { %>to<% } %> <%- x %></p>', 'paragraph: et {{x}}', 'paragraph: to {{x}}'],
    ]);
  });

  describe('PHP', () => {
    describeBlocks('php', [
      [
        '<?php if ($a > 1) { $b = "<p>"; } ?>\n<p>Kære <?= $navn ?>, <?php if ($x): ?>du<?php else: ?>I<?php endif; ?></p>',
        'paragraph: Kære {{$navn}}, du',
        'paragraph: Kære {{$navn}}, I',
      ],
      [
        '<p>Et <?php echo $y; ?> <?php navn(); ?><?php $x = 1; ?></p><?php return "<p>to</p>";',
        'paragraph: Et {{$y}} {{navn()}}',
      ],
      ['<?php\nreturn "Vi fremsender";'],
    ]);
  });

  describe('Razor', () => {
    describeBlocks('razor', [
      [
        '@model Brev\n@{\n  var a = "<p>nej</p>"; // <p>nej\n  if (a < 3) { <p>Hej @Model.Navn, a@b.dk</p> }\n}\n<h1>@ViewBag.Title</h1>',
        'paragraph: Hej {{Model.Navn}}, a@b.dk',
        'heading1: {{ViewBag.Title}}',
      ],
      [
        '@if (Model.Børn > 1)\n{\n  <p>Dine børn @(x ? "a" : "b")</p>\n}\nelse if (y)\n{\n  @: Bare @navn.\n}\nelse { var z = 1; }',
        'paragraph: Dine børn {{(x ? "a" : "b")}}',
        'paragraph: Bare {{navn}}.',
      ],
      [
        '<p>Du skal @if (x) { <text>betale</text> } else { <text>svare</text> } nu, @@navn @* note *@</p>',
        'paragraph: Du skal betale nu, @@navn',
        'paragraph: Du skal svare nu, @@navn',
      ],
      [
        '@foreach (var x in Model.Xs) { <li title="@x.A">@x.Navn("d").B og @await Html.Kort()</li> }',
        'attribute: {{x.A}}',
        'listItem: {{x.Navn("d").B}} og {{await Html.Kort()}}',
      ],
      ['@switch (x) { case 1: <p>Et</p> break; default: <p>To</p> break; }', 'paragraph: Et', 'paragraph: To'],
      ['@section Scripts { <script>var a;</script> }\n<p>Et</p>\n@code { int Antal = 1; }', 'paragraph: Et'],
    ]);
  });

  describe('components', () => {
    describeBlocks('vue', [
      [
        '<template><p :title="x" title="Hej {{ x }}">Kære {{ navn }}<b v-if="a > 1"> du</b></p></template><script>"nej"</script><i18n>{"da": "nej"}</i18n>',
        'attribute: Hej {{ x }}',
        'paragraph: Kære {{ navn }} du',
      ],
    ]);
    describeBlocks('svelte', [
      [
        '<script>"nej"</script>{#if a > 1}<p>Hej {f((x) => { return x > 1 })}</p>{:else}<p class="{a}" on:click={() => a > 2}>Nej</p>{/if}',
        'paragraph: Hej {{f((x) => return x > 1 )}}',
        'paragraph: Nej',
      ],
      ['<p>{#if a}et{:else}to{/if} {@html x}</p>', 'paragraph: et {{@html x}}', 'paragraph: to {{@html x}}'],
    ]);
    describeBlocks('mdx', [
      [
        'import X from "x"\nimport Y from "y"\n\nexport const y = 1\n\n# Hej {props.navn}\n\n<Boks titel="x" title="Se her">\n\nTekst {/* note */} her\n\n</Boks>',
        'heading1: Hej {{props.navn}}',
        'attribute: Se her',
        'paragraph: Tekst her',
      ],
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
