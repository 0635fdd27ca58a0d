import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRepeats, storeRepeats } from '../../server/src/dictionary/repeats.ts';

describe('Texts that repeat', () => {
  it('are read as they were stored', () => {
    const text = fc.oneof(fc.constantFrom('', 'a', 'The short word is enough.'), fc.string());
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        assert.deepEqual(readRepeats(storeRepeats(texts)), texts);
      }),
    );
  });

  it('are stored once, unless they are shorter than their index', () => {
    const said = 'The short word is enough.';
    assert.deepEqual(storeRepeats([said, '', said, '']), [said, '', 0, 1]);
    assert.deepEqual(storeRepeats([...'0123456789', 'ten', '', 'ten', '']).slice(10), ['ten', '', 10, '']);
  });
});
