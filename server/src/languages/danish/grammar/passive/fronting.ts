import type { Agent } from './agent.ts';
import { isAgentNoun } from './agentPhrase.ts';
import type { Clause } from './clause.ts';
import { withoutOnly } from './movedAdverbs.ts';
import { nounPhrase } from './nounPhrase.ts';
import { isDuty } from './use.ts';
import type { Words } from './words.ts';

/** True when who acts can become the subject without meaning something else there. */
export const canMoveForward = (words: Words, clause: Clause, agent: Agent): boolean =>
  !(
    refersBack(words, clause, agent) ||
    isFocused(words, clause, agent) ||
    isAnyOfThem(words, clause, agent) ||
    isNotAll(words, clause, agent) ||
    takesDuty(words, clause, agent) ||
    isOnlyThose(words, clause, agent)
  );

/** »kan alene ophæves af byrådet«: the adverb belongs to who acts; »kun« can go with them. */
function isFocused(words: Words, clause: Clause, agent: Agent): boolean {
  if (withoutOnly(words, clause, agent)) return false;
  const focus = /^(?:kun|alene|først|udelukkende|også|især|primært|hovedsageligt|fortrinsvis)$/;
  return words.tokens.slice(clause.from, agent.from).some(({ key }) => focus.test(key));
}

/** »skal betjenes af personer, der er oplært«: by nobody else, but they do not have to. */
const isOnlyThose = (words: Words, { group }: Clause, { from, relative }: Agent): boolean =>
  relative === true && isDuty(group.modal ?? '') && words.has(from + 1, 'noun', (slot) => slot === 'plural');

/** »accepteres ikke af alle lande«: not by all, but by some. */
const isNotAll = (words: Words, { from, end }: Clause, agent: Agent): boolean =>
  /^(?:alle|samtlige|begge|hver|enhver|ethvert|mange)$/.test(words.key(agent.from + 1)) &&
  words.tokens.slice(from, end).some(({ key }) => /^(?:ikke|aldrig)$/.test(key));

/** »Børn følges af en voksen«: one for each, but not one for all of them. */
function isAnyOfThem(words: Words, { subject }: Clause, agent: Agent): boolean {
  const { phrase } = subject;
  const isCounted = /^(?:en|et)$/.test(words.key(agent.from + 1)) || words.is('numerals', agent.from + 1);
  if (isCounted && /^(?:alle|samtlige|hver|hvert|enhver|ethvert)$/.test(words.key(subject.from))) return true;
  if (!/^(?:en|et)$/.test(words.key(agent.from + 1)) || phrase?.kind !== 'noun' || phrase.definite) return false;
  const isBare = phrase.head === phrase.from && subject.to === phrase.to;
  return isBare && words.has(phrase.head, 'noun', (slot) => slot === 'plural');
}

/**
 * »Barnet skal undersøges af en læge«, »vaccineres af egen læge«: the duty is theirs who have the child, and would be the
 * doctor's. Authorities and those who are spoken to have their own duties.
 */
function takesDuty(words: Words, { group, subject }: Clause, agent: Agent): boolean {
  if (/^(?:egen|eget|egne)$/.test(words.key(agent.from + 1))) return true;
  if (!isDuty(group.modal ?? '') || subject.phrase === undefined) return false;
  const isPerson = isAgentNoun(words, subject.phrase) || words.isNominative(subject.from);
  const phrase = nounPhrase(words, agent.from + 1);
  if (!isPerson || !phrase || words.is('oblique', phrase.head)) return false;
  return !words.isName(phrase.head) && !words.readings(phrase.head).some(({ lemma }) => isAuthority(words, lemma));
}

const isAuthority = (words: Words, lemma: string): boolean =>
  words.lists.otherAuthority.has(lemma) || words.lists.ownAuthority.has(lemma);

/** A pronoun that may point at the agent would become a reflexive. */
function refersBack(words: Words, clause: Clause, agent: Agent): boolean {
  for (let at = clause.opening; at < clause.end; at++) {
    if (at >= agent.from && at < agent.to) continue;
    const isAddress = words.hasCapital(at) && at > words.opening;
    if (!isAddress && /^(?:hans|hendes|dens|dets|deres|dennes|ham|hende)$/.test(words.key(at))) return true;
  }
  return false;
}
