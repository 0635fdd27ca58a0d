import { isAgentNoun } from './passive/agentPhrase.ts';
import { participleLemma } from './passive/blivePassive.ts';
import { nounPhrase } from './passive/nounPhrase.ts';
import { fieldEnd, fieldStart } from './passive/sentenceField.ts';
import { sPassiveAt } from './passive/sPassive.ts';
import type { Words } from './passive/words.ts';

/** True at the index of what is hardly right Danish. */
type Sign = (words: Words, at: number) => boolean;

/** »og dig er nu udpeget«: the object's form as the subject. */
const isObjectAsSubject: Sign = (words, at) =>
  /^(?:mig|dig|os|ham|hende)$/.test(words.key(at)) &&
  words.isSurelyFinite(at + 1) &&
  (at === words.opening || words.is('coordinators', at - 1));

/** »sendes til til dig«. */
const isDoubled: Sign = (words, at) => words.isWord(at) && words.key(at) === words.key(at + 1);

/** »bilag, .« */
const isLeftComma: Sign = (words, at) => words.key(at) === ',' && /^[.,;:!?]$/.test(words.key(at + 1));

/** »I må selv ikke foretage …«. */
const isSelfBeforeNot: Sign = (words, at) => words.key(at) === 'selv' && words.key(at + 1) === 'ikke';

/** »når en medarbejder ikke overvåger den«: it should be »ingen«. */
const isIndefiniteNegated: Sign = (words, at) =>
  words.key(at) === 'ikke' &&
  words.isNoun(at - 1) &&
  [at - 2, at - 3].some((before) => /^(?:en|et)$/.test(words.key(before)));

/** »Kommunen vurderer, at kommunen …«. */
const isSubjectAgain: Sign = (words, at) =>
  words.key(at) === 'kommunen' &&
  words.key(at - 1) === 'at' &&
  words.tokens.slice(0, at).some(({ key }) => key === 'kommunen');

/** »om du kan benytte materialet frit af publikum«: who acts is left behind an active verb. */
const isAgentLeft: Sign = (words, at) => {
  const isBehindManner =
    words.afterAdverb(at - 1) === at || words.is('otherAdverbs', at - 1) || words.isAdjective(at - 1);
  if (words.key(at) !== 'af' || words.isNoun(at - 1) || !(isBehindManner || words.isFinite(at - 1))) return false;
  const phrase = nounPhrase(words, at + 1);
  if (!phrase || !isAgentNoun(words, phrase)) return false;
  for (let index = at - 1; index >= fieldStart(words, at); index--)
    if (sPassiveAt(words, index) || participleLemma(words, index) !== undefined) return false;
  return true;
};

/** »…, så udfyld skemaet, så …«. */
const isSoAgain: Sign = (words, at) => {
  const isSo = (index: number) => words.key(index) === 'så' && words.key(index - 1) === ',';
  return isSo(at) && words.tokens.some((_, index) => index < at && isSo(index));
};

/** »Vi forudsætter, at vi har modtaget …«. */
const isOwnCondition: Sign = (words, at) =>
  words.key(at) === 'forudsætter' && words.tokens.slice(at, at + 4).some(({ key }) => key === 'vi');

/** »planlægger vi hjælpen stoppet«: one plans to do a thing. */
const isPlannedDone: Sign = (words, at) => {
  if (!/^(?:overvejer|planlægger|påtænker)$/.test(words.key(at))) return false;
  const end = fieldEnd(words, at);
  const first = words.afterAdverbs(at + 1);
  return words.tokens
    .slice(first, end)
    .some((_, index) => words.isNoun(first + index - 1) && participleLemma(words, first + index) !== undefined);
};

/** »Betal på nettet eller trækkes på kortet«: what went on with the old subject is left behind. */
const isPassiveLeft: Sign = (words, at) => {
  const { opening } = words;
  const isDu = words.key(opening) === 'du' && !sPassiveAt(words, opening + 1);
  if (!isDu && !words.has(opening, 'verb', (slot) => slot === 'imperative')) return false;
  return (
    words.is('coordinators', at - 1) &&
    sPassiveAt(words, at) !== undefined &&
    !words.isNoun(at) &&
    fieldStart(words, at) === opening &&
    !words.tokens.slice(opening, at).some((_, index) => words.isAuxiliary(opening + index))
  );
};

const signs: readonly Sign[] = [
  isObjectAsSubject,
  isDoubled,
  isLeftComma,
  isSelfBeforeNot,
  isIndefiniteNegated,
  isSubjectAgain,
  isAgentLeft,
  isSoAgain,
  isOwnCondition,
  isPassiveLeft,
  isPlannedDone,
];

const count = (words: Words, sign: Sign): number =>
  words.tokens.reduce((sum, _, at) => sum + (sign(words, at) ? 1 : 0), 0);

/** The ways in which a sentence speaks to its reader: »du«, »I«, »De«. */
const addresses = (words: Words): number =>
  [
    words.tokens.some(({ key }) => /^(?:du|dig|din|dit|dine)$/.test(key)),
    words.tokens.some(({ key }, at) => /^(?:jer|jeres)$/.test(key) || words.isYouPlural(at)),
    words.tokens.some(({ key }, at) => /^(?:dem|deres)$/.test(key) && words.hasCapital(at) && at > words.first),
  ].filter(Boolean).length;

/** »De står på listen, og derfor skriver vi til dig«: the first »De« may be the reader too. */
const leavesDe = (before: Words, after: Words): boolean =>
  after.key(after.opening) === 'de' &&
  before.tokens.some(({ key }, at) => /^(?:dem|deres)$/.test(key) && before.hasCapital(at) && at > before.first) &&
  after.tokens.some(({ key }) => /^(?:du|dig|din|dit|dine)$/.test(key));

/** »af en tekniker, som ringer«: in the active, who acts may go on with »og«. */
const isOneWhoActs = (words: Words, noun: number): boolean =>
  [noun - 2, noun - 3].some((at) => words.key(at) === 'af' && /^(?:en|et)$/.test(words.key(at + 1)));

/**
 * What must stay with its noun, as the noun and the word that follows it: a relative clause, and »med …« after an
 * indefinite noun (»virksomheder med cvr-nummer«).
 */
function attributes(words: Words): readonly string[] {
  return words.tokens.flatMap(({ key }, at) => {
    const isRelative = words.is('relatives', at) && words.afterAdverb(at) === at;
    if (isRelative || /^hvor(?:af|i|på|til|om)?$/.test(key)) {
      const noun = words.key(at - 1) === ',' ? at - 2 : at - 1;
      const isThem = /^(?:de|dem)$/.test(words.key(noun)) && words.key(at - 1) === ',';
      return isThem || (words.isNoun(noun) && !isOneWhoActs(words, noun))
        ? [`${isThem ? 'de' : words.key(noun)} ${/^(?:der|som)$/.test(key) ? 'som' : key}`]
        : [];
    }
    if (key !== 'med' || words.isFinite(at - 1) || words.isAuxiliary(at - 2) || !nounPhrase(words, at + 1)) return [];
    const isIndefinite =
      !words.is('possessives', at - 2) && words.has(at - 1, 'noun', (slot) => slot === 'plural' || slot === 'singular');
    return isIndefinite ? [`${words.key(at - 1)} med`] : [];
  });
}

/**
 * Reads a sentence again after a rewrite.
 * @returns false where it shows a sign of broken Danish that it did not show before.
 */
export function staysSound(before: Words, after: Words): boolean {
  if (signs.some((sign) => count(after, sign) > count(before, sign))) return false;
  if (leavesDe(before, after) || addresses(after) > Math.max(1, addresses(before))) return false;
  const had = attributes(before);
  const kept = attributes(after);
  return (
    had.every((attribute) => kept.includes(attribute)) &&
    kept.every((attribute) => !attribute.endsWith(' med') || had.includes(attribute))
  );
}
