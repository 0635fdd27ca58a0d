import { type Clause, makeClause, type Subject, subjectOf } from './clause.ts';
import type { VerbGroup } from './verbGroup.ts';
import { prepositionalPhrase, wholeNounPhrase } from './wholeNounPhrase.ts';
import type { Words } from './words.ts';

/** Subject, adverbs, finite verb: »hvis skemaet ikke indsendes«. `start` is after the conjunction. */
export function subordinateClause(words: Words, group: VerbGroup, start: number): Clause | undefined {
  if (/^hv/.test(words.key(start)) || start >= group.finite) return undefined;
  const isPronoun = words.isNominative(start) || words.key(start) === 'det' || words.key(start) === 'den';
  for (let to = group.finite; to > start; to--) {
    if (words.afterFieldAdverbs(to) < group.finite && !(isPronoun && to === start + 1)) continue;
    if (to > start + 1 && isPronoun && words.is('prepositions', start + 1)) continue;
    if (to === start + 1 && isPronoun && !isAdverbial(words, to, group.finite)) continue;
    const phrase = wholeNounPhrase(words, start, to);
    if (!phrase || words.endsInFieldPhrase(phrase.to, to)) continue;
    const subject = subjectOf(words, group, phrase, start, to);
    return makeClause(words, group, 'subordinate', subject, start, { from: to, to: group.finite });
  }
  return undefined;
}

/** Adverbs and prepositional phrases between subject and verb: »du ved en fejl er blevet opkrævet«. */
function isAdverbial(words: Words, from: number, to: number): boolean {
  let at = words.afterFieldAdverbs(from);
  while (at < to) {
    const next = words.afterFieldAdverbs(prepositionalPhrase(words, at, to) ?? at);
    if (next === at) return false;
    at = next;
  }
  return true;
}

/** A clause with »der« before its verb: the empty subject or the relative pronoun. */
export function clauseAfterDer(words: Words, group: VerbGroup, der: number): Clause | undefined {
  const before = { from: der + 1, to: group.finite };
  if (words.afterFieldAdverbs(before.from) < before.to) return undefined;
  const previous = der - 1;
  const hasAdverbs = before.to > before.from;
  const empty: Subject = { kind: 'der', from: der, to: der + 1 };
  const main = () => (hasAdverbs ? undefined : makeClause(words, group, 'main', empty, der, before));
  if (isOpening(words, der)) return main();
  const isConjunction = words.is('subordinators', previous) || words.is('doubtfulSubordinators', previous);
  if (isConjunction || words.key(previous) === 'som')
    return makeClause(words, group, 'subordinate', empty, der, before);
  if (words.is('coordinators', previous)) return hasRelative(words, previous) ? undefined : main();
  const isAfterNoun = words.isNoun(previous) || words.is('pronouns', previous) || words.isName(previous);
  if ((words.key(previous) !== ',' && !isAfterNoun) || isQuestion(words, der)) return undefined;
  return makeClause(words, group, 'relative', { ...empty, kind: 'relative' }, der, before);
}

/** True at the beginning of a sentence or of what follows a colon, semicolon or dash. */
function isOpening(words: Words, index: number): boolean {
  if (index === words.opening) return true;
  if (words.is('coordinators', index - 1) && index - 1 === words.opening) return true;
  return /^[:;–—]$/.test(words.key(index - 1));
}

/** »hvilke veje der flyttes«, »hvor meget der må bygges«: »der« belongs to a question word. */
function isQuestion(words: Words, der: number): boolean {
  for (let at = der - (words.key(der - 1) === ',' ? 2 : 1); at >= 0 && !words.isPunctuation(at); at--) {
    if (/^hv/.test(words.key(at))) return true;
    if (words.isSurelyFinite(at)) return false;
  }
  return false;
}

function hasRelative(words: Words, before: number): boolean {
  for (let at = 0; at < before; at++) if (words.is('relatives', at) && at > words.opening) return true;
  return false;
}

/** A relative clause whose subject is »som«. */
export function clauseAfterSom(words: Words, group: VerbGroup, start: number): Clause | undefined {
  if (words.key(start - 2) !== ',' && isQuestion(words, start - 1)) return undefined;
  if (words.afterFieldAdverbs(start) < group.finite) return undefined;
  const subject: Subject = { kind: 'relative', from: start - 1, to: start };
  return makeClause(words, group, 'relative', subject, start, { from: start, to: group.finite });
}
