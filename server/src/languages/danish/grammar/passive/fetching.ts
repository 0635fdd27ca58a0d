import type { Clause } from './clause.ts';
import { isAbility, isAbout, isDuty, isStatement, type Use } from './use.ts';
import type { Words } from './words.ts';

/** »Nøglen hentes hos varmemesteren«. */
export const isAtOthers = (words: Words, { group, end }: Clause): boolean =>
  words.tokens.slice(group.to, end).some(({ key }) => key === 'hos');

/** »hentes på din bopæl«, »Kan du ikke være hjemme, …«: what is fetched there, the sender fetches. */
export const isAtReaders = ({ tokens }: Words): boolean =>
  tokens.some(
    ({ key }, at) =>
      /^(?:bopæl|hjemme)$/.test(key) || (key === 'hos' && /^(?:dig|jer|dem)$/.test(tokens[at + 1]?.key ?? '')),
  );

/** »Der indhentes oplysninger fra skolen«, »kan indhentes uden dit samtykke«. */
export function isFetchedByUs(use: Use): boolean {
  const { words, clause, modal } = use;
  if (isDuty(modal) || isFromPublic(words, clause)) return false;
  if (isAbility(modal) || !isStatement(clause)) return isAbility(modal) && isAbout(use, 'fetchedNouns');
  const isFromSomebody = words.tokens.slice(clause.opening).some(({ key }) => /^(?:fra|om|samtykke)$/.test(key));
  return isAbout(use, 'fetchedNouns') && (isFromSomebody || use.nouns.some((noun) => noun.endsWith('attest')));
}

/** »indhentes på hjemmesiden«, »kan indhentes hos Borgerservice«. */
export const isFromPublic = (words: Words, { group, end }: Clause): boolean =>
  words.tokens.slice(group.to, end).some(({ key }) => /^(?:på|hos|via|ved)$/.test(key));

/** »Der er modtaget støtte fra kommunen«: what comes from the sender is the reader's, or another's. */
export const isFromOurselves = (words: Words, { group }: Clause): boolean =>
  words.tokens
    .slice(group.to)
    .some(({ key }, at) => /^(?:kommunen|os)$/.test(key) && words.key(group.to + at - 1) === 'fra');
