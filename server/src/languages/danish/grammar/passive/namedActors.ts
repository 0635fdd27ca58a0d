import { thingsIn } from './actorsAtWork.ts';
import { fieldStart } from './sentenceField.ts';
import { sPassiveAt } from './sPassive.ts';
import type { Words } from './words.ts';

/** The signal of a sentence that names who has something in hand: »Din mad leveres af Køkken Syd«. */
export const inHandOf = (thing: string) => `navngivet:${thing}`;

/** What a sentence tells the document of things that somebody named sees to. */
export function namedSignals(words: Words): readonly string[] {
  const found: string[] = [];
  for (let at = 1; at < words.length; at++) {
    if (words.key(at) !== 'af' || !words.isName(at + 1)) continue;
    const start = fieldStart(words, at);
    const verb = words.tokens.findIndex((_, index) => index >= start && index < at && sPassiveAt(words, index));
    if (verb >= 0) found.push(...thingsIn(words, start, at).map(inHandOf));
  }
  return found;
}
