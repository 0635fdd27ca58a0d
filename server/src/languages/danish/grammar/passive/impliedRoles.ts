import type { Clause } from './clause.ts';
import { isLimited } from './kindRoles.ts';
import { type Actor, isAbout, isPlainPresent, isStatement, type Use } from './use.ts';

/**
 * The actors of a verb that tells little of who acts, in a text that speaks of them elsewhere: »Billedet gemmes i to år«
 * where the sender says »vi«, »Olie må ikke hældes ud« and »Elkabler skal frakobles« where a reader is spoken to.
 */
export function impliedActors(use: Use): readonly Actor[] {
  const { words, clause, kind, lemma, modal } = use;
  if (!isStatement(clause)) return [];
  if (kind === 'ours') return isPlainPresent(use) ? ['vi'] : [];
  const isPermission =
    modal === 'må' && clause.subject.kind === 'phrase' && words.lists.readerMay.has(lemma) && isLimited(words, clause);
  if (isPermission) return words.is('properPrepositions', clause.rest) || clause.rest >= clause.end ? ['du'] : [];
  if (clause.group.nonfinite.some((index) => words.key(index) === 'kunne')) return [];
  return /^(?:skal|bør)$/.test(modal) && words.lists.readerTasks.has(lemma) && isThing(use) ? ['du'] : [];
}

/** True for a thing of the reader's own, and nothing that the sender has the care of. */
const isThing = (use: Use): boolean =>
  isNoun(use.clause) &&
  !isAbout(use, 'agentNouns') &&
  !isAbout(use, 'officialObjects') &&
  !isAbout(use, 'publicThings') &&
  !isAbout(use, 'usedByUs');

const isNoun = ({ subject }: Clause): boolean => subject.kind === 'phrase' && subject.phrase?.kind === 'noun';
