import type { Span } from '../../../spans.ts';
import { isAgentNoun } from './agentPhrase.ts';
import { isOwnOffice } from './destination.ts';
import { nounPhrase } from './nounPhrase.ts';
import { isSaidByOthers } from './saidByOthers.ts';
import { fieldEnd, fieldStart } from './sentenceField.ts';
import { isSource } from './source.ts';
import { sPassiveAt } from './sPassive.ts';
import type { Words } from './words.ts';

/** »Afgørelsen kan påklages til nævnet«: others decide on the complaint. */
export const isForOthersToDecide = ({ tokens }: Words): boolean =>
  tokens.some(({ key }) => /^(?:påklages?|klages?|indbringes?)$/.test(key)) &&
  tokens.some(
    ({ key }, at) =>
      /(?:ankestyrelsen|klageportalen|ministeriet|nævnet|ombudsmanden|retten|styrelsen|tilsynet)$/.test(key) &&
      tokens.slice(Math.max(0, at - 5), at).some((token) => /^(?:for|til)$/.test(token.key)),
  );

/** »Planen forelægges for byrådet«: they decide on it. */
export const isLaidBeforeAssembly = ({ tokens }: Words): boolean =>
  tokens.some(({ key }) => /^forel(?:ægge[rs]?|agt|agde)$/.test(key)) &&
  tokens.some(({ key }) => /(?:udvalget|byrådet|kommunalbestyrelsen)$/.test(key));

/** »Arbejdsgiveren har oplyst, at der kan tilbydes en plads«: what another tells of. */
export const isToldByOthers = (words: Words, { start }: Span): boolean =>
  isSaidByOthers(
    words,
    fieldStart(
      words,
      words.tokens.findIndex(({ end }) => end > start),
    ) - 1,
  );

/** »Tilladelsen er betinget af, at der foretages afmærkning«: those do it who have the permit. */
export const isCondition = ({ tokens }: Words, { start }: Span): boolean => {
  const before = tokens.filter(({ end }) => end <= start).map(({ key }) => key);
  const at = before.lastIndexOf('at');
  return (
    at >= 0 && before.slice(Math.max(0, at - 4), at).some((key) => /^(?:betinget|foranledige[rs]?|vilkår)$/.test(key))
  );
};

/** »Sagen genoptages på mødet i juni«, »behandlet på udvalgets møde«: by those who meet. */
export function isMatterOfMeeting(words: Words, { start }: Span): boolean {
  const from = words.tokens.findIndex(({ end }) => end > start);
  const to = fieldEnd(words, from);
  const isDecided = words.tokens.some(
    (_, at) =>
      at >= from &&
      at < to &&
      /^(?:behandle|drøfte|genoptage|godkende|vedtage)$/.test(sPassiveAt(words, at)?.lemma ?? ''),
  );
  for (let at = fieldStart(words, from); at < to; at++) {
    if (words.key(at) !== 'på') continue;
    if (isDecided && /^(?:næste|mødet|møde)$/.test(words.key(at + 1))) return true;
    if (!/(?:rådets|udvalgets|bestyrelsens)$/.test(words.key(at + 1))) continue;
    if (/møde$/.test(words.key(nounPhrase(words, at + 1)?.head ?? at))) return true;
  }
  return false;
}

/** »Aflyses turen, opkræves der et gebyr af Midttrafik«, »af banken«: one who is named takes it. */
export function isByNamed(words: Words, { start }: Span): boolean {
  const from = words.tokens.findIndex(({ end }) => end > start);
  for (let at = from; at < words.length && !words.isPunctuation(at); at++)
    if (words.key(at) === 'af' && isAgent(words, at)) return true;
  return false;
}

/** Not »en vurdering af ansøgeren«, nor one of the sender's own. */
function isAgent(words: Words, at: number): boolean {
  const phrase = nounPhrase(words, at + 1);
  if (!phrase) return false;
  if (phrase.kind === 'name') return words.isName(at + 1);
  return (
    phrase.kind === 'noun' &&
    !isOwnOffice(words, phrase.head) &&
    !/(?:ing|else|kontrol|besøg|prøver?)(?:e[nr])?$/.test(words.key(at - 1)) &&
    isAgentNoun(words, phrase)
  );
}

/** »I erklæringen vurderes det, at …«, where nobody else is spoken of as the one who wrote it. */
export function isWrittenByOthers(words: Words, { start }: Span): boolean {
  const from = words.tokens.findIndex(({ end }) => end > start);
  const to = fieldEnd(words, from);
  for (let at = fieldStart(words, from); at < to; at++) if (isSource(words, [], at)) return true;
  return false;
}

/** »Med lokalplanen kan der opføres boliger«: by whoever builds there. */
export const isByPlan = ({ tokens }: Words): boolean =>
  tokens.some(
    ({ key }, at) => /plan(?:en|forslaget)$/.test(key) && /^(?:efter|ifølge|med)$/.test(tokens[at - 1]?.key ?? ''),
  );
