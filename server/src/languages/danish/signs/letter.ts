import type { Sign } from '../../sign.ts';
import { prepositions } from '../grammar/closedClasses.ts';
import type { Reading } from './reading.ts';

const reader = new Set('du dig din dit dine jer jeres'.split(' '));
const sender = new Set('vi os vores vor vort vore jeg mig min mit mine undertegnede'.split(' '));
const formal = new Set(['de', 'dem', 'deres']);

/** Signs of who speaks to whom, and of what the reader is asked. */
export function* letterSigns({ view, clauses, words }: Reading): Iterable<Sign> {
  for (let index = 0; index < view.length; index++) {
    const key = view.key(index);
    if (
      reader.has(key) ||
      (index === 0 && key === 'i' && view.mayBeFinite(1)) ||
      (key === 'I' && !/^(?:alt|dag)$/u.test(view.key(index + 1)))
    )
      yield 'reader';
    else if (sender.has(key)) yield 'sender';
    else if (formal.has(key) && index > 0 && view.isCapital(index) && /^\p{Ll}|,/u.test(view.text(index - 1)))
      yield 'reader';
  }
  if (/^de$/u.test(view.key(0)) && view.key(1) === 'bedes') yield 'reader';
  if (isLabel(view, clauses) && words.labelHeads.has(view, view.opening) && namesMatter(view)) yield 'subject';
  else if (tells(view, clauses)) yield 'telling-heading';
  for (const clause of clauses) {
    if (clause.negated) continue;
    if (clause.kind === 'imperative') yield 'request';
    const modal = clause.opener === '' ? /^(?:skal|bør|må|kan)$/u : /^(?:skal|bør)$/u;
    const may =
      clause.kind === 'statement' && clause.subject === 'reader' && !clause.passive && modal.test(clause.modal);
    if (may && [...clause.lemmas].some((lemma) => !words.notActions.hasLemma(lemma))) yield 'request';
  }
}

/** A heading: it has no verb, or none before a relative clause. */
const isLabel = (view: Reading['view'], clauses: Reading['clauses']) =>
  clauses.length === 0 ||
  (!/[.!?]$/u.test(view.sentence) && clauses.every(({ opener, kind }) => opener !== '' || kind === 'infinitive'));

/** A heading that is a whole sentence: »Vi skifter din måler i uge 38«. */
const tells = (view: Reading['view'], clauses: Reading['clauses']) =>
  !/[.!?:;,]$/u.test(view.sentence) && clauses.some(({ opener, kind }) => opener === '' && kind === 'statement');

/** »Afgørelse om …«, »vedr. …«. */
const namesMatter = (view: Reading['view']) =>
  prepositions.has(view.key(view.opening)) ||
  prepositions.has(view.key(view.opening + 1)) ||
  view.key(view.opening + 1) === ':';
