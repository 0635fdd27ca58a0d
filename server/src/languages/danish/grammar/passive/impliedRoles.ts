import { isAgentNoun } from './agentPhrase.ts';
import type { Clause } from './clause.ts';
import { isLimited, isOnline, isSelfService } from './kindRoles.ts';
import { type Actor, isAbility, isAbout, isPlainPresent, isStatement, type Use } from './use.ts';

/**
 * The actors of a verb that tells little of who acts, in a text that speaks of them elsewhere: »Billedet gemmes i to år«
 * where the sender says »vi«, »Olie må ikke hældes ud« and »Elkabler skal frakobles« where a reader is spoken to.
 */
export function impliedActors(use: Use): readonly Actor[] {
  const { words, clause, kind, modal } = use;
  if (!isStatement(clause)) return [];
  if (words.tokens.slice(clause.group.to, clause.end).some(({ key }) => key === 'automatisk')) return [];
  if (kind === 'ours' && /^(?:før|efter|under|inden)$/.test(words.key(words.opening))) return [];
  if ((kind === 'ours' || isRecording(use)) && isPlainPresent(use)) return ['vi'];
  if (isPlainPresent(use) && /^(?:bestille|købe|leje|reservere)$/.test(use.lemma) && isOnline(use)) return ['du'];
  if (isPlainPresent(use) && isKept(use)) return ['vi'];
  const isPhrase = clause.subject.kind === 'phrase';
  if (!isPhrase || clause.group.nonfinite.some((index) => words.key(index) === 'kunne')) return [];
  if (modal === 'må') return isIn(use, 'readerMay') && isLimited(words, clause) && isPlaced(use) ? ['du'] : [];
  if (isAbility(modal)) return isSelfService(use) || isBooked(use) ? ['du'] : [];
  const isTask = (isIn(use, 'readerTasks') && isThing(use)) || isCalled(use);
  return /^(?:skal|bør)$/.test(modal) && isTask ? ['du'] : [];
}

/** »Glemt tøj opbevares i ti dage«, »Dit besøg aftales pr. telefon«. */
const isKept = ({ words, clause: { subject, rest, end }, lemma }: Use): boolean =>
  (lemma === 'opbevare' && words.tokens.slice(rest, end).some((_, at) => words.is('timeNouns', rest + at))) ||
  (lemma === 'aftale' && /^(?:din|dit|dine|jeres)$/.test(words.key(subject.from)));

/** »Tiden kan ændres indtil dagen før«: what the reader has booked. */
const isBooked = ({ words, clause: { rest, end }, lemma, nouns }: Use): boolean =>
  /^(?:aflyse|annullere|flytte|ændre)$/.test(lemma) &&
  nouns.some((noun) => /(?:besøg|bestilling|booking|reservation|samtale|tid|tilmelding)$/.test(noun)) &&
  words.tokens.slice(rest, end).some(({ key }) => /^(?:indtil|senest|til)$/.test(key));

/** »Nummerpladen registreres ved indkørslen«, »Foreningen varsles tre uger før«. */
const isRecording = (use: Use): boolean =>
  use.clause.subject.phrase?.definite === true &&
  (use.lemma === 'varsle' || (use.lemma === 'registrere' && !isSelfService(use) && !isAbout(use, 'agentNouns')));

/** True for a verb of that list, alone or with the words after it: »tage i brug«. */
function isIn({ words, clause: { rest }, lemma }: Use, list: 'readerMay' | 'readerTasks'): boolean {
  const after = `${lemma} ${words.key(rest)}`;
  return [lemma, after, `${after} ${words.key(rest + 1)}`].some((verb) => words.lists[list].has(verb));
}

/** »må ikke stilles foran døren«, »må ikke deles«. */
const isPlaced = ({ words, clause: { rest, end } }: Use): boolean =>
  [rest, /^(?:ind|ned|op|ud)$/.test(words.key(rest)) ? rest + 1 : rest].some(
    (at) => words.is('properPrepositions', at) || words.is('coordinators', at) || at >= end,
  );

/** »skal viceværten kontaktes«: one who has to be told. */
const isCalled = ({ words, clause, lemma, object }: Use): boolean =>
  words.lists.toAuthority.has(lemma) &&
  clause.subject.phrase?.kind === 'noun' &&
  object !== undefined &&
  words.has(object.head, 'noun', (slot) => slot === 'singularDefinite') &&
  isAgentNoun(words, object) &&
  !words
    .readings(object.head)
    .some((reading) => words.lists.readerNames.has(reading.lemma) || reading.lemma === 'barn');

/** True for a thing of the reader's own, and nothing that the sender has the care of. */
const isThing = (use: Use): boolean =>
  isNoun(use.clause) &&
  !isAbout(use, 'agentNouns') &&
  !isAbout(use, 'officialObjects') &&
  !isAbout(use, 'publicThings') &&
  !isAbout(use, 'usedByUs');

const isNoun = ({ subject }: Clause): boolean => subject.kind === 'phrase' && subject.phrase?.kind === 'noun';
