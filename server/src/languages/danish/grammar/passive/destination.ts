import type { Clause } from './clause.ts';
import { nounPhrase } from './nounPhrase.ts';
import type { Words } from './words.ts';

/** Whether something goes to the authority itself or to the reader: »sendes til os«, »meddeles dig«. */
export function destinationOf(words: Words, clause: Clause): 'authority' | 'reader' | undefined {
  for (let at = clause.group.to; at < clause.end; at++) {
    if (/^(?:dig|jer)$/.test(words.key(at))) return 'reader';
    if (words.key(at) !== 'til') continue;
    if (/^(?:din|dit|dine|jeres)$/.test(words.key(at + 1))) return 'reader';
    const phrase = nounPhrase(words, at + 1);
    if (!phrase) continue;
    if (words.key(phrase.head) === 'os') return 'authority';
    const lemmas = words.readings(phrase.head).map(({ lemma }) => lemma);
    const isOwn = words.isName(phrase.head) || words.has(phrase.head, 'noun', (slot) => slot === 'singularDefinite');
    if (isOwn && lemmas.some((lemma) => words.lists.ownAuthority.has(lemma))) return 'authority';
    if (lemmas.some((lemma) => words.lists.readerNames.has(lemma)) || words.key(phrase.head) === 'dem') return 'reader';
  }
  return undefined;
}

/** »afhentes ved henvendelse til …«: the reader does it. */
export const isOnRequest = (words: Words, { rest }: Clause): boolean =>
  words.key(rest) === 'ved' && words.key(rest + 1) === 'henvendelse';
