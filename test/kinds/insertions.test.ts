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

  for (const { reader, sentence, puts } of [
    { reader: 'I', sentence: 'I får plads til jeres barn.', puts: 'Har I spørgsmål til afgørelsen' },
    { reader: 'De', sentence: 'Vi giver Dem plads til Deres barn.', puts: 'Har De spørgsmål til afgørelsen' },
    { reader: 'du', sentence: 'Du får plads til dit barn.', puts: 'Har du spørgsmål til afgørelsen' },
  ]) {
    it(`speak to the reader as the letter does: ${reader}`, async () => {
      const checker = await newChecker();
      const text = `Plads i Egernet\n\n${sentence}\n\nVenlig hilsen\n\nPladsanvisningen\n`;
      const { findings } = checker.check(text, 'plaintext', { id: 'afgørelse', source: 'user' });
      const [fix] = findings.find(({ rule }) => rule === 'afgoerelse-kontakt')!.fixes;
      assert.ok(fix!.edits[0]!.text.startsWith(puts), fix!.edits[0]!.text);
    });
  }
});
