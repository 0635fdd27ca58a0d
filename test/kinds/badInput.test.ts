/** Slips about kinds and parts: told where they stand, and the rest works. */
import assert from 'node:assert/strict';
import { loadProject } from '../../server/src/project/project.ts';
import { artefacts } from '../danish.ts';

const load = (files: Readonly<Record<string, string>>) =>
  loadProject(artefacts, { messages: 'da' }, async (file) => files[file]);

const head = 'policy: p\nextends: cok\n';
const part = (changes: string) =>
  `${head}parts:\n  - id: egen-del\n    kinds: [brev]\n    title: { da: telefon, en: phone }\n    value: åbenhed\n    principles: [vej-videre]\n    level: warning\n    message: { da: Telefonen kan mangle., en: The phone may be missing. }\n    advice: { da: Skriv nummeret., en: Give the number. }\n    position: end\n${changes}`;
const whole = '    needs: [{ signs: [phone], title: { da: telefon, en: phone } }]\n';
const letter = '# Brev om vejen\n\nKære Anna\n\nVi skriver til dig om vejen. Du skal ikke gøre noget.\n';

const cases: [name: string, files: Record<string, string>, told: RegExp, asked: boolean][] = [
  ['nothing wrong', { 'p.yaml': part(whole) }, /^$/, true],
  [
    'an unknown sign',
    { 'p.yaml': part(whole.replace('[phone]', '[telefon]')) },
    /^p\.yaml:13:23 .*»telefon« findes ikke/,
    false,
  ],
  [
    'an unknown sign in when',
    { 'p.yaml': part(`${whole}    when: [brev]\n`) },
    /^p\.yaml:14:12 .*»brev« findes ikke/,
    false,
  ],
  ['a part without a detector', { 'p.yaml': part('') }, /^p\.yaml:4:5 .*needs/, false],
  [
    'a need without a detector',
    { 'p.yaml': part('    needs: [{ title: { da: x, en: x } }]\n') },
    /^p\.yaml:13:13 .*signs/,
    false,
  ],
  [
    'an unknown kind in a part',
    { 'p.yaml': part(whole).replace('[brev]', '[brev, bevr]') },
    /^p\.yaml:5:19 .*»bevr« findes ikke/,
    false,
  ],
  [
    'an unknown principle in a part',
    { 'p.yaml': part(whole).replace('[vej-videre]', '[vejen]') },
    /^p\.yaml:8:18 .*»vejen« findes ikke/,
    false,
  ],
  [
    'the same level twice',
    { 'p.yaml': `${part(whole)}levels:\n  fremsende: hint\n  fremsende: error\n` },
    /^p\.yaml:16:3 .*to gange/,
    true,
  ],
  ['an unknown level', { 'p.yaml': `${part(whole)}levels:\n  egen-del: slukket\n` }, /^p\.yaml:15:13 .*off/, true],
];

describe('A slip about kinds and parts', () => {
  for (const [name, files, told, asked] of cases) {
    it(`${name} is told at its place, and the rest works`, async () => {
      const { checker, problems, policy } = await load({ 'klartekst.yaml': 'policy: p.yaml\n', ...files });
      const places = problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
      assert.match(places.join('\n'), told);
      assert.ok(
        policy.parts.some(({ id }) => id === 'cok-naeste-skridt'),
        'what it extends is there',
      );
      const rules = checker.check(letter, 'markdown', { id: 'brev', source: 'user' }).findings.map(({ rule }) => rule);
      assert.equal(rules.includes('egen-del'), asked, rules.join());
      assert.ok(rules.includes('brev-kontakt'));
    });
  }

  it('an unknown kind in the project file leaves the others', async () => {
    const { kindOf, problems } = await load({ 'klartekst.yaml': 'kinds:\n  bevr: "*.md"\n  web: "*.html"\n' });
    assert.match(problems[0]?.message ?? '', /Dokumenttypen »bevr« findes ikke\. Du kan bruge: .*brev/);
    assert.deepEqual([problems[0]?.line, problems[0]?.column], [2, 3]);
    assert.deepEqual(kindOf('side.html'), { id: 'web', source: 'project' });
  });

  it('a later policy wins over the one it extends', async () => {
    const files = {
      'klartekst.yaml': 'policy: p.yaml\n',
      'p.yaml': 'policy: p\nextends: q.yaml\nlevels: { brev-kontakt: hint }\n',
      'q.yaml': 'policy: q\nextends: cok\nlevels: { brev-kontakt: error }\n',
    };
    const { checker, problems } = await load(files);
    assert.deepEqual(problems, []);
    const found = checker.check(letter, 'markdown', { id: 'brev', source: 'user' }).findings;
    assert.equal(found.find(({ rule }) => rule === 'brev-kontakt')?.level, 'hint');
  });
});
