import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { extract } from '../../server/src/extract/extract.ts';
import { Extractor } from '../../server/src/extract/extractor.ts';
import { runsOr } from '../property.ts';

/** What documents are made of and what is typed into them, by language id, and what else is read so. */
const pieces: Readonly<
  Record<
    string,
    { readonly lines: readonly string[]; readonly typed: readonly string[]; readonly kin: readonly string[] }
  >
> = {
  markdown: {
    kin: ['mdx'],
    lines: [
      'Et afsnit.',
      'Et afsnit med [et link](https://x.dk), *tryk* og `kode`.',
      '# Overskrift',
      'Overskrift\n===',
      '- punkt\n- punkt',
      '- punkt\n\n  fortsat',
      '1. et\n2. to',
      '    indrykket',
      '> citat\n> mere',
      '```\nkode [a](b)\n```',
      '```',
      '<div>\n\ntekst\n\n</div>',
      '<!-- klartekst: ignorer -->',
      '<!--',
      '-->',
      '| a | b |\n|---|---|\n| c | d |',
      '[a]: https://x.dk',
      '[a]: https://x.dk\n"titel"',
      'Se [a] og [b][a].',
      '---',
      '{{navn}}',
      '<pre>',
    ],
    typed: [
      'a',
      ' ',
      '\n',
      '\n\n',
      '- ',
      '  ',
      '    ',
      '# ',
      '> ',
      '```',
      '`',
      '*',
      '[',
      ']',
      '](x)',
      '<',
      '<!--',
      '-->',
      '---',
    ],
  },
  html: {
    kin: ['vue', 'svelte', 'php', 'razor', 'handlebars', 'xml'],
    lines: [
      '<p>Et afsnit.</p>',
      '<p>Et afsnit med <a href="https://x.dk">et link</a> og <b>tryk</b>',
      '<h2>Overskrift</h2>',
      '<h1>Uden slutning',
      '<ul><li>punkt<li>punkt</ul>',
      '<ul>',
      '</ul>',
      '<li>punkt',
      '<div class="a">',
      '</div>',
      '<table><tr><td>celle</td></tr></table>',
      '<blockquote>citat',
      '</blockquote>',
      '<img alt="Et billede" src="x">',
      '<a href="https://x.dk">',
      '<p>Hej',
      'løs tekst<br><br>mere',
      '<pre>kode',
      '</pre>',
      '<script>let a = "<p>";</script>',
      '<style>p { color: red }</style>',
      '<script>',
      '<title>Navn</title>',
      '<title>',
      '<svg><p>x',
      '<math><svg></math>',
      '</svg>',
      '<textarea>',
      '<!-- klartekst: ignorer -->',
      '<!--',
      '-->',
      '<p translate="no">kode</p>',
      '<code>',
      '<template>',
      '{{navn}}',
      '&aring;',
    ],
    typed: [
      'a',
      ' ',
      '\n',
      '<',
      '>',
      '/',
      '"',
      "'",
      '=',
      '<p>',
      '</p>',
      '<b',
      '</',
      '<!',
      '</div>',
      '<h1',
      '&',
      '{',
      '}}',
      '<x ',
    ],
  },
  plaintext: {
    kin: [],
    lines: [
      'Et afsnit, der er en hel sætning.',
      'En længere linje, som bestemmer, hvor bredt teksten løber, fordi den er lang.',
      'Den næste linje\nFortsætter her\nog her.',
      'Overskrift',
      'Vejen 1\n2600 Glostrup',
      '- punkt\n- punkt',
      '1. et\n2. to',
      '2. to',
      'Kære Anna',
      'Venlig hilsen',
      '-----',
      '[klartekst: ignorer]',
      'Tekst [klartekst: ignorer fremsende]',
      '{{navn}}',
      '[[',
      '',
      ' ',
    ],
    typed: ['a', ' ', '\n', '\n\n', '- ', '.', '[klartekst: x]', '[', ']', 'x'.repeat(70), 'x'.repeat(200), '{', '}'],
  },
};

const edits = (typed: readonly string[]) =>
  fc.array(
    fc.record({
      at: fc.nat(),
      remove: fc.oneof(fc.constant(0), fc.nat(30)),
      add: fc.oneof(fc.constantFrom(...typed), fc.string({ maxLength: 5 })),
    }),
    { minLength: 1, maxLength: 6 },
  );

/** Holds what is read after each edit against a fresh reading. */
function assertFresh(start: string, changes: readonly { at: number; remove: number; add: string }[], language: string) {
  const extractor = new Extractor(0);
  let text = start;
  assert.deepEqual(extractor.extract(text, language), extract(text, language));
  for (const { at, remove, add } of changes) {
    const from = at % (text.length + 1);
    text = text.slice(0, from) + add + text.slice(from + remove);
    assert.deepEqual(extractor.extract(text, language), extract(text, language));
  }
}

const extensions: Readonly<Record<string, string>> = { markdown: 'md', html: 'html', plaintext: 'txt' };

describe('A document that is edited', () => {
  for (const [language, { lines, typed, kin }] of Object.entries(pieces)) {
    const breaks = fc.constantFrom('\n', '\n\n', '\r\n\r\n', '\n \n', ' ');
    const document = fc
      .array(fc.tuple(fc.constantFrom(...lines), breaks), { maxLength: 14 })
      .map((parts) => parts.flat().join(''));

    for (const one of [language, ...kin]) {
      it(`reads as a new one does, whatever the edits, as ${one}`, () => {
        fc.assert(
          fc.property(document, edits([...typed, ...lines]), (start, changes) => assertFresh(start, changes, one)),
          { numRuns: runsOr(one === language ? 1000 : 100) },
        );
      });
    }

    it(`reads as a new one does when letters are typed into letters and pages, as ${language}`, () => {
      const files = globSync(`test/fixtures/documents/*.${extensions[language]}`);
      const documents = files.map((file) => readFileSync(file, 'utf8'));
      fc.assert(
        fc.property(fc.constantFrom(...documents), edits(typed), (start, changes) =>
          assertFresh(start, changes, language),
        ),
        { numRuns: runsOr(100) },
      );
    });
  }

  it('has no links but its own in a paragraph below code', () => {
    const start = 'Først.\n\nSe her.\n\n    kode [b][a]\n\nSe der.\n';
    assertFresh(start, [{ at: start.indexOf('Se der'), remove: 0, add: 'x' }], 'markdown');
    assertFresh(start, [{ at: start.length - 1, remove: 0, add: ' x' }], 'markdown');
    assert.deepEqual(
      extract(start, 'markdown').blocks.map(({ linked }) => linked),
      [undefined, undefined, undefined],
    );
  });

  const paragraphs = Array.from({ length: 400 }, (_, index) =>
    index % 10 === 0 ? `Afsnit ${index}` : `Afsnit nummer ${index} handler om affald og veje.`,
  );
  const html = paragraphs.map((text, index) => (index % 10 === 0 ? `<h2>${text}</h2>` : `<p>${text}</p>`)).join('\n');
  const long: readonly (readonly [string, string])[] = [
    ['markdown', paragraphs.map((text, index) => (index % 10 === 0 ? `## ${text}` : text)).join('\n\n')],
    ['markdown', `---\ntitel: Brev\n---\n\n${paragraphs.join('\n\n')}`],
    ['html', html],
    [
      'html',
      `<html><head><title>Affald</title><style>p { color: red }</style></head><body><main>${html}</main></body></html>`,
    ],
    ['plaintext', paragraphs.join('\n\n')],
    ['plaintext', `${paragraphs.join('\n\n')}\n\nVenlig hilsen\n\nBorgerservice`],
  ];
  for (const [language, text] of long) {
    it(`is read around the letter that is typed, as ${language}: ${JSON.stringify(text.slice(0, 12))}`, () => {
      const extractor = new Extractor();
      extractor.extract(text, language);
      let typed = text;
      for (const place of ['Afsnit 0', 'nummer 205', 'nummer 399']) {
        typed = typed.replace(place, `${place}x`);
        const before = extractor.readUnits;
        assert.deepEqual(extractor.extract(typed, language), extract(typed, language));
        const read = extractor.readUnits - before;
        assert.ok(read < 600, `${read} of ${typed.length} are read at ${place}`);
      }
    });
  }
});
