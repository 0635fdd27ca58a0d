import type { Sign } from '../../sign.ts';
import { WordMemo } from '../../wordMemo.ts';
import type { Reading } from './reading.ts';

const mayOpenReason = new WordMemo((key) => key === 'idet' || key === 'eftersom' || key === 'da');

/** »Da« gives a reason in the present and tells a time in the past; »idet« and »eftersom« always give a reason. */
export function* reasonSigns(reading: Reading): Iterable<Sign> {
  const { view } = reading;
  if (!mayOpenReason.some(view.tokens)) return;
  for (const { opener, verb } of reading.clauses) {
    if (opener === 'idet' || opener === 'eftersom') yield 'reason';
    const { key } = view.tokens[verb]!;
    const slots = view.lexicon.analyses(key).map(({ slot }) => slot);
    if (opener === 'da' && slots.some((slot) => slot === 'present' || slot === 'presentPassive')) yield 'reason';
  }
}
