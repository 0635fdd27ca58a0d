import type { Actor, Reservations } from '../../../language.ts';
import { overlaps, type Span } from '../../../spans.ts';
import { SENDER } from '../thirdPerson.ts';
import {
  ABOUT_OTHERS,
  ABOUT_PEOPLE,
  ASSEMBLY,
  AUTHORITY,
  BODY,
  COLLECTED,
  DUTY_OF_OTHERS,
  deedsOf,
  does,
  hasInHand,
  isAssembly,
  isDeed,
  OUTSIDER,
  PERSON,
  TASKS,
  THREAT,
  WRITER,
  worksOn,
} from './actingSignals.ts';
import { actorsAtWork, thingsIn } from './actorsAtWork.ts';
import {
  isCollecting,
  isErrand,
  isFinding,
  isInspectors,
  isManual,
  isOfAnyCase,
  isOfCase,
  isOfMeeting,
  isParticular,
  isReporting,
  isResolving,
} from './deeds.ts';
import { isElsewhere } from './elsewhere.ts';
import { inHandOf } from './namedActors.ts';
import { nounPhrase } from './nounPhrase.ts';
import {
  isByNamed,
  isByPlan,
  isCondition,
  isMatterOfMeeting,
  isToldByOthers,
  isWrittenByOthers,
} from './otherSources.ts';
import { ADDRESSED } from './reader.ts';
import { BUILDER, CONDITIONS, INSPECTED, KOMMUNEN, MINUTES, THEY } from './sender.ts';
import { fieldEnd, fieldStart } from './sentenceField.ts';
import { isAddressed } from './understanding.ts';
import type { Words } from './words.ts';

/**
 * Whether a wording for a span of a sentence may say that somebody acts, where the sentence does not tell: what the text
 * must tell of them, and what it must not tell of others. Undefined when the sentence itself names another.
 */
export function reservationsOn(words: Words, span: Span, actor: Actor): Reservations | undefined {
  const verbs = verbsIn(words, span);
  const unlessHere = othersAtWork(words, span, verbs, actor === 'du');
  if (!unlessHere || isOnRecord(words, span)) return undefined;
  const isNotSenders = [isWrittenByOthers, isCondition, isMatterOfMeeting, isByNamed, isToldByOthers].some((tells) =>
    tells(words, span),
  );
  if (actor !== 'du' && isNotSenders) return undefined;
  const builds = verbs.some((verb) => words.lists.buildingVerbs.has(verb));
  if (actor === 'du')
    return isByPlan(words) ? undefined : { unless: builds ? [BUILDER] : [], unlessHere, expects: ADDRESSED };
  const isTold = words.tokens.some(({ key, end }) => end > span.start && end <= span.end && /^(?:blev|er)$/.test(key));
  const others = [
    ...(isTold || verbs.some((verb) => isInspectors(words, verb)) ? [] : [INSPECTED]),
    ...(builds ? [CONDITIONS] : []),
    ...(isTold && verbs.some(isOfMeeting) ? [THEY] : []),
    ...(verbs.includes('arbejde') ? [BUILDER] : []),
    ...(verbs.some((verb) => /^(?:either|ours)$/.test(words.knowledge.kindOf(verb) ?? ''))
      ? thingsAt(words, span).map(inHandOf)
      : []),
  ];
  if (actor !== 'vi' && actor !== 'jeg')
    return { unless: [...(actor === 'kommunen' ? [] : [SENDER]), ...others], unlessHere, expects: KOMMUNEN };
  const unless = [...(isTold && actor !== 'jeg' && !verbs.some(isReporting) ? [] : [MINUTES]), ...others];
  return { unless, unlessHere, ...(actor === 'jeg' ? { needsHere: WRITER } : {}) };
}

/** What is acted on in the clause of a span. */
const thingsAt = (words: Words, { start }: Span): readonly string[] => {
  const at = words.tokens.findIndex(({ end }) => end > start);
  return thingsIn(words, fieldStart(words, at), fieldEnd(words, at));
};

/** The lemmas of the verbs that a span may hold. */
const verbsIn = (words: Words, span: Span): readonly string[] =>
  words.tokens.flatMap((token, at) =>
    overlaps(token, span)
      ? words.readings(at).flatMap(({ lemma, wordClass }) => (wordClass === 'verb' ? [lemma] : []))
      : [],
  );

/** »Det fremgår af arkivet, at der ikke er foretaget en analyse«: by whoever it was. */
const isOnRecord = ({ tokens }: Words, { start, end }: Span): boolean =>
  tokens.some((token) => token.key === 'fremgår' && token.end < start) &&
  tokens.some((token) => /^(?:er|var|blev)$/.test(token.key) && token.end > start && token.end <= end);

/** The acting signals that speak against sender or reader; undefined when the sentence itself names another. */
function othersAtWork(
  words: Words,
  span: Span,
  verbs: readonly string[],
  isReader: boolean,
): readonly string[] | undefined {
  const from = words.tokens.findIndex(({ end }) => end > span.start);
  const after = words.tokens.findIndex(({ start }) => start >= span.end);
  const to = after < 0 ? words.length : after;
  const start = fieldStart(words, from);
  const end = fieldEnd(words, to - 1);
  const things = thingsIn(words, phraseStart(words, start), end);
  if (words.tokens.slice(start, end).some(({ key }) => key === 'kommunen')) return [];
  if (!isReader && things.includes('gebyr') && words.tokens.some(({ key }) => /^klage(?:n|portalen?)?$/.test(key)))
    return undefined;
  if (!isReader && isDoneElsewhere(words, verbs, start, end)) return undefined;
  const deeds = verbs.flatMap(deedsOf);
  const actedOn = isOfIt(words, start) ? [...things, ...thingsIn(words, words.opening, start)] : things;
  const role = isReader ? 'reader' : 'sender';
  if (verbs.some((verb) => words.knowledge.isOthersDeed(verb, actedOn, role))) return undefined;
  const done = verbs.flatMap((verb) => actedOn.map((thing) => does(verb, thing)));
  if (isReader)
    return [
      ...done,
      ...(verbs.includes('opsige') ? [THREAT] : []),
      ...(isSpokenTo(words) ? [] : [ABOUT_PEOPLE, ...(isAboutIt(words, start) ? [DUTY_OF_OTHERS] : [])]),
    ];
  const isOfficial = verbs.some(
    (verb) => /^(?:official|impersonal)$/.test(words.knowledge.kindOf(verb) ?? '') && !isManual(verb, things),
  );
  const all = [...things, ...deeds];
  const held = [
    ...done,
    ...all.map(hasInHand),
    ...occasionsIn(words, start).map(isDeed),
    ...(verbs.some(isCollecting) || words.tokens.some(({ key }) => key === 'herefter' || key === 'derefter')
      ? [COLLECTED]
      : []),
    ...(isOfficial ? [] : all.map(worksOn)),
  ];
  if (saysWe(words)) return held;
  const isOfACase = things.some(isOfCase(words));
  const isOfTheCase = isOfACase && isParticular(words, start, end);
  const finds = verbs.some(isFinding) && !words.tokens.some(({ key }) => /^(?:besigtigelsen|tilsynet)$/.test(key));
  const goesOn = actorsAtWork(words).some(
    ({ kind, aside, from: at }) =>
      !aside &&
      (finds ||
        (isOfficial ? kind !== 'person' && kind !== 'outsider' : kind !== 'person' || words.key(at - 1) === 'af')) &&
      isJoined(words, start, fieldStart(words, at)),
  );
  if (goesOn || isAfterAuthority(words, start, end)) return undefined;
  return [
    ...held,
    AUTHORITY,
    ...(isOfTheCase || verbs.some(isOfAnyCase) ? [] : [ABOUT_OTHERS, ABOUT_PEOPLE]),
    ...(isOfficial && !finds ? [] : [OUTSIDER, PERSON, ...(isOfACase ? [] : [TASKS])]),
    ...(isAboutIt(words, start) || isWeak(words, verbs) || verbs.some(isErrand) || verbs.includes('vedtage')
      ? [BODY]
      : []),
    ...(verbs.some(isResolving) ? [ASSEMBLY] : []),
  ];
}

/** Whether a place in the clause, or in the one that »og« goes on from, is one where others act; what is told with »at« may be anywhere. */
function isDoneElsewhere(words: Words, verbs: readonly string[], start: number, end: number): boolean {
  const joins = openerOf(words, start);
  const goesOn = words.key(joins) === 'og' && words.key(joins - 1) === ',';
  for (let at = goesOn ? fieldStart(words, joins - 2) : start; at < end && words.key(at) !== 'at'; at++)
    if (isElsewhere(words, verbs, at)) return true;
  return false;
}

/** Where what is acted on may begin: before »som«, and before the »om« of »ansøgningen om støtte«. */
function phraseStart(words: Words, start: number): number {
  if (words.is('relatives', start - 1)) return Math.max(0, start - 3);
  return words.key(start - 1) === 'om' && words.isNoun(start - 2) ? fieldStart(words, start - 2) : start;
}

/** Whether the sentence itself speaks to the reader. */
const isSpokenTo = (words: Words): boolean =>
  words.tokens.some(({ key }) => /^(?:du|dig|din|dit|dine|jer|jeres)$/.test(key));

/** »Ved fordelingen prioriteres børn«: by those who do that. */
const occasionsIn = (words: Words, start: number): readonly string[] =>
  /^(?:ved|under|efter)$/.test(words.key(start))
    ? words.readings(nounPhrase(words, start + 1)?.head ?? -1).map(({ lemma }) => lemma)
    : [];

/** »Hvis myndigheden fastholder afgørelsen, sendes den …«: another authority acts in another clause of the sentence. */
const isAfterAuthority = (words: Words, start: number, end: number): boolean =>
  actorsAtWork(words).some(
    ({ kind, aside, from, to }) =>
      !aside && (from < start || from >= end) && (kind === 'authority' || isAssembly(words, to - 1)),
  );

/** True for a verb that the sender is not sure to be meant by. */
const isWeak = (words: Words, verbs: readonly string[]): boolean =>
  verbs.some((verb) => words.knowledge.kindOf(verb) === 'ours');

/** »Borgerservice foretager en prøvelse, og der udstedes en attest«: the clauses that begin there are joined by »og«. */
function isJoined(words: Words, one: number, other: number): boolean {
  const [first, second] = one < other ? [one, other] : [other, one];
  return first < second && words.key(openerOf(words, second)) === 'og';
}

/** Where the word stands that may join a clause to the one before: before »der«, which begins a field of its own. */
const openerOf = (words: Words, start: number): number => (words.key(start - 1) === 'der' ? start - 2 : start);

/** »Den foretages om morgenen«: about what the sentence before tells of. */
function isAboutIt(words: Words, start: number): boolean {
  if (start !== words.opening || isAddressed(words)) return false;
  const isIt = /^(?:det|dette)$/.test(words.key(start)) && !words.tokens.some(({ key }) => key === 'at');
  return isIt || /^(?:den|de|denne|disse|her)$/.test(words.key(start));
}

/** »Klagen modtages, og den afvises«: about what the clause before tells of. */
const isOfIt = (words: Words, start: number): boolean =>
  words.key(start) === 'og' && /^(?:den|det|de)$/.test(words.key(start + 1));

/** »Vi behandler sagen, når …«: the sender is at work in the sentence. */
const saysWe = (words: Words): boolean => words.tokens.some(({ key }) => /^(?:vi|jeg)$/.test(key));
