import { isAgentNoun } from './agentPhrase.ts';
import type { Clause } from './clause.ts';
import { nounPhrase } from './nounPhrase.ts';
import { addressesReader } from './reader.ts';
import { isSource } from './source.ts';
import { isPastPassive } from './sPassive.ts';
import { isAsking } from './understanding.ts';
import { type Actor, isStatement } from './use.ts';
import { likelyActors } from './verbRoles.ts';
import type { Words } from './words.ts';

/** How an actor would say it. */
export interface Role {
  readonly actor: Actor;
  /** What the present tense only implies: »Skemaet indsendes« → »Du skal indsende«, »Tiden bestilles på nettet« → »Du kan«. */
  readonly modal?: 'skal' | 'kan';
  /** True for what only a text that speaks of the actor elsewhere can mean: »Billedet gemmes« → »Vi gemmer billedet«. */
  readonly ifSaid?: true;
}

/** What has been told of clauses, which are asked about for the rule and again for the fixes. */
const known = new WeakMap<Clause, readonly Role[]>();

/** The actors that make sense, the likeliest first; none when the verb does not tell. */
export function actorsOf(words: Words, clause: Clause): readonly Role[] {
  const roles = known.get(clause) ?? rolesIn(words, clause);
  known.set(clause, roles);
  return roles;
}

function rolesIn(words: Words, clause: Clause): readonly Role[] {
  const [first, ...others] = clause.group.lemmas.map((lemma) => likelyActors(words, clause, lemma));
  if (!first || others.some(({ actors }) => actors.join() !== first.actors.join())) return [];
  const isImplied = first.isImplied || others.some((other) => other.isImplied);
  return first.actors.flatMap((actor) => {
    if (isMentioned(words, clause, actor) || isOthers(words, clause, actor)) return [];
    if (actor === 'vi' && (isEntrusted(words, clause) || isStartedByReader(words, clause) || tellsUsers(words)))
      return [];
    const role = roleOf(words, clause, actor);
    return role ? { ...role, ...(isImplied ? { ifSaid: true } : {}) } : [];
  });
}

/**
 * True in a subordinate clause when somebody else acts in the rest of the sentence: another authority for »vi« (»Byrådet
 * beslutter, om …«), anybody in the third person for »du« (»Ansøgeren skal sikre, at …«), and anybody at all where the
 * rest of it stands elsewhere (»at taksten godkendes« in a list).
 */
function isOthers(words: Words, clause: Clause, actor: Actor): boolean {
  if (actor === 'du' && (isAfterAgent(words, clause) || isBesideOthers(words, clause))) return true;
  if (actor === 'du' && (isOfAll(words, clause) || isThreat(words, clause))) return true;
  if (actor === 'du' && !addresses(words) && (isGround(words, clause) || isAssumed(words, clause))) return true;
  if (
    actor === 'vi' &&
    (isHandedOver(words, clause) ||
      isTheirsByReason(words, clause) ||
      isAfterReader(words, clause) ||
      isOfBuilding(words, clause))
  )
    return true;
  if (isStatement(clause) || clause.order === 'conditional') return false;
  if (words.key(words.opening) === 'at') return true;
  if (actor === 'vi' && isAtOthers(words, clause)) return true;
  const isTold = clause.order === 'subordinate' && /^(?:at|om|hvorvidt)$/.test(words.key(clause.from - 1));
  for (let at = 0; at < words.length; at++) {
    if (at >= clause.from && at < clause.end) continue;
    if (actor === 'du' && isReaderName(words, at)) return true;
    const isNamed = words
      .readings(at)
      .some(
        ({ lemma, slot }) => slot === 'singularDefinite' && isOther(words, lemma, actor, isTold && at < clause.from),
      );
    if (isNamed && !words.is('prepositions', at - 1)) return true;
  }
  return false;
}

/** @param told true for who tells or sees to what the clause says: »Entreprenøren oplyser, at …«, »Jobcentret har meddelt, at …«. */
function isOther({ lists, knowledge: { endings } }: Words, lemma: string, actor: Actor, told: boolean): boolean {
  if (actor === 'du') return lists.agentNouns.has(lemma);
  return lists.otherAuthority.has(lemma) || (told && endings.agentNouns.test(lemma));
}

/** »sendes til Udbetaling Danmark, hvor sagen genvurderes«: those who are named just before act there. */
function isAtOthers(words: Words, { from }: Clause): boolean {
  if (words.key(from - 1) !== 'hvor') return false;
  const head = words.key(from - 2) === ',' ? from - 3 : from - 2;
  const readings = words.readings(head).map(({ lemma }) => lemma);
  if (readings.some((lemma) => words.lists.ownAuthority.has(lemma))) return false;
  return words.isName(head) || readings.some((lemma) => words.lists.agentNouns.has(lemma));
}

/** »Tiltag skal følges op af lederen, og en plan skal sendes«: the same goes on acting. */
function isAfterAgent(words: Words, { opening }: Clause): boolean {
  if (!words.is('coordinators', opening - 1)) return false;
  for (let at = 0; at < opening; at++) {
    if (words.key(at) !== 'af') continue;
    const phrase = nounPhrase(words, at + 1);
    if (phrase && isAgentNoun(words, phrase)) return true;
  }
  return false;
}

/** »Overholdes påbuddet ikke, kan forholdet anmeldes til politiet«: what follows is no offer to the one who breaks it. */
const isThreat = ({ tokens }: Words, { opening, group }: Clause): boolean =>
  group.lemmas.some((lemma) => /^(?:anmelde|indberette|indbringe)$/.test(lemma)) &&
  tokens.slice(0, opening).some(({ key }) => /^(?:overhold|efterkom|overtræd|misligehold)/.test(key));

/** »Affaldet fjernes af jer selv, og vejen fejes«: the reader goes on acting. */
const isAfterReader = (words: Words, { opening }: Clause): boolean =>
  words.is('coordinators', opening - 1) &&
  words.tokens
    .slice(0, opening)
    .some(({ key }, at) => /^(?:dig|jer)$/.test(key) && words.key(at - 1) === 'af' && words.key(at + 1) === 'selv');

/** »Butikken opføres i ét plan, og der anlægges parkeringspladser«: by whoever builds. */
const isOfBuilding = (words: Words, { opening, group }: Clause): boolean =>
  group.lemmas.some((lemma) => words.lists.buildingVerbs.has(lemma)) &&
  words.tokens.slice(0, opening).some(({ key }) => key === 'opføres');

/** »Vælgerne skal oplyse navn, og kortet skal afleveres«: the duties of those that the first clause tells of. */
function isBesideOthers(words: Words, { opening }: Clause): boolean {
  if (!words.is('coordinators', opening - 1)) return false;
  const phrase = nounPhrase(words, words.opening);
  return phrase?.kind === 'noun' && isAgentNoun(words, phrase) && words.isFinite(phrase.to);
}

/** »Biler, der holder her, skal flyttes«: whoever has such a one, and not the reader all of them. */
const isOfAll = (words: Words, { group, subject: { phrase, to } }: Clause): boolean =>
  phrase !== undefined &&
  phrase.from === phrase.head &&
  words.key(to - 1) === ',' &&
  words.has(phrase.head, 'noun', (slot) => slot === 'plural') &&
  group.lemmas.every((lemma) => words.knowledge.kindOf(lemma) !== 'du');

/** »sendes til Gældsstyrelsen, og gælden kan inddrives«: by those it is sent to. */
function isHandedOver(words: Words, { opening }: Clause): boolean {
  if (!words.is('coordinators', opening - 1)) return false;
  for (let at = 0; at < opening; at++) {
    const phrase = words.key(at) === 'til' ? nounPhrase(words, at + 1) : undefined;
    if (phrase && /(?:styrelsen|nævnet|retten|politiet)$/.test(words.key(phrase.head))) return true;
  }
  return false;
}

/** »Støtten ændres, da oplysningerne sendes til Udbetaling Danmark«: by those who are told. */
const isTheirsByReason = (words: Words, { end }: Clause): boolean =>
  /^(?:da|fordi|idet|når)$/.test(words.key(end + 1)) &&
  words.tokens.some(
    ({ key }, at) =>
      at > end && key === 'til' && words.lists.institutionNames.has(`${words.key(at + 1)} ${words.key(at + 2)}`),
  );

/** »…, da flugtvejen skal holdes fri«, »…, så aflæsningen kan dokumenteres«: what holds for all, or what the sender is after. */
const isGround = (words: Words, { order, from }: Clause): boolean =>
  order === 'subordinate' &&
  (/^(?:da|fordi|idet|eftersom|så)$/.test(words.key(from - 1)) ||
    (words.key(from - 1) === 'at' && /^(?:så|således|sådan)$/.test(words.key(from - 2))));

/** »Vi lægger til grund, at gravstedet skal sløjfes«, »Lægen vurderer, at vandet ikke bør drikkes«: no one is told to. */
const isAssumed = (words: Words, { order, from }: Clause): boolean =>
  order === 'subordinate' &&
  words.key(from - 1) === 'at' &&
  words.tokens
    .slice(0, from)
    .some(({ key }) => /^(?:antag|forudsæ|forudsat|mener?|skøn|vurder|grund|beslut|vedtag)/.test(key));

/** Whether the sentence speaks to its reader, also with an imperative. */
const addresses = (words: Words): boolean =>
  addressesReader(words) || words.has(words.opening, 'verb', (slot) => slot === 'imperative');

/** »Du skal sørge for, at …«, »Vi beder om, at …«: the reader does it or sees to it. */
function isEntrusted(words: Words, { order, from }: Clause): boolean {
  if (order !== 'subordinate' || words.key(from - 1) !== 'at') return false;
  const before = words.tokens.slice(0, from - 1).map(({ key }) => key);
  if (
    /\b(?:bede[rs]?|anmode[rs]?|opfordre[rs]?|henstille[rs]?|indstille[rs]?|foreslå[rs]?|ønske[rs]?)\b/.test(
      before.slice(-6).join(' '),
    )
  )
    return true;
  return /\bdu (?:skal|må|bør) (?:sørge|sikre|påse|se)\b/.test(before.join(' '));
}

/** »Stole sættes på plads efter brug, og gulvet fejes«: what those do who use it. */
const tellsUsers = ({ tokens }: Words): boolean =>
  tokens.some(({ key }, at) => key === 'brug' && /^(?:efter|før|under)$/.test(tokens[at - 1]?.key ?? ''));

/** »De bedes give besked, inden arbejdet sættes i gang«: whoever is asked to tell is the one who begins. */
const isStartedByReader = (words: Words, { from, rest }: Clause): boolean =>
  /^(?:inden|før)$/.test(words.key(from - 1)) &&
  words.key(rest) === 'i' &&
  words.key(rest + 1) === 'gang' &&
  words.tokens.slice(0, from).some(({ key }) => key === 'bedes');

/** True when the clause speaks of the actor as someone else. */
function isMentioned(words: Words, clause: Clause, actor: Actor): boolean {
  for (let at = clause.opening; at < clause.end; at++) {
    const key = words.key(at);
    if (actor === 'vi' && at === clause.subject.phrase?.head && /^(?:jeg|kommunen)$/.test(key)) return true;
    if (
      actor === 'vi' &&
      (isElsewhere(words, at) || isSource(words, clause.group.lemmas, at) || isRecorded(words, clause, at))
    )
      return true;
    if (actor === 'vi' && key === 'med' && isWithOffice(words, clause, at)) return true;
    if (actor === 'vi' && isReadersPage(words, at)) return true;
    if (actor === 'vi' && (/^(?:vi|os)$/.test(key) || (key === 'mellem' && words.key(at + 1) === 'kommunen')))
      return true;
    if (actor !== 'du') continue;
    if (/^(?:du|dig|jer|dem)$/.test(key) || words.isYouPlural(at)) return true;
    if (key === 'de' && words.hasCapital(at) && at > words.first) return true;
    if (isReaderName(words, at)) return true;
  }
  return false;
}

/** »på jeres hjemmeside«, »i dit opslag«: where the reader writes. */
const isReadersPage = (words: Words, at: number): boolean =>
  /^(?:din|dine|dit|jeres)$/.test(words.key(at)) &&
  /(?:hjemmeside|opslag|profil)(?:e?n|et|r|er)?$/.test(words.key(at + 1));

/** »aftales med Borgerservice«: the sender's own people are those whom somebody else makes an agreement with. */
function isWithOffice(words: Words, { group }: Clause, at: number): boolean {
  if (!group.lemmas.includes('aftale')) return false;
  const phrase = nounPhrase(words, at + 1);
  if (!phrase || words.is('oblique', phrase.head)) return false;
  return phrase.kind === 'name' || words.readings(phrase.head).some(({ lemma }) => words.lists.ownAuthority.has(lemma));
}

/** »Ifølge registret er lejligheden godkendt«: a state that is read. */
const isRecorded = (words: Words, { group, from, order }: Clause, at: number): boolean =>
  group.kind === 'være' &&
  (words.key(at) === 'ifølge' ||
    (order === 'subordinate' && words.tokens.slice(0, from).some(({ key }) => key === 'fremgår')));

/** »afvist andre steder«, »behandlet i udlandet«, »kontrolleres hos din læge«: others did it there. */
const isElsewhere = (words: Words, at: number): boolean =>
  /^(?:andetsteds|udlandet|laboratori(?:um|et)|(?:til|fra)flytningskommunen)$/.test(words.key(at)) ||
  (words.key(at) === 'kommune' && /^(?:anden|andre|tidligere)$/.test(words.key(at - 1))) ||
  (words.key(at) === 'hos' && /^(?:din|dit|egen|jeres)$/.test(words.key(at + 1))) ||
  (/^(?:andre|andet)$/.test(words.key(at)) && /^steder?$/.test(words.key(at + 1)));

/** »Ansøger«, »borgeren«: the reader in the third person. */
function isReaderName(words: Words, index: number): boolean {
  return words
    .readings(index)
    .some(({ lemma, wordClass }) => wordClass === 'noun' && words.lists.readerNames.has(lemma));
}

function roleOf(words: Words, clause: Clause, actor: Actor): Role | undefined {
  const { group } = clause;
  if (isStatement(clause) && group.modal === undefined && group.lemmas.includes('ønske')) return undefined;
  if (actor === 'vi') return isWish(words, clause) ? undefined : { actor };
  if (group.modal === 'vil' || group.modal === 'ville') return undefined;
  if (group.modal !== undefined) return { actor };
  if (words.key(clause.from - 1) === 'mens') return undefined;
  if (isAsking(words, clause.opening) || (isContent(words, clause) && !isAskedFor(words, clause))) return undefined;
  if (group.kind !== 's' || isPastPassive(words, group.finite)) return undefined;
  if (/^(?:og|eller)$/.test(words.key(clause.opening - 1)) || (isStatement(clause) && !isImplied(words, clause)))
    return undefined;
  if (!isStatement(clause) || group.lemmas.includes('ønske')) return { actor };
  if (words.tokens.slice(group.to, clause.end).some(({ key }) => /^(?:behov|timen|døgnet)$/.test(key)))
    return undefined;
  return { actor, modal: isOffered(words, clause) ? 'kan' : 'skal' };
}

/** »Tiden bestilles på nettet«, »Spørgsmål rettes til kontoret«: where it can be had, unless there is a limit. */
const isOffered = (words: Words, { group, rest, end }: Clause): boolean =>
  (group.lemmas.every((lemma) => /^(?:bestille|booke|indberette|købe|leje|rekvirere|reservere|rette)$/.test(lemma)) ||
    (group.lemmas.includes('betale') && words.key(rest) === 'med')) &&
  !words.tokens.slice(group.to, end).some(({ key }) => /^(?:senest|inden|mindst|før|straks)$/.test(key));

const isContent = (words: Words, { order, from }: Clause): boolean =>
  order === 'subordinate' && words.key(from - 1) === 'at';

/** »Vi beder om, at medicinen medbringes«, but not »Det er vedtaget, at telefoner afleveres«, which is a rule. */
const isAskedFor = (words: Words, { from }: Clause): boolean =>
  words.tokens
    .slice(0, from)
    .some(({ key }) =>
      /^(?:bed|anmod|opfordr|henstil|forud|beting|kræv|krav|vilkår|vigtig|husk|sørg|anbefal)/.test(key),
    );

/** A duty that the present tense only implies: not with verbs that others are the subject of too, without a limit or a way. */
function isImplied(words: Words, { group, end }: Clause): boolean {
  if (words.key(end) === ',' && words.key(end + 1) === 'eller') return false;
  if (group.lemmas.includes('ansøge')) return false;
  if (
    words.tokens
      .slice(group.to, end)
      .some(({ key }) => /^(?:først|automatisk|udgangspunkt|normalt|typisk|oftest)$/.test(key))
  )
    return false;
  if (!group.lemmas.some((lemma) => words.lists.rarelyImplied.has(lemma))) return true;
  return words.tokens.slice(group.to, end).some(({ key }) => /^(?:senest|inden|på|via|digitalt)$/.test(key));
}

/** »hvis du vil blive ringet op«: vil is what the reader wants. */
function isWish(words: Words, { order, group, subject }: Clause): boolean {
  return order === 'subordinate' && /^(?:vil|ville)$/.test(group.modal ?? '') && words.key(subject.from) === 'du';
}
