/** The model letters that »Nyt brev« and the snippets put in: each passes the checks of its own kind. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import type { ModelLetter } from '../../server/src/build/letters.ts';
import { newChecker } from '../checkers.ts';
import { artefacts } from '../danish.ts';

const letters = JSON.parse(readFileSync('dist/letters.json', 'utf8')) as ModelLetter[];
const policies = ['standard', 'rudersdal', 'glostrup', 'cok', 'dragoer', 'roedovre'];

/** The text as it stands before anything is filled in. */
function plain(body: string): string {
  return body.replace(/\$\{\d+:(\[[^\]]*\])\}/g, '$1').replace(/\\([\\$}])/g, '$1');
}

describe('Model letters', () => {
  it('are there for every kind, one for each file', () => {
    assert.deepEqual(new Set(letters.map(({ kind }) => kind)), new Set(artefacts.kinds.map(({ id }) => id)));
    assert.equal(letters.length, globSync('dictionaries/da/letters/*').length);
  });

  for (const policy of policies) {
    it(`have no findings under ${policy}`, async () => {
      const checker = await newChecker({ policy });
      for (const { kind, languageId, body } of letters) {
        const text = plain(body);
        const { findings } = checker.check(text, languageId, { id: kind, source: 'user' });
        assert.deepEqual(
          findings.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`),
          [],
          `${kind} (${languageId})`,
        );
      }
    });
  }
});
