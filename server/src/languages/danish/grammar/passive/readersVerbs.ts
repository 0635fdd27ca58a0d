import type { Clause } from './clause.ts';
import { destinationOf } from './destination.ts';
import { isAtOthers, isAtReaders, isFetchedByUs, isFromOurselves, isFromPublic } from './fetching.ts';
import { hasLimit, isLimited } from './kindRoles.ts';
import { nounPhrase } from './nounPhrase.ts';
import { addressesReader } from './reader.ts';
import { type Actor, isAbility, isAbout, isDuty, isPlainPresent, type Use } from './use.ts';
import type { Words } from './words.ts';

const opinions = new Set(['anse', 'antage', 'betragte', 'formode']);

/** »kan ses«, »må forventes«, »indhentes«; »kan opsiges« is a threat unless with so much notice. */
export function byReaderVerb(use: Use): readonly Actor[] | undefined {
  const { words, clause, lemma, modal } = use;
  if (modal === 'må' && opinions.has(lemma)) return [];
  if (lemma === 'modtage' && isFromOurselves(words, clause)) return [];
  if (lemma === 'medtage' && (isAbout(use, 'requests') || (isAbility(modal) && isLimited(words, clause)))) return [];
  if (lemma === 'flytte' && isAbout(use, 'agentNouns')) return [];
  if (lemma === 'acceptere' && isAbility(modal)) return [];
  if (lemma === 'indhente' && isFetchedByUs(use)) return ['vi'];
  if (isDuty(modal) && isReadersDuty(use)) return ['du'];
  if (lemma === 'melde' && isAbsence(use)) return ['du'];
  if (lemma === 'vedlægge' && isPlainPresent(use) && isAfterCondition(use)) return ['du'];
  if (lemma === 'klage' && isAnybodysComplaint(use)) return [];
  if (lemma === 'ringe' && clause.subject.kind === 'der') return callers(use);
  if (lemma === 'trække' && isWithdrawn(use)) return ['du'];
  if (isTooLate(use) || isPaidByPhone(use)) return ['du'];
  if (lemma === 'aftale' && (isPlainPresent(use) || modal === 'skal') && words.key(clause.rest) === 'med')
    return agreedWith(use);
  if (lemma === 'aftale' && isAbility(modal) && isAppointment(use)) return ['du'];
  if (lemma === 'se' && words.tokens.slice(clause.group.to, clause.end).some(({ key }) => key === 'bort'))
    return isAbility(modal) && clause.subject.kind === 'der' && !isLimited(words, clause) ? ['du'] : [];
  if (/^(?:af)?hente$/.test(lemma)) {
    if (isAtReaders(words)) return isDuty(modal) ? [] : ['vi'];
    const isAsked = clause.order === 'main' && modal === '' && isAtOthers(words, clause);
    if (isAsked) return ['du'];
    if (isOutOfReach(use)) return [];
    if (words.tokens.some(({ key }) => /^(?:afleveres|lånes|tilbageleveres|udlånes)$/.test(key))) return [];
  }
  if (isAbility(modal) && words.lists.readerCan.has(lemma)) {
    return lemma !== 'indhente' || isFromPublic(words, clause) ? ['du'] : [];
  }
  if (lemma === 'opsige' && isAbility(modal)) return hasNotice(words, clause) && !isAdded(words) ? ['du'] : [];
  return /^(?:må|kan)$/.test(modal) && /^(?:forvente|påregne)$/.test(lemma) ? ['du'] : undefined;
}

/** »Store ting kan ikke hentes, så længe …«: by those who fetch. */
const isOutOfReach = ({ words, clause }: Use): boolean =>
  isLimited(words, clause) && (clause.rest >= clause.end || words.isPunctuation(clause.rest));

/** »skal fraværet meddeles inden kl. 9«, »skal legitimation vises«, »skal dit cv opdateres«. */
function isReadersDuty(use: Use): boolean {
  const { words, clause, lemma, nouns } = use;
  const isSoon = words.tokens
    .slice(clause.rest, clause.end)
    .some(({ key }) => /^(?:hurtigst|samme|snarest|straks)$/.test(key));
  const isTold = addressesReader(words) && (isSoon || hasLimit(use));
  if (lemma === 'meddele') return isTold && clause.subject.kind !== 'der' && destinationOf(words, clause) !== 'reader';
  if (lemma === 'aflyse') return isTold;
  if (lemma === 'opdatere') return /^(?:din|dit|dine|jeres)$/.test(words.key(clause.subject.from));
  return (
    lemma === 'vise' && nouns.some((noun) => /(?:billet|bevis|legitimation|kørekort|pas|sundhedskort)$/.test(noun))
  );
}

/** »Er bilen leaset, vedlægges kontrakten«: what an application of that kind needs. */
const isAfterCondition = ({ words, clause: { order, opening } }: Use): boolean =>
  order === 'inverted' &&
  words.key(opening - 1) === ',' &&
  (words.key(words.opening) === 'hvis' || words.isFinite(words.opening)) &&
  !words.tokens.slice(0, opening).some(({ key }) => key === 'du');

/** »Meldes der ikke afbud«, »Sygdom meldes inden kl. 8«. */
const isAbsence = (use: Use): boolean =>
  use.nouns.some((noun) => /^(?:afbud|fravær|sygdom)$/.test(noun)) &&
  (use.clause.order === 'conditional' || (isPlainPresent(use) && hasLimit(use)));

/** »Klages der over støj«: by the neighbours. */
const isAnybodysComplaint = ({ words, clause: { order, subject, rest } }: Use): boolean =>
  order === 'conditional' &&
  subject.kind === 'der' &&
  words.key(rest) === 'over' &&
  !/afgørelse/.test(words.key(nounPhrase(words, rest + 1)?.head ?? -1));

/** »Der ringes til dig«, »kan der ringes til centralen«. */
function callers(use: Use): readonly Actor[] {
  const { words, clause, modal } = use;
  if (!/^(?:til|på|hver|alle|mellem|fra|hele|døgnet)$/.test(words.key(clause.rest))) return [];
  if (!/^(?:dig|jer|dem)$/.test(words.key(clause.rest + 1))) return isAbility(modal) ? ['du'] : [];
  return isPlainPresent(use) ? ['vi'] : [];
}

/** »Samtykket kan trækkes tilbage«, »skal ansøgningen trækkes tilbage«, »Trækkes klagen tilbage«: what the reader has given or sent. */
const isWithdrawn = ({ words, clause, modal, nouns }: Use): boolean =>
  words.key(clause.rest) === 'tilbage' &&
  (isAbility(modal) || modal === 'skal' || clause.order === 'conditional') &&
  nouns.some((noun) => /(?:ansøgning|anmodning|indsigelse|klage|opsigelse|samtykke|tilmelding|ønske)$/.test(noun));

/** »Beløbet overføres til MobilePay 12345«. */
const isPaidByPhone = ({ words, clause: { rest, end }, lemma }: Use): boolean =>
  lemma === 'overføre' && words.tokens.slice(rest, end).some(({ key }) => key === 'mobilepay');

/** »Dagen aftales med dig«, »Dagen aftales med lederen«; with others, either side may do it. */
function agreedWith({ words, clause: { rest }, modal }: Use): readonly Actor[] {
  if (/^(?:dig|jer)$/.test(words.key(rest + 1))) return isDuty(modal) ? [] : ['vi'];
  const head = nounPhrase(words, rest + 1)?.head ?? -1;
  const isContact = words
    .readings(head)
    .some(
      ({ lemma }) =>
        words.lists.contacts.has(lemma) || words.lists.ownAuthority.has(lemma) || /(?:leder|mester|vært)$/.test(lemma),
    );
  return isContact ? ['du'] : [];
}

/** »kan der aftales en tid med montøren«. */
const isAppointment = ({ words, clause: { rest, end, subject }, nouns }: Use): boolean =>
  subject.kind === 'der' &&
  nouns.some((noun) => /(?:tid|tidspunkt|møde|besøg|samtale|afdragsordning)$/.test(noun)) &&
  words.tokens
    .slice(rest, end)
    .some(({ key }, at) => key === 'med' && !/^(?:dig|jer|dem)$/.test(words.key(rest + at + 1)));

/** »Sendes skemaet for sent«: what the sender has asked for. */
const isTooLate = (use: Use): boolean =>
  use.clause.order === 'conditional' &&
  /^(?:(?:frem|ind)?sende|(?:af|ind)levere|returnere)$/.test(use.lemma) &&
  use.words.key(use.clause.rest) === 'for' &&
  use.words.key(use.clause.rest + 1) === 'sent' &&
  !isAbout(use, 'sentByUs');

const hasNotice = (words: Words, { rest, end }: Clause): boolean =>
  words.tokens.slice(rest, end).some(({ key }) => /varsel$|^måned$/.test(key));

/** »Endvidere kan pladsen opsiges«: one more of what the sender may do. */
const isAdded = (words: Words): boolean =>
  /^(?:endvidere|desuden|derudover|herudover|ligeledes|samtidig)$/.test(words.key(words.opening));
