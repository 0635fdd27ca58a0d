import assert from 'node:assert/strict';
import fc from 'fast-check';
import { extract } from '../../server/src/extract/extract.ts';
import { isUnbroken, sourceEnd, sourceStart } from '../../server/src/extract/offsetMap.ts';
import { runsOr } from '../property.ts';
import { assertExact } from './mapping.ts';

const pieces =
  `a å Ø ord Ord 12 . , ; : ! ? - * _ ** __ ~~ \` \`\`\` # ## > < & | [ ] ( ) ![ ]( [x](y "z") ![a](b) \\ \\* --- ===
  1. a) • « » {{ }} {{a_b}} {% %} <%= %> \${ } [[ ]] {a} <p> </p> <b> </b> <br> <li> <ul> </ul> <td> <table> <h2> </h2> <pre>
  </pre> <code> </code> <script> </SCRIPT > <svg/> <!-- --> <!----> <? ?> <!doctype html> <img alt="å &amp; b"> <div title=x
  translate="no"> &aring; &nbsp; &shy; &amp &#229; &#x30a; &fjlig; &nope; [klartekst: x] [klartekst: http://x.dk a@b.dk ---\n
  |-|-| - [x] [^1] [^1]: [a]: <a@b.dk> <span translate=no> </span> <blockquote> </blockquote> <title>`
    .split(/(?<!doctype|<img|alt="å|&amp;|\[klartekst:|<div|<span|-) /)
    .map((piece) => piece.trim());
const tags =
  `{% if a %} {% else %} {% endif %} {% comment %} {% endcomment %} {{#a}} {{else}} {{/a}} {{! {{!-- --}} {# #} <% <%= <%# %> <%--
  --%> <?= <?php ?> \${a} @if(a){ @{ @( @: @* *@ @a.b( else{ } ) {#if {:else} {/if} {/* */} " ' { MERGEFIELD`.split(
    /\s+/,
  );
const characters = [
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '\n> ',
  '\n- ',
  '\n    ',
  '\u00A0',
  '\u00AD',
  '\u200B',
  '\u2028',
  '\uFEFF',
  '\0',
  'e\u0301',
  '\u030A',
  '\u0323',
  '\u0338',
  '\u1112\u1161',
  '\u11AB',
  '\u212B',
  '👍',
  '\u200D',
  '\uD83D',
  '\uDE00',
  '\u{2F81A}',
];
const document = fc.oneof(
  fc
    .array(fc.constantFrom(...pieces, ...tags, ...characters, ...characters), { maxLength: 60, size: 'max' })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
);

describe('any string', () => {
  for (const languageId of ['plaintext', 'markdown', 'html', 'php', 'razor', 'svelte', 'mdx', 'vue', 'xml']) {
    it(`maps exactly as ${languageId}`, function () {
      this.timeout(60_000);
      fc.assert(
        fc.property(document, (source) => assertExact(source, extract(source, languageId))),
        { numRuns: runsOr(3000) },
      );
    });

    it(`encloses any part of a block as ${languageId}`, () => {
      fc.assert(
        fc.property(document, fc.nat(), fc.nat(), (source, a, b) => {
          for (const { text, map } of extract(source, languageId).blocks) {
            const start = a % text.length;
            const end = start + 1 + (b % (text.length - start));
            assert.ok(sourceStart(map, start) <= sourceEnd(map, end));
            if (isUnbroken(map, start, end)) {
              assert.ok(isUnbroken(map, start, start + 1) && isUnbroken(map, end - 1, end));
            }
          }
        }),
      );
    });

    it(`survives deep nesting as ${languageId}`, function () {
      this.timeout(30_000);
      for (const mark of ['<div>', '<b>', '<ul><li>', '>', '- ', '*a _b ', '{{', '(', '@{<p>', '{{#a}}', '@if(x){']) {
        extract(`${mark.repeat(5000)}x`, languageId);
      }
      extract(`${'!['.repeat(20_000)}x${'](y)'.repeat(20_000)}`, languageId);
    });
  }
});
