import type { Clause } from './clauses.ts';
import type { Reading } from './reading.ts';
import type { SignWords } from './signData.ts';
import type { TimeExpression } from './times.ts';

/** Words between »senest« or »fristen« and the time it limits. */
const reach = 4;
const longReach = 10;
const limiting = new Set(['senest', 'inden', 'indtil', 'før']);

/** What the limits of a sentence are for. */
export interface Limits {
  /** For the reader or a third party. */
  readonly deadline: boolean;
  /** For the sender. */
  readonly answer: boolean;
}

/** Finds limits in time and tells whom they bind. */
export function findLimits(reading: Reading): Limits {
  let deadline = false;
  let answer = false;
  for (const time of reading.times.expressions) {
    const clause = reading.clauseAt(time.from) ?? reading.clauses.find(({ opener }) => opener === '');
    if ((clause !== undefined && isOver(clause)) || /^hvert?$/u.test(reading.view.key(time.from))) continue;
    const limited = isLimited(reading, time);
    if (bindsSender(reading, clause)) answer ||= (limited || tellsWhen(reading, time, clause)) && !clause?.negated;
    else deadline ||= (limited && binds(reading, clause, time)) || isAskedFor(reading, time, clause);
  }
  return { deadline, answer };
}

/** Told of the past: »du skulle have betalt«. */
const isOver = ({ done, modal, lemmas, kind }: Clause) =>
  kind !== 'condition' && (modal === '' ? done : modal === 'skulle' && lemmas.has('have'));

/** The sender acts, or the reader gets what the sender gives. */
function bindsSender({ view, words }: Reading, clause: Clause | undefined): boolean {
  if (clause === undefined) return words.processingTime.find(view, 0, view.length) >= 0;
  const has = (list: keyof SignWords) => words[list].find(view, clause.from, clause.to) >= 0;
  const does = (list: keyof SignWords) => [...clause.lemmas].some((lemma) => words[list].hasLemma(lemma));
  if (clause.kind === 'imperative') return does('receiving');
  if (has('processingTime')) return true;
  if (clause.passive && clause.modal === 'skal') return does('officialActs');
  if (clause.passive) return clause.agent !== 'reader' && does('senderActs') && !does('readerActs');
  if (clause.subject === 'reader') return clause.modal !== 'skal' && does('receiving') && has('answers');
  return clause.subject !== 'other' && !does('receiving') && !does('demanding');
}

/** A third party is bound by »skal« or by what is owed: »De er der senest fredag« tells only when. */
function binds({ view, words }: Reading, clause: Clause | undefined, time: TimeExpression): boolean {
  const [from, to] = clause === undefined ? [0, view.length] : [clause.from, clause.to];
  if (words.deadlines.find(view, 0, time.to) >= 0 || words.owed.find(view, from, to) >= 0) return true;
  if (clause === undefined) return view.tokens.some(({ key }) => key === 'senest') || time.kind === 'date';
  if (clause.kind === 'imperative' || clause.kind === 'infinitive' || clause.subject !== 'other') return true;
  return clause.passive || /^(?:skal|skulle|bør|må)$/u.test(clause.modal) || view.key(clause.verb) === 'bedes';
}

/** »senest den 1. maj«, »inden for 14 dage«, »8 dage fra i dag«, »fristen er 1. maj«. */
function isLimited({ view, words }: Reading, time: TimeExpression): boolean {
  for (let index = time.from - 1; index >= Math.max(0, time.from - reach); index--) {
    const key = view.key(index);
    if (limiting.has(key)) return !looksBack(view.key(index + 1), view.key(time.from - 1));
    if (key === 'til' && /^(?:frem|ind|op)$/u.test(view.key(index - 1))) return true;
    if (key === 'med' && view.key(index - 1) === 'og' && view.key(index - 2) === 'til') return true;
    if (view.isPunctuation(index) || words.senderActs.has(view, index)) break;
  }
  if (time.kind === 'duration' && isCounted(view.key(time.to), view.key(time.to + 1))) return true;
  const limit = words.deadlines.find(view, Math.max(0, time.from - longReach), time.from);
  return (
    limit >= 0 &&
    /^(?:er|udløber|på|:|den|d\.|senest|inden|af|deadline|dag|[\p{L}]*frist)$/u.test(view.key(time.from - 1))
  );
}

/** »senest ændret den 1. maj«, »inden for de seneste fire uger«. */
const looksBack = (next: string, last: string) =>
  /^(?:ændret|opdateret|revideret|behandlet|set|læst|udgivet)$/u.test(next) ||
  /^(?:seneste|sidste|forløbne)$/u.test(last);

const isCounted = (next: string, second: string) =>
  (next === 'fra' && /^(?:dato|d\.d\.|i|dags|modtagelsen|modtagelse|brevets|den|du)$/u.test(second)) ||
  (next === 'efter' && /^(?:modtagelsen|modtagelse|at|brevets|du)$/u.test(second)) ||
  (next === 'til' && second === 'at');

/** »Du får svar i uge 20«, »vi ringer på mandag«. */
function tellsWhen({ view, words }: Reading, time: TimeExpression, clause: Clause | undefined): boolean {
  if (time.kind === 'clock' || view.tokens.some(({ key }) => key === 'hermed')) return false;
  if (clause === undefined) return true;
  if (words.processingTime.find(view, clause.from, clause.to) >= 0) return time.kind !== 'year';
  return [...clause.lemmas].some((lemma) => words.senderActs.hasLemma(lemma) || words.receiving.hasLemma(lemma));
}

/** »Ring i uge 20«: something asked for at a time. */
function isAskedFor({ view }: Reading, time: TimeExpression, clause: Clause | undefined): boolean {
  if (clause === undefined) return false;
  const asked = clause.kind === 'imperative' || (clause.subject === 'reader' && clause.modal === 'skal');
  return asked && /^(?:week|month)$/u.test(time.kind) && view.key(time.from - 1) === 'i';
}
