import { type ParticiplePassive, participleLemma } from './blivePassive.ts';
import { fieldStart, isBoundary } from './sentenceField.ts';
import type { Words } from './words.ts';

const window = 6;

/** Reads være at `index` as the auxiliary of a decision or a duty whose actor is hidden: »Det er besluttet«, »skal være indsendt«. */
export function statePassiveAt(words: Words, index: number): ParticiplePassive | undefined {
  const form = words.closed.be.get(words.key(index));
  if (!form || form === 'participle') return undefined;
  for (let at = index + 1; at <= index + window; at++) {
    const isSubject = at === index + 1 && words.key(at) === 'der';
    if (isBoundary(words, at) && !isSubject) return undefined;
    if (words.key(at) === 'blevet' || words.key(at) === 'af') return undefined;
    const lemma = participleLemma(words, at);
    if (lemma === undefined) continue;
    if (isNominal(words, index, at) || isMeantFor(words, at, lemma)) return undefined;
    if (/^(?:meget|mere|mest|ret|så)$/.test(words.key(at - 1))) return undefined;
    const isDuty = form === 'infinitive' && words.knowledge.kindOf(lemma) === 'du';
    const isDecision = form !== 'infinitive' && decidedLemmas(words, index, at).has(lemma);
    return isDuty || isDecision || (form !== 'infinitive' && isDoneBy(words, at, lemma))
      ? { auxiliary: index, participle: at, lemma }
      : undefined;
  }
  return undefined;
}

/** »Rampen er beregnet til kørestole«, but »er beregnet til 900 kr.«. */
const isMeantFor = (words: Words, participle: number, lemma: string): boolean =>
  lemma === 'beregne' &&
  /^(?:for|på|til)$/.test(words.key(participle + 1)) &&
  words.tokens[participle + 2]?.kind !== 'number';

/** »er godkendt af byrådet«: done by somebody, and no state that something is in (»er omgivet af«). */
const isDoneBy = (words: Words, participle: number, lemma: string): boolean =>
  words.key(words.afterAdverbs(participle + 1)) === 'af' &&
  words.knowledge.kindOf(lemma) !== undefined &&
  !/^(?:dække|støtte|finansiere)$/.test(lemma);

/** The verbs that tell of a decision with this subject: of »din sag«, more can be decided than of others. */
function decidedLemmas(words: Words, index: number, participle: number): ReadonlySet<string> {
  if (isImpersonal(words, index, participle)) return words.lists.decisions;
  const isReaders = words.tokens
    .slice(fieldStart(words, index), participle)
    .some(({ key }) => /^(?:du|din|dit|dine|jeres)$/.test(key));
  if (isGrant(words, index)) return words.lists.decisions;
  return isReaders ? words.lists.readerVerdicts : words.lists.verdicts;
}

/** »Tilladelsen er givet på vilkår«: what only an authority gives. */
const isGrant = (words: Words, index: number): boolean =>
  words
    .readings(index - 1)
    .some(({ lemma, slot }) => slot.endsWith('Definite') && words.knowledge.endings.grants.test(lemma));

/** True when the participle is a noun or belongs to one: »er taget«, »er en vedtaget plan«. */
function isNominal(words: Words, index: number, participle: number): boolean {
  const before = participle - 1;
  if (words.isNoun(participle) && !isImpersonal(words, index, participle)) return true;
  const isOwnSubject = before === index + 1 && /^(?:det|der)$/.test(words.key(before));
  if (words.is('determiners', before) && !isOwnSubject) return true;
  return words.is('properPrepositions', before) || words.is('possessives', before);
}

/** True when the subject is »der« or »det«. */
function isImpersonal(words: Words, index: number, participle: number): boolean {
  const isEmpty = (at: number) => /^(?:der|det)$/.test(words.key(at));
  if (isEmpty(index + 1) && index + 1 < participle) return true;
  let at = index - 1;
  while (at > 0 && words.afterAdverb(at) > at) at--;
  return isEmpty(at);
}
