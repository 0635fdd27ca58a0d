/** Where a missing paragraph is put in, whatever stands at the end or the beginning of the document. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/engine/apply.ts';
import type { Checker } from '../../server/src/engine/checker.ts';
import { newChecker } from '../checkers.ts';

const inserted = 'Du får svar senest den [dato]. Kan vi ikke nå det, skriver vi til dig.';
const thanks = 'Tak for din ansøgning, som vi fik den 4. maj. Ring på 12 34 56 78.';
const receipt = `# Kvittering\n\nKære Anna\n\n${thanks}\n`;

const atEnd: [name: string, text: string, after: string, languageId: string][] = [
  ['no closing', receipt, `${receipt.trimEnd()}\n\n${inserted}\n`, 'markdown'],
  ['a closing', `${receipt}\nVenlig hilsen\n\nBo\n`, `${receipt}\n${inserted}\n\nVenlig hilsen\n\nBo\n`, 'markdown'],
  [
    'a closing in capitals',
    `${receipt}\nVENLIG HILSEN\n\nBo\n`,
    `${receipt}\n${inserted}\n\nVENLIG HILSEN\n\nBo\n`,
    'plaintext',
  ],
  [
    'a closing and enclosures',
    `${receipt}\nVenlig hilsen\n\nBo Krag\nLeder\n\nBilag: kort\n`,
    `${receipt}\n${inserted}\n\nVenlig hilsen\n\nBo Krag\nLeder\n\nBilag: kort\n`,
    'plaintext',
  ],
  [
    'a list at the end',
    `${receipt}\n- Bo kommer først.\n- Anna kommer bagefter.\n`,
    `${receipt}\n- Bo kommer først.\n- Anna kommer bagefter.\n\n${inserted}\n`,
    'markdown',
  ],
  [
    'a table at the end',
    `${receipt}\n| Navn | Tid |\n|---|---|\n| Bo | 9 |\n`,
    `${receipt}\n| Navn | Tid |\n|---|---|\n| Bo | 9 |\n\n${inserted}\n`,
    'markdown',
  ],
  ['no line break at the end', receipt.trimEnd(), `${receipt.trimEnd()}\n\n${inserted}`, 'markdown'],
  [
    'HTML',
    `<h1>Kvittering</h1>\n<p>${thanks}</p>\n<p>Venlig hilsen<br>Bo</p>\n`,
    `<h1>Kvittering</h1>\n<p>${thanks}</p>\n<p>${inserted}</p>\n<p>Venlig hilsen<br>Bo</p>\n`,
    'html',
  ],
  [
    'a template of HTML',
    `<h1>Kvittering</h1>\n<p>${thanks}</p>\n<p>Venlig hilsen<br>{{navn}}</p>\n`,
    `<h1>Kvittering</h1>\n<p>${thanks}</p>\n<p>${inserted}</p>\n<p>Venlig hilsen<br>{{navn}}</p>\n`,
    'handlebars',
  ],
  [
    'HTML without closing',
    `<h1>Kvittering</h1>\n<div><p>${thanks}</p></div>\n`,
    `<h1>Kvittering</h1>\n<div><p>${thanks}</p>\n<p>${inserted}</p></div>\n`,
    'html',
  ],
];

describe('A paragraph that was missing', () => {
  let checker: Checker;
  before(async () => {
    checker = await newChecker();
  });

  const fixOf = (text: string, languageId: string, rule: string, kind: string) =>
    checker.check(text, languageId, { id: kind, source: 'user' }).findings.find((finding) => finding.rule === rule)
      ?.fixes[0]?.edits[0];

  for (const [name, text, after, languageId] of atEnd) {
    for (const lineBreak of ['\n', '\r\n']) {
      it(`is put in at the end: ${name}, ${JSON.stringify(lineBreak)}`, () => {
        const source = text.replaceAll('\n', lineBreak);
        const edit = fixOf(source, languageId, 'kvittering-svartid', 'kvittering');
        assert.ok(edit);
        assert.equal(applyEdits(source, [edit]), after.replaceAll('\n', lineBreak));
      });
    }
  }

  const beginnings: [name: string, text: string, after: string][] = [
    [
      'after the greeting',
      '# Brev\n\nKære Anna\n\nVejen er lang.\n',
      '# Brev\n\nKære Anna\n\nVi skriver til dig, fordi [hvad brevet handler om].\n\nVejen er lang.\n',
    ],
    [
      'after the heading',
      '# Brev\n\nVejen er lang.\n',
      '# Brev\n\nVi skriver til dig, fordi [hvad brevet handler om].\n\nVejen er lang.\n',
    ],
    [
      'before everything',
      'Vejen er lang.\n',
      'Vi skriver til dig, fordi [hvad brevet handler om].\n\nVejen er lang.\n',
    ],
  ];
  for (const [name, text, after] of beginnings) {
    it(`is put in at the beginning: ${name}`, () => {
      const edit = fixOf(text, 'markdown', 'brev-emne', 'brev');
      assert.ok(edit);
      assert.equal(applyEdits(text, [edit]), after);
    });
  }

  it('is not put into XML, which has no paragraphs of ours', () => {
    const text = `<brev><linje>${thanks}</linje></brev>`;
    assert.equal(fixOf(text, 'xml', 'kvittering-svartid', 'kvittering'), undefined);
  });
});
