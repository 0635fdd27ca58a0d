import { type NounPhrase, nounPhrase } from './nounPhrase.ts';
import { isOrdinalStop } from './sentenceField.ts';
import { sPassiveAt } from './sPassive.ts';
import type { Words } from './words.ts';

/** The noun phrase after »af«, also »frivillige«, »en voksen« and »en af dine forældre«. */
export function agentPhrase(words: Words, from: number): NounPhrase | undefined {
  const phrase = nounPhrase(words, from);
  const isOne = /^(?:en|et|to|nogle|flere)$/.test(words.key(from)) && words.key(from + 1) === 'af';
  const whole = isOne ? nounPhrase(words, from + 2) : undefined;
  if (whole?.definite) return { ...whole, from, definite: false };
  const isDoing = words.has(from + 1, 'verb', (slot) => slot === 'presentParticiple') && !words.isNoun(from + 2);
  const isGrown = /^(?:ansat|frivillig|sagkyndig|voksen)$/.test(words.key(from + 1)) && !words.isNoun(from + 2);
  if ((isDoing || isGrown) && words.is('determiners', from))
    return { from, to: from + 2, head: from + 1, kind: 'noun', definite: true, temporal: false };
  const head = words.is('possessives', from) ? from + 1 : from;
  if (phrase || !/^(?:frivillige|unge|ældre|voksne|ansatte|fagfolk|mange)$/.test(words.key(head))) return phrase;
  return { from, to: head + 1, head, kind: 'noun', definite: head > from, temporal: false };
}

/** »af en mindre færge«, »af rotter«: no stuff that something is made of, as »af plast« may be. */
export function isWhole(words: Words, { from, head, definite }: NounPhrase): boolean {
  if (definite || /^(?:en|et)$/.test(words.key(from)) || words.is('numerals', from)) return true;
  return words.readings(head).every(({ wordClass, slot }) => wordClass !== 'noun' || slot === 'plural');
}

/** A person, an authority or a name that can act. */
export function isAgentNoun(words: Words, phrase: NounPhrase): boolean {
  if (phrase.kind === 'name')
    return !/.(?:allé|boulevard|gade|plads|stræde|torv|vej|vænge)$/.test(words.key(phrase.head));
  if (phrase.kind === 'pronoun')
    return (
      words.is('oblique', phrase.head) ||
      /^(?:alle|anden|andre|begge|enhver|hinanden|flere)$/.test(words.key(phrase.head))
    );
  const known = words
    .readings(phrase.head)
    .some(
      ({ lemma, wordClass }) =>
        wordClass === 'noun' && (words.lists.agentNouns.has(lemma) || words.knowledge.endings.agentNouns.test(lemma)),
    );
  const isAlone =
    phrase.to === phrase.from + 1 ||
    words.is('possessives', phrase.head - 1) ||
    /^(?:de|en)$/.test(words.key(phrase.head - 1));
  if (/^(?:frivillige|unge|ældre|voksne?|ansatte|mange)$/.test(words.key(phrase.head)) && isAlone) return true;
  const isDoing = phrase.definite && words.has(phrase.head, 'verb', (slot) => slot === 'presentParticiple');
  return known || isDoing || isDoer(words, phrase.head) || (words.isName(phrase.head) && phrase.head > phrase.from);
}

/** »bibliotekaren«, »montøren«: by its ending, a noun for somebody who does something. */
export const isDoer = (words: Words, index: number): boolean =>
  words
    .readings(index)
    .some(
      ({ lemma, wordClass, genders }) =>
        wordClass === 'noun' && genders.includes('common') && words.knowledge.doers.test(lemma),
    );

/** »…, Jette.«, »…, Jette Holm.«: names up to the end of the sentence. */
const isNameAlone = (words: Words, from: number): boolean =>
  words.length > from + 1 &&
  words.length <= from + 4 &&
  words.key(words.length - 1) === '.' &&
  words.tokens.slice(from, -1).every((_, offset) => words.isName(from + offset));

/** »…, som du selv har valgt.«, »…, Jette.«: the end of what a comma adds about who acts and what ends the sentence. */
export function relativeEnd(words: Words, comma: number): number | undefined {
  if (words.key(comma) !== ',') return undefined;
  if (isNameAlone(words, comma + 1)) return words.length - 1;
  if (!words.is('relatives', comma + 1)) return undefined;
  let end = comma + 2;
  for (; end < words.length && (isOrdinalStop(words, end) || !/^[.!]$/.test(words.key(end))); end++) {
    if (
      (words.isPunctuation(end) && !isOrdinalStop(words, end)) ||
      words.is('subordinators', end) ||
      words.is('coordinators', end)
    )
      return undefined;
    if (words.key(end) === 'den' && words.isNumber(end + 1)) continue;
    if (/^(?:den|det|dem|dens|dets|deres|disse|herefter|derefter|også|så|igen|efterfølgende)$/.test(words.key(end)))
      return undefined;
  }
  return end - comma <= 11 && words.afterAdverbs(end + 1) >= words.length ? end : undefined;
}

/** The end of the agent's phrase with what must belong to it: »hjemmeplejen i distrikt Nord«, »eleverne i 6. klasse«, »retten i Horsens«; firms work for others. */
export function agentEnd(words: Words, phrase: NounPhrase): number {
  let to = phrase.to;
  for (;;) {
    const next = words.key(to);
    if (words.is('coordinators', to)) {
      const second = nounPhrase(words, words.key(to + 1) === 'af' ? to + 2 : to + 1);
      if (!second || words.isFinite(second.to)) return to;
      to = second.to;
    } else if (next === 'i' && words.isNoun(to + 1) && words.isName(to + 2)) {
      return to + 3;
    } else if (next === 'i' && words.isNumber(to + 1) && words.key(to + 3) === 'klasse') {
      return to + 4;
    } else if (next === 'i' && words.isName(to + 1) && /(?:retten|politiet)$/.test(words.key(to - 1))) {
      return to + 2;
    } else if (
      next === 'for' &&
      (phrase.kind === 'name' || /\s(?:aps|[aikp]\/s)$/i.test(words.slice(phrase.from, to)))
    ) {
      return to;
    } else if (/^(?:for|fra|end)$/.test(next) && !isTime(words, to + 1)) {
      const second = nounPhrase(words, to + 1);
      if (!second || words.key(second.head) === 'regning') return to;
      to = second.to;
    } else return to;
  }
}

function isTime(words: Words, index: number): boolean {
  if (words.isNumber(index) || words.is('timeNouns', index) || /^(?:den|d\.)$/.test(words.key(index))) return true;
  return nounPhrase(words, index)?.temporal ?? false;
}

/** »en person over 16 år«, »et barn på to år«: how old who acts is. */
const isAge = (words: Words, to: number): boolean =>
  /^(?:over|under|på|mellem|fra)$/.test(words.key(to)) &&
  words.tokens.slice(to + 1, to + 5).some(({ key }) => key === 'år');

const joining = new Set(['og', 'eller', 'samt', 'men', 'der', 'som', 'hvis', '&', '/', '-']);
const attributive = new Set(['af', 'hos', 'som', 'såsom', 'herunder', 'bl.a.', 'fx', 'f.eks.', 'uden']);

/** True when what comes next cannot be a part of the phrase: a mark, an adverb, or a preposition of time, place or manner. */
export function closesPhrase(words: Words, to: number, definite: boolean): boolean {
  const key = words.key(to);
  if (to >= words.length) return true;
  if (key === '.') return words.key(to + 1) !== ',';
  if (/^[!?;:)–]$/.test(key)) return true;
  if (key === ',') {
    if (words.key(to + 1) === 'hvis')
      return nounPhrase(words, to + 2)?.definite ?? /^(?:der|det)$/.test(words.key(to + 2));
    if (/^(?:der|som|herunder|nemlig|hvoraf)$/.test(words.key(to + 1))) return false;
    return words.isFinite(to + 1) || !nounPhrase(words, to + 1);
  }
  if (words.is('prepositions', to) && /^(?:alle|andre)$/.test(words.key(to - 1))) return false;
  if (key === 'og' && startsVerb(words, to + 1)) return true;
  if (joining.has(key) || isAge(words, to)) return false;
  if (words.is('prepositions', to) && words.isName(to + 1)) return false;
  if (words.is('subordinators', to)) return true;
  if (nounPhrase(words, to)?.temporal) return true;
  if (/^(?:inden|senest|tidligst|hver|hvert|efter|ved|til)$/.test(key) || isTime(words, to + 1)) return true;
  if (words.afterAdverb(to) > to || words.is('otherAdverbs', to)) return true;
  if (key === 'med') return /^(?:henblik|virkning|hjemmel|en|et)$/.test(words.key(to + 1)) && definite;
  return words.is('prepositions', to) && !attributive.has(key) && definite;
}

/** »og reguleres«, »og skal være«: another verb with the passive subject. */
export const startsVerb = (words: Words, index: number): boolean =>
  words.isSurelyFinite(index) ||
  sPassiveAt(words, index) !== undefined ||
  /^(?:være|have|blive)$/.test(words.key(index));
