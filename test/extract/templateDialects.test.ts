import { describeBlocks } from './mapping.ts';

describe('template languages', () => {
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
      [
        '<p>Vi {{#ny}}sender{{/ny}} {{^ny}}sendte{{/ny}} brevet{{^a}} nu{{/a}}{{# a }} straks{{/a}}.</p>',
        'paragraph: Vi sender brevet nu.',
        'paragraph: Vi sendte brevet straks.',
      ],
      ['<p>{{#a}}Et{{/a}}{{#b}} to{{/b}}{{^c}} tre{{/c}}</p>', 'paragraph: Et to tre'],
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
});
