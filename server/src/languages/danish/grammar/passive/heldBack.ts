import type { Actor, Reservations } from '../../../language.ts';
import { overlaps, type Span } from '../../../spans.ts';
import { SENDER } from '../thirdPerson.ts';
import { type ActorAtWork, actorsAtWork, thingsIn } from './actorsAtWork.ts';
import { nounPhrase } from './nounPhrase.ts';
import {
  isByNamed,
  isByPlan,
  isCondition,
  isForOthersToDecide,
  isMatterOfMeeting,
  isToldByOthers,
  isWrittenByOthers,
} from './otherSources.ts';
import { ADDRESSED } from './reader.ts';
import { KOMMUNEN, MINUTES } from './sender.ts';
import { fieldEnd, fieldStart } from './sentenceField.ts';
import { sPassiveAt } from './sPassive.ts';
import { isAddressed } from './understanding.ts';
import type { Words } from './words.ts';

/** Signals of a sentence that names another who acts, to wordings in the same paragraph that bring in sender or reader. */
const AUTHORITY = 'anden-myndighed';
const OUTSIDER = 'andre-udfører';
/** The reader is told what to do. */
const TASKS = 'læserens-opgaver';
const PERSON = 'fagperson-handler';
const BODY = 'andre-handler';
/** A committee or a council acts. */
const ASSEMBLY = 'råd-handler';
/** The one who writes acts as »jeg«. */
const WRITER = 'jeg-handler';
/** A claim has gone to those who collect it. */
const COLLECTED = 'til-inddrivelse';
const does = (verb: string, thing: string) => `gjort-af-andre:${verb}:${thing}`;
const hasInHand = (thing: string) => `hos-andre:${thing}`;
/** What another does, as a noun: »fordelingen«. */
const isDeed = (noun: string) => `andres-gerning:${noun}`;
const worksOn = (thing: string) => `udføres-af-andre:${thing}`;

/** What a sentence tells its paragraph about who else is at work. */
export const actingSignals = (words: Words): readonly string[] => [
  ...new Set(
    actorsAtWork(words).flatMap((actor) => [
      ...signalsOf(actor, words.key(actor.from - 1) === 'af', isAgain(words)),
      ...(isAssembly(words, actor.to - 1) ? [ASSEMBLY] : []),
    ]),
  ),
  ...(words.tokens.some(({ key }) => key === 'jeg') && !words.isQuestion ? [WRITER] : []),
  ...(tellsTasks(words) ? [TASKS] : []),
  ...(isForOthersToDecide(words) ? ['afgøre', 'afvise', 'behandle'].map((verb) => does(verb, 'klage')) : []),
  ...(words.tokens.some(({ key }, at) => key === 'gældsstyrelsen' && words.key(at - 1) === 'til') ? [COLLECTED] : []),
];

/** »Kælderen bør tømmes«, »Apparater skal slukkes«, where nobody is named. */
const tellsTasks = (words: Words): boolean =>
  words.tokens.some(
    (_, at) =>
      words.lists.readerTasks.has(sPassiveAt(words, at)?.lemma ?? '') &&
      words.tokens.slice(fieldStart(words, at), at).some(({ key }) => /^(?:bør|skal)$/.test(key)) &&
      words.key(fieldStart(words, at) - 1) !== 'om' &&
      !words.is('subordinators', fieldStart(words, at) - 1) &&
      words.key(at + 1) !== 'af',
  );

/** What a firm is hired for; whoever only finds or tells something has not taken over. */
const isWork = (verb: string): boolean =>
  !/^(?:anbefale|anføre|finde|kontakte|konstatere|mene|opdage|oplyse|se|sige|vurdere)$/.test(verb);

/** »som vurderer sagen igen«, »… på ny«. */
const isAgain = ({ tokens }: Words): boolean => tokens.some(({ key }) => key === 'igen' || key === 'ny');

/**
 * @param isAgent true for who a passive names with »af«: the passives around it are theirs as well.
 * @param again true where it is done once more: whoever judges a case again has it.
 */
function signalsOf({ kind, verb, things, aside }: ActorAtWork, isAgent: boolean, again: boolean): readonly string[] {
  const done = things.map((thing) => does(verb, thing));
  if (kind === 'person') return isAgent && !aside ? [...done, PERSON] : done;
  const held = [...things.map(kind === 'outsider' ? worksOn : hasInHand), ...deedsOf(verb).map(isDeed)];
  const judgesAgain = kind === 'authority' && (verb === 'genvurdere' || (verb === 'vurdere' && again));
  if (aside && !judgesAgain) return [...done, ...held];
  const general = kind === 'authority' ? [AUTHORITY] : kind === 'outsider' && isWork(verb) ? [OUTSIDER] : [];
  return [...done, ...held, ...general, BODY];
}

/**
 * Whether a wording for a span of a sentence may say that somebody acts, where the sentence does not tell: what the text
 * must tell of them, and what it must not tell of others. Undefined when the sentence itself names another.
 */
export function reservationsOn(words: Words, span: Span, actor: Actor): Reservations | undefined {
  const unlessHere = othersAtWork(words, span, actor === 'du');
  if (!unlessHere || isOnRecord(words, span)) return undefined;
  const isNotSenders = [isWrittenByOthers, isCondition, isMatterOfMeeting, isByNamed, isToldByOthers].some((tells) =>
    tells(words, span),
  );
  if (actor !== 'du' && isNotSenders) return undefined;
  if (actor === 'du') return isByPlan(words) ? undefined : { unless: [], unlessHere, expects: ADDRESSED };
  if (actor !== 'vi' && actor !== 'jeg')
    return { unless: actor === 'kommunen' ? [] : [SENDER], unlessHere, expects: KOMMUNEN };
  const isTold = words.tokens.some(({ key, end }) => end > span.start && end <= span.end && /^(?:blev|er)$/.test(key));
  const unless = isTold && actor !== 'jeg' && !verbsIn(words, span).some(isReporting) ? [] : [MINUTES];
  return { unless, unlessHere, ...(actor === 'jeg' ? { needsHere: WRITER } : {}) };
}

/** »Der blev orienteret om«: to the assembly that the minutes are of, by others. */
const isReporting = (verb: string): boolean => /^(?:fremlægge|informere|orientere)$/.test(verb);

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
function othersAtWork(words: Words, span: Span, isReader: boolean): readonly string[] | undefined {
  const from = words.tokens.findIndex(({ end }) => end > span.start);
  const after = words.tokens.findIndex(({ start }) => start >= span.end);
  const to = after < 0 ? words.length : after;
  const start = fieldStart(words, from);
  const end = fieldEnd(words, to - 1);
  const things = thingsIn(words, words.is('relatives', start - 1) ? Math.max(0, start - 3) : start, end);
  const verbs = verbsIn(words, span);
  if (words.tokens.slice(start, end).some(({ key }) => key === 'kommunen')) return [];
  if (things.includes('gebyr') && words.tokens.some(({ key }) => key.startsWith('klageportal'))) return undefined;
  const deeds = verbs.flatMap(deedsOf);
  const before = isOfIt(words, start) ? thingsIn(words, words.opening, start) : [];
  const done = verbs.flatMap((verb) => [...things, ...before].map((thing) => does(verb, thing)));
  if (isReader) return done;
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
  const goesOn = actorsAtWork(words).some(
    ({ kind, aside, from: at }) =>
      !aside &&
      kind !== 'person' &&
      !(kind === 'outsider' && isOfficial) &&
      isJoined(words, start, fieldStart(words, at)),
  );
  if (goesOn || isAfterAuthority(words, start, end)) return undefined;
  return [
    ...held,
    AUTHORITY,
    ...(isOfficial ? [] : [OUTSIDER, PERSON, TASKS]),
    ...(isAboutIt(words, start) || isWeak(words, verbs) || verbs.includes('vedtage') ? [BODY] : []),
    ...(verbs.includes('beslutte') ? [ASSEMBLY] : []),
  ];
}

/** Those who collect debts do so. */
const isCollecting = (verb: string): boolean => /^(?:inddrive|modregne)$/.test(verb);

/** »Der arbejdes om natten«, »Der lægges køreplader ud«, but not »Der lægges vægt på«: work with one's hands. */
const isManual = (verb: string, things: readonly string[]): boolean =>
  verb === 'arbejde' ||
  (/^(?:lægge|sætte|stille)$/.test(verb) && !things.some((thing) => /^(?:krav|mærke|spørgsmål|vægt)$/.test(thing)));

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

/** »byrådet«, »Teknisk Udvalg«. */
const isAssembly = (words: Words, head: number): boolean =>
  /(?:udvalg(?:et)?|byrådet|kommunalbestyrelsen)$/.test(words.key(head));

/** True for a verb that the sender is not sure to be meant by. */
const isWeak = (words: Words, verbs: readonly string[]): boolean =>
  verbs.some((verb) => words.knowledge.kindOf(verb) === 'ours');

/** The nouns for what a verb says: »undersøge« is to »undersøgelse« what »kontrollere« is to »kontrol«. */
function deedsOf(verb: string): readonly string[] {
  const stem = verb.replace(/e$/u, '');
  const short = stem.replace(/ler$/u, '').replace(/(.)\1$/u, '$1');
  return [`${stem}ing`, `${stem}else`, `${short}ning`, short];
}

/** »Borgerservice foretager en prøvelse, og der udstedes en attest«: the clauses that begin there are joined by »og«. */
function isJoined(words: Words, one: number, other: number): boolean {
  const [first, second] = one < other ? [one, other] : [other, one];
  const opener = words.key(second - 1) === 'der' ? second - 2 : second;
  return first < second && words.key(opener) === 'og';
}

/** »Den foretages om morgenen«: about what the sentence before tells of. */
function isAboutIt(words: Words, start: number): boolean {
  if (start !== words.opening || isAddressed(words)) return false;
  const isIt = /^(?:det|dette)$/.test(words.key(start)) && !words.tokens.some(({ key }) => key === 'at');
  return isIt || /^(?:den|de|denne|disse)$/.test(words.key(start));
}

/** »Klagen modtages, og den afvises«: about what the clause before tells of. */
const isOfIt = (words: Words, start: number): boolean =>
  words.key(start) === 'og' && /^(?:den|det|de)$/.test(words.key(start + 1));

/** »Vi behandler sagen, når …«: the sender is at work in the sentence. */
const saysWe = (words: Words): boolean => words.tokens.some(({ key }) => /^(?:vi|jeg)$/.test(key));
