import data from '../../../../../../dictionaries/da/passives.yaml';
import type { Clause } from './clause.ts';
import { type NounPhrase, nounPhrase } from './nounPhrase.ts';
import type { Words } from './words.ts';

/** Who may be meant when nobody is named. */
export type Actor = 'vi' | 'du';

/** How an actor would say it. */
export interface Role {
  readonly actor: Actor;
  /** A duty that the present tense only implies: »Skemaet indsendes« → »Du skal indsende skemaet«. */
  readonly modal?: 'skal';
}

const roles = {
  vi: new Set(data.agents.vi),
  du: new Set(data.agents.du),
  mixed: new Set(data.agents.mixed),
  either: new Set(data.agents.either),
  impersonal: new Set(data.agents.impersonal),
  readerCan: new Set(data.readerCan),
  toAuthority: new Set(data.toAuthority),
} as const;
const readerNouns = new Set(data.readerNouns);
const readerNames = new Set(data.readerNames);
const ownAuthority = new Set(data.ownAuthority);
const agentNouns = new Set(data.agentNouns);
const duties = new Set(['skal', 'skulle', 'må', 'måtte', 'bør', 'burde']);

/** The actors that make sense, the likeliest first; none when the verb does not tell. */
export function actorsOf(words: Words, clause: Clause): readonly Role[] {
  const { group } = clause;
  const found = group.lemmas.map((lemma) => actorsOfVerb(words, clause, lemma));
  const first = found[0]!;
  if (found.some((other) => other.length !== first.length || other.some((actor, index) => actor !== first[index])))
    return [];
  return first
    .filter((actor) => !isMentioned(words, clause, actor))
    .flatMap((actor) => {
      const role = roleOf(words, clause, actor);
      return role ? [role] : [];
    });
}

function actorsOfVerb(words: Words, clause: Clause, lemma: string): readonly Actor[] {
  const { group, subject } = clause;
  const { modal } = group;
  const object = objectOf(words, clause);
  const lemmas = object ? words.readings(object.head).map((reading) => reading.lemma) : [];
  const patient = words.key(subject.from);
  if (subject.kind === 'phrase' && /^(?:du|i|de)$/.test(patient) && subject.phrase?.kind === 'pronoun') {
    const isKnown =
      roles.vi.has(lemma) ||
      roles.du.has(lemma) ||
      roles.either.has(lemma) ||
      roles.mixed.has(lemma) ||
      roles.toAuthority.has(lemma);
    return isKnown || roles.impersonal.has(lemma) ? ['vi'] : [];
  }
  if (
    roles.toAuthority.has(lemma) &&
    object &&
    (lemmas.some((noun) => agentNouns.has(noun)) || words.isName(object.head))
  ) {
    return modal || lemma === 'kontakte' ? ['du'] : ['vi'];
  }
  if ((modal === 'kan' || modal === 'kunne') && roles.readerCan.has(lemma)) return ['du'];
  if (/^(?:forvente|påregne)$/.test(lemma) && (modal === 'må' || modal === 'kan')) return ['du'];
  if (
    /^(?:foretage|give|rette|meddele|stille|sende)$/.test(lemma) &&
    modal &&
    lemmas.some((noun) => readerNouns.has(noun))
  )
    return ['du'];
  if (roles.impersonal.has(lemma))
    return modal === 'skal' || (subject.kind === 'phrase' && !hasParticle(words, clause)) ? [] : ['vi'];
  if (subject.kind === 'det')
    return roles.vi.has(lemma) || roles.either.has(lemma) || roles.mixed.has(lemma) ? ['vi'] : [];
  const to = destination(words, clause);
  if (roles.du.has(lemma)) return to === 'reader' ? [] : ['du'];
  if (roles.mixed.has(lemma) && to === undefined) return actorsOfMixed(words, clause);
  if (roles.either.has(lemma) || roles.mixed.has(lemma)) {
    if (to === 'authority') return ['du'];
    if (to === 'reader') return ['vi'];
    if (modal === 'kan' && subject.kind !== 'phrase') return ['vi'];
    if (modal === 'må' && words.tokens.slice(clause.opening, group.to).some(({ key }) => key === 'ikke')) return ['du'];
    if (modal && (duties.has(modal) || modal === 'kan')) return ['du', 'vi'];
    return actorsOfStatement(words, clause);
  }
  if (roles.vi.has(lemma)) return to === 'authority' || isOnRequest(words, clause) ? [] : ['vi'];
  return [];
}

/** Without a duty, what is said of the reader's own things or in a main clause is what the sender does. */
function actorsOfStatement(words: Words, clause: Clause): readonly Actor[] {
  const isReaders = /^(?:din|dit|dine|jeres)$/.test(words.key(clause.subject.from));
  return (isStatement(clause) || isReaders) && !isOnRequest(words, clause) ? ['vi'] : [];
}

function actorsOfMixed(words: Words, clause: Clause): readonly Actor[] {
  const { modal } = clause.group;
  if (modal && (duties.has(modal) || (modal === 'kan' && clause.subject.kind === 'phrase'))) return ['du'];
  return actorsOfStatement(words, clause);
}

const isStatement = ({ order }: Clause): boolean => order === 'main' || order === 'inverted';

/** »sættes ned«, »stilles til rådighed«: with these words, light verbs say what is done. */
function hasParticle(words: Words, { rest, group }: Clause): boolean {
  if (group.modal === 'må') return false;
  if (/^(?:op|ned|om|ind|frem)$/.test(words.key(rest))) return true;
  return /^(?:i gang|i værk|i bero|til rådighed|til grund|til side)$/.test(`${words.key(rest)} ${words.key(rest + 1)}`);
}

/** »afhentes ved henvendelse til …«: the reader does it. */
const isOnRequest = (words: Words, { rest }: Clause): boolean =>
  words.key(rest) === 'ved' && words.key(rest + 1) === 'henvendelse';

/** Whether something goes to the authority itself or to the reader. */
function destination(words: Words, clause: Clause): 'authority' | 'reader' | undefined {
  for (let at = clause.group.to; at < clause.end; at++) {
    if (/^(?:dig|jer)$/.test(words.key(at))) return 'reader';
    if (words.key(at) !== 'til') continue;
    const phrase = nounPhrase(words, at + 1);
    if (!phrase) continue;
    if (words.key(phrase.head) === 'os') return 'authority';
    const lemmas = words.readings(phrase.head).map(({ lemma }) => lemma);
    const isOwn = words.isName(phrase.head) || words.has(phrase.head, 'noun', (slot) => slot === 'singularDefinite');
    if (isOwn && lemmas.some((lemma) => ownAuthority.has(lemma))) return 'authority';
    if (lemmas.some((lemma) => readerNames.has(lemma)) || /^(?:dig|jer|dem)$/.test(words.key(phrase.head)))
      return 'reader';
  }
  return undefined;
}

/** What the act is about: the passive subject, or what follows the verbs after »der«. */
function objectOf(words: Words, clause: Clause): NounPhrase | undefined {
  return clause.subject.phrase ?? (clause.subject.kind === 'der' ? nounPhrase(words, clause.rest) : undefined);
}

/** True when the clause speaks of the actor as someone else. */
function isMentioned(words: Words, clause: Clause, actor: Actor): boolean {
  for (let at = clause.opening; at < clause.end; at++) {
    const key = words.key(at);
    if (actor === 'vi' && /^(?:vi|os)$/.test(key)) return true;
    if (actor === 'du' && /^(?:du|dig|jer|dem)$/.test(key)) return true;
    if (
      actor === 'du' &&
      words.readings(at).some(({ lemma, wordClass }) => wordClass === 'noun' && readerNames.has(lemma))
    )
      return true;
  }
  return false;
}

function roleOf(words: Words, clause: Clause, actor: Actor): Role | undefined {
  const { group } = clause;
  if (actor === 'vi') return { actor };
  if (group.modal === 'vil' || group.modal === 'ville') return undefined;
  if (group.modal !== undefined || group.kind !== 's') return { actor };
  if (
    words.has(group.finite, 'verb', (slot) => slot === 'pastPassive') &&
    !words.has(group.finite, 'verb', (slot) => slot === 'presentPassive')
  )
    return undefined;
  return isStatement(clause) && !group.lemmas.includes('ønske') ? { actor, modal: 'skal' } : { actor };
}
