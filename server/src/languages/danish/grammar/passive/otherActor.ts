import { isAgentNoun } from './agent.ts';
import type { Clause } from './clause.ts';
import { nounPhrase } from './nounPhrase.ts';
import type { Words } from './words.ts';

/**
 * True when an office or a firm that the sentence names before »og« goes on acting in the clause after it: »Ansøgningen
 * behandles af Visitationen, og afgørelsen meddeles skriftligt«, »Borgerservice foretager en prøvelse, og der udstedes en
 * attest«. »Vi« would be somebody else there.
 */
export function isAnothers(words: Words, clause: Clause): boolean {
  const { opening } = clause;
  if (isStartedByReader(words, clause)) return true;
  if (!words.is('coordinators', opening - 1)) return false;
  for (let at = 0; at < opening - 1; at++) if (isNamed(words, at) && acts(words, at)) return true;
  return false;
}

/** »De bedes give besked, inden arbejdet sættes i gang«: whoever is asked to tell is the one who begins. */
const isStartedByReader = (words: Words, { from, rest }: Clause): boolean =>
  /^(?:inden|før)$/.test(words.key(from - 1)) &&
  words.key(rest) === 'i' &&
  words.key(rest + 1) === 'gang' &&
  words.tokens.slice(0, from).some(({ key }) => key === 'bedes');

/** »et rådgivende ingeniørfirma«, »en ekstern konsulent«: neither the sender's own people nor the reader. */
const outsider =
  /^(?:ekstern|eksternt|eksterne|uafhængigt?|uafhængige)$|(?:firma|firmaet|laboratorium|laboratoriet|entreprenør|entreprenøren|bureau|bureauet)$/;

/** True when somebody from outside is named among the tokens `from`–`to`. */
export const namesOutsider = (words: Words, from = 0, to = words.length): boolean =>
  words.tokens.slice(from, to).some(({ key }) => outsider.test(key));

/** The first word of a name or of an office. */
function isNamed(words: Words, at: number): boolean {
  if (words.isYouPlural(at) || words.is('oblique', at)) return false;
  if (words.isName(at)) return true;
  const isOffice = ({ lemma, slot }: { lemma: string; slot: string }) =>
    slot === 'singularDefinite' && words.lists.otherAuthority.has(lemma);
  return words.readings(at).some(isOffice);
}

/** »af Visitationen«, »foretager Borgerservice«; first in the sentence »Udvalget har«. */
function acts(words: Words, at: number): boolean {
  if (words.key(at - 1) === 'af') {
    const phrase = nounPhrase(words, at);
    return phrase !== undefined && isAgentNoun(words, phrase);
  }
  const isTold = words.has(at - 1, 'verb', (slot) => slot === 'present' || slot === 'past');
  return isTold || (at === words.opening && words.isSurelyFinite(at + 1));
}
