import { type NounPhrase, nounPhrase } from './nounPhrase.ts';
import { fieldEnd } from './sentenceField.ts';
import { sPassiveAt } from './sPassive.ts';
import type { VerbGroup } from './verbGroup.ts';
import type { Words } from './words.ts';

/** A stretch of tokens; `to` is exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The subject of a passive clause: a phrase, the empty »der« or »det«, a relative pronoun, or none. */
export interface Subject extends Stretch {
  readonly kind: 'phrase' | 'der' | 'det' | 'relative' | 'none';
  readonly phrase?: NounPhrase;
}

/**
 * The order of a clause. main: subject first; inverted: something else first; conditional: verb first; relative:
 * »der« or »som« is the subject.
 */
export type Order = 'main' | 'inverted' | 'conditional' | 'subordinate' | 'relative';

/** A passive clause whose parts are understood. */
export interface Clause {
  readonly order: Order;
  /** The first token after the conjunction; of inverted clauses, the finite verb. */
  readonly from: number;
  /** The first token of the clause with what stands before an inverted verb. */
  readonly opening: number;
  readonly subject: Subject;
  /** Adverbs between subject and finite verb in a subordinate clause. */
  readonly before: Stretch;
  /** What stands between the finite verb, or the subject after it, and the next verb or the rest. */
  readonly mid: readonly Stretch[];
  /** Where the rest of the clause begins. */
  readonly rest: number;
  /** Where the clause ends: at a mark or a conjunction. */
  readonly end: number;
  readonly group: VerbGroup;
}

/** Puts a clause together; undefined when something unexpected stands between its verbs. */
export function makeClause(
  words: Words,
  group: VerbGroup,
  order: Order,
  subject: Subject,
  opening: number,
  before?: Stretch,
): Clause | undefined {
  const isInverted = order === 'inverted' || order === 'conditional';
  const isDerBehind = isInverted && subject.kind === 'der' && subject.from >= group.to;
  const end = fieldEnd(words, isDerBehind ? subject.from : group.to - 1);
  const after = isInverted ? subject.to : group.finite + 1;
  const verbs = verbField(
    words,
    group,
    after,
    order === 'subordinate' || order === 'relative' || subject.kind === 'der',
  );
  if (!verbs) return undefined;
  const from = isInverted ? group.finite : subject.from;
  const leading = isInverted ? { from: verbsEnd(group), to: subject.from } : { from: 0, to: 0 };
  const mid = leading.to > leading.from ? [leading, ...verbs.mid] : verbs.mid;
  return { order, from, opening, subject, before: before ?? { from, to: from }, mid, rest: verbs.rest, end, group };
}

/** The verbs after the finite one that the adverbs of the clause stand before; coordinated verbs stand with the first. */
export const laterVerbs = (group: VerbGroup): readonly number[] =>
  group.nonfinite.filter((index) => group.lexical.indexOf(index) <= 0);

/** Where the subject may stand after an inverted verb: behind it and what is coordinated with it. */
export const verbsEnd = (group: VerbGroup): number => (laterVerbs(group).length > 0 ? group.finite + 1 : group.to);

/** What stands between `after` (behind the finite verb and any subject there) and the rest of the clause. */
function verbField(
  words: Words,
  group: VerbGroup,
  after: number,
  keepsAdverbs: boolean,
): Pick<Clause, 'mid' | 'rest'> | undefined {
  const later = laterVerbs(group);
  const first = later[0];
  if (first === undefined) {
    const from = Math.max(after, group.to);
    const to = keepsAdverbs ? from : words.afterAdverbs(from);
    return { mid: to > from ? [{ from, to }] : [], rest: to };
  }
  if (first < after) return undefined;
  for (let at = after; at < first; at++) {
    if (sPassiveAt(words, at) || (words.is('coordinators', at) && at + 1 === first)) return undefined;
  }
  const gaps = later.map((index, at) => ({ from: at === 0 ? after : later[at - 1]! + 1, to: index }));
  if (gaps.slice(1).some(({ from, to }) => words.afterAdverbs(from) < to)) return undefined;
  return { mid: gaps.filter(({ from, to }) => to > from), rest: group.to };
}

/** The subject that a phrase is: »det« is empty when a clause or an infinitive comes later. */
export function subjectOf(words: Words, group: VerbGroup, phrase: NounPhrase, from: number, to: number): Subject {
  const isEmpty = to === from + 1 && words.key(from) === 'det' && hasContentClause(words, group);
  if (isEmpty && !hasPredicate(words, group.to)) return { kind: 'det', from, to };
  return { kind: 'phrase', phrase, from, to };
}

function hasContentClause(words: Words, group: VerbGroup): boolean {
  const end = fieldEnd(words, group.to - 1);
  const at = words.key(end) === ',' ? end + 1 : end;
  const asks = /^(?:hvorvidt|hvor|hvorledes|hvordan|hvornår|hvorfor|hvem|hvad|hvilke[nt]?|om)$/;
  const isOf = words.is('properPrepositions', at - 1);
  if ((words.key(at) === 'at' && !isOf) || asks.test(words.key(at))) return true;
  const next = words.afterAdverbs(group.to);
  return words.key(next) === 'om' || /^(?:hvem|hvad|hvilke[nt]?)$/.test(words.key(next));
}

/** »Det anses for rimeligt at …«, »Det skønnes nødvendigt at …«, »Det tillægges stor vægt, at …«: »det« stays as the object. */
function hasPredicate(words: Words, from: number): boolean {
  const at = words.afterAdverbs(from);
  const key = words.key(at);
  return key === 'for' || key === 'som' || [key, words.key(at + 1)].some((word) => words.lists.predicates.has(word));
}

/** True when a noun phrase that is a time may be an adverbial: another subject follows the verb. */
export function isTimeBefore(words: Words, phrase: NounPhrase, group: VerbGroup): boolean {
  if (!phrase.temporal) return false;
  const after = words.afterAdverbs(group.finite + 1);
  return words.key(after) === 'der' || nounPhrase(words, after) !== undefined;
}

/** The pronouns that stand before sentence adverbs when they are objects: »Vi indkalder dig ikke«. */
export function isLightPronoun(words: Words, subject: Subject): boolean {
  if (subject.to !== subject.from + 1) return false;
  const key = words.key(subject.from);
  return words.closed.nominative.has(key) || words.isYouPlural(subject.from) || key === 'den' || key === 'det';
}
