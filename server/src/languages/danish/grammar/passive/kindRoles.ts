import type { AgentKind } from '../grammarData.ts';
import type { Clause } from './clause.ts';
import { isOnRequest } from './destination.ts';
import { readersOf } from './reader.ts';
import { type Actor, isAbility, isAbout, isDuty, isInPast, isStatement, isSupposed, type Use } from './use.ts';
import type { Words } from './words.ts';

/** Who acts, by the kind of the verb (dictionaries/da/passives.yaml), its modal and the kind of clause. */
export function byKind(use: Use): readonly Actor[] {
  const { words, clause, kind, modal } = use;
  const isPlain = !isDuty(modal) && !isAbility(modal);
  const sender: readonly Actor[] = isOnRequest(words, clause) ? [] : ['vi'];
  if (kind === 'official') return isAuthoritys(use) ? sender : [];
  if (kind === 'ours' || isSelfService(use)) return [];
  if (kind === 'vi' && isPlain) return isAuthoritys(use) && !isSaidOnly(use) ? sender : [];
  if (isAnybodys(use)) return [];
  if (kind === 'du') return ['du'];
  const isOurs = /^(?:din|dit|dine|jeres)$/.test(words.key(clause.subject.from));
  if (kind === 'use' && isPlain && !isStatement(clause)) return [];
  if (kind === 'use' && isPlain) return isOurs || isAbout(use, 'usedByUs') ? ['vi'] : [];
  if (isPlain) return (isStatement(clause) || isOurs) && isSenders(use) ? sender : [];
  if (kind === undefined || kind === 'vi') return [];
  return isDuty(modal) ? byDuty(use, kind) : byAbility(use);
}

/** »Det kræves, at …« and »Beløbet kræves tilbage« are the sender's, »Der kræves tilladelse« is not. */
const isSaidOnly = (use: Use): boolean =>
  use.clause.group.kind === 's' &&
  !/^tilbage(?:betalt)?$/.test(use.words.key(use.clause.rest)) &&
  use.words.lists.saidOnly.has(use.lemma) &&
  !isAbout(use, 'usedByUs');

/** »Ferien registreres i appen«: either side may do it there. */
export const isSelfService = (use: Use): boolean =>
  /^(?:registrere|ændre|gennemføre|foretage|oprette)$/.test(use.lemma) && isOnline(use);

/** True for what is done in an app, on the net or the like. */
export function isOnline({ words, clause }: Use): boolean {
  const place =
    /(?:^(?:digitalt|online|her|mitid|aula|borger\.dk)|appen|netbank(?:en)?|nettet|hjemmesiden?|selvbetjening(?:en)?|portalen)$/;
  return words.tokens.slice(clause.group.to, clause.end).some(({ key }) => place.test(key));
}

/** A duty, and what is supposed or told of something, is the sender's only with verbs that nobody else does. */
function isAuthoritys(use: Use): boolean {
  const { words, clause, lemma, modal } = use;
  if (
    lemma === 'varsle' &&
    ((clause.subject.kind === 'der' && !isStatement(clause)) ||
      use.nouns.some((noun) => words.lists.agentNouns.has(noun)))
  )
    return false;
  const isIt = lemma === 'imødekomme' && /^de[nt]$/.test(words.key(clause.subject.from));
  if (/^(?:imødekomme|afslå)$/.test(lemma) && !isIt && !isAbout(use, 'requests')) return false;
  if (lemma === 'behandle' && !isCase(use)) return false;
  if (lemma === 'modtage' && isAbout(use, 'sentByUs') && !isInPast(words, clause.group)) return false;
  if (lemma === 'afslutte' && isAbout(use, 'readerNouns')) return false;
  if (/^(?:godtgøre|pålægge)$/.test(lemma) && !isStatement(clause)) return false;
  if (lemma === 'meddele' && !isTold(use)) return false;
  if (lemma === 'sælge' && !isStatement(clause)) return false;
  if (lemma === 'opkræve' && use.nouns.some((noun) => /husleje$/.test(noun))) return false;
  if (lemma === 'genoptage' && isAbility(modal) && !isAbout(use, 'ownPapers')) return false;
  if (lemma === 'høre' && (!isAbout(use, 'agentNouns') || words.key(clause.rest) === 'over')) return false;
  if (isHappening(use) || isNatural(use) || (lemma === 'inddrage' && isAbout(use, 'agentNouns'))) return false;
  if (lemma === 'aflyse' && hasLimit(use)) return false;
  if (isDuty(modal)) return words.lists.officialDuty.has(lemma);
  if (words.lists.officialAlways.has(lemma)) return true;
  if (isAbility(modal) && isStatement(clause) && words.lists.officialCan.has(lemma)) return true;
  return !isAbility(modal) && !isSupposed(use) && clause.order !== 'relative';
}

/** »Aflysninger meddeles pr. sms«, but »Ændringer meddeles på borger.dk«, »at flytningen blev meddelt i tide« of either side. */
const isTold = (use: Use): boolean =>
  use.clause.subject.kind !== 'phrase' ||
  isAbout(use, 'givenNouns') ||
  isAbout(use, 'ownPapers') ||
  isAbout(use, 'decisionNouns') ||
  use.nouns.some((noun) => /(?:aflysning|dato|resultat|pris|takst|tid|tidspunkt)$/.test(noun));

/** »Klagen behandles«, but neither »Alle behandles ens« nor »Lus behandles hjemme«. */
function isCase(use: Use): boolean {
  const { words, clause, object } = use;
  if (isHandled(use)) return false;
  if (object?.kind !== 'noun') return words.key(clause.subject.from) !== 'alle';
  return (
    isAbout(use, 'ownPapers') ||
    isAbout(use, 'readerNouns') ||
    isAbout(use, 'requests') ||
    isAbout(use, 'rights') ||
    isAbout(use, 'usedByUs') ||
    isAbout(use, 'caseNouns') ||
    use.nouns.some((noun) => noun.endsWith('sag'))
  );
}

/** »skal behandles forsvarligt«: as a thing is, by whoever has it. */
const isHandled = ({ words, clause: { rest, end } }: Use): boolean =>
  words.tokens
    .slice(rest, end)
    .some(({ key }) => /^(?:forsigtigt|forsvarligt|ordentligt|pænt|skånsomt|varsomt)$/.test(key));

/** »når dit behov ændres«, »når koncerten er blevet afholdt«: it happens, or whoever holds it does so. */
const isHappening = ({ clause, lemma }: Use): boolean =>
  !isStatement(clause) && /^(?:ændre|afholde|afvikle|gennemføre)$/.test(lemma);

/** »Bakterien overføres med vand«: by nobody. */
const isNatural = (use: Use): boolean =>
  /^(?:danne|frigive|hæve|optage|overføre|tilføre|udvide)$/.test(use.lemma) && isAbout(use, 'naturalThings');

/** »Aftaler aflyses senest dagen før«: it is also the reader's to do. */
export const hasLimit = ({ words, clause: { rest, end } }: Use): boolean =>
  words.tokens.slice(rest, end).some(({ key }) => /^(?:senest|inden|mindst)$/.test(key));

/** »Påklages tilladelsen«, which neighbours do too; »alle børn skal indskrives«, which nobody does alone. */
function isAnybodys(use: Use): boolean {
  const { words, clause, lemma, nouns } = use;
  const isPerson = nouns.some((noun) => words.lists.agentNouns.has(noun));
  if (lemma === 'tilmelde') return !isPerson && !nouns.some((noun) => noun.endsWith('regning'));
  if (/^(?:melde|anmelde|indberette)$/.test(lemma) && isPerson) return true;
  if (lemma === 'overholde' && !isStatement(clause) && (isAbility(use.modal) || !isObligation(use))) return true;
  if (isForReader(words, clause)) return true;
  if (lemma === 'vælge' && isPerson) return true;
  const isComplaint = /^(?:påklage|anfægte|indbringe)$/.test(lemma) && !isStatement(clause);
  if (isComplaint && isAbout(use, 'permits')) return true;
  const isAll = /^(?:alle|samtlige)$/.test(words.key(clause.subject.from));
  return isAll && (isPerson || clause.subject.phrase?.kind === 'pronoun');
}

/** What one is obliged by: »Overholdes fristen ikke«, but not »Overholdes lukketiden ikke«. */
const isObligation = ({ nouns }: Use): boolean =>
  nouns.some((noun) => /(?:aftale|betingelse|frist|krav|påbud|vilkår)$/.test(noun));

/** »en låsesmed for din regning«: what is done at the reader's cost, the reader does not do. */
const isForReader = (words: Words, { rest, end }: Clause): boolean =>
  words.tokens
    .slice(rest, end)
    .some(({ key }, offset) => key === 'regning' && /^(?:din|deres|jeres)$/.test(words.key(rest + offset - 1)));

/**
 * What either side may do is told of the sender in the present, about the sender's things or with a time; »Spande tømmes i
 * containeren« tells users.
 */
function isSenders(use: Use): boolean {
  const { words, clause, kind, lemma } = use;
  if ((kind !== 'either' && kind !== 'mixed') || lemma === 'returnere' || isDelivered(use)) return false;
  if (lemma === 'indhente' && !isAbout(use, 'fetchedNouns')) return false;
  if (lemma === 'udarbejde' && use.nouns.some((noun) => /(?:attest|lægeerklæring|politirapport)$/.test(noun)))
    return false;
  const { group, rest, end, opening } = clause;
  if (group.kind === 'være') return true;
  if (isInPast(words, group)) return false;
  if (/sende$/.test(lemma) && /^(?:med posten|i digital|i e-boks)$/.test(`${words.key(rest)} ${words.key(rest + 1)}`))
    return true;
  if (words.tokens.slice(rest, end).some(({ key }) => /^(?:inden|senest)$/.test(key))) return false;
  if (lemma === 'udføre' && !isAbout(use, 'officialObjects')) return false;
  if (/^(?:fjerne|flytte|rydde|snerydde|fælde)$/.test(lemma) && clause.subject.phrase?.definite !== true) return false;
  if (lemma === 'tømme' && words.key(rest) === 'i') return false;
  if (lemma === 'slette' && clause.subject.phrase?.definite === true && isAbout(use, 'usedByUs')) return true;
  const isFetched = lemma === 'hente' || lemma === 'afhente';
  if (/sende$/.test(lemma) && isAbout(use, 'readerNouns'))
    return (
      clause.subject.phrase?.definite === true &&
      (words.tokens.slice(rest, end).some(({ key }) => /^(?:videre|retur|høring)$/.test(key)) ||
        words.tokens.slice(0, opening).some(({ key }) => key.startsWith('fasthold')))
    );
  if (!isFetched && isAbout(use, 'officialObjects')) return true;
  for (let at = rest; at < end; at++) {
    if (words.is('timeNouns', at) || /^(?:kl\.|løbende|fra)$/.test(words.key(at))) return true;
  }
  return words.tokens.slice(0, opening).some(({ key }) => key === 'du');
}

/** »leveres maden fra Plejecenter Birkely«: by those whom it comes from. */
const isDelivered = ({ words, clause: { group, end }, lemma }: Use): boolean =>
  lemma === 'levere' && words.tokens.slice(group.to, end).some(({ key }) => key === 'fra');

function byDuty(use: Use, kind: AgentKind): readonly Actor[] {
  const { words, clause, lemma, modal } = use;
  const { group } = clause;
  if (/^(?:standse|stoppe|iværksætte)$/.test(lemma) && isAbout(use, 'benefits')) return ['vi'];
  if (modal === 'må' && !isLimited(words, clause)) return [];
  if (kind === 'mixed' && modal === 'må' && !isStatement(clause)) return [];
  const isPast = /^(?:skulle|måtte|burde)$/.test(modal);
  if (isPast && !isStatement(clause)) return [];
  const isAble = group.nonfinite.some((index) => words.key(index) === 'kunne');
  const asks =
    clause.order === 'subordinate' &&
    /^(?:om|hvorvidt|hvor|hvordan|hvorledes|hvornår|hvorfor)$/.test(words.key(clause.from - 1)) &&
    !(words.key(clause.from - 1) === 'hvor' && words.key(clause.from - 2) === ',' && words.isNoun(clause.from - 3));
  if (isAble) return [];
  if (asks) return clause.subject.kind === 'der' ? [] : ['vi'];
  if (kind === 'either' && modal === 'skal' && isSupposed(use)) return [];
  if (isAbout(use, 'publicThings')) return [];
  if (kind === 'either' && clause.subject.kind === 'der') return [];
  if ((kind === 'either' || words.lists.sharedDuty.has(lemma)) && !isAsked(use)) return [];
  if (kind === 'use' && (isAbout(use, 'agentNouns') || words.key(clause.from - 1) === 'når')) return [];
  if (kind === 'use' && modal !== 'må' && isAbout(use, 'usedByUs')) return [];
  if (lemma === 'opbevare' && (isAbout(use, 'usedByUs') || isAbout(use, 'fetchedNouns'))) return [];
  return ['du'];
}

/** »må ikke«, »må kun«: what is allowed; »må lukkes« is what has to be. */
export const isLimited = (words: Words, { opening, end }: Clause): boolean =>
  words.tokens.slice(opening, end).some(({ key }) => /^(?:ikke|kun|aldrig|gerne|først|højst|hverken)$/.test(key));

/** A duty that either side may have is the reader's when it has a limit in time or the reader is spoken to. */
function isAsked({ words, modal }: Use): boolean {
  if (modal === 'må') return true;
  if (readersOf(words).length === 1) return true;
  return words.tokens.some(({ key }) => /^(?:senest|inden|straks|før|omgående|snarest|selv)$/.test(key));
}

/** »Gebyret kan ikke tilbagebetales«: what the reader has paid. */
const isPaidByReader = ({ lemma, nouns }: Use): boolean =>
  /^(?:tilbage)?betale$/.test(lemma) &&
  nouns.some((noun) => /(?:gebyr|afgift|depositum|kontingent|indskud)$/.test(noun));

function byAbility(use: Use): readonly Actor[] {
  const { clause, lemma, kind } = use;
  if (/^(?:standse|stoppe)$/.test(lemma) && isAbout(use, 'benefits')) return ['vi'];
  if (kind === 'mixed' && isPaidByReader(use)) return ['vi'];
  if (kind === 'either' || lemma === 'levere') return [];
  if (lemma === 'oplyse' && clause.subject.kind !== 'phrase') return ['vi'];
  return (kind === 'use' && clause.order !== 'relative') || isStatement(clause) ? ['du'] : [];
}
