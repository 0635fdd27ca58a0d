import type { Sign } from '../../sign.ts';
import type { Reading } from './reading.ts';

/** »Da« gives a reason in the present and tells a time in the past; »idet« and »eftersom« always give a reason. */
export function* reasonSigns({ view, clauses }: Reading): Iterable<Sign> {
  for (const { opener, verb } of clauses) {
    if (opener === 'idet' || opener === 'eftersom') yield 'reason';
    const { key } = view.tokens[verb]!;
    const slots = view.lexicon.analyses(key).map(({ slot }) => slot);
    if (opener === 'da' && slots.some((slot) => slot === 'present' || slot === 'presentPassive')) yield 'reason';
  }
}
