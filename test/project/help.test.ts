import assert from 'node:assert/strict';
import fc from 'fast-check';
import { choicesAt, meaningOf } from '../../server/src/project/help/choices.ts';
import { namesOf } from '../../server/src/project/help/names.ts';
import { nearest } from '../../server/src/project/help/nearest.ts';
import { cursorsAt, placeAt } from '../../server/src/project/help/place.ts';
import { loadProject } from '../../server/src/project/project.ts';
import type { SourceKind } from '../../server/src/project/sourceFiles.ts';
import { artefacts } from '../danish.ts';
import { runsOr } from '../property.ts';

const project = await loadProject(artefacts, { messages: 'da' }, async () => undefined);
const names = namesOf(project, artefacts, 'da');

/** A text and the offset of the bar in it. */
function split(text: string): [text: string, offset: number] {
  const offset = text.indexOf('|');
  return [text.replace('|', ''), offset];
}

/** What is offered at the bar. */
function offered(kind: SourceKind, marked: string): string[] {
  return cursorsAt(...split(marked)).flatMap((cursor) =>
    choicesAt(cursor, artefacts.schemas[kind], names).list.map(({ text }) => text),
  );
}

/** What the word at the bar means. */
function meaning(kind: SourceKind, marked: string) {
  const place = placeAt(...split(marked));
  return place && meaningOf(place, artefacts.schemas[kind], names);
}

describe('Choices in a project file', () => {
  const keys = ['policy', 'rules', 'dictionaries', 'ignoredWords', 'files', 'exclude', 'strings', 'kinds', 'limits'];
  const policies = ['standard', 'cok', 'dragoer', 'glostrup', 'roedovre', 'rudersdal'];
  const kinds = artefacts.kinds.map(({ id }) => id);
  const levels = ['error', 'warning', 'information', 'hint', 'off'];
  const cases: [name: string, marked: string, choices: string[]][] = [
    ['keys in an empty file', '|', keys],
    ['keys, as one is begun', 'pol|', keys],
    ['keys that are not there yet', 'policy: cok\nrules:\n  lix: off\n|', keys.slice(2)],
    ['a key with its colon', 'polic|: cok\n', keys],
    ['policies', 'policy: |', policies],
    ['policies, quoted', 'policy: "ru|"\n', policies],
    ['policies on the next line', 'policy:\n  |\n', policies],
    ['levels', 'rules:\n  lix: |\n', levels],
    ['levels, between others', 'rules:\n  lix: off\n  jura: h|\n  tone: off\npolicy: cok\n', levels],
    ['levels in braces', 'rules: { lix: |, jura: off }\n', levels],
    ['limits', 'limits:\n  lix: 40\n  |\n', ['sentenceWords', 'sentenceWordsWarning', 'wordLetters']],
    ['limits in braces', 'limits: { lix: 40, | }', ['sentenceWords', 'sentenceWordsWarning', 'wordLetters']],
    ['kinds of documents', 'kinds:\n  brev: "*.md"\n  |\n', kinds.filter((kind) => kind !== 'brev')],
    ['nothing in a comment', 'policy: cok # her |\n', []],
    ['nothing for a number', 'limits:\n  lix: |\n', []],
    ['nothing for a path', 'dictionaries: [|]\n', []],
    ['nothing under an unknown key', 'regler:\n  |\n', []],
  ];
  for (const [name, marked, choices] of cases) {
    it(`are ${name}`, () => assert.deepEqual(new Set(offered('project', marked)), new Set(choices)));
  }

  it('are rules and groups, though the line is not done and the file is broken', () => {
    const rules = offered('project', 'rules:\n  lix: off\n  frem|\nlimits: [\n');
    assert.ok(rules.includes('fremsende') && rules.includes('tone') && !rules.includes('lix'));
  });
});

describe('Choices in a policy', () => {
  it('are policies, values, the standard’s principles, rules and levels', () => {
    assert.ok(offered('policy', 'policy: p\nextends: |\n').includes('rudersdal'));
    assert.deepEqual(offered('policy', 'policy: p\nvalues:\n  |\n'), ['klarhed', 'respekt', 'åbenhed']);
    assert.deepEqual(offered('policy', 'principles:\n  - id: x\n    value: |\n'), ['klarhed', 'respekt', 'åbenhed']);
    assert.ok(offered('policy', 'principles:\n  - id: x\n    covers: [let-at-forstå, |]\n').includes('klar-tid'));
    assert.ok(!offered('policy', 'principles:\n  - id: x\n    covers: [klar-tid, |]\n').includes('klar-tid'));
    assert.deepEqual(offered('policy', 'principles:\n  - |\n'), ['id', 'heading', 'value', 'covers', 'text']);
    assert.ok(offered('policy', 'levels:\n  som|\n').includes('tone-som-bekendt'));
    assert.ok(offered('policy', 'parts:\n  - id: x\n    kinds: [|]\n').includes('afgørelse'));
    assert.ok(offered('policy', 'parts:\n  - needs:\n      - signs: [|]\n').includes('phone'));
    assert.deepEqual(offered('policy', 'parts:\n  - position: |\n'), ['beginning', 'end']);
    assert.deepEqual(offered('policy', 'bans:\n  - level: |\n'), ['error', 'warning', 'information', 'hint']);
    assert.ok(offered('policy', 'levels:\n  jura: |\n').includes('error'));
  });
});

describe('Choices in a dictionary', () => {
  it('are the keys of an entry, values, levels, principles and yes or no', () => {
    const entry = offered('dictionary', 'entries:\n  - id: x\n    avoid: y\n    |\n');
    assert.ok(entry.includes('write') && entry.includes('why') && !entry.includes('avoid'));
    assert.deepEqual(offered('dictionary', 'level: |\n'), ['warning', 'information', 'hint', 'off']);
    assert.ok(offered('dictionary', 'principles: [|]\n').includes('øjenhøjde'));
    assert.deepEqual(offered('dictionary', 'entries:\n  - safe: |\n'), ['true', 'false']);
    assert.deepEqual(offered('dictionary', 'entries:\n  - examples:\n      - |\n'), ['bad', 'good']);
    assert.ok(offered('dictionary', 'entries:\n  - unlessNear: [|]\n').includes('contact'));
  });
});

describe('The meaning', () => {
  it('of a key is what the schema says', () => {
    assert.match(meaning('project', 'pol|icy: cok\n')?.about ?? '', /indbygget politik/);
    assert.match(meaning('dictionary', 'entries:\n  - id: x\n    once: tru|e\n')?.title ?? '', /Ja/);
    assert.match(meaning('dictionary', 'entries:\n  - id: x\n    onc|e: true\n')?.about ?? '', /kun det første sted/);
  });

  it('of a policy, a principle, a rule, a group and a level is theirs', () => {
    assert.match(meaning('project', 'policy: ru|dersdal\n')?.about ?? '', /borgerne i Rudersdal/);
    assert.match(meaning('dictionary', 'principles: [øjen|højde]\n')?.title ?? '', /I øjenhøjde/);
    assert.match(meaning('policy', 'principles:\n  - covers: [klar-|tid]\n')?.title ?? '', /Klar tid/);
    assert.match(meaning('project', 'rules:\n  frem|sende: off\n')?.about ?? '', /kontorsproget/);
    assert.notEqual(meaning('project', 'rules:\n  to|ne: off\n')?.about ?? '', '');
    assert.equal(meaning('project', 'rules:\n  lix: war|ning\n')?.title, 'Advarsel');
  });

  it('of every key is told, however deep it stands', () => {
    const told = (kind: SourceKind, at: readonly (string | number)[]): void => {
      for (const { properties, items } of artefacts.schemas[kind].at(at)) {
        for (const key of Object.keys(properties ?? {})) {
          const place = { role: 'key', path: at, text: key, start: 0, end: 0, siblings: [] } as const;
          assert.notEqual(
            meaningOf(place, artefacts.schemas[kind], names)?.about ?? '',
            '',
            [kind, ...at, key].join(' '),
          );
          told(kind, [...at, key]);
        }
        if (items) told(kind, [...at, 0]);
      }
    };
    for (const kind of ['project', 'policy', 'dictionary'] as const) told(kind, []);
  });

  it('of other words is not there', () => {
    assert.equal(meaning('project', '# pol|icy\n'), undefined);
    assert.equal(meaning('project', 'regler|: x\n'), undefined);
  });
});

describe('The nearest name', () => {
  const of = (written: string, ...texts: string[]) =>
    nearest(
      written,
      texts.map((text) => ({ text, title: '', about: '' })),
    )?.text;

  it('is the one that is surely meant', () => {
    assert.equal(of('fremsend', 'fremsende', 'fremskaffe'), 'fremsende');
    assert.equal(of('fermsende', 'fremsende'), 'fremsende');
    assert.equal(of('Rødovre', 'roedovre', 'rudersdal'), 'roedovre');
    assert.equal(of('warnign', 'warning', 'hint'), 'warning');
    assert.equal(of('level', 'rules', 'policy'), undefined);
    assert.equal(of('ab', 'abc'), undefined);
    assert.equal(of('regel-c', 'regel-a', 'regel-b'), undefined, 'as near to two');
  });

  it('may be named by its title', () => {
    const levels = [
      { text: 'warning', title: 'Advarsel', about: '' },
      { text: 'off', title: 'Slukket', about: '' },
    ];
    assert.equal(nearest('slukket', levels)?.text, 'off');
    assert.equal(nearest('advarsel', levels)?.text, 'warning');
  });
});

describe('Help in any text', () => {
  it('never throws and stays within the text', () => {
    const piece = fc.constantFrom(
      'rules',
      ':',
      ' ',
      '\n',
      '  ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '#',
      ',',
      '|',
      'å',
      '&a',
      '*a',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.nat(), (pieces, at) => {
        const text = pieces.join('');
        const offset = at % (text.length + 1);
        for (const cursor of cursorsAt(text, offset)) {
          assert.ok(0 <= cursor.start && cursor.start <= offset && offset <= cursor.end && cursor.end <= text.length);
          choicesAt(cursor, artefacts.schemas.project, names);
        }
        const place = placeAt(text, offset);
        if (place) assert.ok(place.start <= offset && offset <= place.end && place.end <= text.length);
      }),
      { numRuns: runsOr(500) },
    );
  });
});
