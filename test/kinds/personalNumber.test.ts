/** Personal numbers: found however they are written, nothing else taken for one, and never repeated by what is said. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/engine/apply.ts';
import type { Checker } from '../../server/src/engine/checker.ts';
import { newChecker } from '../checkers.ts';
import { klartekstIn } from '../cli/command.ts';
import { artefacts } from '../danish.ts';
import { TestFolder } from '../folder.ts';

const RULE = 'cpr-nummer';

describe('Personal numbers', () => {
  let checker: Checker;
  before(async () => {
    checker = await newChecker();
  });

  const found = (text: string, languageId = 'plaintext', kind?: string) =>
    checker
      .check(text, languageId, kind === undefined ? undefined : { id: kind, source: 'user' })
      .findings.filter(({ rule }) => rule === RULE);

  /** The text after the fix. */
  function removed(text: string, languageId?: string): string | undefined {
    const edits = found(text, languageId)[0]?.fixes[0]?.edits;
    return edits && applyEdits(text, edits);
  }

  const written: [name: string, text: string, languageId?: string][] = [
    ['with a hyphen', 'Sagen handler om 010185-1234.'],
    ['with a non-breaking hyphen', 'Sagen handler om 010185\u20111234.'],
    ['with an en dash', 'Sagen handler om 010185–1234.'],
    ['with an en dash and spaces', 'Sagen handler om 010185 – 1234.'],
    ['with a minus', 'Sagen handler om 010185\u22121234.'],
    ['with a soft hyphen', 'Dit cpr-nummer er 010185\u00AD1234.'],
    ['with a soft hyphen and a hyphen', 'Sagen handler om 010185\u00AD-1234.'],
    ['with a non-breaking space', 'Dit cpr-nummer er 010185\u00A01234.'],
    ['with a space', 'Cpr-nr. 010185 1234'],
    ['in a path', 'Sagen ligger i G:\\Sager\\010185-1234\\brev.docx.'],
    ['in one', 'Dit personnummer er 0101851234.'],
    ['over a line break', 'Dit cpr-nummer er 010185\n1234 og står i brevet.', 'markdown'],
    ['over a line break after the hyphen', 'Sagen handler om 010185-\n1234 og ingen andre.', 'markdown'],
    ['with an entity', '<p>Sagen handler om 010185&#45;1234.</p>', 'html'],
    ['with a non-breaking entity', '<p>Dit cpr-nummer er 010185&nbsp;1234.</p>', 'html'],
    ['over tags', '<p>Sagen handler om <b>0101</b>85-1234.</p>', 'html'],
    ['in a title', '<title>Sag om 010185-1234</title><p>Her er sagen.</p>', 'html'],
    ['in an attribute', '<p>Her er et billede. <img src="a.png" alt="Kortet med 010185-1234"></p>', 'html'],
    ['in a cell of HTML', '<table><tr><td>010185-1234</td></tr></table>', 'html'],
    ['in a cell of Markdown', '| Navn | Cpr |\n|---|---|\n| Anna | 010185-1234 |\n', 'markdown'],
    ['in a list', '- Anna Holm\n- 010185-1234\n', 'markdown'],
    ['in a heading', '# Sag om 010185-1234\n', 'markdown'],
    ['on the last day of February in a leap year', 'Sagen handler om 290200-1234.'],
  ];
  for (const [name, text, languageId] of written) {
    it(`are found ${name}`, () => assert.equal(found(text, languageId).length, 1));
  }

  const others = [
    'Sagsnr. 010185-1234 er lukket.',
    'Sagsnummer: 010185-1234',
    'Sag 010185-1234 er lukket.',
    'Journalnr. 010185-1234',
    'J.nr. 010185-1234',
    'Fakturanummer 010185-1234',
    'Faktura: 010185-1234',
    'Ordrenr.: 010185-1234',
    'Kundenummer 010185-1234',
    'Medlemsnr. 010185-1234',
    'Serienummer 010185-1234',
    'Målernr 010185-1234',
    'Måler-id: 010185-1234',
    'Kontonummer 0101851234',
    'Betal til konto 0101-0101851234.',
    'Reg.nr. 0101, kontonr. 0101851234',
    'Bilag 010185-1234',
    'Ref. 010185-1234',
    'Tlf. 01018512',
    'Ring på 12 34 56 78.',
    'Ring på +45 12 34 56 78.',
    'Ring på 12345678-1234.',
    'Cvr-nr. 12345678',
    'EAN-nummer 5790000123456',
    'Mødet er 01.01.2026-1234.',
    'Mødet er den 1.1.2026 kl. 10-12.',
    'Mødet er den 01-01-2026 kl. 1234.',
    'Perioden 2026-2027 er lang.',
    'Der kom 320185-1234 svar.',
    'Nummeret er 011385-1234.',
    'Nummeret er 000185-1234.',
    'Nummeret er 300285-1234.',
    'Nummeret er 310485-1234.',
    'Nummeret er 26-010185-1234.',
    'Nummeret er 010185-1234-5.',
    'Nummeret er 010185-12345.',
    'Nummeret er 1010185-1234.',
    'Nummeret er 010185/1234.',
    'Beløbet er 010185.1234.',
    'Der er 010185 og 1234.',
    'Der er 121212 1234 i alt.',
    'Se https://fjordby.dk/010185-1234/sag.',
    'Skriv til 010185-1234@fjordby.dk.',
    'Indtast dit cpr-nummer i feltet.',
    'Skriv dit cpr-nummer og betal til konto 0101851234.',
  ];
  for (const text of others) it(`are not taken for one: ${text}`, () => assert.deepEqual(found(text), []));

  it('without a hyphen are told by the head of their column', () => {
    const table = (head: string) => `| Navn | ${head} |\n|---|---|\n| Anna | 0101851234 |\n| Per | 020285 1234 |\n`;
    for (const head of ['CPR', 'Cpr-nr.', 'CPR-nummer', 'Personnummer']) {
      assert.equal(found(table(head), 'markdown').length, 2, head);
    }
    for (const head of ['Sagsnr.', 'Konto', 'Person']) assert.deepEqual(found(table(head), 'markdown'), [], head);
    assert.deepEqual(found(`${table('CPR-nr.')}\nSagen har nummer 0101851234.\n`, 'markdown').length, 2);
  });

  it('are an error where everybody can read along, and a warning elsewhere', () => {
    const text = 'Sagen handler om 010185-1234.';
    assert.equal(found(text)[0]?.level, 'warning');
    for (const { id } of artefacts.kinds) {
      const level = id === 'web' || id === 'pressemeddelelse' ? 'error' : 'warning';
      assert.equal(found(text, 'plaintext', id)[0]?.level, level, id);
    }
  });

  const sound: [text: string, rest: string, languageId?: string][] = [
    ['Cpr-nr.: 010185-1234', ''],
    ['CPR 010185-1234', ''],
    ['Navn: Anna Holm\n\nCpr-nummer: 010185-1234\n\nAdresse: Engvej 1', 'Navn: Anna Holm\n\n\n\nAdresse: Engvej 1'],
    ['Anna Holm (010185-1234) har søgt.', 'Anna Holm har søgt.'],
    ['Anna Holm (cpr-nr. 010185-1234) har søgt.', 'Anna Holm har søgt.'],
    ['Anna Holm, cpr-nr. 010185-1234, har søgt.', 'Anna Holm har søgt.'],
    ['Anna Holm, 010185-1234', 'Anna Holm'],
    ['Vi har fået et brev fra Anna Holm, cpr-nr. 010185-1234.', 'Vi har fået et brev fra Anna Holm.'],
    ['Vi skriver om Anna Holm cpr-nr. 010185-1234.', 'Vi skriver om Anna Holm.'],
    ['Dit cpr-nummer er 010185-1234.', 'Dit cpr-nummer er [cpr-nummer].'],
    ['Sagen handler om 010185–1234.', 'Sagen handler om [cpr-nummer].'],
    ['| Navn | Cpr |\n|---|---|\n| Anna | 010185-1234 |\n', '| Navn | Cpr |\n|---|---|\n| Anna |  |\n', 'markdown'],
    ['<p>Anna Holm, cpr-nr. 010185&#8209;1234, har søgt.</p>', '<p>Anna Holm har søgt.</p>', 'html'],
  ];
  for (const [text, rest, languageId] of sound) {
    it(`leave sound text behind: ${text.split('\n').at(-1)}`, () => {
      assert.equal(removed(text, languageId), rest);
      assert.deepEqual(found(rest, languageId), []);
    });
  }

  it('stand in no message and no title of a fix, in either language', async () => {
    for (const messages of ['da', 'en'] as const) {
      const checker = await newChecker({ messages });
      for (const [, text, languageId] of written) {
        const { findings } = checker.check(text, languageId ?? 'plaintext');
        const said = findings.flatMap(({ message, fixes }) => [message, ...fixes.map(({ title }) => title)]).join('\n');
        assert.doesNotMatch(said, /1234|010185/);
      }
    }
  });

  it('stand in nothing that the command line writes', async () => {
    const folder = new TestFolder();
    await folder.make();
    try {
      const text = written.map(([, sentence]) => sentence).join('\n\n');
      await folder.write('brev.txt', `${text}\n\nSåfremt 010185-1234 skal indsende skemaet, fremsendes det.\n`);
      for (const args of [[], ['--format', 'json'], ['--messages', 'en'], ['--kind', 'web'], ['--fix']]) {
        const { out, err } = await klartekstIn(folder.path, [...args, 'brev.txt']);
        assert.match(out, /cpr-nummer/);
        assert.doesNotMatch(out + err, /010185|290200|-1234/);
      }
    } finally {
      await folder.remove();
    }
  });
});
