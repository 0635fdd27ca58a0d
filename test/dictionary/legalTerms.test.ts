import assert from 'node:assert/strict';
import { type LoadedDictionary, loadDictionary } from '../../server/src/dictionary/load.ts';
import { verifyDictionary } from '../../server/src/dictionary/verify.ts';
import { loadProject } from '../../server/src/project/project.ts';
import { newChecker } from '../checkers.ts';
import { artefacts, danish } from '../danish.ts';

const head = `group: hus
title: { da: Huset, en: House }
about: { da: Vores ord, en: Our words }
value: klarhed
principles: [let-at-forstå]
`;

function load(text: string): { loaded: LoadedDictionary; problems: string[] } {
  const loaded = loadDictionary([{ file: 'hus.yaml', text: head + text }], danish, new Set(['let-at-forstå']));
  const problems = [...loaded.problems, ...verifyDictionary(loaded, danish, [artefacts.dictionary.terms])];
  return { loaded, problems: problems.map(({ line, column, message }) => `${line}:${column} ${message}`) };
}

const entry = (fields: string, bad: string) =>
  `entries:\n  - id: x\n${fields}    why: w\n    examples: [{ bad: ${bad} }]\n`;

describe('A word with legal effect', () => {
  const swaps: [name: string, fields: string, bad: string, problem: RegExp][] = [
    [
      'swapped for another',
      '    avoid: "{afgørelse}"\n    write: "{beslutning}"\n',
      'Vores afgørelse.',
      /^9:12 »afgørelse/,
    ],
    ['deleted', '    avoid: "uden samtykke"\n    write: ""\n', 'Vi gør det uden samtykke.', /^9:12 »samtykke«/],
    ['in a compound', '    avoid: "{klagefrist}"\n    write: "{dato}"\n', 'Din klagefrist.', /^9:12 »klagefrist/],
    [
      'in one alternative',
      '    avoid: "(et brev|et påbud) om"\n    write: [om, "et råd om"]\n',
      'Et påbud om det.',
      /^9:13 »påbud«/,
    ],
    [
      'in a part that is not used again',
      '    avoid: "få [afslag på] det"\n    write: miste det\n',
      'Du kan få afslag på det.',
      /^9:12 »afslag«/,
    ],
    [
      'of several words',
      '    avoid: "med opsættende virkning"\n    write: udsat\n',
      'Klage med opsættende virkning.',
      /»opsættende virkning«/,
    ],
  ];
  for (const [name, fields, bad, problem] of swaps) {
    it(`may not be taken out by a house dictionary: ${name}`, () => {
      const { problems } = load(entry(fields, bad));
      assert.match(problems.join('\n'), problem);
      assert.match(problems.join('\n'), /har retlig betydning og må ikke skiftes ud/);
    });
  }

  const kept: [name: string, fields: string, bad: string][] = [
    ['in the replacement', '    avoid: "meddele {afslag}"\n    write: "give {afslag}"\n', 'Vi kan meddele afslag.'],
    ['as its verb', '    avoid: "{træffe} {afgørelse} i"\n    write: "{afgøre}"\n', 'Vi træffer afgørelse i sagen.'],
    [
      'in a part that is used again',
      '    avoid: "meddele [et? påbud]"\n    write: "give [1]"\n',
      'Vi kan meddele påbud.',
    ],
    ['in what must follow', '    avoid: "meddele &(påbud|afslag)"\n    write: give\n', 'Vi kan meddele påbud.'],
    [
      'because the word only ends in the same letters',
      '    avoid: ved skranken\n    write: her\n',
      'Det sker ved skranken.',
    ],
    ['by advice', '    avoid: "{afgørelse}"\n    advice: Skriv, hvad I har besluttet.\n', 'Vores afgørelse.'],
  ];
  for (const [name, fields, bad] of kept) {
    it(`may stay: ${name}`, () => assert.deepEqual(load(entry(fields, bad)).problems, []));
  }

  it('may be swapped where it means something else', () => {
    const terms = (except: string) =>
      `terms:\n  - { term: kvote${except} }\n${entry('    avoid: kvote af tid\n    write: tid\n', 'En kvote af tid.')}`;
    assert.match(load(terms('')).problems.join('\n'), /»kvote«/);
    assert.deepEqual(load(terms(', except: kvote af')).problems, []);
    assert.match(load('terms:\n  - { term: kvote, except: "kvote {" }\n').problems.join('\n'), /^7:35 Der mangler/);
  });

  it('may be one of the house, which its own dictionary then keeps too', () => {
    const { problems } = load(
      `terms:\n  - term: "{snerydning}"\n${entry('    avoid: snerydning\n    write: rydning\n', 'Om snerydning.')}`,
    );
    assert.match(problems.join('\n'), /^11:12 »snerydning«/);
  });

  it('is not taken out by a fix that no one could foresee', async () => {
    const yaml = `${head}entries:
  - { id: x, avoid: "foretage * straks", write: gøre det, why: w, examples: [{ bad: Vi kan foretage det straks. }] }
`;
    const { checker } = await loadProject(artefacts, { messages: 'da' }, async (path) =>
      path === 'hus.yaml' ? yaml : 'dictionaries: [hus.yaml]\n',
    );
    const fixes = (text: string) =>
      checker
        .check(text, 'plaintext')
        .findings.filter(({ rule }) => rule === 'x')
        .map((found) => found.fixes.length);
    assert.deepEqual(fixes('Vi kan foretage det straks.'), [1]);
    assert.deepEqual(fixes('Vi kan foretage partshøring straks.'), [0]);
  });

  it('has its slips reported where they are', () => {
    const cases: [terms: string, problem: RegExp][] = [
      ['  - term: "{fremzende}"\n', /^7:11 Ordet »fremzende« kan ikke bøjes/],
      ['  - term: [frist, "en {klage"]\n', /^7:23 Der mangler \}/],
      ['  - { term: frist, explain: "Frist betyder, at tiden er ude." }\n', /^7:5 Her mangler nøglen »id«/],
      ['  - { term: frist, forklar: x }\n', /^7:20 Nøglen »forklar« findes ikke/],
      [
        '  - { id: x, term: frist, explain: dato, why: w, examples: [{ bad: En frist. }] }\n',
        /^7:36 Skriv en hel sætning/,
      ],
      [
        '  - { id: x, term: frist, explain: "Alle skal holde tiden.", why: w, examples: [{ bad: En frist. }] }\n',
        /^7:36 Forklaringen siger ikke, hvad ordet betyder/,
      ],
    ];
    for (const [terms, problem] of cases) assert.match(load(`terms:\n${terms}`).problems.join('\n'), problem);
  });

  it('has an explanation or a replacement, not both', () => {
    const { problems } = load(entry('    avoid: x\n    write: y\n    explain: X betyder, at det er y.\n', 'Et x.'));
    assert.match(problems.join('\n'), /Skriv enten »write« eller »explain«/);
  });
});

describe('The built-in words with legal effect', () => {
  it('have explanations that say what they mean, and then are silent', async () => {
    const checker = await newChecker();
    const explained = artefacts.dictionary.entries.filter(({ explain }) => explain);
    assert.ok(explained.length > 40);
    for (const { id, explain, example } of explained) {
      const rules = (text: string) => checker.check(text, 'plaintext').findings.map(({ rule }) => rule);
      assert.ok(rules(example!.bad).includes(id), `${id} is not found`);
      assert.ok(!rules(`${example!.bad} ${explain}`).includes(id), `${id} is found although explained`);
      assert.deepEqual(
        rules(explain!).filter((rule) => rule !== 'lang-saetning'),
        [],
        explain,
      );
    }
  });
});
