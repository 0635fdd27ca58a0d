import { isAgentNoun } from './agentPhrase.ts';
import { isOwnOffice } from './destination.ts';
import { nounPhrase } from './nounPhrase.ts';
import type { Words } from './words.ts';

/**
 * Whether what stands at an index is where others do it: »afvist andre steder«, »behandlet i Ankestyrelsen«, »kontrolleres hos
 * din læge«, »sendes fra et andet bibliotek«.
 * @param lemmas the verbs for what is done.
 */
export function isElsewhere(words: Words, lemmas: readonly string[], at: number): boolean {
  const key = words.key(at);
  const next = words.key(at + 1);
  if (/^(?:andetsteds|derhjemme|udlandet|laboratori(?:um|et)|(?:til|fra)flytningskommunen)$/.test(key)) return true;
  if (/^(?:anden|andet|andre|tidligere)$/.test(key)) return /^(?:kommuner?|lande?|regioner?|steder?)$/.test(next);
  if (key === 'hos') return /^(?:din|dit|egen|jeres)$|(?:lægen|notaren|fotografen|politiet)$/.test(next);
  if (key === 'fra' && next === 'andre') return true;
  if (key === 'fra') return lemmas.some(isSending) && isFromOthers(words, at + 1);
  return /^(?:i|på|ved)$/.test(key) && (places.test(next) || isAuthority(words, at + 1));
}

const places =
  /(?:apoteket|banken|domstolene|efterskolen|eu|familien|gymnasiet|hospitalet|klinikken|pressen|retten|skadestuen|sygehuset|universitetet)$/;

/** »i Folketinget«, »ved nævnet«; but »i kommunen« and »i byrådet« are at the sender's. */
const isAuthority = (words: Words, index: number): boolean =>
  /(?:(?<!be)styrelsen|nævnet|retshuset|ministeriet|folketinget|sikring)$/.test(
    words.key(words.isGenitive(index) ? index + 1 : index),
  ) ||
  words
    .readings(index)
    .some(
      ({ lemma, slot }) =>
        slot === 'singularDefinite' &&
        !/(?:bestyrelse|byråd|kommune|udvalg)$/.test(lemma) &&
        words.knowledge.endings.otherAuthority.test(lemma),
    );

const isSending = (verb: string): boolean => /sende$|^(?:foreslå|levere|udbetale)$/.test(verb);

/** »fra et andet bibliotek«, »fra SKAT«, »fra flere sider«; not »fra mandag«, and not from the sender's own. */
function isFromOthers(words: Words, index: number): boolean {
  if (/^(?:flere|mange)$/.test(words.key(index))) return words.key(index + 1) === 'sider';
  const phrase = nounPhrase(words, index);
  if (!phrase || phrase.temporal || phrase.kind === 'pronoun' || words.is('timeNouns', phrase.head)) return false;
  return !isOwnOffice(words, phrase.head) && isAgentNoun(words, phrase);
}
