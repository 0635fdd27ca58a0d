import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { newChecker } from '../checkers.ts';
import { artefacts } from '../danish.ts';

describe('The catalogue of rules', () => {
  it('explains every rule that a finding can name, under any policy', async () => {
    const page = readFileSync('dictionaries/RULES.md', 'utf8');
    const explained = new Set(Array.from(page.matchAll(/^### (\S+)$/gm), ([, id]) => id));
    for (const policy of artefacts.policies.keys()) {
      const checker = await newChecker({ policy });
      assert.deepEqual(
        [...checker.rules.keys()].filter((id) => !explained.has(id)),
        [],
        policy,
      );
    }
  });

  it('leads from every rule to its principles', () => {
    const page = readFileSync('dictionaries/RULES.md', 'utf8');
    const broken = Array.from(page.matchAll(/\(#(princip-[^)]+)\)/g), ([, id]) => id!).filter(
      (id) => !page.includes(`<a id="${id}">`),
    );
    assert.deepEqual(broken, []);
  });
});
