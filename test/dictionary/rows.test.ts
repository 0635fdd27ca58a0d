import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRows, storeRows } from '../../server/src/dictionary/rows.ts';
import { runsOr } from '../property.ts';

describe('Rows of numbers', () => {
  it('are the same after they have been stored', () => {
    const rows = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.tuple(
        fc.constant(width),
        fc.array(fc.array(fc.nat(1_000_000), { minLength: width, maxLength: width })).map((lines) => lines.flat()),
      ),
    );
    fc.assert(
      fc.property(rows, ([width, numbers]) => {
        const stored = JSON.parse(JSON.stringify(storeRows(numbers, width)));
        assert.deepEqual([...readRows(stored)], numbers);
      }),
      { numRuns: runsOr(200) },
    );
  });

  it('are short where each is much like the one before', () => {
    assert.deepEqual(storeRows([10, 500, 11, 500, 12, 501], 2), [
      [10, 1, 1],
      [500, 0, 1],
    ]);
  });
});
