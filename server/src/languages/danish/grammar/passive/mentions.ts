import type { Clause, Subject } from './clause.ts';
import { isOwnOffice } from './destination.ts';
import { isElsewhere } from './elsewhere.ts';
import { nounPhrase } from './nounPhrase.ts';
import { isSource } from './source.ts';
import type { Actor } from './use.ts';
import type { Words } from './words.ts';

/** True when the clause speaks of the actor as someone else. */
export function isMentioned(words: Words, clause: Clause, actor: Actor): boolean {
  for (let at = clause.opening; at < clause.end; at++) {
    const key = words.key(at);
    if (actor === 'vi' && at === clause.subject.phrase?.head && /^(?:jeg|kommunen)$/.test(key)) return true;
    if (
      actor === 'vi' &&
      (isElsewhere(words, clause.group.lemmas, at) ||
        isSource(words, clause.group.lemmas, at) ||
        isRecorded(words, clause, at))
    )
      return true;
    if (actor === 'vi' && key === 'med' && isWithOffice(words, clause, at)) return true;
    if (actor === 'vi' && isOthersPage(words, at)) return true;
    if (actor === 'vi' && (/^(?:vi|os)$/.test(key) || (key === 'mellem' && words.key(at + 1) === 'kommunen')))
      return true;
    if (actor !== 'du') continue;
    if (/^(?:du|dig|jer|dem)$/.test(key) || words.isYouPlural(at)) return true;
    if (key === 'de' && words.hasCapital(at) && at > words.first) return true;
    if (isReaderName(words, at)) return true;
  }
  return false;
}

/** »på jeres hjemmeside«, »på vandværkets hjemmeside«: where the reader writes, or others. */
const isOthersPage = (words: Words, at: number): boolean =>
  (/^(?:din|dine|dit|jeres)$/.test(words.key(at)) || (words.isGenitive(at) && !words.key(at).startsWith('kommune'))) &&
  /(?:browser|computer|enhed|hjemmeside|mobil|opslag|profil|tablet|telefon)(?:e?n|et|r|er)?$/.test(words.key(at + 1));

/** »aftales med Borgerservice«: the sender's own people are those whom somebody else makes an agreement with. */
function isWithOffice(words: Words, { group, subject }: Clause, at: number): boolean {
  if (!group.lemmas.includes('aftale') && !(group.lemmas.includes('træffe') && isAgreement(words, subject)))
    return false;
  const phrase = nounPhrase(words, at + 1);
  if (!phrase || words.is('oblique', phrase.head)) return false;
  return (
    phrase.kind === 'name' || words.isName(phrase.to - 1) || words.isName(phrase.to) || isOwnOffice(words, phrase.head)
  );
}

const isAgreement = (words: Words, { phrase }: Subject): boolean =>
  phrase !== undefined && words.key(phrase.head).startsWith('aftale');

/** »Ifølge registret er lejligheden godkendt«: a state that is read. */
const isRecorded = (words: Words, { group, from, order }: Clause, at: number): boolean =>
  group.kind === 'være' &&
  (words.key(at) === 'ifølge' ||
    (order === 'subordinate' && words.tokens.slice(0, from).some(({ key }) => key === 'fremgår')));

/** »Ansøger«, »borgeren«: the reader in the third person. */
export function isReaderName(words: Words, index: number): boolean {
  return words
    .readings(index)
    .some(({ lemma, wordClass }) => wordClass === 'noun' && words.lists.readerNames.has(lemma));
}
