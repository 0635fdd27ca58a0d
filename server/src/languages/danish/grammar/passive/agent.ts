import type { Clause } from './clause.ts';
import { type NounPhrase, nounPhrase } from './nounPhrase.ts';
import type { Words } from './words.ts';

/** The »af …« of a passive clause. */
export interface Agent {
  /** From »af« to after the noun phrase. */
  readonly from: number;
  readonly to: number;
  /** The »selv« that ends it: »af beboeren selv«. */
  readonly self?: number;
  /** False when it may be something else, or its end is not known. */
  readonly sure: boolean;
}

/** Finds who acts, among what comes after the verbs. */
export function agentOf(words: Words, clause: Clause): Agent | undefined {
  for (let at = clause.group.to; at < clause.end; at++) {
    if (words.key(at) !== 'af') continue;
    const phrase = nounPhrase(words, at + 1);
    const isBehindPronoun = clause.subject.phrase?.kind === 'pronoun' && at === clause.rest;
    const adjacent = isBehindPronoun || at === words.afterAdverbs(clause.group.to);
    const isActor = phrase !== undefined && isAgentNoun(words, phrase);
    const isFrom = !isActor && clause.group.lemmas.some((lemma) => words.lists.fromVerbs.has(lemma));
    if (isFrom) continue;
    if (clause.group.lemmas.some((lemma) => words.lists.fromPeople.has(lemma)))
      return agentAt(words, at, phrase, false);
    if (adjacent && !isCause(words, at, phrase))
      return agentAt(words, at, phrase, isActor || phrase?.definite === true);
    const isLate = isAfterTime(words, at);
    const isName = phrase !== undefined && words.isName(phrase.from);
    if (isActor) return agentAt(words, at, phrase, isLate || isAfterObject(words, clause, at, isName));
    const mayAct = words.is('timeNouns', at - 1) || (isAfterObject(words, clause, at) && isTheirPeople(words, phrase));
    if (mayAct && !isCause(words, at, phrase)) return agentAt(words, at, phrase, false);
  }
  return undefined;
}

/** »af hensyn til«, »af økonomiske årsager«, »betales af lønnen«: not who acts. */
function isCause(words: Words, at: number, phrase: NounPhrase | undefined): boolean {
  if (/^(?:den|samme)$/.test(words.key(at + 1)) && words.key(at + 2) === 'grund') return true;
  return phrase !== undefined && words.readings(phrase.head).some(({ lemma }) => words.lists.notAgents.has(lemma));
}

/** The subject of the passive ends just before: »I maj behandles sagen af udvalget«. */
function isAfterObject(words: Words, clause: Clause, at: number, isName = false): boolean {
  const { subject } = clause;
  if (subject.kind === 'der') return isByAuthority(words, clause, at);
  if (subject.to !== at && words.afterAdverbs(subject.to) !== at) return false;
  if (isName && subject.kind === 'phrase') return true;
  return (
    subject.phrase?.definite === true &&
    (subject.phrase.kind !== 'noun' || !/(?:ing|else)en$/.test(words.key(subject.phrase.head)))
  );
}

/** »Der opkræves et gebyr af nævnet«; what is told of people may be of them: »Der tages et billede af barnet«. */
function isByAuthority(words: Words, { rest }: Clause, at: number): boolean {
  const object = nounPhrase(words, words.afterAdverbs(rest));
  const agent = nounPhrase(words, at + 1);
  if (object?.to !== at || !agent || /(?:ing|else|syn|plan|kort)$/.test(words.key(object.head))) return false;
  const { otherAuthority, ownAuthority } = words.lists;
  return words.readings(agent.head).some(({ lemma }) => otherAuthority.has(lemma) || ownAuthority.has(lemma));
}

/** »kommunens eksperter«: those of an authority, whatever they are called. */
function isTheirPeople(words: Words, phrase: NounPhrase | undefined): boolean {
  if (!phrase || !words.isGenitive(phrase.from)) return false;
  return (
    words.has(phrase.head, 'noun', (slot) => slot === 'plural') &&
    words.readings(phrase.from).some(({ lemma }) => words.knowledge.endings.agentNouns.test(lemma))
  );
}

function isAfterTime(words: Words, at: number): boolean {
  return (
    /^(?:rådighed|regning)$/.test(words.key(at - 1)) ||
    words.is('timeNouns', at - 1) ||
    words.isNumber(at - 1) ||
    words.is('otherAdverbs', at - 1) ||
    words.key(at - 1) === '.'
  );
}

/** A person, an authority or a name that can act. */
export function isAgentNoun(words: Words, phrase: NounPhrase): boolean {
  if (phrase.kind === 'name') return true;
  if (phrase.kind === 'pronoun')
    return (
      words.is('oblique', phrase.head) || /^(?:alle|andre|begge|enhver|hinanden|flere)$/.test(words.key(phrase.head))
    );
  const known = words
    .readings(phrase.head)
    .some(
      ({ lemma, wordClass }) =>
        wordClass === 'noun' && (words.lists.agentNouns.has(lemma) || words.knowledge.endings.agentNouns.test(lemma)),
    );
  const isDoing = phrase.definite && words.has(phrase.head, 'verb', (slot) => slot === 'presentParticiple');
  return known || isDoing || isDoer(words, phrase.head) || (words.isName(phrase.head) && phrase.head > phrase.from);
}

/** »bibliotekaren«, »montøren«: by its ending, a noun for somebody who does something. */
export const isDoer = (words: Words, index: number): boolean =>
  words
    .readings(index)
    .some(
      ({ lemma, wordClass, genders }) =>
        wordClass === 'noun' && genders.includes('common') && words.knowledge.doers.test(lemma),
    );

/** @param likely whether the phrase is sure to be who acts. */
function agentAt(words: Words, from: number, phrase: NounPhrase | undefined, likely: boolean): Agent {
  if (!phrase) return { from, to: from + 1, sure: false };
  const end = agentEnd(words, phrase);
  const self = words.key(end) === 'selv' ? end : undefined;
  const to = self === undefined ? end : end + 1;
  const isTheirs =
    !words.hasCapital(from + 1) && /^(?:hans|hendes|dens|dets|deres|dennes|sin|sit|sine)$/.test(words.key(from + 1));
  const isUnfit = isTheirs || /^(?:sig|hinanden|den|det|dette|hvem)$/.test(words.key(phrase.head));
  if (words.key(to) === 'til' && !isAgentNoun(words, phrase)) return { from, to, sure: false };
  const sure = likely && !isUnfit && closesPhrase(words, to, phrase.definite);
  return { from, to, sure, ...(self === undefined ? {} : { self }) };
}

/** The end of the agent's phrase with what must belong to it. */
function agentEnd(words: Words, phrase: NounPhrase): number {
  let to = phrase.to;
  for (;;) {
    const next = words.key(to);
    if (words.is('coordinators', to)) {
      const second = nounPhrase(words, to + 1);
      if (!second || words.isFinite(second.to)) return to;
      to = second.to;
    } else if (/^(?:for|fra|end)$/.test(next) && !isTime(words, to + 1)) {
      const second = nounPhrase(words, to + 1);
      if (!second || words.key(second.head) === 'regning') return to;
      to = second.to;
    } else return to;
  }
}

function isTime(words: Words, index: number): boolean {
  if (words.isNumber(index) || words.is('timeNouns', index) || /^(?:den|d\.)$/.test(words.key(index))) return true;
  return nounPhrase(words, index)?.temporal ?? false;
}

/** »en person over 16 år«, »et barn på to år«: how old who acts is. */
const isAge = (words: Words, to: number): boolean =>
  /^(?:over|under|på|mellem|fra)$/.test(words.key(to)) &&
  words.tokens.slice(to + 1, to + 5).some(({ key }) => key === 'år');

const joining = new Set(['og', 'eller', 'samt', 'men', 'der', 'som', 'hvis', '&', '/', '-']);
const attributive = new Set(['af', 'hos', 'som', 'såsom', 'herunder', 'bl.a.', 'fx', 'f.eks.', 'uden']);

/** True when what comes next cannot be a part of the phrase: a mark, an adverb, or a preposition of time, place or manner. */
function closesPhrase(words: Words, to: number, definite: boolean): boolean {
  const key = words.key(to);
  if (to >= words.length) return true;
  if (key === '.') return words.key(to + 1) !== ',';
  if (/^[!?;:)–]$/.test(key)) return true;
  if (key === ',') {
    if (words.key(to + 1) === 'hvis')
      return nounPhrase(words, to + 2)?.definite ?? /^(?:der|det)$/.test(words.key(to + 2));
    return !/^(?:der|som|herunder|nemlig)$/.test(words.key(to + 1)) && !nounPhrase(words, to + 1);
  }
  if (joining.has(key) || isAge(words, to)) return false;
  if (words.is('prepositions', to) && words.isName(to + 1)) return false;
  if (words.is('subordinators', to)) return true;
  if (nounPhrase(words, to)?.temporal) return true;
  if (/^(?:inden|senest|tidligst|hver|hvert|efter|ved|til)$/.test(key) || isTime(words, to + 1)) return true;
  if (words.afterAdverb(to) > to || words.is('otherAdverbs', to)) return true;
  if (key === 'med') return /^(?:henblik|virkning|hjemmel|en|et)$/.test(words.key(to + 1)) && definite;
  return words.is('prepositions', to) && !attributive.has(key) && definite;
}

/** The subject form of the agent's phrase, as it stands inside a sentence. */
export function agentText(words: Words, agent: Agent): string {
  const from = agent.from + 1;
  const to = agent.self ?? agent.to;
  const joins = to === from + 1 || words.is('coordinators', from + 1);
  const pronoun = joins && words.is('oblique', from) ? nominativeOf(words, from) : undefined;
  if (pronoun === undefined) return words.slice(from, to).replace(/(?<=\s(?:aps|[aikp]\/s))\.$/iu, '');
  if (pronoun === 'jeg' && to > from + 1) return `${words.slice(from + 2, to)} ${words.slice(from + 1, from + 2)} jeg`;
  return [pronoun, words.slice(from + 1, to)].filter(Boolean).join(' ');
}

function nominativeOf(words: Words, index: number): string | undefined {
  const key = words.key(index);
  if (key === 'jer') return 'I';
  if (key === 'dem' && words.hasCapital(index)) return 'De';
  for (const [nominative, oblique] of words.closed.nominative) if (oblique === key) return nominative;
  return undefined;
}
