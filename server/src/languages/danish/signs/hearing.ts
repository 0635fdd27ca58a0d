import type { Sign } from '../../sign.ts';
import type { Reading } from './reading.ts';

/** What follows when the reader does not do something: »hvis du ikke betaler, sender vi gælden videre«. */
export function* hearingSigns({ view, words, clauses }: Reading, found: ReadonlySet<Sign>): Iterable<Sign> {
  const omits = clauses.some(
    ({ kind, negated, subject, from, to }) =>
      kind === 'condition' && negated && subject === 'reader' && words.agreeing.find(view, from, to) < 0,
  );
  // What the sender does with no answer is no consequence of what the letter tells.
  const unsaid = found.has('no-answer') ? 'sender' : undefined;
  if (
    omits &&
    clauses.some(
      ({ conditional, modal, subject }) => conditional && subject !== unsaid && (subject !== 'reader' || modal === ''),
    )
  ) {
    yield 'consequence';
  }
}
