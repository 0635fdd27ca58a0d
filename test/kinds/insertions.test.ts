/** Every paragraph that a fix puts in gives the sign that its part asks for, and is itself plain. */
import assert from 'node:assert/strict';
import { newChecker } from '../checkers.ts';
import { artefacts, danish } from '../danish.ts';

/** What a document's build tells, and no sentence can. */
const structural = new Set<string>(['heading', 'subheading', 'long-text', 'short-lead', 'full-grant']);

const sources = [...artefacts.kinds, ...artefacts.policies.values()];

describe('Paragraphs to insert', () => {
  it('say what was missing', () => {
    const silent: string[] = [];
    for (const { id, parts } of sources) {
      for (const part of parts) {
        for (const { signs, insert } of part.needs) {
          if (insert === undefined || signs.every((sign) => structural.has(sign))) continue;
          const given = danish
            .sentences(insert)
            .map(({ start, end }) => insert.slice(start, end))
            .flatMap((sentence) => [...danish.signs(sentence, danish.tokens(sentence))]);
          if (!signs.some((sign) => given.includes(sign as (typeof given)[number])))
            silent.push(`${id}, ${part.id}: »${insert}« gives ${given.join(', ')}, not ${signs.join(', ')}`);
        }
      }
    }
    assert.deepEqual(silent, []);
  });

  it('have no findings of their own', async () => {
    const checker = await newChecker();
    const found = sources
      .flatMap(({ parts }) => parts.flatMap(({ needs }) => needs.flatMap((need) => need.insert ?? [])))
      .flatMap((insert) => checker.check(insert, 'plaintext').findings.map(({ rule }) => `${rule}: ${insert}`));
    assert.deepEqual(found, []);
  });
});
