import type { Notice } from '../grammarData.ts';
import type { Clause, Stretch } from './clause.ts';
import { nounPhrase } from './nounPhrase.ts';
import { recipientOf } from './recipient.ts';
import type { Words } from './words.ts';

/** What follows the verbs of an active clause. */
export interface Objects {
  /** Who receives; empty for nobody. */
  readonly recipient: string;
  readonly object: string;
  /** The token that the rest of the clause begins with. */
  readonly rest: number;
}

/**
 * The objects of the active clause.
 * @param object the passive subject as an object; empty for none.
 * @returns undefined when who receives has more behind it than can be moved.
 */
export function objectsOf(words: Words, clause: Clause, object: string): Objects | undefined {
  const recipient = object === '' ? undefined : recipientOf(words, clause);
  if (recipient && words.key(recipient.to) === ',' && words.is('relatives', recipient.to + 1)) return undefined;
  return recipient
    ? { recipient: words.slice(recipient.from, recipient.to), object, rest: recipient.to }
    : { recipient: '', object, rest: clause.rest };
}

/** The same with »give besked«: »give kommunen skriftlig besked«, »give kommunen besked om ændringer«, »skal du give besked samme dag«. */
export function objectsOfNotice(words: Words, clause: Clause, object: string, notice: Notice): Objects | undefined {
  if (notice === 'recipient') {
    const { notice: besked, rest } = beskedAt(words, clause.rest);
    return object === '' ? undefined : { recipient: object, object: besked, rest };
  }
  const told = recipientOf(words, clause) ?? recipientAfterTo(words, clause);
  if (words.key(clause.subject.phrase?.head ?? -1) === 'afbud') return undefined;
  const isIt = clause.subject.kind !== 'phrase' || clause.subject.phrase?.kind === 'pronoun';
  if (
    !told &&
    isIt &&
    clause.group.modal === 'skal' &&
    /^(?:hurtigst|inden|samme|senest|skriftligt|snarest|straks)$/.test(words.key(clause.rest))
  ) {
    const { notice: besked, rest } = beskedAt(words, clause.rest);
    return { recipient: '', object: besked, rest };
  }
  if (!told) return undefined;
  const { notice: besked, rest } = beskedAt(words, told.to);
  if (!isIt && words.is('otherAdverbs', rest)) return undefined;
  return { recipient: words.slice(told.from, told.to), object: isIt ? besked : `${besked} om ${object}`, rest };
}

/** »underrettes skriftligt« → »skriftlig besked«. */
function beskedAt(words: Words, rest: number): { notice: string; rest: number } {
  const manner = /^(skriftlig|mundtlig|telefonisk)t?$/.exec(words.key(rest))?.[1];
  return manner === undefined ? { notice: 'besked', rest } : { notice: `${manner} besked`, rest: rest + 1 };
}

/** »meddeles til kommunen senest …«: who receives, where nothing behind them may belong to them. */
function recipientAfterTo(words: Words, { rest, end }: Clause): Stretch | undefined {
  const phrase = words.key(rest) === 'til' ? nounPhrase(words, rest + 1) : undefined;
  if (!phrase || phrase.temporal) return undefined;
  const { to } = phrase;
  const isWhole = to >= end || words.is('otherAdverbs', to) || /^(?:senest|inden|straks|pr\.|via)$/.test(words.key(to));
  return isWhole ? { from: rest + 1, to } : undefined;
}
