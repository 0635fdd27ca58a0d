import assert from 'node:assert/strict';
import { loadDictionary } from '../../server/src/dictionary/load.ts';
import { verifyDictionary } from '../../server/src/dictionary/verify.ts';
import { rulePage } from '../../server/src/lsp/rulePage.ts';
import { loadProject } from '../../server/src/project/project.ts';
import { artefacts, danish } from '../danish.ts';

const head = `group: hus
title: { da: Huset, en: House }
about: { da: Vores ord, en: Our words }
value: klarhed
principles: [let-at-forstå]
level: warning
entries:
`;
const whole = `  - id: god
    avoid: "{fremsende}"
    write: "{sende}"
    why: Kortere.
    examples: [{ bad: Vi fremsender det., good: Vi sender det. }]
`;

/** Loads one file and gives its problems as line:column message, and the ids that work. */
function load(text: string) {
  const loaded = loadDictionary([{ file: 'hus.yaml', text }], danish, new Set(['let-at-forstå']));
  const problems = [...loaded.problems, ...verifyDictionary(loaded, danish)];
  return {
    ids: loaded.entries.map(({ entry }) => entry.id),
    problems: problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`),
  };
}

describe('A broken dictionary', () => {
  const cases: [name: string, entry: string, problem: RegExp][] = [
    [
      'unknown key',
      '  - id: x\n    avoid: y\n    writ: z\n    write: z\n    why: w\n    examples: [{ bad: y }]\n',
      /^hus\.yaml:15:5 Nøglen »writ« findes ikke/,
    ],
    [
      'wrong type',
      '  - id: x\n    avoid: y\n    safe: ja\n    write: z\n    why: w\n    examples: [{ bad: y }]\n',
      /^hus\.yaml:15:11 Her skal der stå true eller false/,
    ],
    [
      'duplicate id',
      '  - id: god\n    avoid: y\n    write: z\n    why: w\n    examples: [{ bad: y }]\n',
      /^hus\.yaml:13:9 Navnet »god« er brugt før i hus\.yaml:8/,
    ],
    [
      'failing example',
      '  - id: x\n    avoid: såfremt\n    write: hvis\n    why: w\n    examples: [{ bad: Såfremt du vil., good: Når du vil. }]\n',
      /^hus\.yaml:17:46 Rettelsen giver »Hvis du vil\.«, ikke »Når du vil\.«/,
    ],
    [
      'silent example',
      '  - id: x\n    avoid: såfremt\n    write: hvis\n    why: w\n    examples: [{ bad: Hvis du vil. }]\n',
      /^hus\.yaml:17:23 »x« findes ikke i sætningen/,
    ],
    [
      'found under allows',
      '  - id: x\n    avoid: såfremt\n    write: hvis\n    why: w\n    examples: [{ bad: Såfremt du vil. }]\n    allows: [Kun såfremt du vil.]\n',
      /^hus\.yaml:18:14 »x« findes her/,
    ],
    [
      'open brace',
      '  - id: x\n    avoid: "ab {fremsende"\n    write: z\n    why: w\n    examples: [{ bad: y }]\n',
      /^hus\.yaml:14:16 Der mangler \}/,
    ],
    [
      'end of sentence inside brackets',
      '  - id: x\n    avoid: "bero &(på|$)"\n    write: z\n    why: w\n    examples: [{ bad: y }]\n',
      /^hus\.yaml:14:\d+ »\$« kan kun stå sidst/,
    ],
    [
      'unknown lemma',
      '  - id: x\n    avoid: "{fremzende}"\n    write: z\n    why: w\n    examples: [{ bad: y }]\n',
      /^hus\.yaml:14:12 Ordet »fremzende« kan ikke bøjes/,
    ],
    [
      'unknown principle',
      '  - id: x\n    avoid: y\n    write: z\n    why: w\n    principles: [flot]\n    examples: [{ bad: y }]\n',
      /^hus\.yaml:17:18 Princippet »flot« findes ikke/,
    ],
    [
      'bad id',
      '  - id: Æble\n    avoid: y\n    write: z\n    why: w\n    examples: [{ bad: y }]\n',
      /^hus\.yaml:13:9 Brug kun små bogstaver/,
    ],
    [
      'missing why',
      '  - id: x\n    avoid: y\n    write: z\n    examples: [{ bad: y }]\n',
      /^hus\.yaml:13:5 Her mangler nøglen »why«/,
    ],
  ];
  for (const [name, entry, problem] of cases) {
    it(`says where and what: ${name}, and the rest works`, () => {
      const { ids, problems } = load(head + whole + entry);
      assert.ok(ids.includes('god'), 'the sound entry is lost');
      assert.ok(
        problems.some((text) => problem.test(text)),
        problems.join('\n') || 'no problem was reported',
      );
    });
  }

  const headings: [slip: string, heading: string, ids: string[]][] = [
    ['principles: [let-at-forstå]', 'principles: let-at-forstå', []],
    ['value: klarhed', 'value: klar', []],
    ['level: warning', 'level: advarsel', ['god']],
    ['title: { da: Huset, en: House }', 'title: Huset', ['god']],
    ['about: { da: Vores ord, en: Our words }', 'about: { da: Vores ord }', ['god']],
    ['group: hus', 'group: Mit Hus', ['god']],
    ['group: hus', 'group: constructor', ['god']],
  ];
  for (const [sound, broken, ids] of headings) {
    it(`keeps what it can with »${broken}« at the top`, async () => {
      const text = (head + whole).replace(sound, broken);
      assert.deepEqual(load(text).ids, ids);
      for (const messages of ['da', 'en'] as const) {
        const { checker, problems } = await loadProject(artefacts, { messages }, async (path) =>
          path === 'hus.yaml' ? text : 'dictionaries: [hus.yaml]\n',
        );
        if (broken !== 'group: constructor') assert.ok(problems.length > 0);
        const { findings } = checker.check('Vi fremsender det, såfremt du vil.', 'plaintext');
        assert.ok(findings.some(({ rule }) => rule === 'saafremt'));
        for (const { level } of findings) assert.match(level, /^(warning|information|hint)$/);
        for (const rule of checker.rules.keys()) assert.doesNotThrow(() => rulePage(rule, checker, messages));
      }
    });
  }

  it('tells of a slip in YAML only, not of what follows from it', () => {
    const { problems } = load(`${head}${whole}  - { id: x, level: off\n  - id: y\n`);
    assert.ok(problems.length > 0);
    for (const problem of problems) assert.match(problem, /Fejl i YAML/);
  });

  it('survives a slip in YAML', () => {
    const { problems } = load(`${head}${whole}  - id: "x\n    avoid: y\n`);
    assert.match(problems[0] ?? '', /^hus\.yaml:\d+:\d+ Fejl i YAML/);
  });

  const slips: [name: string, sound: string, broken: string, problem: RegExp][] = [
    ['a tab', '  - id: god', '\t- id: god', /^8:1 .*rykket ind med tabulator/],
    ['one space too few', '    write:', '   write:', /^10:4 .*ikke rykket lige så langt ind/],
    ['one space too many', '    write:', '     write:', /^10:6 .*ikke rykket lige så langt ind/],
    ['one space too many under a text', '    examples:', '     examples:', /^12:6 .*rykket længere ind end den før/],
    ['no dash', '  - id: god', '  id: god', /^9:5 .*sæt en bindestreg foran den før/],
    ['no space after a dash', '  - id: god', '  -id: god', /^8:3 .*mellemrum efter bindestregen/],
    ['no space after a colon', 'why: Kortere.', 'why:Kortere.', /^11:5 .*mangler kolon og mellemrum/],
    ['two colons', 'why: Kortere.', 'why: Husk: kortere.', /^11:10 .*to koloner/],
    ['a quotation that is not closed', 'why: Kortere.', 'why: "Kortere.', /^11:10 .*anførselstegn er ikke lukket/],
    ['a bracket that is not closed', 'write: "{sende}"', 'write: ["{sende}"', /^10:12 .*\[ er ikke lukket/],
    ['text after a quotation', 'why: Kortere.', 'why: "Send" er kortere.', /^11:17 .*Sæt det hele i anførselstegn/],
    ['text after a brace', 'avoid: "{fremsende}"', 'avoid: {fremsende} brev', /^9:24 .*Sæt det hele i anførselstegn/],
    [
      'a pattern without quotation marks',
      'avoid: "{fremsende}"',
      'avoid: {fremsende}',
      /^9:12 .*en tekst eller en liste\. Begynder en tekst med \{/,
    ],
    ['a number', 'why: Kortere.', 'why: 3', /^11:10 Her skal der stå en tekst eller nøgler med værdier\.$/],
    ['an empty text', 'write: "{sende}"', "write: ''", /^12:\d+ /],
    ['one language of two', 'why: Kortere.', 'why: { da: Kortere. }', /^11:10 Her mangler nøglen »en«\.$/],
    ['nothing to write', '    write: "{sende}"\n', '', /^8:5 Her mangler nøglen »write«, »advice« eller »explain«\.$/],
    ['no entries', 'entries:', 'indgange:', /^1:1 Her mangler nøglen »entries« eller »terms«\.$/],
    ['letters of another encoding', 'Kortere.', 'K\uFFFDrtere.', /^11:11 Filen er ikke gemt som UTF-8/],
  ];
  for (const [name, sound, broken, problem] of slips) {
    it(`tells once of ${name}, where it can be mended`, () => {
      const text = head + whole;
      assert.ok(text.includes(sound));
      const { problems } = load(text.replace(sound, broken));
      const told = problems.map((one) => one.replace('hus.yaml:', '')).filter((one) => !/»indgange«/.test(one));
      assert.equal(told.length, 1, told.join('\n'));
      assert.match(told[0]!, problem);
    });
  }

  it('tells of each slip that does not follow from another', () => {
    const broken = whole.replace('Kortere.', 'Husk: kortere.');
    const { problems } = load(head + broken + broken.replace('id: god', 'id: god2').replace('  - id', '  -\n    id'));
    assert.deepEqual(
      problems.map((problem) => problem.replace(/^hus\.yaml:(\d+):.*/, '$1')),
      ['11', '17'],
    );
  });

  it('survives nonsense of every kind', () => {
    for (const text of [
      '',
      '[]',
      'a',
      '{',
      'entries: 4',
      'entries: [4, null]',
      '--- \n...\n---',
      '\0',
      '__proto__: { x: 1 }',
    ]) {
      assert.doesNotThrow(() => load(text), text);
    }
  });

  it('refuses a bomb of aliases', () => {
    const bomb = `a: &a [x, x]\n${'bcdefghij'
      .split('')
      .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(', ')}]`)
      .join('\n')}\n`;
    const { problems } = load(bomb);
    assert.ok(problems.length > 0);
  });
});

describe('A broken project file', () => {
  const project = (files: Record<string, string>, settings = {}) =>
    loadProject(artefacts, { messages: 'da', ...settings }, async (path) => files[path]);
  const problems = async (files: Record<string, string>, settings = {}) =>
    (await project(files, settings)).problems.map(
      ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
    );

  it('names an unknown policy and uses the standard', async () => {
    const loaded = await project({ 'klartekst.yaml': 'policy: hillerød\n' });
    assert.equal(loaded.policy.id, 'standard');
    assert.match(
      loaded.problems[0]?.message ?? '',
      /Politikken »hillerød« findes ikke, så standard bruges\. Du kan bruge: standard, /,
    );
    assert.match((await problems({}, { policy: 'x' }))[0] ?? '', /Politikken »x« findes ikke/);
  });

  it('tells of a star that is no alias where it stands, and reads the rest', async () => {
    const text = 'policy: cok\nexclude:\n  - *.md\n  - gamle\nkinds: { web: *sider }\n';
    const { file, policy, problems } = await project({ 'klartekst.yaml': text });
    const told = problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
    assert.equal(told.length, 2);
    assert.match(told[0]!, /^3:5 Fejl i YAML: \*\.md henviser til et &\.md, .* anførselstegn: "\*\.md"\.$/);
    assert.match(told[1]!, /^5:15 Fejl i YAML: \*sider/);
    assert.equal(policy.id, 'cok');
    assert.deepEqual(file.exclude, ['gamle']);
  });

  it('tells of aliases that hold themselves', async () => {
    const [told] = await problems({ 'klartekst.yaml': 'exclude: &alle [*alle]\n' });
    assert.match(told ?? '', /^klartekst\.yaml:1:17 Fejl i YAML: \*alle/);
  });

  it('tells of a pattern with a bracket that is never closed', async () => {
    const text =
      'exclude: ["arkiv [1"]\nkinds:\n  web: "sider/{a,b/*.md"\n  brev: ["breve (nye)", "a[b]", "{c,d}", "@(e"]\n';
    assert.deepEqual(await problems({ 'klartekst.yaml': text }), [
      'klartekst.yaml:1:11 Mønsteret »arkiv [1« åbner en [ og lukker den ikke, så det passer ikke på nogen filer.',
      'klartekst.yaml:3:8 Mønsteret »sider/{a,b/*.md« åbner en { og lukker den ikke, så det passer ikke på nogen filer.',
      'klartekst.yaml:4:42 Mønsteret »@(e« åbner en ( og lukker den ikke, så det passer ikke på nogen filer.',
    ]);
  });

  it('leaves out patterns that lead out of the folder or take back others, and says so', async () => {
    const text =
      'files: ["breve", "../andre", "/etc/*.md"]\nexclude: [arkiv, "!arkiv/vigtigt.md", "!(a|b).md"]\nkinds:\n  brev: ["!kladder/**"]\n';
    const files = { 'klartekst.yaml': text };
    assert.deepEqual(await problems(files), [
      'klartekst.yaml:1:18 »../andre« ligger uden for mappen. Brug en sti inden for mappen med klartekst.yaml.',
      'klartekst.yaml:1:30 »/etc/*.md« ligger uden for mappen. Brug en sti inden for mappen med klartekst.yaml.',
      'klartekst.yaml:2:18 Et mønster kan ikke begynde med !. Skriv det, der skal udelades, under »exclude«.',
      'klartekst.yaml:4:10 Et mønster kan ikke begynde med !. Skriv det, der skal udelades, under »exclude«.',
    ]);
    const { file, excludes, kindOf } = await project(files);
    assert.deepEqual(file.files, ['breve']);
    assert.deepEqual(['arkiv/x.md', 'arkiv/vigtigt.md', 'x.md', 'a.md'].map(excludes), [true, true, true, false]);
    assert.equal(kindOf('x.md'), undefined);
  });

  it('takes a key without a value as if it were not there', async () => {
    const text = 'policy:\nrules:\ndictionaries:\nignoredWords:\nfiles:\nexclude:\nlimits:\n';
    const { file, problems } = await project({ 'klartekst.yaml': text });
    assert.deepEqual(problems, []);
    assert.deepEqual(file, (await project({ 'klartekst.yaml': '{}' })).file);
  });

  it('says what kind of value belongs where', async () => {
    assert.deepEqual(await problems({ 'klartekst.yaml': '- a\n' }), [
      'klartekst.yaml:1:1 Her skal der stå nøgler med værdier.',
    ]);
    assert.deepEqual(await problems({ 'klartekst.yaml': 'files: breve\n' }), [
      'klartekst.yaml:1:8 Her skal der stå en liste.',
    ]);
  });

  it('names a rule that does not exist', async () => {
    const groups = artefacts.dictionary.groups.map(({ id }) => `  ${id}: hint\n`).join('');
    const text = `rules:\n${groups}  lix: off\n  lang-saetning: off\n  fremsende: off\n  fremsend: off\n`;
    const line = groups.split('\n').length + 4;
    assert.deepEqual(await problems({ 'klartekst.yaml': text }), [
      `klartekst.yaml:${line}:3 Reglen »fremsend« findes ikke. Ret stavemåden, eller slet linjen.`,
    ]);
  });

  it('names an entry that is switched off and does not exist', async () => {
    const files = (ids: readonly string[]) => ({
      'klartekst.yaml': 'dictionaries: [hus.yaml]\n',
      'hus.yaml': `${head}${ids.map((id) => `  - { id: ${id}, level: off }\n`).join('')}`,
    });
    assert.deepEqual(await problems(files(['fremsende', 'fremsnede', 'en-utilise'])), [
      'hus.yaml:9:11 Reglen »fremsnede« findes ikke. Ret stavemåden, eller slet linjen.',
    ]);
  });

  it('reads a dictionary once, and says where it is named again', async () => {
    const files = { 'klartekst.yaml': 'dictionaries: [hus.yaml, ./hus.yaml]\n', 'hus.yaml': head + whole };
    assert.deepEqual(await problems(files), ['klartekst.yaml:1:26 »./hus.yaml« står her to gange. Slet den ene.']);
  });

  it('keeps what is sound', async () => {
    const loaded = await project({
      'klartekst.yaml': 'rules:\n  fremsende: slukket\n  saafremt: off\nignoredWords: [4, jf.]\nukendt: 1\n',
    });
    assert.deepEqual(loaded.file.rules, { saafremt: 'off' });
    assert.deepEqual(loaded.file.ignoredWords, ['jf.']);
    assert.deepEqual(loaded.problems.map(({ line }) => line).sort(), [2, 4, 5]);
  });

  it('says when a dictionary is missing or outside the folder', async () => {
    const found = await problems({ 'klartekst.yaml': 'dictionaries: [mangler.yaml, ../ude.yaml, /etc/passwd]\n' });
    assert.equal(found.length, 3);
    assert.match(found.join('\n'), /1:16 Filen »mangler\.yaml« kan ikke læses/);
    assert.match(found.join('\n'), /»\.\.\/ude\.yaml« ligger uden for mappen/);
  });

  it('reports a house dictionary in its own file, and the built-in one still works', async () => {
    const loaded = await project({
      'klartekst.yaml': 'dictionaries: [hus.yaml]\n',
      'hus.yaml': `${head}  - id: x\n    avoid: y\n`,
    });
    assert.ok(loaded.problems.every(({ file }) => file === 'hus.yaml'));
    assert.ok(loaded.checker.check('Vi fremsender det.', 'plaintext').findings.length > 0);
  });
});
