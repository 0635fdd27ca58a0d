import type { Sign } from '../../language.ts';
import type { Reading } from './reading.ts';

/** What follows when the reader does not do something: »hvis du ikke betaler, sender vi gælden videre«. */
export function* hearingSigns({ view, words, clauses }: Reading): Iterable<Sign> {
  const omits = clauses.some(
    ({ kind, negated, subject, from, to }) =>
      kind === 'condition' && negated && subject === 'reader' && words.agreeing.find(view, from, to) < 0,
  );
  if (
    omits &&
    clauses.some(({ conditional, modal, subject }) => conditional && (subject !== 'reader' || modal === ''))
  ) {
    yield 'consequence';
  }
}
