import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRepeats, storeRepeats } from '../../server/src/dictionary/repeats.ts';

describe('Values that repeat', () => {
  const explanation = fc.oneof(
    fc.constantFrom('', 'a', 'The short word is enough.'),
    fc.record({ da: fc.string(), en: fc.string() }),
  );

  it('are read as they were stored', () => {
    fc.assert(
      fc.property(fc.array(explanation), (values) => {
        assert.deepEqual(readRepeats(storeRepeats(values)), values);
      }),
    );
  });

  it('are stored once, unless they are shorter than their index', () => {
    const said = { da: 'Det korte ord er nok.', en: 'The short word is enough.' };
    assert.deepEqual(storeRepeats([said, '', { ...said }, '']), [said, '', 0, 1]);
    assert.deepEqual(storeRepeats([...'0123456789', 'ten', '', 'ten', '']).slice(10), ['ten', '', 10, '']);
  });
});
