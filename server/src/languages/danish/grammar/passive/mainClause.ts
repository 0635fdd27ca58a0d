import { type Clause, isTimeBefore, laterVerbs, makeClause, type Subject, subjectOf, verbsEnd } from './clause.ts';
import { nounPhrase } from './nounPhrase.ts';
import { subordinateClause } from './subordinateClause.ts';
import type { VerbGroup } from './verbGroup.ts';
import { wholeNounPhrase } from './wholeNounPhrase.ts';
import type { Words } from './words.ts';

/** A clause that no conjunction opens for sure. `start` is the first token after the mark before it. */
export function mainClause(words: Words, group: VerbGroup, start: number): Clause | undefined {
  const comma = words.key(start - 1) === ',';
  const inside = comma ? afterConjunction(words, start, group) : undefined;
  if (inside !== undefined) return subordinateClause(words, group, inside);
  if (comma && !words.is('coordinators', start)) return afterComma(words, group, start);
  const from = ownStart(words, group, start, comma);
  if (from === undefined) return undefined;
  if (from.opener !== undefined) return subordinateClause(words, group, from.opener + 1);
  return fromField(words, group, from.start);
}

/** »Hvornår udbetales pengene?«: the verb follows the word that asks. */
export function questionClause(words: Words, group: VerbGroup, asking: number): Clause | undefined {
  const found = inverted(words, group, asking);
  return found?.subject.kind === 'none' ? undefined : found;
}

/** The index after a conjunction that could also be something else: om, inden, så snart, selv om. */
function afterConjunction(words: Words, index: number, group: VerbGroup): number | undefined {
  const pair = `${words.key(index)} ${words.key(index + 1)}`;
  if (/^(?:så snart|så længe|selv om)$/.test(pair)) return index + 2;
  if (!words.is('doubtfulSubordinators', index)) return undefined;
  return words.key(index) !== 'så' || index + 1 < group.finite ? index + 1 : undefined;
}

/** Where the clause begins when an earlier verb stands in the same stretch; undefined when that cannot be told. */
function ownStart(
  words: Words,
  group: VerbGroup,
  start: number,
  comma: boolean,
): { start: number; opener?: number } | undefined {
  let from = words.is('coordinators', start) || (comma && words.key(start) === 'for') ? start + 1 : start;
  for (let at = from; at < group.finite; at++) {
    if (!words.isSurelyFinite(at)) continue;
    const opener = lastOpener(words, at, group.finite);
    if (opener === undefined) return undefined;
    if (words.is('doubtfulSubordinators', opener)) return { start: opener + 1, opener };
    from = opener + 1;
    at = opener;
  }
  return { start: from };
}

/** The last word between two finite verbs that can open the second one's clause. */
function lastOpener(words: Words, after: number, before: number): number | undefined {
  for (let at = before - 1; at > after; at--) {
    if (words.is('coordinators', at)) return at;
    if (words.is('doubtfulSubordinators', at) && hasSubject(words, at + 1, before)) return at;
  }
  return undefined;
}

function hasSubject(words: Words, from: number, finite: number): boolean {
  for (let to = finite; to > from; to--) {
    if (words.afterAdverbs(to) >= finite && wholeNounPhrase(words, from, to)) return true;
  }
  return words.key(from) === 'der';
}

function fromField(words: Words, group: VerbGroup, from: number): Clause | undefined {
  if (from === group.finite) return from === words.opening ? conditional(words, group) : undefined;
  const isAlone = from + 1 === group.finite;
  const isDoubtful = words.is('doubtfulSubordinators', from) && !(words.key(from) === 'så' && isAlone);
  const isManner = /^(?:så|sådan)$/.test(words.key(from)) && isAlone;
  const phrase = isDoubtful || isManner ? undefined : wholeNounPhrase(words, from, group.finite);
  if (phrase && !isTimeBefore(words, phrase, group)) {
    return makeClause(words, group, 'main', subjectOf(words, group, phrase, from, group.finite), from);
  }
  if (/^(?:kun|også)$/.test(words.key(from))) return focused(words, group, from);
  const inverse = inverted(words, group, from);
  // »Siden opdateres hver nat«: a page, or since then.
  const hasNone = inverse?.subject.kind === 'none' || inverse?.subject.phrase?.temporal === true;
  if (words.key(from) === 'siden' && isAlone && hasNone) return undefined;
  if (!isDoubtful) return isManner || phrase || isAdverbial(words, from, group.finite) ? inverse : undefined;
  if (inverse && inverse.subject.kind !== 'none') return inverse;
  return words.key(from) === 'efter' ? undefined : subordinateClause(words, group, from + 1);
}

/** »Også klager behandles«: a focus adverb belongs to the subject. */
function focused(words: Words, group: VerbGroup, from: number): Clause | undefined {
  const phrase = wholeNounPhrase(words, from + 1, group.finite);
  if (!phrase) return isAdverbial(words, from, group.finite) ? inverted(words, group, from) : undefined;
  return makeClause(words, group, 'main', { kind: 'phrase', phrase, from, to: group.finite }, from);
}

/** After a comma: behind a clause that stands first, or behind a relative clause or a list in the subject. */
function afterComma(words: Words, group: VerbGroup, start: number): Clause | undefined {
  const first = strongStart(words, start);
  const phrase = wholeNounPhrase(words, first, group.finite);
  if (phrase) return makeClause(words, group, 'main', { kind: 'phrase', phrase, from: first, to: group.finite }, first);
  const isClauseFirst =
    words.is('subordinators', first) || words.is('doubtfulSubordinators', first) || words.isFinite(first);
  const isLinked = start === group.finite || (words.key(start) === 'så' && start + 1 === group.finite);
  if (!isClauseFirst || words.key(first) === 'at' || !isLinked || start - first < 3) return undefined;
  const found = inverted(words, group, start);
  return found?.subject.kind === 'none' ? undefined : found;
}

/** The beginning of the sentence or of what follows a strong mark or a comma with a coordinator. */
function strongStart(words: Words, index: number): number {
  for (let at = index - 2; at > 0; at--) {
    if (/^[;:–—(]$/.test(words.key(at - 1))) return at;
    if (words.key(at - 1) === ',' && words.is('coordinators', at)) return at + 1;
  }
  const first = words.opening;
  return words.is('coordinators', first) ? first + 1 : first;
}

function isAdverbial(words: Words, from: number, to: number): boolean {
  if (words.afterAdverb(from) > from || words.is('otherAdverbs', from)) return true;
  const isAmount = /^(?:over|under|omkring|mellem)$/.test(words.key(from)) && words.isNumber(from + 1);
  return words.is('prepositions', from) && !isAmount && to > from + 1;
}

/** Verb first: »Modtages der ikke svar, …«. */
function conditional(words: Words, group: VerbGroup): Clause | undefined {
  const found = inverted(words, group, group.finite);
  const isCondition =
    found && found.subject.kind !== 'none' && words.tokens.slice(group.to).some(({ key }) => key === ',');
  return isCondition ? { ...found, order: 'conditional' } : undefined;
}

/** Finite verb, adverbs, subject, adverbs. `opening` is what stands before the verb. */
function inverted(words: Words, group: VerbGroup, opening: number): Clause | undefined {
  const make = (subject: Subject) => makeClause(words, group, 'inverted', subject, opening);
  const from = words.afterAdverbs(verbsEnd(group));
  const limit = laterVerbs(group)[0];
  if (words.key(from) === 'der') return make({ kind: 'der', from, to: from + 1 });
  const phrase = nounPhrase(words, from, limit ?? words.length);
  if (!phrase) return make({ kind: 'none', from, to: from });
  if (limit === undefined) return make(subjectOf(words, group, phrase, from, phrase.to));
  for (let to = limit; to >= phrase.to; to--) {
    const isWhole =
      words.afterFieldAdverbs(to) >= limit &&
      !words.endsInFieldPhrase(phrase.to, to) &&
      wholeNounPhrase(words, from, to);
    if (isWhole) return make(subjectOf(words, group, phrase, from, to));
  }
  return undefined;
}
