import type { Sign } from '../../sign.ts';
import type { Reading } from './reading.ts';

const ways: readonly Sign[] = [
  'phone',
  'mail',
  'web-address',
  'address',
  'digital-post',
  'contact-invitation',
  'answer-way',
  'request',
];

/** Signs of complaint guidance; only a sentence that speaks of complaining gives any. */
export function* complaintSigns(reading: Reading, found: ReadonlySet<Sign>): Iterable<Sign> {
  if (!reading.has('complaints') || found.has('no-complaint') || found.has('received')) return;
  if (found.has('deadline') || /\bingen (?:klage)?frist/iu.test(reading.view.sentence)) yield 'complaint-deadline';
  if (ways.some((way) => found.has(way)) || /\b(?:skriftlig|mundtlig)/iu.test(reading.view.sentence))
    yield 'complaint-way';
}
