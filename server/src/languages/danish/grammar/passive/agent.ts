import { agentEnd, agentPhrase, closesPhrase, isAgentNoun, isWhole, relativeEnd } from './agentPhrase.ts';
import type { Clause } from './clause.ts';
import { type NounPhrase, nounPhrase, subjectForm } from './nounPhrase.ts';
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
  /** True when a relative clause behind it tells what they do next. */
  readonly goesOn?: true;
  /** False when it may be something else, or its end is not known. */
  readonly sure: boolean;
}

/** Finds who acts, among what comes after the verbs; behind a later verb, they may act there only. */
export function agentOf(words: Words, clause: Clause): Agent | undefined {
  let isLater = false;
  for (let at = clause.group.to; at < clause.end; at++) {
    isLater ||= words.is('coordinators', at) && sPassiveAt(words, at + 1) !== undefined;
    if (words.key(at) !== 'af') continue;
    if (isLater) return { from: at, to: at + 1, sure: false };
    const phrase = agentPhrase(words, at + 1);
    const isBehindPronoun = clause.subject.phrase?.kind === 'pronoun' && at === clause.rest;
    const adjacent = isBehindPronoun || at === words.afterAdverbs(clause.group.to);
    const isActor = phrase !== undefined && isAgentNoun(words, phrase);
    const isFrom = !isActor && clause.group.lemmas.some((lemma) => words.lists.fromVerbs.has(lemma));
    if (isFrom && clause.group.lemmas.includes('betale') && !isCause(words, at, phrase))
      return { from: at, to: at + 1, sure: false };
    if (isFrom) continue;
    if (clause.group.lemmas.some((lemma) => words.lists.fromPeople.has(lemma)))
      return agentAt(words, at, phrase, phrase !== undefined && isUser(words, phrase));
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
    const isAfterManner = words.isAdjective(at - 1) && !words.isNoun(at - 1) && words.key(at - 1).endsWith('t');
    const mayAct =
      isAfterManner ||
      words.is('timeNouns', at - 1) ||
      (isAfterObject(words, clause, at) &&
        (isTheirPeople(words, phrase) || isDoneToPeople(words, clause) || isBehindThing(words, phrase, at)));
    if (mayAct && !isCause(words, at, phrase)) return agentAt(words, at, phrase, false);
  }
  return undefined;
}

/** »lånes af alle beboere«, »lejes af foreningen selv«: no one to borrow from. */
const isUser = (words: Words, { from, to }: NounPhrase): boolean =>
  words.key(to) === 'selv' || words.key(from) === 'alle';

/** »finansieres af et gebyr«: no one who acts. */
const isPaidBy = ({ group }: Clause): boolean => group.lemmas.includes('finansiere');

/** »læsses på en trailer af pedellen«, »behandles i første omgang af os«: after a phrase of place or means whose noun takes no »af …« of its own. */
function isAfterPlace(words: Words, { group }: Clause, at: number): boolean {
  const from = words.afterAdverbs(group.to);
  if (words.is('oblique', at + 1)) return prepositionalPhrase(words, from, at) === at;
  const isPhrase = prepositionalPhrase(words, from, at) === at || prepositionalPhrase(words, from + 2, at) === at;
  return isPhrase && (words.isName(at - 1) || (words.isNoun(at - 1) && !takesOf.test(words.key(at - 1))));
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
    (subject.phrase.kind !== 'noun' || !/(?<!regn)(?:ing|else)en$/.test(words.key(subject.phrase.head)))
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

/** »Så kontaktes dine forældre af klinikken«: people are of no one. */
const isDoneToPeople = (words: Words, { subject: { kind, phrase } }: Clause): boolean =>
  kind === 'phrase' && phrase?.kind === 'noun' && isAgentNoun(words, phrase);

/** »besøges ejendommen af en bekæmper«, »dækkes skaden af ejerens forsikring«, but not »resten af en plade«. */
const isBehindThing = (words: Words, phrase: NounPhrase | undefined, at: number): boolean =>
  phrase !== undefined &&
  (/^(?:en|et)$/.test(words.key(phrase.from)) ||
    words.isGenitive(phrase.from) ||
    words.is('possessives', phrase.from)) &&
  !takesOf.test(words.key(at - 1));

/** Nouns that take »af …« as their own. */
const takesOf =
  /(?:ing|else|sel|begyndelse|bund|ende|hjørne|kant|midte|slutning|top|billede|kopi|del|rest|halvpart|part|størrelse|værdi|pris|liste|plan|side|underskrift|antal|gruppe|type|slags|form|udgave|gang|t?ion)(?:l?e?[nrst]|erne)?$/;

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
    /^(?:rådighed|regning|.*ferien)$/.test(words.key(at - 1)) ||
    words.is('timeNouns', at - 1) ||
    words.isNumber(at - 1) ||
    words.is('otherAdverbs', at - 1) ||
    words.key(at - 1) === '.'
  );
}

/** @param likely whether the phrase is sure to be who acts. */
function agentAt(words: Words, from: number, phrase: NounPhrase | undefined, likely: boolean): Agent {
  if (!phrase) return { from, to: from + 1, sure: false };
  const end = agentEnd(words, phrase);
  const self = words.key(end) === 'selv' ? end : undefined;
  const to = self === undefined ? end : end + 1;
  const isTheirs =
    !words.hasCapital(from + 1) && /^(?:hans|hendes|dens|dets|deres|dennes|sin|sit|sine)$/.test(words.key(from + 1));
  const isUnfit = isTheirs || /^(?:sig|hinanden|den|det|dette|en|et|hvem)$/.test(words.key(phrase.head));
  if (words.key(to) === 'til' && !isAgentNoun(words, phrase)) return { from, to, sure: false };
  const clause = self === undefined && phrase.kind !== 'pronoun' ? relativeEnd(words, to) : undefined;
  if (self === undefined && tellsMore(words, to)) {
    if (/^(?:en|et)$/.test(words.key(from + 1)) || phrase.kind === 'name')
      return { from, to, sure: likely && !isUnfit, goesOn: true };
    if (words.is('possessives', from + 1)) return { from, to, sure: false };
  }
  if (clause !== undefined) return { from, to: clause, sure: likely && !isUnfit, relative: true };
  const sure = likely && !isUnfit && closesPhrase(words, to, phrase.definite);
  return { from, to, sure, ...(self === undefined ? {} : { self }) };
}

/** »af en tekniker, som aftaler et besøg«, »af Tine Bach, som gik dagsordenen igennem«: what comes next, and not who it is. */
const tellsMore = (words: Words, comma: number): boolean =>
  words.key(comma) === ',' &&
  words.is('relatives', comma + 1) &&
  words.isFinite(comma + 2) &&
  !words.isAuxiliary(comma + 2) &&
  !sPassiveAt(words, comma + 2) &&
  words
    .readings(comma + 2)
    .every(({ lemma, wordClass }) => wordClass !== 'verb' || !words.lists.statesOfActors.has(lemma));

/** »Bro ApS.«, and at the end »Jan.«: the stop is the sentence's. */
const withoutStop = (text: string, isLast: boolean): string =>
  text.replace(isLast ? /(?<=(?:^|\s)\p{L}+)\.$/u : /(?<=\s(?:aps|[aikp]\/s))\.$/iu, '');

/** The subject form of the agent's phrase, as it stands inside a sentence: »ham eller dig« → »han eller du«. */
export function agentText(words: Words, agent: Agent): string {
  const from = agent.from + 1;
  const to = agent.self ?? agent.to;
  if (agent.relative) return `${words.slice(from, to)},`;
  const joins = to === from + 1 || words.is('coordinators', from + 1);
  const first = joins ? subjectPronoun(words, from) : undefined;
  const last = to > from + 2 && words.is('coordinators', to - 2) ? subjectPronoun(words, to - 1) : undefined;
  if (first === 'jeg' && to > from + 1) return `${words.slice(from + 2, to)} ${words.slice(from + 1, from + 2)} jeg`;
  if (first === undefined && last === undefined)
    return withoutStop(words.slice(from, to), to === words.length).replace(/(?<= (?:og|eller|samt) )af /, '');
  const start = first === undefined ? from : from + 1;
  return [first, words.slice(start, last === undefined ? to : to - 1), last].filter(Boolean).join(' ');
}

/** »dig« as »du«; undefined for what is no pronoun after »af«. */
function subjectPronoun(words: Words, index: number): string | undefined {
  if (!words.is('oblique', index)) return undefined;
  return subjectForm(words, words.key(index) === 'dem' && words.hasCapital(index) ? 'Dem' : words.key(index));
}
