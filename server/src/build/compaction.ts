import { decodeLexicon } from '../languages/danish/lexicon.ts';
import { slotOrder } from '../languages/danish/lexicon-format.ts';
import type { Analysis, Lexicon, Paradigm } from '../languages/language.ts';
import { encodeLexicon, type LexiconContent } from './encoding.ts';

/** Words up to this length stay in the lexicon even when their last part predicts them, so that they count as known. */
const alwaysKept = 11;
const shortestTail = 3;
const rounds = 6;

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
  for (let round = 0; round < rounds; round += 1) {
    const content = { paradigms: paradigms.filter(({ lemma }) => !dropped.has(lemma)), words };
    const candidate = decodeLexicon(encodeLexicon(content, []));
    const failed = [...dropped].filter((lemma) => !answersAlike(lemma, full, candidate));
    if (failed.length === 0) return content;
    for (const lemma of failed) dropped.delete(lemma);
  }
  return { paradigms, words };
}

function isDroppable(lemma: string, byLemma: ReadonlyMap<string, readonly Paradigm[]>): boolean {
  if (lemma.length <= alwaysKept) return false;
  const own = byLemma.get(lemma) ?? [];
  if (own.some(({ wordClass }) => wordClass === 'verb')) return false;
  for (let cut = 2; cut <= lemma.length - shortestTail; cut += 1) {
    const tail = byLemma.get(lemma.slice(cut));
    if (tail !== undefined && tail.some((paradigm) => paradigm.wordClass === own[0]?.wordClass)) return true;
  }
  return false;
}

function answersAlike(lemma: string, full: Lexicon, candidate: Lexicon): boolean {
  const expected = full.paradigms(lemma);
  const actual = candidate.paradigms(lemma);
  if (describe(expected) !== describe(actual)) return false;
  const forms = expected.flatMap((paradigm) => slotOrder[paradigm.wordClass].flatMap((slot) => paradigm.forms[slot] ?? []));
  return [...new Set(forms)].every((form) => readingsOf(full, form) === readingsOf(candidate, form));
}

const describe = (paradigms: readonly Paradigm[]): string => JSON.stringify(paradigms);

function readingsOf(lexicon: Lexicon, form: string): string {
  const key = ({ lemma, wordClass, slot, genders }: Analysis) => [lemma, wordClass, slot, ...genders].join(' ');
  return lexicon.analyses(form).map(key).sort().join('\n');
}
