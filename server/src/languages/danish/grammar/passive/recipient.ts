import { agentPhrase, isAgentNoun } from './agentPhrase.ts';
import type { Clause, Stretch } from './clause.ts';
import { type NounPhrase, nounPhrase } from './nounPhrase.ts';
import type { Words } from './words.ts';

/** Who receives, right after the verbs: »meddeles dig«, »forelægges udvalget«. In the active it stands before the object. */
export function recipientOf(words: Words, clause: Clause): Stretch | undefined {
  const { rest, subject } = clause;
  if (subject.kind !== 'phrase') return undefined;
  if (words.is('oblique', rest)) return words.is('coordinators', rest + 1) ? undefined : { from: rest, to: rest + 1 };
  const phrase = secondPhrase(words, rest);
  if (!phrase || words.is('coordinators', phrase.to) || isPerson(words, clause) || !isAgentNoun(words, phrase))
    return undefined;
  if (hasAttribute(words, phrase)) return undefined;
  return clause.group.lemmas.every((lemma) => words.lists.ditransitive.has(lemma))
    ? { from: rest, to: phrase.to }
    : undefined;
}

/** True when what follows the verbs can stay where it is, or is a recipient that can be moved. */
export function isOrdered(words: Words, clause: Clause): boolean {
  const phrase = secondPhrase(words, clause.rest);
  if (!phrase || recipientOf(words, clause)) return true;
  if (words.isNominative(clause.subject.from)) return true;
  return isPerson(words, clause) ? !isAgentNoun(words, phrase) : words.lists.naming.has(clause.group.lemmas[0]!);
}

/** A noun phrase after the verbs that is no time. */
function secondPhrase(words: Words, rest: number) {
  if (words.is('properPrepositions', rest) || words.is('otherAdverbs', rest)) return undefined;
  const phrase = agentPhrase(words, rest);
  return phrase?.temporal ? undefined : phrase;
}

/** »tilbydes børn fra distriktet«, but not »tilbydes børn i foråret«: what follows may belong to those who receive. */
const hasAttribute = (words: Words, { to }: NounPhrase): boolean =>
  /^(?:af|fra|hos|i|med|over|på|under|uden)$/.test(words.key(to)) && nounPhrase(words, to + 1)?.temporal === false;

function isPerson(words: Words, { subject }: Clause): boolean {
  return subject.phrase !== undefined && (isAgentNoun(words, subject.phrase) || words.isNominative(subject.from));
}
