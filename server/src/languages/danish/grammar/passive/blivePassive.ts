import { isBoundary } from './sentenceField.ts';
import type { Words } from './words.ts';

/** An auxiliary and a participle that make a passive. */
export interface ParticiplePassive {
  readonly auxiliary: number;
  readonly participle: number;
  readonly lemma: string;
}

const window = 5;
const wideWindow = 9;

/** Reads the form of blive at `index` as the auxiliary of a passive. */
export function blivePassiveAt(words: Words, index: number): ParticiplePassive | undefined {
  if (!words.closed.become.has(words.key(index))) return undefined;
  const participle = participleAfter(words, index) ?? participleBefore(words, index);
  if (participle === undefined || isState(words, index, participle)) return undefined;
  return { auxiliary: index, participle, lemma: participleLemma(words, participle)! };
}

/** »Bliver du forsinket«, but not »toget blev forsinket«. */
const isState = (words: Words, auxiliary: number, participle: number): boolean =>
  words.lists.states.has(words.key(participle)) && !/^blev(?:et)?$/.test(words.key(auxiliary));

function participleAfter(words: Words, index: number): number | undefined {
  const parenthesis = afterParenthesis(words, words.afterAdverbs(index + 1));
  if (parenthesis !== undefined && isCertain(words, parenthesis)) return parenthesis;
  let doubtful: number | undefined;
  for (let at = index + 1; at <= index + wideWindow; at++) {
    if (isEnd(words, at) && !(words.key(at) === 'der' && words.afterAdverbs(index + 1) === at)) break;
    if (participleLemma(words, at) === undefined || !isFree(words, at)) continue;
    if (isCertain(words, at) && (at <= index + window || !isAdjectiveToo(words, at))) return at;
    if (at <= index + window && mayFollow(words, index, at)) doubtful ??= at;
  }
  return doubtful;
}

function isCertain(words: Words, index: number): boolean {
  return participleLemma(words, index) !== undefined && !isNounToo(words, index) && !isAttribute(words, index);
}

/** The word after what stands between two commas: »blev, som aftalt, solgt«. */
function afterParenthesis(words: Words, index: number): number | undefined {
  if (words.key(index) !== ',') return undefined;
  for (let at = index + 1; at < index + 14; at++) if (words.key(at) === ',') return words.afterAdverbs(at + 1);
  return undefined;
}

function isEnd(words: Words, index: number): boolean {
  return isBoundary(words, index) || words.key(index) === 'end' || words.closed.become.has(words.key(index));
}

/** »Vedtaget blev forslaget ikke«: the participle stands first. */
function participleBefore(words: Words, index: number): number | undefined {
  const at = index - 1;
  return participleLemma(words, at) !== undefined && at === words.first && !isNounToo(words, at) ? at : undefined;
}

/** The verb of a participle that can be passive. */
export function participleLemma(words: Words, index: number): string | undefined {
  const key = words.key(index);
  if (
    !/(?:t|en|ede|te|ne)$/.test(key) ||
    !words.isWord(index) ||
    words.is('modalInfinitives', index) ||
    words.lists.notParticiples.has(key)
  )
    return undefined;
  if (words.isName(index)) return undefined;
  const reading = words.lexicon
    .analyses(key)
    .find(({ wordClass, slot }) => wordClass === 'verb' && slot.startsWith('participle'));
  if (!reading || (reading.slot === 'participlePlural' && !/^(?:de|vi|i|alle|begge|flere)$/.test(words.key(index - 1))))
    return undefined;
  const passive = words.lexicon
    .paradigms(reading.lemma, 'verb')
    .some(({ forms }) => forms.infinitivePassive !== undefined);
  return passive ? reading.lemma : undefined;
}

/** True when the participle is no part of a noun phrase or of a comparison. */
function isFree(words: Words, index: number): boolean {
  const before = index - 1;
  if (words.is('properPrepositions', before) || words.is('possessives', before)) return false;
  if (words.is('determiners', before) && !/^(?:det|den|de|alle|begge|mange|flere|nogle|selve)$/.test(words.key(before)))
    return false;
  if (/^(?:den|det|de)$/.test(words.key(before)) && words.isNoun(index + 1)) return false;
  if (/^(?:meget|mere|mest|ret|temmelig|ganske|lidt)$/.test(words.key(before))) return false;
  if (words.is('coordinators', before)) return false;
  if (!words.lists.adverbParticiples.has(words.key(index))) return true;
  const next = index + 1;
  return isBoundary(words, next) || words.is('properPrepositions', next) || words.is('determiners', next);
}

/** What can also be a noun is a participle only behind the auxiliary, an adverb or the subject. */
function mayFollow(words: Words, auxiliary: number, index: number): boolean {
  if (!isNounToo(words, index)) return true;
  const before = index - 1;
  return (
    words.afterAdverbs(auxiliary + 1) === index ||
    words.isNoun(before) ||
    words.is('pronouns', before) ||
    words.isNominative(before)
  );
}

function isNounToo(words: Words, index: number): boolean {
  return words.has(index, 'noun', (slot) => slot === 'singularDefinite' || slot === 'pluralDefinite');
}

function isAdjectiveToo(words: Words, index: number): boolean {
  return words.has(index, 'adjective');
}

/** True when a noun follows that the participle may belong to. */
function isAttribute(words: Words, index: number): boolean {
  return words.isNoun(index + 1) && !words.has(index + 1, 'noun', (slot) => slot.endsWith('Definite'));
}
