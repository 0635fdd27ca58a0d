import { adverbs, auxiliaries, modals, prepositions } from '../grammar/closedClasses.ts';
import { agentAfter, type Subject, subjectOf } from './subject.ts';
import type { SignView } from './view.ts';
import type { WordList } from './words.ts';

/** How a clause stands: told as a fact, asked, commanded, or only supposed. */
export type ClauseKind = 'statement' | 'question' | 'imperative' | 'condition' | 'infinitive';

/** One clause of a sentence, by token indices; `to` is exclusive. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly kind: ClauseKind;
  /** The word that begins a subordinate clause; empty in a main clause. */
  readonly opener: string;
  /** The finite verb, or the infinitive after »at«. */
  readonly verb: number;
  /** Lemmas of all verbs in the clause but pure auxiliaries, in every reading. */
  readonly lemmas: ReadonlySet<string>;
  readonly passive: boolean;
  /** True in the past and the perfect. */
  readonly done: boolean;
  /** The modal verb as it is written; empty when there is none. */
  readonly modal: string;
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
export interface ClauseWords {
  readonly authority: WordList;
  /** Verbs whose perfect is made with være: er kommet. */
  readonly motion: WordList;
  readonly numerals: WordList;
  /** Requests whose verb may also be a noun: ring, læs. */
  readonly asking: WordList;
  /** Verbs whose at-clause is only thought of. */
  readonly supposing: WordList;
}

const openers = new Set(
  'at hvis når fordi idet såfremt medmindre selvom selv mens imens hvorvidt hvor hvad hvem hvilken hvilket hvilke hvordan hvorfor hvornår hvorefter hvormed hvorved hvortil hvorfor eftersom dersom ligesom skønt som'.split(
    ' ',
  ),
);
const doubtfulOpeners = new Set('om inden før efter indtil siden da så uanset'.split(' '));
const conditions = new Set(
  'hvis når såfremt medmindre om hvorvidt inden før indtil dersom ifald uanset selvom selv forudsat hvad hvem hvilken hvilket hvilke hvordan hvorfor hvornår'.split(
    ' ',
  ),
);
const nominatives = new Set('jeg du vi I han hun man de den det der'.split(' '));
const coordinators = new Set(['og', 'men', 'eller', 'samt', 'så']);
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

/** Token indices where a clause may begin. */
function boundaries(view: SignView, words: ClauseWords): number[] {
  const starts = [0];
  for (let index = 1; index < view.length; index++) {
    if (isBoundary(view, index, words)) starts.push(index);
  }
  return starts;
}

function isBoundary(view: SignView, index: number, words: ClauseWords): boolean {
  const key = view.key(index);
  const before = view.key(index - 1);
  if (view.isPunctuation(index - 1) && /^[,;:–()»«"”“?!]$|^\.$/u.test(before))
    return !isAbbreviatedNumber(view, index - 1);
  if (key === 'at' || openers.has(key)) return true;
  if (key === 'der')
    return (
      !auxiliaries.has(before) &&
      !openers.has(before) &&
      !doubtfulOpeners.has(before) &&
      !view.isFinite(index - 1) &&
      view.mayBeFinite(skipAdverbs(view, index + 1))
    );
  if (doubtfulOpeners.has(key)) return opensClause(view, index);
  if (coordinators.has(key)) return beginsClause(view, skipAdverbs(view, index + 1), words);
  return false;
}

const isAbbreviatedNumber = (view: SignView, index: number) =>
  view.key(index) === '.' && view.isNumber(index - 1) && view.tokens[index]!.start === view.tokens[index - 1]!.end;

/** »inden fristen er gået«, »om du kan«, not »inden den 1. maj skal du«. */
function opensClause(view: SignView, index: number): boolean {
  const next = view.key(index + 1);
  if (
    next === 'at' ||
    (nominatives.has(next) && next !== 'den' && next !== 'de') ||
    (next === 'i' && view.isCapital(index + 1))
  )
    return true;
  if (next === 'den' && view.mayBeFinite(index + 2) && !view.isNumber(index + 2)) return true;
  for (let at = index + 1; at < Math.min(index + 5, view.length); at++) {
    if (view.isPunctuation(at) || view.isNumber(at)) return false;
    if (at > index + 1 && view.isFinite(at)) return !nominatives.has(view.key(at + 1));
  }
  return false;
}

function beginsClause(view: SignView, index: number, words: ClauseWords): boolean {
  const key = view.key(index);
  if (key === 'I' || key === 'du' || key === 'vi' || key === 'jeg' || key === 'man') return true;
  if (auxiliaries.has(key) || openers.has(key)) return true;
  if (nominatives.has(key)) return view.mayBeFinite(index + 1) && !view.reads(index + 1, 'noun');
  return view.isFinite(index) || isImperative(view, index, words);
}

function skipAdverbs(view: SignView, index: number): number {
  let at = index;
  while (view.isWord(at) && adverbs.has(view.key(at))) at++;
  return at;
}

const holdsVerb = (view: SignView, from: number, to: number, words: ClauseWords) =>
  openers.has(view.key(from))
    ? finiteIn(view, from, to) >= 0 || infinitiveAt(view, from) >= 0
    : finiteIn(view, from, to) >= 0 || isImperative(view, firstWord(view, from, to), words);

function firstWord(view: SignView, from: number, to: number): number {
  let at = from;
  while (at < to && (!view.isWord(at) || coordinators.has(view.key(at)) || view.key(at) === 'venligst')) at++;
  return at;
}

/** The infinitive of »at ikke give«, or -1. */
function infinitiveAt(view: SignView, at: number): number {
  if (view.key(at) !== 'at') return -1;
  const next = skipAdverbs(view, at + 1);
  const verb = view.reads(next, 'verb', 'infinitive', 'infinitivePassive') ?? infinitiveAuxiliary(view.key(next));
  return verb ? next : -1;
}

const infinitiveAuxiliary = (key: string) =>
  /^(?:være|have|blive|kunne|skulle|ville|måtte|få|gå|se|bo|tro)$/u.test(key);

/** The finite verb of a stretch, or -1. */
function finiteIn(view: SignView, from: number, to: number): number {
  for (let index = from; index < to; index++) {
    if (view.key(index) === 'at' && infinitiveAt(view, index) >= 0) return -1;
    if (auxiliaries.has(view.key(index)) && view.isWord(index)) return index;
    if (!view.isWord(index) || view.isCapitalName(index)) continue;
    if (view.isFinite(index)) return index;
    if (view.mayBeFinite(index) && isVerbPlace(view, index, from)) return index;
  }
  return -1;
}

/** Tells a verb from a noun of the same form by its neighbours: »du klager«, »svarer vi«. */
function isVerbPlace(view: SignView, index: number, from: number): boolean {
  let previous = index - 1;
  while (previous > from && adverbs.has(view.key(previous))) previous--;
  const before = view.key(previous);
  const after = view.key(index + 1);
  if (index > from && nominatives.has(before))
    return before !== 'den' && before !== 'de' && before !== 'det'
      ? true
      : !view.reads(index, 'noun') || view.isEnd(index + 1) || prepositions.has(after);
  if (/^(?:jeg|du|vi|man|der)$/u.test(after) || (after === 'I' && view.isCapital(index + 1))) return true;
  return index > from && !view.reads(index, 'adjective') && view.reads(index - 1, 'noun') !== undefined;
}

/** True for a word that begins a request: »ring«, »send os«; not »svar fra kommunen«. */
function isImperative(view: SignView, index: number, { asking }: ClauseWords): boolean {
  if (!view.isWord(index) || !view.reads(index, 'verb', 'imperative')) return false;
  const others = view
    .readings(index)
    .filter(({ slot, wordClass }) => wordClass !== 'verb' && !slot.endsWith('Genitive'));
  if (others.length === 0) return true;
  const after = view.key(index + 1);
  if (asking.has(view, index) && !view.isEnd(index + 1)) return true;
  if (/^svar$/u.test(view.key(index)) && view.tokens.some(({ key }) => key === 'senest' || key === 'inden'))
    return true;
  if (view.isCapital(index + 1) && /^(?:kontakt|besøg|se)$/u.test(view.key(index))) return true;
  return /^(?:os|mig|venligst|gerne|dig|jer|den|det|dit|din|dine|en|et|ikke|hvis|inden|senest|straks|derfor|hinanden|kun|dette|denne|disse|hos|via)$/u.test(
    after,
  );
}

function readClause(
  view: SignView,
  from: number,
  to: number,
  before: readonly Clause[],
  words: ClauseWords,
): Clause | undefined {
  const first = firstWord(view, from, to);
  const opener =
    openers.has(view.key(first)) ||
    (doubtfulOpeners.has(view.key(first)) && first === from) ||
    (view.key(first) === 'der' && first > 0 && isBoundary(view, first, words))
      ? view.key(first)
      : '';
  const infinitive = infinitiveAt(view, first);
  const previous = before.at(-1);
  const finite = infinitive >= 0 ? -1 : finiteIn(view, from, to);
  const imperative =
    infinitive < 0 && opener === '' && isImperative(view, first, words) && (finite < 0 || finite > first);
  const verb = imperative ? first : infinitive >= 0 ? infinitive : finite;
  if (verb < 0) return undefined;
  const group = readGroup(view, verb, to, words, imperative);
  const kind: ClauseKind = imperative
    ? 'imperative'
    : infinitive >= 0
      ? 'infinitive'
      : kindOf(view, from, verb, opener, previous, words);
  const inherits =
    !imperative &&
    infinitive < 0 &&
    opener === '' &&
    coordinators.has(view.key(from)) &&
    previous !== undefined &&
    skipAdverbs(view, from + 1) === verb &&
    !nominatives.has(view.key(verb + 1));
  const subject: Subject = imperative
    ? 'reader'
    : infinitive >= 0 || inherits
      ? (previous?.subject ?? 'other')
      : subjectOf(view, from, verb, to, words.authority);
  const shifted = infinitive >= 0 && view.key(first - 1) === 'ikke' && !previous?.lemmas.has('behøve');
  return {
    from,
    to,
    kind: inherits && previous.kind !== 'imperative' ? previous.kind : kind,
    opener: inherits ? previous.opener : opener,
    verb,
    ...group,
    negated: shifted || isNegated(view, from, to),
    subject,
    agent: group.passive ? agentAfter(view, verb, to, words.authority) : undefined,
    conditional: false,
    governor: infinitive >= 0 ? previous : undefined,
  };
}

/** What is told under such a clause may never come true: det kan betyde, at …; vi overvejer, at …. */
const isSupposed = ({ kind, modal, lemmas }: Clause, { supposing }: ClauseWords) =>
  kind === 'condition' || /^k[au]n/u.test(modal) || [...lemmas].some((lemma) => supposing.hasLemma(lemma));

function kindOf(
  view: SignView,
  from: number,
  verb: number,
  opener: string,
  previous: Clause | undefined,
  words: ClauseWords,
): ClauseKind {
  if (conditions.has(opener)) return 'condition';
  if (opener === 'at' && previous !== undefined && isSupposed(previous, words)) return 'condition';
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

interface VerbGroup {
  readonly lemmas: ReadonlySet<string>;
  readonly passive: boolean;
  readonly done: boolean;
  readonly modal: string;
}

function readGroup(view: SignView, verb: number, to: number, words: ClauseWords, imperative: boolean): VerbGroup {
  const lemmas = new Set<string>();
  const finite = view.key(verb);
  const slots = (index: number) =>
    view.lexicon.analyses(view.key(index)).filter(({ wordClass }) => wordClass === 'verb');
  if (!modals.has(finite)) {
    for (const { lemma, slot } of slots(verb)) if (!imperative || slot === 'imperative') lemmas.add(lemma);
  }
  let passive = slots(verb).some(({ slot }) => /Passive$/u.test(slot)) && !auxiliaries.has(finite);
  let become = /^bliver?$|^blev$/u.test(finite);
  let participle = -1;
  for (let index = verb + 1; index < to; index++) {
    if (!view.isWord(index)) continue;
    const key = view.key(index);
    if (key === 'blevet' || key === 'blive') become = true;
    const found = slots(index).filter(({ slot }) => /^(?:infinitive|participle)/u.test(slot));
    if (found.length === 0 || isNounPlace(view, index, verb) || words.numerals.has(view, index)) continue;
    for (const { lemma, slot } of found) {
      lemmas.add(lemma);
      if (slot === 'infinitivePassive' && modals.has(finite)) passive = true;
    }
    if (
      participle < 0 &&
      found.some(({ slot }) => slot.startsWith('participle')) &&
      !/^(?:blevet|været|haft|fået)$/u.test(key)
    )
      participle = index;
  }
  if (participle >= 0 && become) passive = true;
  const be = /^(?:er|var)$/u.test(finite) || (modals.has(finite) && lemmas.has('være'));
  const state = be && participle >= 0 && !become && !words.motion.has(view, participle);
  const past =
    slots(verb).length > 0 &&
    slots(verb).every(({ slot }) => slot === 'past' || slot === 'pastPassive' || slot.startsWith('participle'));
  const perfect = /^(?:har|havde|er|var)$/u.test(finite) && participleIn(view, verb + 1, to);
  return {
    lemmas,
    passive: passive || state,
    done: (past && !modals.has(finite)) || perfect,
    modal: modals.has(finite) ? finite : '',
  };
}

const participleIn = (view: SignView, from: number, to: number): boolean => {
  for (let index = from; index < to; index++) {
    if (view.key(index) === 'at') return false;
    const readings = view.lexicon.analyses(view.key(index));
    if (
      view.isWord(index) &&
      !isNounPlace(view, index, from - 1) &&
      readings.some(({ wordClass, slot }) => wordClass === 'verb' && slot.startsWith('participle'))
    )
      return true;
  }
  return false;
};

/** After a determiner a word of verbal form is a noun or an adjective: »din ansøgte ydelse«, »et svar«. */
function isNounPlace(view: SignView, index: number, verb: number): boolean {
  if (index === verb + 2 && /^(?:den|det|de)$/u.test(view.key(index - 1)) && !view.reads(index, 'noun')) return false;
  return (
    /^(?:en|et|din|dit|dine|vores|den|det|de|denne|dette|disse|jeres|min|mit|mine|ingen|intet|nogen|noget|nogle|om|af|for|på|til|med|i|fra)$/u.test(
      view.key(index - 1),
    ) &&
    (view.reads(index, 'noun') !== undefined || /e$/u.test(view.key(index)))
  );
}
