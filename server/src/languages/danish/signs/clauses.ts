import { boundaries, doubtfulOpeners, holdsVerb, isBoundary, openers, opensClause } from './boundaries.ts';
import { agentAfter, type Subject, subjectOf } from './subject.ts';
import { type GroupWords, readGroup, type VerbGroup } from './verbGroup.ts';
import {
  coordinators,
  finiteIn,
  firstWord,
  infinitiveAt,
  isImperative,
  nominatives,
  skipAdverbs,
  type VerbWords,
} from './verbPlaces.ts';
import type { SignView } from './view.ts';
import type { WordList } from './words.ts';

/** How a clause stands: told as a fact, asked, commanded, or only supposed. */
export type ClauseKind = 'statement' | 'question' | 'imperative' | 'condition' | 'infinitive';

/** One clause of a sentence, by token indices; `to` is exclusive. */
export interface Clause extends VerbGroup {
  readonly from: number;
  readonly to: number;
  readonly kind: ClauseKind;
  /** The word that begins a subordinate clause; empty in a main clause. */
  readonly opener: string;
  /** The finite verb, or the infinitive after »at«. */
  readonly verb: number;
  readonly negated: boolean;
  readonly subject: Subject;
  /** In the passive: who acts, when »af …« tells; undefined when it does not. */
  readonly agent: Subject | undefined;
  /** True when it only happens if a condition beside it is met, or »ellers«. */
  readonly conditional: boolean;
  /** The clause that an infinitive depends on. */
  readonly governor: Clause | undefined;
}

/** The word lists that clauses are read with. */
export interface ClauseWords extends GroupWords, VerbWords {
  readonly authority: WordList;
  /** Verbs whose infinitive comes true: har besluttet at give. */
  readonly implies: WordList;
  /** Verbs whose at-clause is only thought of. */
  readonly supposing: WordList;
}

const conditions = new Set(
  'hvis når såfremt medmindre om hvorvidt inden før indtil dersom ifald uanset selvom selv forudsat'.split(' '),
);
const interrogatives = new Set('hvad hvem hvilken hvilket hvilke hvordan hvorfor hvornår'.split(' '));
const negations = new Set('ikke ej aldrig ingen intet hverken næppe'.split(' '));
const notNegating = new Set('kun bare alene mindst blot'.split(' '));

/** Splits a sentence into clauses. Words without a verb belong to the clause before them. */
export function readClauses(view: SignView, words: ClauseWords): Clause[] {
  const clauses: Clause[] = [];
  const starts = boundaries(view, words);
  for (let number = 0; number < starts.length; number++) {
    const from = starts[number]!;
    let to = starts[number + 1] ?? view.length;
    while (
      number + 1 < starts.length &&
      !holdsVerb(view, starts[number + 1]!, starts[number + 2] ?? view.length, words)
    ) {
      number++;
      to = starts[number + 1] ?? view.length;
    }
    const clause = readClause(view, from, to, clauses, words);
    if (clause) clauses.push(clause);
  }
  return clauses.map((clause, index) => ({ ...clause, conditional: isConditional(view, clauses, index) }));
}

function isConditional(view: SignView, clauses: readonly Clause[], index: number): boolean {
  const { from, done, kind } = clauses[index]!;
  if (kind !== 'statement' || done) return false;
  const next = clauses[index + 1];
  if (clauses[index - 1]?.kind === 'condition' || view.key(from) === 'ellers' || view.key(from + 2) === 'fald')
    return true;
  return next?.kind === 'condition' && /^(?:hvis|såfremt|medmindre|forudsat)$/u.test(next.opener);
}

function readClause(
  view: SignView,
  from: number,
  to: number,
  before: readonly Clause[],
  words: ClauseWords,
): Clause | undefined {
  const first = firstWord(view, from, to);
  const opener = opens(view, first, from, words) ? view.key(first) : '';
  const infinitive = infinitiveAt(view, first);
  const finite = infinitive >= 0 ? -1 : finiteIn(view, from, to);
  const imperative =
    infinitive < 0 && opener === '' && isImperative(view, first, words) && (finite < 0 || finite > first);
  const verb = imperative ? first : infinitive >= 0 ? infinitive : finite;
  if (verb < 0) return undefined;
  const group = readGroup(view, verb, to, words, imperative);
  const place = { from, to, verb, ...group, negated: isNegated(view, from, to), conditional: false };
  const agent = group.passive ? agentAfter(view, verb, to, words.authority) : undefined;
  if (imperative) return { ...place, agent, kind: 'imperative', opener, subject: 'reader', governor: undefined };
  const previous = before.at(-1);
  if (infinitive >= 0) {
    const negated = place.negated || (view.key(first - 1) === 'ikke' && !previous?.lemmas.has('behøve'));
    const subject = previous === undefined ? 'other' : actorOf(previous, words);
    return { ...place, negated, agent, kind: 'infinitive', opener, subject, governor: previous };
  }
  const model = sharer(view, from, verb, opener, before);
  if (model) {
    const { kind, subject } = model;
    return {
      ...place,
      agent,
      kind: kind === 'imperative' ? 'statement' : kind,
      opener: model.opener,
      subject,
      governor: undefined,
    };
  }
  const subject = subjectOf(view, from, verb, to, words.authority);
  return {
    ...place,
    agent,
    kind: kindOf(view, from, verb, opener, previous, words),
    opener,
    subject,
    governor: undefined,
  };
}

const opens = (view: SignView, first: number, from: number, words: ClauseWords) =>
  openers.has(view.key(first)) ||
  (doubtfulOpeners.has(view.key(first)) && first === from && opensClause(view, first)) ||
  (view.key(first) === 'der' && first > 0 && isBoundary(view, first, words));

/** Who acts in an infinitive under a clause: after »det er besluttet at« the one who decides. */
const actorOf = ({ passive, agent, subject, lemmas }: Clause, { implies }: ClauseWords): Subject =>
  passive && [...lemmas].some((lemma) => implies.hasLemma(lemma)) ? (agent ?? 'authority') : subject;

/** The clause whose subject »og svarer dig« shares: the one before, or after a comma the last main clause. */
function sharer(
  view: SignView,
  from: number,
  verb: number,
  opener: string,
  before: readonly Clause[],
): Clause | undefined {
  if (opener !== '' || !coordinators.has(view.key(from)) || skipAdverbs(view, from + 1) !== verb) return undefined;
  if (nominatives.has(view.key(verb + 1))) return undefined;
  const main = view.key(from - 1) === ',' ? before.findLast((clause) => clause.opener === '') : undefined;
  return main ?? before.at(-1);
}

/** What is told under such a clause may never come true: det kan betyde, at …; vi overvejer, at …. */
const isSupposed = ({ kind, modal, lemmas }: Clause, { supposing }: ClauseWords) =>
  kind === 'condition' || /^k[au]n/u.test(modal) || [...lemmas].some((lemma) => supposing.hasLemma(lemma));

/** »efter, at vi har fået din klage«. */
const followsTime = (view: SignView, from: number) =>
  /^(?:efter|før|inden|indtil)$/u.test(view.key(view.key(from - 1) === ',' ? from - 2 : from - 1));

function kindOf(
  view: SignView,
  from: number,
  verb: number,
  opener: string,
  previous: Clause | undefined,
  words: ClauseWords,
): ClauseKind {
  if (conditions.has(opener)) return 'condition';
  if (interrogatives.has(opener)) return 'question';
  if (opener === 'at' && (previous === undefined || isSupposed(previous, words) || followsTime(view, from)))
    return 'condition';
  if (opener !== '') return 'statement';
  const fronted = firstWord(view, from, verb + 1) === verb && previous === undefined;
  const asks = view.key(view.length - 1) === '?';
  if (fronted && !asks) return view.key(verb) === 'der' ? 'statement' : 'condition';
  return asks ? 'question' : 'statement';
}

function isNegated(view: SignView, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (!negations.has(view.key(index)) || notNegating.has(view.key(index + 1))) continue;
    if (view.key(index) === 'ikke' && infinitiveAt(view, index + 1) >= 0 && index + 1 === to) continue;
    return true;
  }
  return false;
}
