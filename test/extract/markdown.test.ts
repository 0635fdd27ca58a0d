import assert from 'node:assert/strict';
import { extract } from '../../server/src/extract/extract.ts';
import { describeBlocks } from './mapping.ts';

describe('Markdown', () => {
  describe('blocks', () => {
    describeBlocks('markdown', [
      [''],
      ['Et\nto.\n\nTre.', 'paragraph: Et to.', 'paragraph: Tre.'],
      ['Et\r\nto.\r\n\r\nTre.', 'paragraph: Et to.', 'paragraph: Tre.'],
      ['\uFEFF# Et\n## To ##\nTre\n===\nFire\n---', 'heading1: Et', 'heading2: To', 'heading1: Tre', 'heading2: Fire'],
      [
        '- et\n- to\n  mere\n  1. under\n\n     igen',
        'listItem: et',
        'listItem: to mere',
        'listItem: under',
        'listItem: igen',
      ],
      ['- [x] gjort\n- [ ] mangler', 'listItem: gjort', 'listItem: mangler'],
      ['> citat\n> mere\nog mere\n>\n> - punkt', 'quote: citat mere og mere', 'quote: punkt'],
      ['> ## Titel\r\n> a\r\n> b', 'quote: Titel', 'quote: a b'],
      ['|a|b|\n|-|:-:|\n|x \\| y|*z*|', 'tableCell: a', 'tableCell: b', 'tableCell: x | y', 'tableCell: z'],
      ['|a|b|\r\n|-|-|\r\n|c|d|', 'tableCell: a', 'tableCell: b', 'tableCell: c', 'tableCell: d'],
      ['| a | b |  \n| - | - |  \n| c | d |  ', 'tableCell: a', 'tableCell: b', 'tableCell: c', 'tableCell: d'],
      ['Et\n\n```js\nkode\n```\n\n    kode\n\nTo', 'paragraph: Et', 'paragraph: To'],
      ['Et\r\n\r\n```js\r\nkode\r\n```\r\nTo', 'paragraph: Et', 'paragraph: To'],
      ['***\n\n`kun kode`\n\n![](x)'],
    ]);
  });

  describe('inline', () => {
    describeBlocks('markdown', [
      ['i *medfør* af __lov__, ~~ikke~~ af***gør***else', 'paragraph: i medfør af lov, ikke afgørelse'],
      ['Tast `ls` og ``a`b``.', 'paragraph: Tast □ og □.'],
      [
        'Se [vores *side*](http://x.dk/a_b "Titel &amp; \\"mere\\""), og',
        'paragraph: Se vores side, og',
        'attribute: Titel & "mere"',
      ],
      ['Et ![alt *tekst*](x.png "T") billede', 'paragraph: Et □ billede', 'attribute: alt tekst', 'attribute: T'],
      ['[![alt](a)](b) her', 'paragraph: □ her', 'attribute: alt'],
      [
        'Se https://x.dk/a_b_c, www.x.dk og <http://y.dk> a@b.dk',
        'paragraph: Se https://x.dk/a_b_c, www.x.dk og http://y.dk a@b.dk',
      ],
      [
        '[tekst][Ref A] [ref a] [ref  a][] ![alt][ref a]\n\n[ref a]: http://x.dk "T"',
        'paragraph: tekst ref a ref a □',
        'attribute: alt',
        'attribute: T',
      ],
      ['[Skema [*pdf*]](x.pdf) og [[1]](y)', 'paragraph: Skema [pdf] og [1]'],
      ['Linje  \nto\\\ntre', 'paragraph: Linje to tre'],
      ['Linje  \r\nto\\\r\ntre', 'paragraph: Linje to tre'],
      ['\\*a\\* \\[b\\] 1\\. c:\\d', 'paragraph: *a* [b] 1. c:\\d'],
      [
        'R&aring;d &amp; d&#229;d, &#xe5; &nope; &copy &nbsp; af&shy;gørelse',
        'paragraph: Råd & dåd, å &nope; &copy afgørelse',
      ],
      [
        '## Sådan *gør* du {#saa_dan-goer_du}\n\nTekst{.vigtig_t} her {: .b #a c="d" }\n{: .stor }',
        'heading2: Sådan gør du',
        'paragraph: Tekst her',
      ],
      ['{#a#} og {#} og {.} og {', 'paragraph: {#a#} og {#} og {.} og {'],
      ['[//]: # (skjult)\n[note]: <> "skjult"\n[x]: #top "Titel"\n\nEt', 'attribute: Titel', 'paragraph: Et'],
      ['Se note[^1].\n\n[^1]: Noten her.', 'paragraph: Se note.', 'paragraph: Noten her.'],
      ['> [!NOTE]\n> Husk det.', 'quote: Husk det.'],
    ]);
  });

  describe('HTML', () => {
    describeBlocks('markdown', [
      ['i <b>medfør</b> af<br>loven <code>x *y*</code> og <kbd>z</kbd>', 'paragraph: i medfør af loven □ og □'],
      [
        'Et <img src=x alt="Alt &oslash;"> <a title="T">to</a>',
        'paragraph: Et □ to',
        'attribute: Alt ø',
        'attribute: T',
      ],
      ['Kære <span translate="no">Navn</span>, du', 'paragraph: Kære □, du'],
      ['Et <script>*x*</script> to <code>tre', 'paragraph: Et to tre'],
      [
        '<div title="T">\nHTML <b>blok</b> &aring;\n</div>\n\nMarkdown',
        'attribute: T',
        'paragraph: HTML blok å',
        'paragraph: Markdown',
      ],
      ['<ul><li>et<li>to</ul>\n\ntre', 'listItem: et', 'listItem: to', 'paragraph: tre'],
      ['> <p>citat</p>', 'quote: citat'],
      ['<script>\n\nx\n\n</script>\n\nEt', 'paragraph: Et'],
      ['Et <? echo 1 ?> to', 'paragraph: Et {{1}} to'],
    ]);

    it('reports comments', () => {
      const source = '<!-- klartekst: ignorer -->\nEt <!--x--> to.\n\n<!-- åben';
      const { blocks, comments } = extract(source, 'markdown');
      assert.deepEqual(comments, [
        { start: 0, end: 27, text: ' klartekst: ignorer ' },
        { start: 31, end: 39, text: 'x' },
        { start: 45, end: 54, text: ' åben' },
      ]);
      assert.deepEqual(
        blocks.map(({ text }) => text),
        ['Et to.'],
      );
    });
  });

  describe('templates', () => {
    describeBlocks('markdown', [
      [
        'Kære «Navn» {{for_navn_nu}} {for_navn_} [[navn]] [Navn] [Dit navn][By]',
        'paragraph: Kære «Navn» {{for_navn_nu}} {for_navn_} [[navn]] [Navn] [Dit navn][By]',
      ],
      [`Hej <%= x["*a*"] %> {% if a_b_ %} \${a_b_} {{{rå}}}`, `paragraph: Hej {{x["*a*"]}} \${a_b_} {{{rå}}}`],
      ['<%= x %>\n\n![Navn] og [[1]](http://x.dk)', 'paragraph: {{x}}', 'paragraph: ![Navn] og [1]'],
      ['Kære {{navn}}\r\n\r\n{% if a %}\r\n- Et\r\n{% endif %}', 'paragraph: Kære {{navn}}', 'listItem: Et'],
      [
        '|{{ a | stort }}|b|\n|-|-|\n|c|d|',
        'tableCell: {{ a | stort }}',
        'tableCell: b',
        'tableCell: c',
        'tableCell: d',
      ],
      ['Brug `{{` og `}}` her', 'paragraph: Brug □ og □ her'],
      ['{ *ikke* en skabelon }', 'paragraph: { ikke en skabelon }'],
    ]);
  });
});
