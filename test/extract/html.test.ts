import assert from 'node:assert/strict';
import { extract } from '../../server/src/extract/extract.ts';
import { describeBlocks } from './mapping.ts';

describe('HTML', () => {
  describe('blocks', () => {
    describeBlocks('html', [
      [''],
      ['bare tekst', 'paragraph: bare tekst'],
      [
        '<!doctype html><html><head><title>Sagen &ndash; nu</title></head><body>Et</body></html>',
        'title: Sagen – nu',
        'paragraph: Et',
      ],
      ['<h1>Et</h1><H3 class=x>To</H3>tre', 'heading1: Et', 'heading3: To', 'paragraph: tre'],
      [
        '<div>Et<p>To</p>tre<section>fire</section></div>',
        'paragraph: Et',
        'paragraph: To',
        'paragraph: tre',
        'paragraph: fire',
      ],
      [
        '<ul><li>et<ul><li>under</ul>efter<li><p>to</p></ul>slut',
        'listItem: et',
        'listItem: under',
        'listItem: efter',
        'listItem: to',
        'paragraph: slut',
      ],
      [
        '<table><tr><th>a<td>b</tr><tr><td><p>c</p></td></table>d',
        'tableCell: a',
        'tableCell: b',
        'tableCell: c',
        'paragraph: d',
      ],
      ['<blockquote><h2>a</h2><ul><li>b</ul></blockquote>c', 'quote: a', 'quote: b', 'paragraph: c'],
      [
        '<dl><dt>a<dd>b</dl><label>c <input></label><button>d</button><select><option>e<option>f</select>',
        'paragraph: a',
        'paragraph: b',
        'paragraph: c',
        'paragraph: d',
        'paragraph: e',
        'paragraph: f',
      ],
      ['<noscript>Slå JavaScript til</noscript>', 'paragraph: Slå JavaScript til'],
    ]);
  });

  describe('inline', () => {
    describeBlocks('html', [
      ['<p>i <b>medfør</b> af</p>', 'paragraph: i medfør af'],
      ['af<b>gør</b>else', 'paragraph: afgørelse'],
      ['i <b> medfør\r\n\t</b> <i> af </i>', 'paragraph: i medfør af'],
      ['et<br>to<br/>\n<wbr>tre', 'paragraph: et to tre'],
      ['et<br>\n<br>to', 'paragraph: et', 'paragraph: to'],
      ['et <br> <br> to<br>', 'paragraph: et', 'paragraph: to'],
      ['Tast <code>a <b>b</b></code> og <kbd>c</kbd>, <var>d</var>', 'paragraph: Tast □ og □, □'],
      ['Et <img src=x> her <?php echo 1 ?>', 'paragraph: Et □ her {{1}}'],
      ['a<b>\u030A</b>b', 'paragraph: åb'],
    ]);
  });

  describe('what is no prose', () => {
    describeBlocks('html', [
      ['a<script>if (a < b) "<p>"</SCRIPT >b<style>p{}</style>c', 'paragraph: abc'],
      [
        'a<pre>b <code>c</code></pre>d<textarea>e</textarea>f<svg><title>g</title><svg/></svg>h<template><p>i</p></template>',
        'paragraph: a',
        'paragraph: d',
        'paragraph: fh',
      ],
      ['<p translate="no">a <b>b</b><p>c</p></p><p>d', 'paragraph: d'],
      ['Kære <span translate=no title="x">NAVN</span>, du', 'paragraph: Kære □, du'],
    ]);
  });

  describe('attributes', () => {
    describeBlocks('html', [
      ['<img alt="R&aring;d &amp; \'d&#229;d\'" title=Titel src="x y">', "attribute: Råd & 'dåd'", 'attribute: Titel'],
      ['<a href="x" title=\'Læs\n mere\' aria-label="">her</a>', 'attribute: Læs mere', 'paragraph: her'],
      [
        '<input placeholder="Dit navn" value="x"><input type=submit value="Send">',
        'attribute: Dit navn',
        'attribute: Send',
      ],
      ['<meta name="Description" content="Om siden"><meta name=robots content="x y">', 'attribute: Om siden'],
      ['<b data-title="x" :title="y">z</b>', 'paragraph: z'],
    ]);
  });

  describe('entities', () => {
    describeBlocks('html', [
      ['R&aring;d &Aring;R &#229;&#xE5;&#XE5; &frac12;&hellip;', 'paragraph: Råd ÅR ååå ½…'],
      ['a&nbsp;&nbsp; b&shy;c&ZeroWidthSpace;d&ensp;', 'paragraph: a bcd'],
      ['A &amp B &copy2 &aring &notit; &nope; A&B<b>x</b>; & &#; &', 'paragraph: A & B ©2 å ¬it; &nope; A&Bx; & &#; &'],
      ['a&#x30A; &fjlig;\u030C &#128; &#0; &Afr; &NotEqualTilde;', 'paragraph: å f\u01F0 € \uFFFD 𝔄 ≂̸'],
    ]);
  });

  describe('templates', () => {
    describeBlocks('html', [
      [
        `<p>Kære «Navn» {{ a < b }} <%= "<b>" %> {% if a<b %} \${a<b} [[navn]]`,
        `paragraph: Kære «Navn» {{ a < b }} {{"<b>"}} \${a<b} [[navn]]`,
      ],
      [
        '<a href="<%= url("x") %>" {{#if x}}class="y"{{/if}} title="Hej {{navn}}">z</a>',
        'attribute: Hej {{navn}}',
        'paragraph: z',
      ],
    ]);
  });

  describe('broken markup', () => {
    describeBlocks('html', [
      ['<p>a <b>b <i>c</b> d</i> e', 'paragraph: a b c d e'],
      ['a</p></div></b>b', 'paragraph: a', 'paragraph: b'],
      ['a < b <3 <> </ > c', 'paragraph: a < b <3 <> </ > c'],
      ['<h2>a<p>b<li>c', 'heading2: a', 'paragraph: b', 'listItem: c'],
      ['<p>a <code>b</p><p>c', 'paragraph: a □', 'paragraph: c'],
      ['<p>a<!-- b', 'paragraph: a'],
      ['<div'],
      ['a\r\n<td>b', 'paragraph: a', 'tableCell: b'],
    ]);
  });

  describe('text beside broken markup', () => {
    describeBlocks('html', [
      ['<p>Du er <stro venlig</p><p>b', 'paragraph: Du er <stro venlig', 'paragraph: b'],
      ['<b>a</b og</p><p>b', 'paragraph: a</b og', 'paragraph: b'],
      ['a </3> b <å> c', 'paragraph: a </3> b <å> c'],
      ['a<!-->b<!--->c<!-- d --!>e', 'paragraph: abce'],
      ['a<!x>b<![CDATA[ <p>c ]]>d<!DOCTYPE html>e', 'paragraph: abde'],
      ['a <?php if ($b > 1 && $c->d) ?> e <?f', 'paragraph: a e □'],
      ['<a href="<?= $x["y"] ?>" title="Se her">a</a>', 'attribute: Se her', 'paragraph: a'],
      ['<title>a <b> &amp; c</title>d', 'title: a <b> & c', 'paragraph: d'],
      ['<title>a<p>b', 'title: a', 'title: b'],
      ['a<svg><title/><path d="x"/></svg>b', 'paragraph: ab'],
      ['a<script>"<p>b</p>"</script\n>c<style>d', 'paragraph: ac'],
      ['<b title=x/>a<i title>b<u =y title = "z">c', 'attribute: x/', 'paragraph: abc', 'attribute: z'],
      ['a<br /', 'paragraph: a'],
      ['a<scr', 'paragraph: a'],
    ]);
  });

  it('reports comments', () => {
    const source = 'a <!-- klartekst: ignorer -->b<!---->';
    assert.deepEqual(extract(source, 'html').comments, [
      { start: 2, end: 29, text: ' klartekst: ignorer ' },
      { start: 30, end: 37, text: '' },
    ]);
  });
});
