import { isVerbHead } from '../languages/danish/combination.ts';
import { decodeLexicon } from '../languages/danish/lexicon.ts';
import { slotOrder } from '../languages/danish/lexiconFormat.ts';
import type { Analysis, Lexicon, Paradigm, Slot } from '../languages/morphology.ts';
import { encodeLexicon, type LexiconContent } from './encoding.ts';

/** Words up to this length stay in the lexicon even when their last part predicts them, so that they count as known. */
const alwaysKept = 8;
const shortestHead = 2;
const shortestTail = 4;
const beginning = 5;

/**
 * Leaves out long compounds that the decoder makes again from their last part. Every word left out has been asked for
 * both ways and answered as the full lexicon answers.
 */
export function compact(paradigms: readonly Paradigm[], words: readonly string[]): LexiconContent {
  const byLemma = new Map<string, Paradigm[]>();
  for (const paradigm of paradigms) {
    const group = byLemma.get(paradigm.lemma);
    if (group === undefined) byLemma.set(paradigm.lemma, [paradigm]);
    else group.push(paradigm);
  }
  const full = decodeLexicon(encodeLexicon({ paradigms, words }, []));
  const dropped = new Set([...byLemma.keys()].filter((lemma) => isDroppable(lemma, byLemma)));
  let suspects = [...dropped];
  while (suspects.length > 0) {
    const candidate = decodeLexicon(encodeLexicon(without(dropped, { paradigms, words }), []));
    const failed = suspects.filter((lemma) => !answersAlike(lemma, full, candidate));
    for (const lemma of failed) dropped.delete(lemma);
    const beginnings = new Set(failed.map((lemma) => lemma.slice(0, beginning)));
    suspects = failed.length === 0 ? [] : [...dropped].filter((lemma) => holdsAny(lemma, beginnings));
  }
  return without(dropped, { paradigms, words });
}

function without(dropped: ReadonlySet<string>, { paradigms, words }: LexiconContent): LexiconContent {
  return { paradigms: paradigms.filter(({ lemma }) => !dropped.has(lemma)), words };
}

/** True when one of the beginnings stands anywhere in a word: a word put back may change how the word is cut. */
function holdsAny(word: string, beginnings: ReadonlySet<string>): boolean {
  for (let cut = 0; cut <= word.length - beginning; cut += 1) {
    if (beginnings.has(word.slice(cut, cut + beginning))) return true;
  }
  return false;
}

/** True for long compounds of two nouns or adjectives; words made by a prefix or suffix stay. */
function isDroppable(lemma: string, byLemma: ReadonlyMap<string, readonly Paradigm[]>): boolean {
  if (lemma.length <= alwaysKept) return false;
  const own = byLemma.get(lemma) ?? [];
  if (own.some(({ wordClass }) => wordClass === 'verb')) return false;
  for (let cut = shortestHead; cut <= lemma.length - shortestTail; cut += 1) {
    if (isVerbHead(lemma.slice(0, cut))) continue;
    const tail = byLemma.get(lemma.slice(cut));
    if (tail?.some(({ wordClass }) => wordClass === own[0]?.wordClass)) return true;
  }
  return false;
}

/** The candidate may know more (a plural that the source does not list), never less or otherwise. */
function answersAlike(lemma: string, full: Lexicon, candidate: Lexicon): boolean {
  const expected = full.paradigms(lemma);
  const actual = candidate.paradigms(lemma);
  if (expected.length !== actual.length) return false;
  return expected.every((paradigm, index) => {
    const other = actual[index];
    return other !== undefined && covers(other, paradigm) && readsAlike(paradigm, full, candidate);
  });
}

function covers(actual: Paradigm, expected: Paradigm): boolean {
  if (actual.wordClass !== expected.wordClass || String(actual.genders) !== String(expected.genders)) return false;
  return Object.entries(expected.forms).every(
    ([slot, variants]) => String(actual.forms[slot as Slot]) === String(variants),
  );
}

function readsAlike({ wordClass, forms }: Paradigm, full: Lexicon, candidate: Lexicon): boolean {
  const plain = slotOrder[wordClass].flatMap((slot) => forms[slot] ?? []);
  return [...new Set(plain)].every((form) => {
    const actual = new Set(candidate.analyses(form).map(describe));
    return full.analyses(form).every((reading) => actual.has(describe(reading)));
  });
}

const describe = ({ lemma, wordClass, slot, genders }: Analysis): string =>
  [lemma, wordClass, slot, ...genders].join(' ');
