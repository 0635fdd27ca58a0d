import type { Sign } from '../../sign.ts';
import { monthOf } from './dates.ts';
import type { Reading } from './reading.ts';

/** Where a meeting is held: »møde i Møllehallen«, »vi mødes på Kirketorvet«. */
export function* meetingSigns({ view, words }: Reading): Iterable<Sign> {
  if (words.meetings.find(view, 0, view.length) < 0) return;
  for (let index = 1; index + 1 < view.length; index++) {
    if (!/^(?:i|på|hos)$/u.test(view.key(index))) continue;
    const venue = index + 1;
    const named =
      view.isField(venue) || (view.isCapital(venue) && view.isWord(venue) && monthOf(view.key(venue)) === undefined);
    const governing = words.authority.has(view, venue) && !words.unitHeads.has(view, venue);
    if (words.venues.has(view, venue) || (named && !governing)) yield 'place';
  }
}
