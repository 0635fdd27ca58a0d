import { isAgentNoun } from './agentPhrase.ts';
import type { Clause } from './clause.ts';
import { isReaderName } from './mentions.ts';
import { nounPhrase } from './nounPhrase.ts';
import { addressesReader } from './reader.ts';
import { isSaidByOthers } from './saidByOthers.ts';
import { sPassiveAt } from './sPassive.ts';
import { type Actor, isStatement } from './use.ts';
import type { Words } from './words.ts';

/**
 * True in a subordinate clause when somebody else acts in the rest of the sentence: another authority for »vi« (»Byrådet
 * beslutter, om …«), anybody in the third person for »du« (»Ansøgeren skal sikre, at …«), and anybody at all where the
 * rest of it stands elsewhere (»at taksten godkendes« in a list).
 */
export function isOthers(words: Words, clause: Clause, actor: Actor): boolean {
  if (actor === 'du' && isOneOfDuties(words, clause)) return true;
  if (actor === 'du' && (isAfterAgent(words, clause) || isBesideOthers(words, clause))) return true;
  if (actor === 'du' && (isOfAll(words, clause) || isThreat(words, clause) || isOrderedHere(words, clause)))
    return true;
  if (actor === 'du' && isMadePossible(words, clause)) return true;
  if (actor === 'du' && !addresses(words) && (isGround(words, clause) || isAssumed(words, clause))) return true;
  if (
    actor === 'vi' &&
    (isHandedOver(words, clause) ||
      isTheirsByReason(words, clause) ||
      isReportedToUs(words, clause) ||
      isTheirOwnCall(words, clause) ||
      isAfterReader(words, clause) ||
      isBeforeReader(words, clause) ||
      isSaidByOthers(words, clause.from - 1) ||
      isMunicipalityAside(words) ||
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

/** »sendes til Udbetaling Danmark, hvor sagen genvurderes«, »til visitationen, hvor …«: those who are named just before act there. */
function isAtOthers(words: Words, { from }: Clause): boolean {
  if (words.key(from - 1) !== 'hvor') return false;
  const head = words.key(from - 2) === ',' ? from - 3 : from - 2;
  const readings = words.readings(head).map(({ lemma }) => lemma);
  if (readings.some((lemma) => /^(?:forvaltning|kommune)$/.test(lemma))) return false;
  return (
    words.isName(head) ||
    readings.some((lemma) => words.lists.ownAuthority.has(lemma)) ||
    readings.some((lemma) => words.lists.agentNouns.has(lemma))
  );
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

/** »Lyset skal slukkes, og vinduerne skal lukkes«: to tell the reader of one only would say that others do the other. */
function isOneOfDuties(words: Words, { opening, end, group, subject: { phrase } }: Clause): boolean {
  if (group.modal !== 'skal' || phrase?.kind !== 'noun') return false;
  if (words.key(opening - 1) === 'og' && hasTask(words, 0, opening)) return true;
  return (
    words.key(end + 1) === 'og' && nounPhrase(words, end + 2)?.kind === 'noun' && hasTask(words, end, words.length)
  );
}

/** Whether something that readers do has to be done there. */
const hasTask = (words: Words, from: number, to: number): boolean =>
  words.tokens
    .slice(from, to)
    .some(
      ({ key }, at) => key === 'skal' && words.lists.readerTasks.has(sPassiveAt(words, from + at + 1)?.lemma ?? ''),
    );

/** »Overholdes påbuddet ikke, kan forholdet anmeldes til politiet«: what follows is no offer to the one who breaks it. */
const isThreat = ({ tokens }: Words, { opening, group }: Clause): boolean =>
  group.lemmas.some((lemma) => /^(?:anmelde|indberette|indbringe)$/.test(lemma)) &&
  tokens.slice(0, opening).some(({ key }) => /^(?:overhold|efterkom|overtræd|misligehold)/.test(key));

/** »Er der behov for tolk, bestilles den her«: where the text comes from. */
const isOrderedHere = (words: Words, { group, rest }: Clause): boolean =>
  group.lemmas.includes('bestille') && words.key(rest) === 'her';

/** »Affaldet fjernes af jer selv, og vejen fejes«: the reader goes on acting. */
const isAfterReader = (words: Words, { opening }: Clause): boolean =>
  words.is('coordinators', opening - 1) &&
  words.tokens
    .slice(0, opening)
    .some(({ key }, at) => /^(?:dig|jer)$/.test(key) && words.key(at - 1) === 'af' && words.key(at + 1) === 'selv');

/** »Du skal oprettes som låner, og det gør du på nettet«: the reader acts all along. */
const isBeforeReader = (words: Words, { end }: Clause): boolean =>
  words.tokens.some(
    ({ key }, at) => at > end && key === 'gør' && (words.key(at + 1) === 'du' || words.isYouPlural(at + 1)),
  );

/** »sendes til kommunen, som sender den videre, hvis afgørelsen fastholdes«: »vi« would be somebody else. */
const isMunicipalityAside = (words: Words): boolean =>
  words.tokens.some(({ key }, at) => key === 'kommunen' && words.key(at + 1) === ',' && words.is('relatives', at + 2));

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

/** »Ved flytning aflæses måleren, og tallet meddeles til os«: whoever reports it has done it. */
const isReportedToUs = (words: Words, { end }: Clause): boolean =>
  words.is('coordinators', end + 1) &&
  !saysWe(words) &&
  words.tokens.some(({ key }, at) => at > end && key === 'til' && /^(?:os|kommunen)$/.test(words.key(at + 1)));

const saysWe = ({ tokens }: Words): boolean => tokens.some(({ key }) => key === 'vi');

/** »Henvisningen sendes, og I bliver indkaldt direkte«: by those who have got it. */
const isTheirOwnCall = (words: Words, { group, end }: Clause): boolean =>
  group.lemmas.some((lemma) => /^(?:indkalde|kontakte)$/.test(lemma)) &&
  words.tokens.slice(group.to, end).some(({ key }) => key === 'direkte');

/** »Ring til os, så der kan findes en ny tid«: by those who are told. */
const isMadePossible = (words: Words, { from, subject, group }: Clause): boolean =>
  words.key(from - 1) === 'så' && subject.kind === 'der' && group.modal === 'kan';

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
