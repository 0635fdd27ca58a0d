import type { Clause } from './clause.ts';
import { type NounPhrase, nounPhrase } from './nounPhrase.ts';
import type { Words } from './words.ts';

/** Whether something goes to the authority itself or to the reader: »sendes til os«, »meddeles dig«. */
export function destinationOf(words: Words, clause: Clause): 'authority' | 'reader' | undefined {
  if (/^(?:hertil|os)$/.test(words.key(clause.rest)) || isAuthority(words, nounPhrase(words, clause.rest)))
    return 'authority';
  for (let at = clause.group.to; at < clause.end; at++) {
    if (/^(?:dig|jer)$/.test(words.key(at))) return 'reader';
    if (words.key(at) !== 'til') continue;
    if (/^(?:din|dit|dine|jeres)$/.test(words.key(at + 1))) return 'reader';
    const phrase = nounPhrase(words, at + 1);
    if (!phrase) continue;
    if (/^(?:mig|os)$/.test(words.key(phrase.head))) return 'authority';
    const lemmas = words.readings(phrase.head).map(({ lemma }) => lemma);
    if (isAuthority(words, phrase)) return 'authority';
    if (lemmas.some((lemma) => words.lists.readerNames.has(lemma)) || words.key(phrase.head) === 'dem') return 'reader';
  }
  return undefined;
}

function isAuthority(words: Words, phrase: NounPhrase | undefined): boolean {
  if (!phrase) return false;
  const isOwn = words.isName(phrase.head) || words.has(phrase.head, 'noun', (slot) => slot === 'singularDefinite');
  return isOwn && isOwnOffice(words, phrase.head);
}

/** »forvaltningen«, »Borgerservice«: one of the sender's own. */
export const isOwnOffice = (words: Words, index: number): boolean =>
  words.readings(index).some(({ lemma }) => words.lists.ownAuthority.has(lemma));

/** »afhentes ved henvendelse til …«: the reader does it. */
export const isOnRequest = (words: Words, { rest }: Clause): boolean =>
  words.key(rest) === 'ved' && words.key(rest + 1) === 'henvendelse';
