import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/engine/apply.ts';
import type { Checker } from '../../server/src/engine/checker.ts';
import { commenter, ignoreInFile } from '../../server/src/engine/ignoring.ts';
import { newChecker } from '../checkers.ts';

const here = '<!-- klartekst: ignorer fremsende -->';
const file = '<!-- klartekst: ignorer-fil fremsende -->';
const none = 'no comment';

let checker: Checker;
before(async () => {
  checker = await newChecker();
});

describe('A comment for the checker', () => {
  const rules = (comment: string, language = 'markdown') =>
    checker
      .check(`Vi fremsender brevet, såfremt du vil. ${comment}\n`, language)
      .findings.map(({ rule }) => rule)
      .sort();

  it('can name groups as well as rules, and may be written without æ', () => {
    assert.deepEqual(rules('<!-- klartekst: ignorer tunge-verber -->'), ['saafremt']);
    assert.deepEqual(rules('<!-- klartekst: ignorer tunge-verber, saafremt -->'), []);
    const text = '<!-- klartekst: ignorer-naeste-linje -->\nVi fremsender brevet.\n';
    assert.deepEqual(checker.check(text, 'markdown').findings, []);
  });

  const misread: [comment: string, word: string, language?: string][] = [
    ['<!-- klartekst: ignorere -->', 'ignorere'],
    ['<!-- klartekst: ignorer fremsnede -->', 'fremsnede'],
    ['<!-- klartekst: ignorer – efter aftale -->', 'efter'],
    ['<!-- klartekst: ignorer-linje fremsende -->', 'ignorer-linje'],
    ['<!-- klartekst: brev -->', 'brev'],
    ['{# klartekst: brev #}', 'brev', 'jinja'],
  ];
  for (const [comment, word, language] of misread) {
    it(`is told of where it silences nothing: ${comment}`, () => {
      assert.deepEqual(rules(comment, language), ['fremsende', 'saafremt', 'ukendt-kommentar']);
      const text = `Hej.\n\n${comment}\n`;
      const [finding] = checker.check(text, language ?? 'markdown').findings;
      assert.equal(text.slice(finding!.start, finding!.end), comment);
      assert.match(finding!.message, new RegExp(`kender ikke »${word}«.*»ignorer-næste-linje«`));
    });
  }

  it('is not told of when it may yet be understood, or is meant for people', () => {
    for (const comment of [
      '<!-- klartekst: -->',
      '<!-- klartekst: ignorer en-utilise -->',
      '<!-- klartekst er godt -->',
    ]) {
      assert.deepEqual(rules(comment), ['fremsende', 'saafremt'], comment);
    }
  });
});

describe('A comment that ignores a finding here', () => {
  const cases: [language: string, before: string, after: string][] = [
    ['markdown', 'Vi fremsender det.  \r\nVi ses.\r\n', `Vi fremsender det. ${here}  \r\nVi ses.\r\n`],
    ['markdown', 'Vi fremsender det\\\nog mere.', `Vi fremsender det ${here}\\\nog mere.`],
    ['markdown', '# Vi fremsender det #\n', `# Vi fremsender det ${here} #\n`],
    ['markdown', '| A | Vi fremsender |\n|---|---|\n', `| A | Vi fremsender ${here} |\n|---|---|\n`],
    ['markdown', 'Vi fremsender `x\ny` nu.', `Vi fremsender ${here} \`x\ny\` nu.`],
    ['markdown', 'Vi fremsender [det](a.md\n"b") nu.', `Vi fremsender ${here} [det](a.md\n"b") nu.`],
    ['markdown', '[x]: a.md "Vi fremsender det"\n\n[x]\n', none],
    ['markdown', '- Vi fremsender det\n- Vi ses\n', `- Vi fremsender det ${here}\n- Vi ses\n`],
    ['html', '<p>Vi fremsender det.</p>\n', `<p>Vi fremsender det.</p> ${here}\n`],
    ['html', '<p>Vi fremsender <a\nhref="x">det</a></p>', `<p>Vi fremsender ${here} <a\nhref="x">det</a></p>`],
    ['html', '<p title="Vi fremsender det">Hej</p>\n', `<p title="Vi fremsender det">Hej</p> ${here}\n`],
    ['html', '<img\n alt="Vi fremsender det"\n src="x.png">\n', none],
    ['html', '<title>\nVi fremsender det\n</title>\n', none],
    ['plaintext', 'Vi fremsender det.\r\n', 'Vi fremsender det. [klartekst: ignorer fremsende]\r\n'],
  ];
  for (const [language, before, after] of cases) {
    it(JSON.stringify(after), () => {
      const finding = checker.check(before, language).findings.find(({ rule }) => rule === 'fremsende')!;
      const edit = commenter(before, language)(finding);
      assert.equal(edit ? applyEdits(before, [edit]) : none, after);
      if (edit) assert.deepEqual(checker.check(after, language).findings, []);
    });
  }

  it('leaves the title of a plain text its title', () => {
    const title = 'BEVILLING AF PERSONLIG HJÆLP';
    const text = `Fjordby Kommune\nHavnepladsen 3\n\n${title}\n\nDu får hjælp til at gøre rent.\n`;
    const kind = { id: 'afgørelse', source: 'user' } as const;
    const onTitle = (text: string) =>
      checker.check(text, 'plaintext', kind).findings.filter(({ rule }) => rule === 'afgoerelse-kontakt');
    const [finding] = onTitle(text);
    assert.equal(finding && text.slice(finding.start, finding.end), title);
    const after = applyEdits(text, [commenter(text, 'plaintext')(finding!)!]);
    assert.match(after, /HJÆLP \[klartekst: ignorer afgoerelse-kontakt\]\n/);
    assert.deepEqual(onTitle(after), []);
  });

  it('reaches a sentence of several lines', () => {
    const text = `${'Du og jeg og de andre,\n'.repeat(8)}børn.\nVi kommer.\n`;
    const [finding] = checker.check(text, 'markdown').findings;
    assert.equal(finding?.rule, 'lang-saetning');
    const edit = commenter(text, 'markdown')(finding)!;
    assert.deepEqual(checker.check(applyEdits(text, [edit]), 'markdown').findings, []);
  });
});

describe('A comment that ignores a rule in the whole document', () => {
  const cases: [language: string, head: string, comment: string][] = [
    ['markdown', '', `${file}\n\n`],
    ['markdown', '\uFEFF', `${file}\n\n`],
    ['markdown', '---\nemne: x\n---\n', `${file}\n\n`],
    ['markdown', '---\n---\n', `${file}\n\n`],
    ['markdown', '\uFEFF---\r\nemne: x\r\n...  \r\n', `${file}\r\n\r\n`],
    ['html', '<!DOCTYPE html>\n', `${file}\n\n`],
    ['html', '<?xml version="1.0"?>\n<!DOCTYPE html>\n', `${file}\n\n`],
    ['html', '---\nlayout: x\n---\n<!DOCTYPE html>', `\n${file}\n\n`],
    ['plaintext', '', '[klartekst: ignorer-fil fremsende]\n\n'],
    ['plaintext', '', '[klartekst: ignorer-fil fremsende]\n\n'],
  ];
  for (const [language, head, comment] of cases) {
    it(`${language}, after ${JSON.stringify(head)}`, () => {
      const text = `${head}<p>Vi fremsender det.</p>${comment.includes('\r') ? '\r\n' : '\n'}`;
      const after = applyEdits(text, [ignoreInFile(text, language, 'fremsende')!]);
      assert.equal(after, head + comment + text.slice(head.length));
      assert.deepEqual(checker.check(after, language).findings, []);
    });
  }

  it('leaves a rule line in Markdown where it stands', () => {
    const text = '---\n\nVi fremsender det.\n\n---\n';
    assert.equal(applyEdits(text, [ignoreInFile(text, 'markdown', 'fremsende')!]), `${file}\n\n${text}`);
  });
});
