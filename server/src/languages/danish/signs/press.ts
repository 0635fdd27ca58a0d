import type { Sign } from '../../sign.ts';
import type { Reading } from './reading.ts';

const notNews: readonly Sign[] = ['reader', 'sender', 'quotation', 'recommendation', 'request', 'deadline'];

/** Signs of what is told and asked: somebody's words, a question, and who does what. */
export function* pressSigns(reading: Reading, found: ReadonlySet<Sign>): Iterable<Sign> {
  const { view, words } = reading;
  if (/^[–—-]\s/u.test(view.sentence)) yield 'quotation';
  else if (
    view.tokens.some(({ kind, key }) => kind === 'punctuation' && /[»«"”“]/u.test(key)) &&
    words.saying.find(view, 0, view.length) >= 0
  )
    yield 'quotation';
  if (isAsked(reading, found)) yield 'question';
  if (!notNews.some((sign) => found.has(sign)) && tellsNews(reading)) yield 'news';
}

/** A public body does something, or something that has to do with one is so from a date. */
function tellsNews({ view, words, clauses, times }: Reading): boolean {
  const dated = times.dates.length > 0 && view.tokens.some((_, index) => words.authority.has(view, index));
  return clauses.some(({ kind, subject, passive, negated, conditional, opener, lemmas }) => {
    if (kind !== 'statement' || negated || conditional || opener !== '') return false;
    if (dated && subject === 'other') return true;
    return subject === 'authority' && !passive && [...lemmas].some((lemma) => !words.states.hasLemma(lemma));
  });
}

/** A question that is not put to the reader. */
const isAsked = ({ view }: Reading, found: ReadonlySet<Sign>) =>
  view.key(view.length - 1) === '?' && view.length > 2 && !found.has('reader');
