import type { AgentKind } from '../grammarData.ts';
import type { Clause } from './clause.ts';
import { destinationOf, isOnRequest } from './destination.ts';
import { type NounPhrase, nounPhrase } from './nounPhrase.ts';
import { isPastPassive } from './sPassive.ts';
import type { VerbGroup } from './verbGroup.ts';
import type { Words } from './words.ts';

/** Who may be meant when nobody is named. */
export type Actor = 'vi' | 'du';

const opinions = new Set(['anse', 'antage', 'betragte', 'formode']);
const isDuty = (modal: string): boolean => /^(?:skal|skulle|må|måtte|bør|burde)$/.test(modal);
const isAbility = (modal: string): boolean => /^(?:kan|kunne)$/.test(modal);

/** True for clauses that say what is done, not when or whether. */
export const isStatement = ({ order }: Clause): boolean => order === 'main' || order === 'inverted';

/** What a verb's actor is told from. */
interface Use {
  readonly words: Words;
  readonly clause: Clause;
  readonly lemma: string;
  readonly kind: AgentKind | undefined;
  /** The finite modal; empty for none. */
  readonly modal: string;
  readonly object: NounPhrase | undefined;
  /** The lemmas of what the act is about. */
  readonly nouns: readonly string[];
}

/** The actors that a verb is used of in a letter from an authority (dictionaries/da/passives.yaml), in this clause. */
export function likelyActors(words: Words, clause: Clause, lemma: string): readonly Actor[] {
  const object = objectOf(words, clause);
  const nouns = object ? words.readings(object.head).map((reading) => reading.lemma) : [];
  const use: Use = {
    words,
    clause,
    lemma,
    kind: kindOf(words, clause, lemma),
    modal: clause.group.modal ?? '',
    object,
    nouns,
  };
  for (const rule of [byPatient, byAuthority, byReaderVerb, byLightVerb, byEmptySubject, byDestination, byKind]) {
    const actors = rule(use);
    if (actors) return actors;
  }
  return [];
}

/** A verb with its particle may be of another kind than the verb alone: »stilles ud«. */
function kindOf(words: Words, { rest }: Clause, lemma: string): AgentKind | undefined {
  return words.knowledge.kindOf(`${lemma} ${words.key(rest)}`) ?? words.knowledge.kindOf(lemma);
}

/** »Du indkaldes«: what is done to the reader is done by the sender. */
function byPatient({ words, clause: { subject, group }, kind, lemma }: Use): readonly Actor[] | undefined {
  if (kind === 'toPerson' && isInPast(words, group)) return [];
  if (subject.phrase?.kind === 'pronoun' && /^(?:du|i|de)$/.test(words.key(subject.from))) {
    return kind !== undefined || words.lists.toAuthority.has(lemma) ? ['vi'] : [];
  }
  if (kind !== 'toPerson') return undefined;
  return subject.kind === 'phrase' ? ['vi'] : [];
}

/** »Borgerservice kontaktes på telefon«, but »Naboerne orienteres«. */
function byAuthority({ words, lemma, object, nouns, modal }: Use): readonly Actor[] | undefined {
  if (!words.lists.toAuthority.has(lemma) || !object) return undefined;
  const isOwn = words.isName(object.head) || nouns.some((noun) => words.lists.ownAuthority.has(noun));
  const isOther = nouns.some((noun) => words.lists.agentNouns.has(noun)) && !words.is('possessives', object.from);
  if (isOwn || (isOther && isAbility(modal))) return ['du'];
  return isDuty(modal) || isAbility(modal) ? [] : ['vi'];
}

/** »kan ses«, »må forventes«. */
function byReaderVerb({ words, clause, lemma, modal }: Use): readonly Actor[] | undefined {
  if (modal === 'må' && opinions.has(lemma)) return [];
  if (isAbility(modal) && lemma === 'indhente' && !isFromPublic(words, clause)) return ['vi'];
  if (isAbility(modal) && words.lists.readerCan.has(lemma)) return ['du'];
  return /^(?:må|kan)$/.test(modal) && /^(?:forvente|påregne)$/.test(lemma) ? ['du'] : undefined;
}

/** »indhentes på hjemmesiden«, »indhentes hos Borgerservice«, but not »indhentes fra folkeregistret«. */
const isFromPublic = (words: Words, { group, end }: Clause): boolean =>
  words.tokens.slice(group.to, end).some(({ key }) => /^(?:på|hos|via|ved)$/.test(key));

/** Light verbs say with their noun who acts: »Indbetaling foretages«, »Der foretages en vurdering«. */
function byLightVerb({ words, clause, lemma, nouns, modal }: Use): readonly Actor[] | undefined {
  if (!words.lists.readerLight.has(lemma)) return undefined;
  const isReaders = nouns.some((noun) => words.knowledge.endings.readerNouns.test(noun));
  const isImplied =
    /^(?:foretage|rette)$/.test(lemma) || (/^(?:fremsende|sende)$/.test(lemma) && !clause.subject.phrase?.definite);
  if (isReaders && (modal !== '' || (isImplied && isStatement(clause)))) return ['du'];
  if (lemma !== 'foretage') return undefined;
  if (nouns.some((noun) => words.knowledge.endings.officialNouns.test(noun))) return ['vi'];
  const isGiven = clause.subject.kind !== 'phrase' || clause.subject.phrase?.definite === true;
  return isGiven && (modal === '' || /^vil/.test(modal)) ? ['vi'] : [];
}

/** »Det besluttes, at …«, »Der tages forbehold«. */
function byEmptySubject(use: Use): readonly Actor[] | undefined {
  const { words, clause, kind, modal, nouns } = use;
  const { subject } = clause;
  if (subject.kind === 'det') return kind !== undefined && isSaidByUs(use, kind) ? ['vi'] : [];
  if (kind !== 'impersonal') return undefined;
  if (isDuty(modal)) return [];
  if (hasParticle(words, clause)) return ['vi'];
  if (isAbility(modal) && !nouns.some((noun) => words.knowledge.endings.givenNouns.test(noun))) return [];
  return subject.kind === 'der' || subject.kind === 'none' ? ['vi'] : [];
}

/** »Det besluttes, at …«, »Det skal oplyses, at …«, but not »Det skal sikres, at …«. */
function isSaidByUs({ words, lemma, modal }: Use, kind: AgentKind): boolean {
  if (kind === 'du') return false;
  const isOurs = kind === 'official' || kind === 'vi' || kind === 'impersonal';
  return isOurs || !isDuty(modal) || words.lists.announcements.has(lemma);
}

/** »sendes til os«, »sendes til dig«, »skal meddeles til skolen«. */
function byDestination({ words, clause, kind, lemma, modal }: Use): readonly Actor[] | undefined {
  if (kind === undefined) return undefined;
  const to = destinationOf(words, clause);
  if (to === 'reader') return kind === 'du' ? [] : ['vi'];
  if (lemma === 'meddele' && isDuty(modal) && isSentOn(words, clause)) return ['du'];
  if (to === undefined) return undefined;
  const isAsked = isStatement(clause) || /^(?:hvis|såfremt|at)$/.test(words.key(clause.from - 1));
  return kind === 'official' || kind === 'vi' || !isAsked ? [] : ['du'];
}

function byKind(use: Use): readonly Actor[] {
  const { words, clause, kind, modal, nouns } = use;
  const isPlain = !isDuty(modal) && !isAbility(modal);
  const sender: readonly Actor[] = isOnRequest(words, clause) ? [] : ['vi'];
  if (kind === 'official') return isDuty(modal) && !words.lists.officialDuty.has(use.lemma) ? [] : sender;
  if (kind === 'vi' && isPlain) return isSupposed(words, clause) ? [] : sender;
  if (isAnybodys(use)) return [];
  if (kind === 'du') return ['du'];
  const isOurs = /^(?:din|dit|dine|jeres)$/.test(words.key(clause.subject.from));
  if (kind === 'use' && isPlain) return isOurs || nouns.some((noun) => words.lists.usedByUs.has(noun)) ? ['vi'] : [];
  if (isPlain) return (isStatement(clause) || isOurs) && isSenders(use) ? sender : [];
  if (kind === undefined || kind === 'vi') return [];
  return isDuty(modal) ? byDuty(use, kind) : byAbility(use, kind);
}

/** »Påklages tilladelsen«, which neighbours do too; »alle børn skal indskrives«, which nobody does alone. */
function isAnybodys({ words, clause, lemma, nouns }: Use): boolean {
  const isComplaint = /^(?:påklage|anfægte|indbringe)$/.test(lemma) && !isStatement(clause);
  if (isComplaint && nouns.some((noun) => /(?:tilladelse|dispensation|godkendelse|plan)$/.test(noun))) return true;
  const isAll = /^(?:alle|samtlige)$/.test(words.key(clause.subject.from));
  return isAll && nouns.some((noun) => words.lists.agentNouns.has(noun));
}

/** »hvis projektet gennemføres«, »at projektet gennemføres«: anybody may do what is supposed. */
function isSupposed(words: Words, { order, from }: Clause): boolean {
  if (order === 'conditional') return true;
  return order === 'subordinate' && /^(?:hvis|såfremt|medmindre|om|hvorvidt|at)$/.test(words.key(from - 1));
}

/** What either side may do is told of the sender in the present, about the sender's things or with a time. */
function isSenders({ words, clause, kind, nouns, lemma }: Use): boolean {
  if (kind !== 'either' && kind !== 'mixed') return false;
  const { group, rest, end, opening } = clause;
  if (group.kind === 'være') return true;
  if (isInPast(words, group)) return false;
  const isFetched = lemma === 'hente' || lemma === 'afhente';
  if (
    /sende$/.test(lemma) &&
    clause.subject.phrase?.definite &&
    nouns.some((noun) => words.knowledge.endings.readerNouns.test(noun))
  )
    return true;
  if (!isFetched && nouns.some((noun) => words.knowledge.endings.officialObjects.test(noun))) return true;
  for (let at = rest; at < end; at++) {
    if (/^(?:inden|senest)$/.test(words.key(at))) return false;
    if (words.is('timeNouns', at) || /^(?:kl\.|løbende|fra)$/.test(words.key(at))) return true;
  }
  return words.tokens.slice(0, opening).some(({ key }) => key === 'du');
}

const isInPast = (words: Words, { kind, finite }: VerbGroup): boolean =>
  kind === 's' ? isPastPassive(words, finite) : /^(?:blev|er|var)$/.test(words.key(finite));

function byDuty({ words, clause, lemma, nouns }: Use, kind: AgentKind): readonly Actor[] {
  const { group } = clause;
  if (
    /^(?:standse|stoppe|iværksætte)$/.test(lemma) &&
    nouns.some((noun) => words.knowledge.endings.benefits.test(noun))
  )
    return ['vi'];
  if (nouns.some((noun) => words.knowledge.endings.publicThings.test(noun))) return [];
  const isPast = /^(?:skulle|måtte|burde)$/.test(group.modal ?? '');
  if (isPast && !isStatement(clause)) return [];
  if (kind === 'either' && clause.subject.kind === 'der') return [];
  if (kind === 'use' && group.modal !== 'må' && nouns.some((noun) => words.lists.usedByUs.has(noun))) return [];
  const isAble = group.nonfinite.some((index) => words.key(index) === 'kunne');
  const asks = clause.order === 'subordinate' && /^(?:om|hvorvidt|hvor)/.test(words.key(clause.from - 1));
  return isAble || asks ? ['vi'] : ['du'];
}

function byAbility({ clause, lemma }: Use, kind: AgentKind): readonly Actor[] {
  if (kind === 'either') return [];
  if (lemma === 'oplyse' && clause.subject.kind !== 'phrase') return ['vi'];
  return kind === 'use' || isStatement(clause) ? ['du'] : [];
}

/** What the act is about: the passive subject, or what follows the verbs after »der«. */
function objectOf(words: Words, { subject, rest }: Clause): NounPhrase | undefined {
  return subject.phrase ?? (subject.kind === 'phrase' ? undefined : nounPhrase(words, rest));
}

const isSentOn = (words: Words, { group, end }: Clause): boolean =>
  words.tokens.slice(group.to, end).some(({ key }) => key === 'til');

/** »sættes ned«, »stilles til rådighed«: with these words, light verbs say what is done. */
function hasParticle(words: Words, { rest, group }: Clause): boolean {
  if (group.modal === 'må') return false;
  if (/^(?:op|ned|om|ind|frem)$/.test(words.key(rest))) return true;
  const phrase = `${words.key(rest)} ${words.key(rest + 1)}`;
  return /^(?:i gang|i værk|i bero|til rådighed|til grund|til side)$/.test(phrase);
}
