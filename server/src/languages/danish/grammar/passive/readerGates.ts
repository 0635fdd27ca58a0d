import type { Clause } from './clause.ts';
import { OTHER, type Reader } from './reader.ts';
import { BUILDER, CHILDREN } from './sender.ts';
import { isDuty } from './use.ts';
import type { Words } from './words.ts';

/** »Hvorfor nedsættes min ydelse?«: the one who asks is no »du«, and »vi« is not who answers. */
export const isReadersQuestion = (words: Words): boolean =>
  words.isQuestion && words.tokens.some(({ key }) => /^(?:jeg|mig|min|mit|mine)$/.test(key));

/** »Samtykke skal gives i Aula«: nobody has to consent. */
export const isConsent = (words: Words, { subject, group }: Clause): boolean =>
  isDuty(group.modal ?? '') && subject.phrase !== undefined && /samtykket?$/.test(words.key(subject.phrase.head));

/** »Virksomheder skal tilmeldes«, »Hjælpen kan påbegyndes«: nothing that the reader does to others, or gives. */
export const isDoneToOthers = (words: Words, { subject, group }: Clause): boolean => {
  const head = subject.phrase?.head;
  if (head === undefined) return false;
  const isGiven = words.readings(head).some(({ lemma }) => words.lists.benefits.has(lemma));
  return words.facts(head)?.isThirdReader === true || (isGiven && group.lemmas.includes('påbegynde'));
};

/** »Hvis vilkårene ikke overholdes«: the reader only where the document speaks to one. */
export const isAnybodys = ({ group, order }: Clause): boolean =>
  order !== 'main' &&
  order !== 'inverted' &&
  group.lemmas.some((lemma) => /^(?:overholde|efterkomme|acceptere)$/.test(lemma));

/** »Arbejdet må ikke påbegyndes«: the reader's work, unless the document tells of others who build; and what children bring along. */
export function unlessOthers({ lists }: Words, clause: Clause, when: Reader['when']): Reader['when'] {
  const { group } = clause;
  const others = [
    ...(isAnybodys(clause) ? [OTHER] : []),
    ...(group.lemmas.some((lemma) => lists.buildingVerbs.has(lemma)) ? [BUILDER] : []),
    ...(group.lemmas.some((lemma) => lists.childrensVerbs.has(lemma)) ? [CHILDREN] : []),
  ];
  return others.length > 0 ? { ...when, unless: [...(when.unless ?? []), ...others] } : when;
}
