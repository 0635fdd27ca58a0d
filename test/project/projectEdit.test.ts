import assert from 'node:assert/strict';
import { setInProject } from '../../server/src/project/projectEdit.ts';

describe('Turning a rule off in the project file', () => {
  const cases: [before: string | undefined, after: string | undefined][] = [
    [undefined, 'rules:\n  x: off\n'],
    ['', 'rules:\n  x: off\n'],
    ['# tom\n', '# tom\nrules:\n  x: off\n'],
    ['policy: cok', 'policy: cok\nrules:\n  x: off\n'],
    ['\uFEFFpolicy: cok\r\n', '\uFEFFpolicy: cok\r\nrules:\r\n  x: off\r\n'],
    ['rules:\n', 'rules:\n  x: off\n'],
    ['rules: # vores\npolicy: cok\n', 'rules: # vores\n  x: off\npolicy: cok\n'],
    ['rules: null # vores\n', 'rules: { x: off } # vores\n'],
    ['rules: {}\n', 'rules: { x: off }\n'],
    ['rules: {lix: off}\n', 'rules: {lix: off, x: off}\n'],
    [
      'rules:\n    lix: hint   # a\n\n    # b\n\nfiles: ["a/**"]\n',
      'rules:\n    lix: hint   # a\n    x: off\n\n    # b\n\nfiles: ["a/**"]\n',
    ],
    ['rules:\n  x: hint # a\n  lix: off\n', 'rules:\n  x: off # a\n  lix: off\n'],
    ['rules:\r\n  lix: off\r\nexclude:\r\n- a\r\n', 'rules:\r\n  lix: off\r\n  x: off\r\nexclude:\r\n- a\r\n'],
    ['---\npolicy: cok\n...\n', '---\npolicy: cok\nrules:\n  x: off\n...\n'],
    ['{policy: cok}\n', '{ policy: cok, rules: { x: off } }\n'],
    ['policy: [\n', undefined],
    ['rules: [a]\n', undefined],
    ['- a\n', undefined],
    ['tekst', undefined],
  ];
  for (const [before, after] of cases) {
    it(JSON.stringify(before ?? 'no file'), () => assert.equal(setInProject(before, ['rules', 'x'], 'off'), after));
  }

  it('is like choosing a policy', () => {
    assert.equal(setInProject('# a\npolicy: cok # b\n', ['policy'], 'glostrup'), '# a\npolicy: glostrup # b\n');
    assert.equal(setInProject('rules:\n  lix: off\n', ['policy'], 'cok'), 'rules:\n  lix: off\npolicy: cok\n');
    assert.equal(setInProject('policy:\n', ['policy'], 'cok'), 'policy: cok\n');
  });
});
