import type { AgentKind } from '../grammarData.ts';
import { destinationOf } from './destination.ts';
import { type Actor, isAbility, isAbout, isDuty, isInPast, isStatement, isSupposed, type Use } from './use.ts';

/** Who does what is told with »der« or »det«: »Det besluttes, at …«, »Det skal oplyses til kommunen, at …«, »Der tages forbehold«. */
export function byEmptySubject(use: Use): readonly Actor[] | undefined {
  const { clause, kind, modal } = use;
  const { subject } = clause;
  if (subject.kind === 'det' && isDuty(modal) && destinationOf(use.words, clause) === 'authority') return ['du'];
  if (subject.kind === 'det') return kind !== undefined && isSaidByUs(use, kind) ? ['vi'] : [];
  if (kind !== 'impersonal') return undefined;
  if (isGiven(use)) return ['vi'];
  if (use.lemma === 'tale' && !(isStatement(clause) && isInPast(use.words, clause.group))) return [];
  if (isDuty(modal)) return isToldToUs(use) ? ['du'] : [];
  if (use.nouns.some((noun) => /(?:garanti|sikkerhed|kaution|depositum)$/.test(noun))) return [];
  if (use.lemma === 'give' && isInPast(use.words, clause.group) && !isAbout(use, 'givenNouns')) return [];
  if (isAbility(modal) && use.nouns.includes('krav') && use.lemma !== 'stille') return [];
  if (isOthersToTell(use)) return [];
  if (subject.kind === 'der' && use.words.knowledge.isLightOfOthers(use.lemma, use.nouns)) return [];
  if (hasParticle(use)) return isSupposed(use) && use.clause.subject.kind === 'phrase' ? [] : ['vi'];
  if (use.lemma === 'arbejde' && !isStatement(clause)) return [];
  if (use.lemma === 'holde' && use.object === undefined) return [];
  if (use.lemma === 'gøre' && use.words.key(clause.rest) === 'rent') return [];
  if (isAgreedAmongOthers(use)) return [];
  if (use.nouns.includes('kryds')) return [];
  const isAgreed = use.lemma === 'aftale' && isAbility(modal) && isStatement(clause);
  if ((isAbility(modal) || isSupposed(use)) && !isAgreed && !isAbout(use, 'givenNouns')) return [];
  return subject.kind === 'der' || subject.kind === 'none' || isMeeting(use) ? ['vi'] : [];
}

/** »Der aftales en pris med håndværkeren«. */
const isAgreedAmongOthers = ({ words, clause: { rest, end }, lemma }: Use): boolean =>
  lemma === 'aftale' &&
  words.tokens
    .slice(rest, end)
    .some(({ key }, offset) => key === 'med' && !/^(?:dig|jer|dem)$/.test(words.key(rest + offset + 1)));

/** »Inden indflytningen holdes et møde«. */
const isMeeting = ({ clause: { subject }, lemma, nouns }: Use): boolean =>
  lemma === 'holde' &&
  subject.phrase?.definite === false &&
  nouns.some((noun) => /(?:møde|samtale|kursus|arrangement)$/.test(noun));

/** »Tilladelsen gives på disse vilkår«, »Tilladelsen er givet«: given by the sender alone. */
const isGiven = (use: Use): boolean =>
  use.lemma === 'give' &&
  isStatement(use.clause) &&
  (use.clause.group.kind === 'være' || !isInPast(use.words, use.clause.group)) &&
  use.clause.subject.kind === 'phrase' &&
  /^(?:|kan|vil)$/.test(use.modal) &&
  isAbout(use, 'grants');

/** »Der skal gives besked til kommunen«, »til din sagsbehandler«. */
const isToldToUs = ({ words, clause, lemma, nouns }: Use): boolean =>
  lemma === 'give' &&
  nouns.includes('besked') &&
  isStatement(clause) &&
  (destinationOf(words, clause) === 'authority' ||
    words.tokens
      .slice(clause.rest, clause.end)
      .some((_, at) => words.readings(clause.rest + at).some((reading) => words.lists.contacts.has(reading.lemma))));

/** »hvor der gives udtryk for«, of whoever thinks so; »hvis der gives medhold«, of whoever hears the complaint; »Der blev ikke givet besked«, »der gives besked til skolen«. */
function isOthersToTell(use: Use): boolean {
  const { words, clause, nouns } = use;
  if (nouns.includes('udtryk') && !isStatement(clause)) return true;
  if (nouns.includes('medhold')) return isSupposed(use) && !words.tokens.some(({ key }) => /^(?:vi|os)$/.test(key));
  if (!nouns.includes('besked')) return false;
  const to = words.tokens.findIndex(({ key }, at) => key === 'til' && words.key(at - 1) === 'besked');
  return isInPast(words, clause.group) || (to > 0 && !/^(?:dig|jer|dem|alle)$/.test(words.key(to + 1)));
}

/** »Det besluttes, at …«, »Det skal oplyses, at …«, but neither »Det skal sikres, at …« nor »hvis det oplyses, at …«. */
function isSaidByUs(use: Use, kind: AgentKind): boolean {
  const { words, clause, lemma, modal } = use;
  const isPast = isInPast(words, clause.group);
  if (kind === 'official') return !(lemma === 'bemærke' && isPast);
  if (kind === 'du' || lemma === 'gøre' || isSupposed(use)) return false;
  if (isPast && (kind === 'vi' || words.lists.announcements.has(lemma))) return false;
  return kind === 'vi' || kind === 'impersonal' || !isDuty(modal) || words.lists.announcements.has(lemma);
}

/** »sættes ned«, »stilles til rådighed«: with these words, light verbs say what is done; »stilles frem« and »føres frem« are of things. */
function hasParticle({ words, clause: { rest }, lemma }: Use): boolean {
  if (/^(?:op|ned|om|ind|frem)$/.test(words.key(rest))) return lemma !== 'stille' && lemma !== 'føre';
  const phrase = `${words.key(rest)} ${words.key(rest + 1)}`;
  return /^(?:i gang|i værk|i bero|til rådighed|til grund|til side)$/.test(phrase);
}
