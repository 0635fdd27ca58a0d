import assert from 'node:assert/strict';
import { applyEdits, safeFixes } from '../../server/src/engine/apply.ts';
import type { Checker } from '../../server/src/engine/checker.ts';
import { newChecker } from '../checkers.ts';

const meaning = 'Partshøring betyder, at du kan sige din mening om oplysningerne, før vi afgør sagen.';

describe('A legal term that is not explained', () => {
  let checker: Checker;
  before(async () => {
    checker = await newChecker();
  });
  const found = (text: string, languageId = 'plaintext') =>
    checker.check(text, languageId).findings.filter(({ rule }) => rule === 'jura-partshoering');

  it('is a mild finding at its first place only, and never fixed without asking', () => {
    const text = 'Vi sender sagen i partshøring. Efter partshøringen får du svar.';
    const findings = found(text);
    assert.equal(findings.length, 1);
    assert.equal(text.slice(findings[0]!.start, findings[0]!.end), 'partshøring');
    assert.equal(findings[0]!.level, 'hint');
    assert.match(findings[0]!.message, /Behold ordet, og forklar det: »Partshøring betyder/);
    assert.equal(findings[0]!.fixes[0]?.title, `Sæt en forklaring ind: »${meaning}«`);
    assert.deepEqual(safeFixes(findings), []);
  });

  const explained = [
    'Vi sender sagen i partshøring. Det betyder, at du kan sige din mening.',
    'Vi sender sagen i partshøring (du kan sige din mening nu).',
    'Vi sender sagen i partshøring, det vil sige at du kan svare os.',
    'Du får nu mulighed for at svare. Det kaldes partshøring.',
    'En partshøring er en mulighed for at svare.',
    'Vi begynder med partshøring, så du kan svare os.',
    `Vi sender sagen i partshøring.\n\nDu får brev i maj.\n\n${meaning}`,
    'Vi har partshørt dig.\n\nEfter partshøringen får du svar. Det betyder, at du må vente.',
  ];
  for (const text of explained)
    it(`is silent where the document explains it: ${text}`, () => assert.deepEqual(found(text), []));

  it('is silent where the reader has used the word, not where it means something else', () => {
    const rules = (text: string) => checker.check(text, 'plaintext').findings.map(({ rule }) => rule);
    assert.ok(!rules('Du har søgt om aktindsigt. Du får aktindsigt i maj.').includes('fagord-aktindsigt'));
    const delegation = 'Vi har talt med en delegation. Centret har afgjort sagen efter delegation.';
    assert.ok(rules(delegation).includes('retligt-delegation'));
  });

  const places: [name: string, languageId: string, before: string, after: string][] = [
    [
      'between sentences',
      'plaintext',
      'Vi begynder med partshøring. Du får svar.',
      `Vi begynder med partshøring. ${meaning} Du får svar.`,
    ],
    ['at the end', 'plaintext', 'Vi begynder med partshøring.', `Vi begynder med partshøring. ${meaning}`],
    [
      'before a line break',
      'plaintext',
      'Vi begynder med partshøring.\r\nDu får svar.',
      `Vi begynder med partshøring. ${meaning}\r\nDu får svar.`,
    ],
    [
      'in a list item',
      'markdown',
      '- Først kommer partshøring.\n- Så får du svar.',
      `- Først kommer partshøring. ${meaning}\n- Så får du svar.`,
    ],
    [
      'in a quotation',
      'markdown',
      '> Vi begynder med partshøring.\n> Du får svar.',
      `> Vi begynder med partshøring. ${meaning}\n> Du får svar.`,
    ],
    [
      'after bold type',
      'markdown',
      '**Vi begynder med partshøring.** Du får svar.',
      `**Vi begynder med partshøring.** ${meaning} Du får svar.`,
    ],
    [
      'before a hard line break',
      'markdown',
      'Vi begynder med partshøring.  \nDu får svar.',
      `Vi begynder med partshøring. ${meaning}  \nDu får svar.`,
    ],
    ['in a paragraph', 'html', '<p>Vi begynder med partshøring.</p>', `<p>Vi begynder med partshøring. ${meaning}</p>`],
    [
      'after bold type',
      'html',
      '<p><b>Vi begynder med partshøring.</b> Du får svar.</p>',
      `<p><b>Vi begynder med partshøring.</b> ${meaning} Du får svar.</p>`,
    ],
    [
      'before bold type',
      'html',
      '<p>Vi begynder med partshøring. <b>Du får svar.</b></p>',
      `<p>Vi begynder med partshøring. ${meaning} <b>Du får svar.</b></p>`,
    ],
    [
      'before a line break',
      'html',
      '<p>Vi begynder med partshøring.<br>Du får svar.</p>',
      `<p>Vi begynder med partshøring. ${meaning}<br>Du får svar.</p>`,
    ],
  ];
  for (const [name, languageId, before, after] of places) {
    it(`gets its explanation after its sentence: ${languageId}, ${name}`, () => {
      const fix = found(before, languageId)[0]?.fixes[0];
      assert.ok(fix, 'there is no fix');
      const fixed = applyEdits(before, fix.edits);
      assert.equal(fixed, after);
      assert.deepEqual(found(fixed, languageId), []);
    });
  }

  const noRoom: [name: string, languageId: string, text: string][] = [
    ['a heading', 'markdown', '# Partshøring\n\nDu får svar.'],
    ['a table', 'markdown', '| Trin | Tid |\n|---|---|\n| Partshøring. | Maj |'],
    ['a fragment', 'markdown', '- partshøring\n- svar'],
    ['a link', 'markdown', '[Læs om partshøring.](https://kommune.dk/p)'],
    ['a link', 'html', '<p><a href="/p">Læs om partshøring.</a></p>'],
    ['a button', 'html', '<button>Start en partshøring.</button>'],
    ['an introduction to a list', 'markdown', 'Partshøring sker sådan:\n\n- Du får brev.'],
    ['a sentence before a footnote mark', 'markdown', 'Vi begynder med partshøring.[^1]\n\n[^1]: Se side 2.'],
    ['a sentence that the next one speaks of', 'markdown', 'Vi begynder med partshøring. Det tager to uger.'],
    ['a text alternative', 'html', '<p><img src="a.png" alt="Partshøring er i gang."></p>'],
  ];
  it('is found where the explanation can stand, not in the heading before', () => {
    const text = '# Partshøring\n\nVi begynder med partshøring.';
    assert.deepEqual(
      found(text, 'markdown').map(({ start, fixes }) => [start, fixes.length]),
      [[text.lastIndexOf('partshøring'), 1]],
    );
  });

  it('is found in a heading where it stands nowhere else', () => {
    assert.equal(found('# Partshøring\n\nDu kan svare os.', 'markdown').length, 1);
  });

  for (const [name, languageId, text] of noRoom) {
    it(`gets no explanation in ${name} (${languageId})`, () => {
      for (const finding of found(text, languageId)) assert.deepEqual(finding.fixes, []);
    });
  }
});
