import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { artefacts, danish } from '../danish.ts';
import { checkerOf, fixed } from '../phrases.ts';
import { runsOr } from '../property.ts';

const pieces = fc.oneof(
  fc.constantFrom('Såfremt', 'I', 'i', 'jf.', 'm.v.', 'ÆØÅ', 'a\u030A', 'Straße', 'İ', 'ΣΑΣ', '’', '‑', '-', "'", '𝐀b'),
  fc.constantFrom(
    ' ',
    '  ',
    '\u00A0',
    '. ',
    '?» ',
    ', ',
    '«Barnets navn»',
    'a@b.dk',
    'kommune.dk/side',
    '12.345,6',
    '3.a',
  ),
  fc.string({ maxLength: 6 }),
);

describe('The words of any text', () => {
  it('stand where they are said to, in order, each in lower case but for »I«', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let before = 0;
        for (const { start, end, key } of danish.tokens(text)) {
          assert.ok(start >= before && end > start && end <= text.length);
          assert.match(text.slice(before, start), /^\s*$/u);
          const written = text.slice(start, end);
          assert.equal(key, written === 'I' && start > 0 ? written : written.toLowerCase());
          before = end;
        }
      }),
      { numRuns: runsOr(500) },
    );
  });

  it('are the same words when they come again, in capitals too', () => {
    const [first, second, other] = danish.tokens('Kommunen KOMMUNEN kommune');
    assert.equal(first!.id, second!.id);
    assert.notEqual(first!.id, other!.id);
  });

  it('have no number when they are numbers or addresses, which are not to be remembered', () => {
    assert.deepEqual(
      danish.tokens('Ring 44001122 mig@eks.dk').map(({ id }) => id < 0),
      [false, true, true],
    );
  });
});

describe('A text of more different words than are remembered', () => {
  it('is checked like any other', () => {
    const checker = checkerOf(
      '  - { id: x, avoid: såfremt, write: hvis, why: w, examples: [{ bad: Såfremt du vil. }] }\n',
    );
    const letters = 'abcdefghijklmnop';
    const word = (number: number) => [12, 8, 4, 0].map((shift) => letters[(number >> shift) & 15]).join('');
    const many = Array.from({ length: 65_536 }, (_, number) => word(number)).join(' ');
    assert.equal(checker.check(many, 'plaintext').findings.length, 0);
    assert.equal(fixed(checker, 'Kom, såfremt qxyz vil.'), 'Kom, hvis qxyz vil.');
    assert.equal(danish.tokens('qqqxyzw')[0]!.key, 'qqqxyzw');
  });

  it('is told its language by each word once', () => {
    const { identifier } = artefacts;
    assert.deepEqual(identifier.read('Zzyzx bor zzyzx ZZYZX bor.'), identifier.read('Zzyzx bor.'));
  });
});
