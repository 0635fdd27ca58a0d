import data from '../../../../../../dictionaries/da/passives.yaml';
import type { Clause } from './clause.ts';
import { destinationOf, isOnRequest } from './destination.ts';
import { type NounPhrase, nounPhrase } from './nounPhrase.ts';
import type { Words } from './words.ts';

/** Who may be meant when nobody is named. */
export type Actor = 'vi' | 'du';

type Kind = keyof typeof data.agents;

const kinds = new Map(
  (Object.keys(data.agents) as Kind[]).flatMap((kind) =>
    data.agents[kind].map((lemma): [string, Kind] => [lemma, kind]),
  ),
);
const readerCan = new Set(data.readerCan);
const toAuthority = new Set(data.toAuthority);
const readerNouns = new Set(data.readerNouns);
const readerLight = new Set(data.readerLight);
const officialNouns = new Set(data.officialNouns);
const usedByUs = new Set(data.usedByUs);
const ownAuthority = new Set(data.ownAuthority);
const agentNouns = new Set(data.agentNouns);
const isDuty = (modal: string): boolean => /^(?:skal|skulle|må|måtte|bør|burde)$/.test(modal);
const isAbility = (modal: string): boolean => /^(?:kan|kunne)$/.test(modal);

/** True for clauses that say what is done, not when or whether. */
export const isStatement = ({ order }: Clause): boolean => order === 'main' || order === 'inverted';

/** What a verb's actor is told from. */
interface Use {
  readonly words: Words;
  readonly clause: Clause;
  readonly lemma: string;
  readonly kind: Kind | undefined;
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
  const use: Use = { words, clause, lemma, kind: kinds.get(lemma), modal: clause.group.modal ?? '', object, nouns };
  for (const rule of [byPatient, byAuthority, byReaderVerb, byLightVerb, byEmptySubject, byDestination, byKind]) {
    const actors = rule(use);
    if (actors) return actors;
  }
  return [];
}

/** »Du indkaldes«: what is done to the reader is done by the sender. */
function byPatient({ words, clause: { subject }, kind, lemma }: Use): readonly Actor[] | undefined {
  if (subject.phrase?.kind === 'pronoun' && /^(?:du|i|de)$/.test(words.key(subject.from))) {
    return kind !== undefined || toAuthority.has(lemma) ? ['vi'] : [];
  }
  if (kind !== 'toPerson') return undefined;
  return subject.kind === 'phrase' ? ['vi'] : [];
}

/** »Borgerservice kontaktes på telefon«, but »Naboerne orienteres«. */
function byAuthority({ words, lemma, object, nouns, modal }: Use): readonly Actor[] | undefined {
  if (!toAuthority.has(lemma) || !object) return undefined;
  const isOwn = words.isName(object.head) || nouns.some((noun) => ownAuthority.has(noun));
  const isOther = nouns.some((noun) => agentNouns.has(noun)) && !words.is('possessives', object.from);
  if (isOwn || (isOther && isAbility(modal))) return ['du'];
  return isDuty(modal) || isAbility(modal) ? [] : ['vi'];
}

/** »kan ses«, »må forventes«. */
function byReaderVerb({ lemma, modal }: Use): readonly Actor[] | undefined {
  if (isAbility(modal) && readerCan.has(lemma)) return ['du'];
  return /^(?:må|kan)$/.test(modal) && /^(?:forvente|påregne)$/.test(lemma) ? ['du'] : undefined;
}

/** Light verbs say with their noun who acts: »Indbetaling foretages«, »Der foretages en vurdering«. */
function byLightVerb({ clause, lemma, nouns, modal }: Use): readonly Actor[] | undefined {
  if (!readerLight.has(lemma)) return undefined;
  const isReaders = nouns.some(
    (noun) => readerNouns.has(noun) || /(?:bestilling|ansøgning|tilmelding|afmelding|anmeldelse)$/.test(noun),
  );
  if (isReaders && (modal !== '' || (/^(?:foretage|rette)$/.test(lemma) && isStatement(clause)))) return ['du'];
  if (lemma !== 'foretage') return undefined;
  return modal === '' || /^vil/.test(modal) || nouns.some((noun) => officialNouns.has(noun)) ? ['vi'] : [];
}

/** »Det besluttes, at …«, »Der tages forbehold«. */
function byEmptySubject({ words, clause, kind, modal }: Use): readonly Actor[] | undefined {
  const { subject } = clause;
  if (subject.kind === 'det') return kind !== undefined && kind !== 'du' ? ['vi'] : [];
  if (kind !== 'impersonal') return undefined;
  return modal !== 'skal' && (subject.kind !== 'phrase' || hasParticle(words, clause)) ? ['vi'] : [];
}

/** »sendes til os«, »sendes til dig«, »skal meddeles til skolen«. */
function byDestination({ words, clause, kind, lemma, modal }: Use): readonly Actor[] | undefined {
  if (kind === undefined) return undefined;
  const to = destinationOf(words, clause);
  if (to === 'reader') return kind === 'du' ? [] : ['vi'];
  if (lemma === 'meddele' && isDuty(modal) && isSentOn(words, clause)) return ['du'];
  if (to === undefined) return undefined;
  return kind === 'official' || kind === 'vi' ? [] : ['du'];
}

function byKind({ words, clause, kind, modal, nouns }: Use): readonly Actor[] {
  const isOurs = /^(?:din|dit|dine|jeres)$/.test(words.key(clause.subject.from));
  const isPlain = !isDuty(modal) && !isAbility(modal);
  const sender: readonly Actor[] = isOnRequest(words, clause) ? [] : ['vi'];
  if (kind === 'official' || (kind === 'vi' && isPlain)) return sender;
  if (kind === 'du') return ['du'];
  if (kind === 'use' && isPlain) return isOurs || nouns.some((noun) => usedByUs.has(noun)) ? ['vi'] : [];
  if (isPlain) return (kind === 'either' || kind === 'mixed') && (isStatement(clause) || isOurs) ? sender : [];
  if (kind === undefined || kind === 'vi') return [];
  return isDuty(modal) ? byDuty(words, clause, kind, nouns) : byAbility(clause, kind);
}

function byDuty(words: Words, clause: Clause, kind: Kind, nouns: readonly string[]): readonly Actor[] {
  const { group, opening } = clause;
  const isPast = /^(?:skulle|måtte|burde)$/.test(group.modal ?? '');
  if (isPast && !isStatement(clause)) return [];
  if (kind === 'use' && group.modal !== 'må' && nouns.some((noun) => usedByUs.has(noun))) return [];
  const isForbidden = group.modal === 'må' && words.tokens.slice(opening, group.to).some(({ key }) => key === 'ikke');
  if (kind === 'mixed' || kind === 'use' || isForbidden) return ['du'];
  const isAble = group.nonfinite.some((index) => words.key(index) === 'kunne');
  const asks = clause.order === 'subordinate' && /^(?:om|hvorvidt|hvor)/.test(words.key(clause.from - 1));
  return isAble || asks ? ['vi'] : ['du', 'vi'];
}

function byAbility(clause: Clause, kind: Kind): readonly Actor[] {
  const { subject } = clause;
  if (!isStatement(clause) && (kind === 'either' || kind === 'duty')) return [];
  if (subject.kind !== 'phrase') return kind === 'either' || kind === 'mixed' ? ['vi'] : ['du'];
  return kind === 'mixed' || kind === 'use' ? ['du'] : ['du', 'vi'];
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
