import { type ActorAtWork, actorsAtWork } from './actorsAtWork.ts';
import { type NounPhrase, nounPhrase } from './nounPhrase.ts';
import { isForOthersToDecide, isLaidBeforeAssembly } from './otherSources.ts';
import { fieldStart } from './sentenceField.ts';
import { sPassiveAt } from './sPassive.ts';
import type { Words } from './words.ts';

/** Signals of a sentence that names another who acts, to wordings in the same paragraph that bring in sender or reader. */
export const AUTHORITY = 'anden-myndighed';
export const OUTSIDER = 'andre-udfører';
/** The reader is told what to do. */
export const TASKS = 'læserens-opgaver';
export const PERSON = 'fagperson-handler';
export const BODY = 'andre-handler';
/** A committee or a council acts. */
export const ASSEMBLY = 'råd-handler';
/** The one who writes acts as »jeg«. */
export const WRITER = 'jeg-handler';
/** The sentence is about somebody with a life of their own: »Din bank«, »Klubben«. */
export const ABOUT_OTHERS = 'om-andre';
/** The sentence tells what people do who are neither the sender nor the reader: »Beboerne deler«. */
export const ABOUT_PEOPLE = 'om-mennesker';
/** The sentence gives a duty to somebody else: »Lægen skal udfylde attesten«. */
export const DUTY_OF_OTHERS = 'andres-pligt';
/** The reader may lose something: »Du kan miste pladsen«. */
export const THREAT = 'læser-mister';
/** A claim has gone to those who collect it. */
export const COLLECTED = 'til-inddrivelse';
export const does = (verb: string, thing: string) => `gjort-af-andre:${verb}:${thing}`;
export const hasInHand = (thing: string) => `hos-andre:${thing}`;
/** What another does, as a noun: »fordelingen«. */
export const isDeed = (noun: string) => `andres-gerning:${noun}`;
export const worksOn = (thing: string) => `udføres-af-andre:${thing}`;

/** What those do who decide on a complaint. */
const ofComplaints = [...['afgøre', 'afvise', 'behandle'].map((verb) => does(verb, 'klage')), does('opkræve', 'gebyr')];

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
  ...aboutOthers(words),
  ...(words.tokens.some(({ key }) => /^(?:miste|mister)$/.test(key)) ? [THREAT] : []),
  ...(isForOthersToDecide(words) ? ofComplaints : []),
  ...(isLaidBeforeAssembly(words) ? [ASSEMBLY] : []),
  ...(words.tokens.some(({ key }, at) => key === 'gældsstyrelsen' && words.key(at - 1) === 'til') ? [COLLECTED] : []),
];

/** »Klubben arrangerer turen«, »Beboerne deler et vaskehus«: who a sentence begins with; »Foreningen skal« may be the reader. */
function aboutOthers(words: Words): readonly string[] {
  const phrase = nounPhrase(words, words.opening);
  if (phrase?.kind !== 'noun' || !phrase.definite) return [];
  if (isObliged(words, phrase)) return [DUTY_OF_OTHERS];
  if (/^(?:skal|må|kan|bør)$/.test(words.key(phrase.to))) return [];
  const { organisations, outsiders, otherAuthority, people, thirdReaders } = words.knowledge.endings;
  const isAbout = (list: RegExp) => words.readings(phrase.head).some(({ lemma }) => list.test(lemma));
  if (isAbout(organisations) || isAbout(outsiders)) return [ABOUT_OTHERS];
  if (isAbout(otherAuthority) && !isOwn(words, phrase.head)) return [ABOUT_OTHERS];
  const isActive = sPassiveAt(words, phrase.to) === undefined && !words.isAuxiliary(phrase.to);
  return isActive && (isAbout(people) || isAbout(thirdReaders)) ? [ABOUT_PEOPLE] : [];
}

/** »kommunen« and those who decide there. */
const isOwn = (words: Words, head: number): boolean =>
  /(?:bestyrelse[nr]*|byråd(?:et)?|kommune[nr]*|råd(?:et)?|udvalg(?:et)?)$/.test(words.key(head));

/** »Lægen skal«, »Udlejeren har pligt«; not the sender's own people, nor those who may be the reader. */
function isObliged(words: Words, { head, to }: NounPhrase): boolean {
  const isDuty = /^(?:skal|bør)$/.test(words.key(to)) && sPassiveAt(words, words.afterAdverbs(to + 1)) === undefined;
  const hasDuty = words.key(to) === 'har' && /^(?:ansvaret?|pligt|tilladelsen?)$/.test(words.key(to + 1));
  if (!isDuty && !hasDuty) return false;
  const { lists, knowledge } = words;
  return words
    .readings(head)
    .some(
      ({ lemma }) =>
        knowledge.endings.agentNouns.test(lemma) &&
        !knowledge.endings.thirdReaders.test(lemma) &&
        ![lists.contacts, lists.ownAuthority, lists.readerNames].some((own) => own.has(lemma)) &&
        !/(?:hjælper|medarbejder|personale|sygeplejerske|team|terapeut)$/.test(lemma),
    );
}

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

/** »byrådet«, »Teknisk Udvalg«. */
export const isAssembly = (words: Words, head: number): boolean =>
  /(?:udvalg(?:et)?|byrådet|kommunalbestyrelsen)$/.test(words.key(head));

/** The nouns for what a verb says: »undersøge« is to »undersøgelse« what »kontrollere« is to »kontrol«. */
export function deedsOf(verb: string): readonly string[] {
  const stem = verb.replace(/e$/u, '');
  const short = stem.replace(/ler$/u, '').replace(/(.)\1$/u, '$1');
  return [`${stem}ing`, `${stem}else`, `${short}ning`, short];
}
