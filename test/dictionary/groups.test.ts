import assert from 'node:assert/strict';
import { loadDictionary } from '../../server/src/dictionary/load.ts';
import { danish } from '../danish.ts';

const file = (name: string, id: string, avoid: string) => ({
  file: `${name}.yaml`,
  text: `group: proeve
title: { da: Prøve, en: Test }
about: { da: Fra ${name}., en: From ${name}. }
value: klarhed
principles: [kort]
entries:
  - id: ${id}
    avoid: "${avoid}"
    advice: Slet ordet.
    why: Ordet siger intet.
    examples: [{ bad: Her ${avoid}. }]
`,
});

describe('A group', () => {
  it('may stand in several files, of which the first tells what it is about', () => {
    const files = [file('a', 'hermed', 'hermed'), file('b', 'herved', 'herved')];
    const { dictionary, problems } = loadDictionary(files, danish, new Set(['kort']));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      dictionary.groups.map(({ id, about }) => [id, about.da]),
      [['proeve', 'Fra a.']],
    );
    assert.deepEqual(
      dictionary.entries.map(({ id, kind }) => [id, dictionary.kinds[kind]!.group]),
      [
        ['hermed', 'proeve'],
        ['herved', 'proeve'],
      ],
    );
  });
});
