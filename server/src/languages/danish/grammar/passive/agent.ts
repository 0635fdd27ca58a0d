import type { Clause } from './clause.ts';
import { type NounPhrase, nounPhrase } from './nounPhrase.ts';
import { sPassiveAt } from './sPassive.ts';
import { prepositionalPhrase } from './wholeNounPhrase.ts';
import type { Words } from './words.ts';

/** The »af …« of a passive clause. */
export interface Agent {
  /** From »af« to after the noun phrase. */
  readonly from: number;
  readonly to: number;
  /** The »selv« that ends it: »af beboeren selv«. */
  readonly self?: number;
  /** True when it ends in a relative clause, to the end of the sentence. */
  readonly relative?: true;
  /** False when it may be something else, or its end is not known. */
  readonly sure: boolean;
}

/** Finds who acts, among what comes after the verbs. */
export function agentOf(words: Words, clause: Clause): Agent | undefined {
  for (let at = clause.group.to; at < clause.end; at++) {
    if (words.key(at) !== 'af') continue;
    const phrase = agentPhrase(words, at + 1);
    const isBehindPronoun = clause.subject.phrase?.kind === 'pronoun' && at === clause.rest;
    const adjacent = isBehindPronoun || at === words.afterAdverbs(clause.group.to);
    const isActor = phrase !== undefined && isAgentNoun(words, phrase);
    const isFrom = !isActor && clause.group.lemmas.some((lemma) => words.lists.fromVerbs.has(lemma));
    if (isFrom) continue;
    if (clause.group.lemmas.some((lemma) => words.lists.fromPeople.has(lemma)))
      return agentAt(words, at, phrase, phrase !== undefined && words.key(phrase.to) === 'selv');
    if (adjacent && !isCause(words, at, phrase))
      return agentAt(
        words,
        at,
        phrase,
        isActor || (phrase !== undefined && isWhole(words, phrase) && !isPaidBy(clause)),
      );
    const isLate = isAfterTime(words, at) || isAfterPlace(words, clause, at);
    const isName = phrase !== undefined && words.isName(phrase.from);
    if (isActor) return agentAt(words, at, phrase, isLate || isAfterObject(words, clause, at, isName));
    const mayAct = words.is('timeNouns', at - 1) || (isAfterObject(words, clause, at) && isTheirPeople(words, phrase));
    if (mayAct && !isCause(words, at, phrase)) return agentAt(words, at, phrase, false);
  }
  return undefined;
}

/** The noun phrase after »af«, also »frivillige« and »en af dine forældre«. */
function agentPhrase(words: Words, from: number): NounPhrase | undefined {
  const phrase = nounPhrase(words, from);
  const isOne = /^(?:en|et|to|nogle|flere)$/.test(words.key(from)) && words.key(from + 1) === 'af';
  const whole = isOne ? nounPhrase(words, from + 2) : undefined;
  if (whole?.definite) return { ...whole, from, definite: false };
  const isDoing = words.has(from + 1, 'verb', (slot) => slot === 'presentParticiple') && !words.isNoun(from + 2);
  if (isDoing && words.is('determiners', from))
    return { from, to: from + 2, head: from + 1, kind: 'noun', definite: true, temporal: false };
  if (phrase || !/^(?:frivillige|unge|ældre|voksne|ansatte|fagfolk)$/.test(words.key(from))) return phrase;
  return { from, to: from + 1, head: from, kind: 'noun', definite: false, temporal: false };
}

/** »af en mindre færge«, »af rotter«: no stuff that something is made of, as »af plast« may be. */
function isWhole(words: Words, { from, head, definite }: NounPhrase): boolean {
  if (definite || /^(?:en|et)$/.test(words.key(from)) || words.is('numerals', from)) return true;
  return words.readings(head).every(({ wordClass, slot }) => wordClass !== 'noun' || slot === 'plural');
}

/** »finansieres af et gebyr«: no one who acts. */
const isPaidBy = ({ group }: Clause): boolean => group.lemmas.includes('finansiere');

/** »læsses på en trailer af pedellen«: after a phrase of place or means whose noun takes no »af …« of its own. */
function isAfterPlace(words: Words, { group }: Clause, at: number): boolean {
  const from = words.afterAdverbs(group.to);
  const isPhrase = prepositionalPhrase(words, from, at) === at || prepositionalPhrase(words, from + 2, at) === at;
  const noun = words.key(at - 1);
  const takesOf =
    /(?:ing|else|sel|billede|kopi|del|liste|plan|side|antal|gruppe|type|slags|form|udgave|gang|t?ion)(?:e?[nrst]|erne)?$/;
  return isPhrase && (words.isName(at - 1) || (words.isNoun(at - 1) && !takesOf.test(noun)));
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
  if (/^(?:frivillige|unge|ældre|voksne|ansatte)$/.test(words.key(phrase.head)) && phrase.to === phrase.from + 1)
    return true;
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
  const clause = self === undefined && phrase.kind !== 'pronoun' ? relativeEnd(words, to) : undefined;
  if (clause !== undefined) return { from, to: clause, sure: likely && !isUnfit, relative: true };
  const sure = likely && !isUnfit && closesPhrase(words, to, phrase.definite);
  return { from, to, sure, ...(self === undefined ? {} : { self }) };
}

/** »…, som du selv har valgt.«: the end of a short relative clause about who acts that ends the sentence. */
function relativeEnd(words: Words, comma: number): number | undefined {
  if (words.key(comma) !== ',' || !words.is('relatives', comma + 1)) return undefined;
  let end = comma + 2;
  for (; end < words.length && !/^[.!]$/.test(words.key(end)); end++) {
    if (words.isPunctuation(end) || words.is('subordinators', end) || words.is('coordinators', end)) return undefined;
    if (/^(?:den|det|dem|dens|dets|deres|disse|herefter|derefter|også|så|igen|efterfølgende)$/.test(words.key(end)))
      return undefined;
  }
  return end - comma <= 11 && words.afterAdverbs(end + 1) >= words.length ? end : undefined;
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
  if (key === 'og' && startsVerb(words, to + 1)) return true;
  if (joining.has(key) || isAge(words, to)) return false;
  if (words.is('prepositions', to) && words.isName(to + 1)) return false;
  if (words.is('subordinators', to)) return true;
  if (nounPhrase(words, to)?.temporal) return true;
  if (/^(?:inden|senest|tidligst|hver|hvert|efter|ved|til)$/.test(key) || isTime(words, to + 1)) return true;
  if (words.afterAdverb(to) > to || words.is('otherAdverbs', to)) return true;
  if (key === 'med') return /^(?:henblik|virkning|hjemmel|en|et)$/.test(words.key(to + 1)) && definite;
  return words.is('prepositions', to) && !attributive.has(key) && definite;
}

/** »og reguleres«, »og skal være«: another verb with the passive subject. */
export const startsVerb = (words: Words, index: number): boolean =>
  words.isAuxiliary(index) || sPassiveAt(words, index) !== undefined || /^(?:være|have)$/.test(words.key(index));

/** The subject form of the agent's phrase, as it stands inside a sentence. */
export function agentText(words: Words, agent: Agent): string {
  const from = agent.from + 1;
  const to = agent.self ?? agent.to;
  const joins = to === from + 1 || words.is('coordinators', from + 1);
  const pronoun = joins && words.is('oblique', from) ? nominativeOf(words, from) : undefined;
  if (agent.relative) return `${words.slice(from, to)},`;
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
