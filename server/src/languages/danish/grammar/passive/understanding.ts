import { readInitial } from '../initialAddress.ts';
import { SentenceView } from '../sentenceView.ts';
import type { Agent } from './agent.ts';
import { isBareCount, isMass, repeatsVerb } from './bareNoun.ts';
import { participleLemma } from './blivePassive.ts';
import type { Clause, Stretch, Subject } from './clause.ts';
import { canMoveForward } from './fronting.ts';
import { nounPhrase } from './nounPhrase.ts';
import { keepsObjectFirst, strandsRest } from './objectPlace.ts';
import { isOrdered } from './recipient.ts';
import type { Words } from './words.ts';

/** True when nothing in a passive clause stands in the way of turning it active. */
export function isUnderstood(words: Words, clause: Clause, agent: Agent | undefined): boolean {
  if (words.isQuestion && !isAsking(words, clause.opening)) return false;
  if (agent && !agent.sure) return false;
  if (!agent && clause.subject.kind === 'det' && words.key(clause.rest) === 'af') return false;
  if (agent?.goesOn && (clause.group.modal !== undefined || clause.group.kind === 'være' || !isMain(clause)))
    return false;
  if (mayBeInfinitive(words, clause) || isContinued(words, clause) || isSupposition(words, clause)) return false;
  if (losesSense(words, clause) || isNothingMore(words, clause)) return false;
  if (agent && !canMoveForward(words, clause, agent)) return false;
  if (agent && (isNamedOnly(words, clause) || (agent.relative && clause.order !== 'main'))) return false;
  const strands = strandsRest(words, clause) && (agent !== undefined || !keepsObjectFirst(words, clause));
  return !hasTrap(words, clause, agent) && isComplete(words, clause) && !strands;
}

/** »Hjælpemidler ejes af kommunen« is of all of them, »ejer hjælpemidler« of some; »aflyser en gang« would be once. */
function losesSense(words: Words, { group, subject: { phrase } }: Clause): boolean {
  if (phrase?.kind !== 'noun') return false;
  const isBarePlural = phrase.from === phrase.head && words.has(phrase.head, 'noun', (slot) => slot === 'plural');
  if (isBarePlural && group.lemmas.some((lemma) => /^(?:eje|besidde)$/.test(lemma))) return true;
  return words.key(phrase.head) === 'gang' && words.key(phrase.from) === 'en' && phrase.to === phrase.from + 2;
}

/** »Der foretages ikke yderligere«: in the active it is »foretager os«. */
const isNothingMore = (words: Words, { group, rest }: Clause): boolean => {
  const at = words.afterAdverbs(rest);
  return (
    group.lemmas.includes('foretage') && /^(?:yderligere|videre|mere)$/.test(words.key(at)) && !words.isNoun(at + 1)
  );
};

/** »Indkaldelse foretages af mig«: »Jeg foretager indkaldelse« says no more. */
const isNamedOnly = (words: Words, { group, subject }: Clause): boolean =>
  group.lemmas.includes('foretage') && isBareCount(words, subject);

/** True for the first word of a question about time, place, manner or reason. */
export function isAsking(words: Words, index: number): boolean {
  return index === words.opening && /^(?:hvornår|hvordan|hvorfor|hvor)$/.test(words.key(index)) && words.isQuestion;
}

const isMain = ({ order }: Clause): boolean => order === 'main' || order === 'inverted';

/** »Huslejen kan være blevet forhøjet«: nobody is able to, it may have happened. */
const isSupposition = (words: Words, { group }: Clause): boolean =>
  /^(?:kan|kunne)$/.test(group.modal ?? '') && group.nonfinite.some((index) => words.key(index) === 'være');

/** »Hjælp til at klage ydes …«: what follows »at« may be no subject. */
const mayBeInfinitive = (words: Words, { order, from, subject }: Clause): boolean =>
  order === 'subordinate' &&
  words.key(from - 1) === 'at' &&
  subject.to === from + 1 &&
  words.has(from, 'verb', (slot) => slot === 'infinitive');

/** »drikkes uden at blive kogt«: the infinitive speaks of the passive subject. */
function isContinued(words: Words, { group }: Clause): boolean {
  for (let at = group.to; at < words.length && !words.isPunctuation(at); at++)
    if (words.key(at) === 'at' && words.is('properPrepositions', at - 1) && words.key(at + 1) === 'blive') return true;
  return false;
}

/** Reflexives and floating words change their meaning with another subject. */
function hasTrap(words: Words, clause: Clause, agent: Agent | undefined): boolean {
  for (let at = clause.opening; at < clause.end; at++) {
    if (at === agent?.self) continue;
    if (/^(?:sin|sit|sine|sig|hinanden|hinandens|selv|hverken|enten|politisk)$/.test(words.key(at))) return true;
    if (words.key(at) === 'fra' && words.key(at + 2) === 'side') return true;
    if (
      clause.group.kind === 'være' &&
      words.key(at - 1) !== 'efter' &&
      /(?:^|[a-zæøå])(?:lov|loven|lovgivningen|bekendtgørelsen|vedtægten|vedtægterne)$/.test(words.key(at))
    )
      return true;
  }
  const { subject, rest } = clause;
  if (isStreet(words, subject)) return true;
  if (clause.group.modal === 'må' && clause.mid.some(({ from }) => words.key(from) === 'alene')) return true;
  const limits = ({ from, to }: Stretch) => words.tokens.slice(from, to).some(({ key }) => key === 'kun');
  if (clause.group.modal === undefined && words.key(rest) === ',' && clause.mid.some(limits)) return true;
  if (
    /^(?:alle|begge|hver|selv|enkeltvis)$/.test(words.key(rest)) &&
    subject.kind === 'phrase' &&
    !nounPhrase(words, rest)?.temporal
  )
    return true;
  if (subject.kind !== 'phrase') return false;
  const isAll = /^(?:alle|samtlige|hver|hvert|begge|enhver|ethvert|al|alt)$/.test(words.key(subject.from));
  if (isAll && [clause.before, ...clause.mid].some(({ from, to }) => /\b(?:ikke|aldrig)\b/.test(words.slice(from, to))))
    return true;
  for (let at = subject.from; at < (subject.phrase?.to ?? subject.to); at++) {
    if (/^(?:ingen|intet|ingenting|ikke|man|hvem|hvis|hvad|hvilken|hvilket|hvilke|aldrig)$/.test(words.key(at)))
      return true;
  }
  if (isFirstDe(words, subject.from)) {
    if (isAddressed(words)) return false;
    return words.key(subject.from) === 'deres' || (subject.to === subject.from + 1 && words.key(subject.to) !== ',');
  }
  return false;
}

/** »Strandvejen spærres«: a name, or a road of some kind; its capital cannot tell. */
const isStreet = (words: Words, { from, phrase }: Subject): boolean =>
  from === words.opening &&
  phrase?.head === from &&
  /.(?:vejen|gaden|stræde|strædet|allé|alléen)$/.test(words.key(from)) &&
  words.readings(from).every(({ known }) => !known);

const isFirstDe = (words: Words, index: number): boolean =>
  /^(?:de|deres)$/.test(words.key(index)) && index === words.opening;

/** True where »De« or »Deres« first in the sentence is sure to be the reader, in a document that says De. */
export const isAddressed = (words: Words): boolean =>
  isFirstDe(words, words.opening) &&
  readInitial(new SentenceView(words.text, words.tokens, words.lexicon), words.opening) === 'address';

/** True when the verbs have what they need, and nothing that belongs to the passive only. */
function isComplete(words: Words, clause: Clause): boolean {
  const { group, rest, subject } = clause;
  const lemma = group.lemmas[0]!;
  if (subject.kind === 'phrase' && words.lists.raising.has(lemma) && hasInfinitive(words, clause)) return false;
  if (/^(?:anmode|bede)$/.test(lemma) && words.key(rest) === 'om' && leavesOm(words, rest + 1)) return false;
  if (lemma === 'bede' && (group.kind !== 'blive' || words.key(rest) !== 'om')) return false;
  const isParticiple = participleLemma(words, rest) !== undefined && !words.isNoun(rest);
  const isInfinitive =
    words.has(rest, 'verb', (slot) => slot === 'infinitive') && !words.isNoun(rest) && !words.isAdjective(rest);
  if (
    repeatsVerb(words, subject, group.lemmas) ||
    (lemma === 'følge' && words.key(rest) === 'op' && subject.kind !== 'der')
  )
    return false;
  if (
    isParticiple &&
    !isDemand(words, clause) &&
    !isWishedDone(clause) &&
    !words.isNoun(rest + 1) &&
    !words.isAdjective(rest + 1)
  )
    return false;
  if (isInfinitive) return false;
  if (words.key(rest) === 'der') return false;
  const after = words.afterAdverbs(rest);
  const follows = words.key(after) === ',' ? after + 1 : after;
  if (words.key(follows) === 'at') {
    const isClause = !isInfinitiveAfter(words, follows);
    if (subject.kind === 'phrase') return !isClause && isOrderTo(words, clause);
    if (subject.kind === 'relative') return false;
    if (subject.kind === 'det')
      return isClause || group.lemmas.every((verb) => words.lists.control.has(verb)) || isAdvice(clause);
    return isClause;
  }
  if (lemma === 'oplyse' && isMass(words, subject)) return false;
  if (subject.kind === 'phrase' && !isOrdered(words, clause)) return false;
  if (isBareCount(words, subject) && !group.lemmas.every((verb) => words.lists.light.has(verb))) return false;
  if (subject.kind === 'none')
    return words.lists.subjectless.has(lemma) || words.knowledge.kindOf(lemma) === 'impersonal';
  return true;
}

/** »kræves tilbagebetalt«: what is demanded. */
const isDemand = (words: Words, { group, rest }: Clause): boolean =>
  group.lemmas.includes('kræve') && /^(?:tilbage|ind)betalt$/.test(words.key(rest));

/** »Hvis skolestarten ønskes udsat«. */
const isWishedDone = ({ group, order, subject, rest, end }: Clause): boolean =>
  group.lemmas.includes('ønske') &&
  subject.kind === 'phrase' &&
  rest + 1 >= end &&
  (order === 'conditional' || order === 'subordinate');

/** »Ordningen skal anmodes om skriftligt«: the subject is what is asked for. */
const leavesOm = (words: Words, after: number): boolean =>
  words.key(after) !== 'at' && words.key(after) !== ',' && nounPhrase(words, after) === undefined;

/** »Du vurderes selv at kunne gøre rent«: »Vi vurderer dig at kunne« is no Danish. */
const hasInfinitive = (words: Words, { rest, end }: Clause): boolean =>
  words.tokens
    .slice(rest, end)
    .some(
      ({ key }, offset) => key === 'at' && isInfinitiveAfter(words, rest + offset) && !words.isNoun(rest + offset - 1),
    );

/** »Du påbydes at fjerne skuret« → »Vi påbyder dig at fjerne skuret«. */
const isOrderTo = (words: Words, { group, subject }: Clause): boolean =>
  words.isNominative(subject.from) &&
  group.lemmas.length === 1 &&
  /^(?:anbefale|forbyde|påbyde|pålægge|tilbyde)$/.test(group.lemmas[0]!);

/** »Det anbefales at søge« → »Vi anbefaler dig at søge«. */
export const isAdvice = ({ group }: Clause): boolean => group.lemmas.length === 1 && group.lemmas[0] === 'anbefale';

/** True when »at« at the index is the mark of an infinitive. */
export function isInfinitiveAfter(words: Words, at: number): boolean {
  const next = words.afterAdverbs(at + 1);
  return (
    words.has(next, 'verb', (slot) => slot === 'infinitive') ||
    /^(?:være|have|blive|kunne|skulle|ville|måtte)$/.test(words.key(next))
  );
}
