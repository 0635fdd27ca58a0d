import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { rulePage } from '../../server/src/lsp/rulePage.ts';
import { loadProject } from '../../server/src/project/project.ts';
import { OutsideFolderError } from '../../server/src/project/sourceFiles.ts';
import { artefacts } from '../danish.ts';

const fixtures = path.resolve('test/fixtures/policies');

/** Loads a project of files by their path. */
const project = (files: Readonly<Record<string, string>>, settings = {}) =>
  loadProject(artefacts, { messages: 'da', ...settings }, async (file) => {
    if (file.startsWith('link/')) throw new OutsideFolderError();
    return files[file];
  });

const told = async (files: Readonly<Record<string, string>>, settings = {}) =>
  (await project(files, settings)).problems.map(
    ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
  );

/** The level of each rule in a text. */
const levels = async (text: string, policy: string) => {
  const { checker } = await project({}, { policy });
  return Object.fromEntries(checker.check(text, 'plaintext').findings.map(({ rule, level }) => [rule, level]));
};

describe('The built-in policies', () => {
  const owners: [policy: string, rule: string, text: string][] = [
    ['rudersdal', 'lukket-doer-selv-henvende', 'Du må selv henvende dig til skolen.'],
    ['glostrup', 'skjult-afsender-hensigten', 'Det er hensigten at åbne stien til sommer.'],
    ['cok', 'lukket-doer-tidligere-svar', 'Vi henviser til vores tidligere svar.'],
    ['dragoer', 'tone-som-bekendt', 'Fristen er som bekendt den 1. maj.'],
    ['roedovre', 'skinbegrundelse-oekonomiske', 'Busruten bliver nedlagt af økonomiske årsager.'],
  ];
  for (const [policy, rule, text] of owners) {
    it(`${policy} alone gives »${rule}« its level`, async () => {
      const own = (await levels(text, policy))[rule];
      assert.ok(own, `${rule} is not found`);
      for (const other of artefacts.policies.keys()) {
        if (other !== policy) assert.notEqual((await levels(text, other))[rule], own, other);
      }
    });

    it(`${policy} is cited for »${rule}«`, async () => {
      const { checker } = await project({}, { policy });
      const { owner } = artefacts.policies.get(policy)!;
      assert.ok(checker.citations(rule).every((principle) => principle.owner === owner));
      assert.match(rulePage(rule, checker, 'da'), new RegExp(`\\*${owner}, `));
    });
  }

  it('set levels of rules that exist', async () => {
    const { checker, groups } = await project({});
    const known = new Set([...checker.rules.keys(), ...groups.map(({ id }) => id)]);
    for (const { id, levels } of artefacts.policies.values()) {
      for (const rule of Object.keys(levels)) assert.ok(known.has(rule), `${id}: ${rule}`);
    }
  });
});

describe('An organisation’s policy', () => {
  const fjordby = () =>
    loadProject(artefacts, { messages: 'da' }, (file) =>
      readFile(path.join(fixtures, file), 'utf8').catch(() => undefined),
    );

  it('extends another file, which extends a built-in policy', async () => {
    const { policy, problems, sources, checker } = await fjordby();
    assert.deepEqual(problems, []);
    assert.equal(policy.name, 'Borgerservice i Fjordby');
    assert.deepEqual(
      { own: policy.levels['fremsende'], file: policy.levels['tunge-ord'] },
      { own: 'hint', file: 'hint' },
    );
    assert.equal(policy.levels['skjult-afsender-hensigten'], 'information', 'from Glostrup');
    assert.deepEqual(
      checker.citations('fremsende').map(({ id, owner }) => `${owner}: ${id}`),
      ['Fjordby Kommune: ingen-omveje', 'Glostrup Kommune: troværdighed'],
    );
    assert.deepEqual(
      sources.map(({ path, kind }) => `${kind} ${path}`),
      ['project klartekst.yaml', 'policy politik/borgerservice.yaml', 'policy fjordby.yaml', 'dictionary ordbog.yaml'],
    );
  });

  it('calls the values what the organisation calls them', async () => {
    const { checker } = await fjordby();
    assert.match(rulePage('fremsende', checker, 'da'), /\*\*Tydelighed\*\*/);
    assert.match(rulePage('fremsende', checker, 'en'), /\*\*Plainness\*\*/);
    assert.match(rulePage('tone-som-bekendt', checker, 'da'), /\*\*Respekt\*\*/);
  });

  it('adds a principle that the house dictionary cites', async () => {
    const { checker } = await fjordby();
    const [finding] = checker.check('Borgercentret er åbent.', 'plaintext').findings;
    assert.equal(finding?.rule, 'fjordby-borgercenter');
    assert.deepEqual(
      checker.citations('fjordby-borgercenter').map(({ heading }) => heading),
      ['Ét navn til hvert sted'],
    );
  });

  it('may stand in the settings', async () => {
    const { policy } = await project({ 'p.yaml': 'policy: p\nextends: cok\n' }, { policy: 'p.yaml' });
    assert.equal(policy.owner, 'COK');
  });
});

describe('A slip in a chain of policies', () => {
  const own = { 'klartekst.yaml': 'policy: politik/a.yaml\n' };
  const cases: [name: string, files: Record<string, string>, problem: RegExp, level?: string][] = [
    [
      'a circle',
      {
        'politik/a.yaml': 'policy: a\nextends: b.yaml\nlevels: { fremsende: hint }\n',
        'politik/b.yaml': 'policy: b\nextends: ../politik/a.yaml\n',
      },
      /^politik\/b\.yaml:2:10 Politikken bygger på sig selv \(politik\/a\.yaml → politik\/b\.yaml → politik\/a\.yaml\)/,
    ],
    [
      'a policy that extends itself',
      { 'politik/a.yaml': 'policy: a\nextends: a.yaml\nlevels: { fremsende: hint }\n' },
      /^politik\/a\.yaml:2:10 Politikken bygger på sig selv/,
    ],
    [
      'an unknown base',
      { 'politik/a.yaml': 'policy: a\nextends: hillerød\nlevels: { fremsende: hint }\n' },
      /^politik\/a\.yaml:2:10 Politikken »hillerød« findes ikke, så standard bruges\. Du kan bruge: standard, /,
    ],
    [
      'an unknown base further down',
      {
        'politik/a.yaml': 'policy: a\nextends: b.yaml\nlevels: { fremsende: hint }\n',
        'politik/b.yaml': 'policy: b\nname: B\nextends: ukendt\n',
      },
      /^politik\/b\.yaml:3:10 Politikken »ukendt« findes ikke/,
    ],
    [
      'a missing file',
      { 'politik/a.yaml': 'policy: a\nextends: mangler.yaml\nlevels: { fremsende: hint }\n' },
      /^politik\/a\.yaml:2:10 Filen »politik\/mangler\.yaml« kan ikke læses/,
    ],
    [
      'a path out of the folder',
      { 'politik/a.yaml': 'policy: a\nextends: ../../ude.yaml\nlevels: { fremsende: hint }\n' },
      /^politik\/a\.yaml:2:10 »\.\.\/\.\.\/ude\.yaml« ligger uden for mappen/,
    ],
    [
      'an absolute path',
      { 'politik/a.yaml': 'policy: a\nextends: /etc/politik.yaml\nlevels: { fremsende: hint }\n' },
      /^politik\/a\.yaml:2:10 »\/etc\/politik\.yaml« ligger uden for mappen/,
    ],
    [
      'a link out of the folder',
      { 'politik/a.yaml': 'policy: a\nextends: ../link/b.yaml\nlevels: { fremsende: hint }\n' },
      /^politik\/a\.yaml:2:10 »link\/b\.yaml« ligger uden for mappen/,
    ],
    [
      'an unknown rule',
      { 'politik/a.yaml': 'policy: a\nextends: cok\nlevels:\n  fremsend: off\n  fremsende: hint\n' },
      /^politik\/a\.yaml:4:3 Reglen »fremsend« findes ikke/,
    ],
    [
      'a level that is set twice',
      { 'politik/a.yaml': 'policy: a\nextends: cok\nlevels:\n  fremsende: off\n  fremsende: hint\n' },
      /^politik\/a\.yaml:5:3 Fejl i YAML: Nøglen står her to gange\. Behold kun den ene\.$/,
    ],
    [
      'a principle that stands twice',
      {
        'politik/a.yaml': `policy: a
extends: cok
levels: { fremsende: hint }
principles:
  - { id: kort, heading: Kort, value: klarhed, text: { da: Kort., en: Short. } }
  - { id: kort, heading: Lang, value: klarhed, text: { da: Langt., en: Long. } }
`,
      },
      /^politik\/a\.yaml:6:11 Princippet »kort« står her to gange/,
    ],
    [
      'the name of a built-in policy',
      { 'politik/a.yaml': 'policy: cok\nextends: cok\nlevels: { fremsende: hint }\n' },
      /^politik\/a\.yaml:1:9 Navnet »cok« er brugt af en anden politik/,
    ],
    [
      'a value with no name',
      {
        'politik/a.yaml': 'policy: a\nextends: cok\nvalues: { klar: { da: K, en: C } }\nlevels: { fremsende: hint }\n',
      },
      /^politik\/a\.yaml:3:11 Nøglen »klar« findes ikke/,
    ],
  ];
  for (const [name, files, problem] of cases) {
    it(`is told once, where it stands: ${name}; the rest works`, async () => {
      const problems = await told({ ...own, ...files });
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0]!, problem);
      const { policy, checker } = await project({ ...own, ...files });
      assert.equal(policy.levels['fremsende'], 'hint');
      assert.ok(checker.check('Vi svarer, såfremt du skriver.', 'plaintext').findings.length > 0);
    });
  }

  it('keeps what is sound in the file', async () => {
    const text = `policy: vores
extends: [rudersdal]
owner: 5
about: Skriv godt.
levels: { fremsende: slukket, saafremt: off }
principles:
  - { id: kort, heading: Skriv kort, value: klarhed, covers: [let-at-forstå], text: Skriv kort. }
  - { id: klar, heading: Skriv klart, value: klarhed, covers: [ukendt], text: { da: x, en: x } }
`;
    const { policy, problems } = await project({ 'klartekst.yaml': 'policy: p.yaml\n', 'p.yaml': text });
    assert.deepEqual(policy.levels, { saafremt: 'off' });
    assert.equal(policy.owner, artefacts.policies.get('standard')?.owner);
    assert.deepEqual(policy.principles, []);
    assert.deepEqual([...new Set(problems.map(({ line }) => line))].sort(), [2, 3, 4, 5, 7, 8]);
    assert.match(
      problems.find(({ line }) => line === 8)?.message ?? '',
      /Her skal der stå en af disse: let-at-forstå, /,
    );
  });

  it('asks a policy that extends none for all its parts', async () => {
    const problems = await told({ 'klartekst.yaml': 'policy: p.yaml\n', 'p.yaml': 'policy: p\n' });
    assert.deepEqual(
      problems.map((problem) => /»(\w+)«/.exec(problem)?.[1]),
      ['name', 'owner', 'document', 'about', 'principles'],
    );
  });
});

describe('A slip in a policy', () => {
  const cases: [text: string, problem: RegExp][] = [
    [
      'principles: [{ id: ét, heading: x, value: klarhed, text: { da: x, en: x } }]',
      /:2:20 Brug kun små bogstaver a-å, tal og bindestreg/,
    ],
    [
      'about: { da: Skriv kort, også her., en: Be brief. }',
      /»også her\.« findes ikke\. Hører den til en tekst med komma/,
    ],
  ];
  for (const [text, problem] of cases) {
    it(`is told with advice: ${text}`, async () => {
      const problems = await told({
        'klartekst.yaml': 'policy: p.yaml\n',
        'p.yaml': `policy: p\n${text}\nextends: cok\n`,
      });
      assert.match(problems.join('\n'), problem);
    });
  }
});

describe('A slip in YAML', () => {
  const cases: [text: string, place: string, advice: RegExp][] = [
    ['dictionaries: [a.yaml\nrules:\n', '1:15', /En kantet parentes \[ er ikke lukket/],
    ['rules: { lix: off\n', '1:8', /En krøllet parentes \{ er ikke lukket/],
    ['policy: "cok\n', '1:9', /Et anførselstegn er ikke lukket/],
    ['rules:\n  lix: off\n other: off\n', '3:', /ikke rykket lige så langt ind/],
    ['policy: cok: x\n', '1:', /to koloner på linjen/],
    ['rules:\n\tlix: off\n', '2:1', /rykket ind med tabulator/],
    ['rules:\n  lix: off\n  lang\n', '3:3', /mangler et kolon/],
    ['policy: @cok\n', '1:9', /Sæt teksten i anførselstegn/],
    ['policy: cok\n---\npolicy: x\n', '2:1', /må ikke deles med ---/],
    ['files: [a, , b]\n', '1:', /et komma for meget/],
  ];
  for (const [text, place, advice] of cases) {
    it(`is told in Danish: ${JSON.stringify(text)}`, async () => {
      const [problem] = await told({ 'klartekst.yaml': text });
      assert.ok(problem?.startsWith(`klartekst.yaml:${place}`), problem);
      assert.match(problem ?? '', advice);
    });
  }
});
