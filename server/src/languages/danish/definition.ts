import type { Token } from '../language.ts';

/** What follows a word that the sentence says the meaning of: »betyder, at«, »er en«, », så du kan«. */
const meanings: readonly (readonly string[])[] = [
  ...['så', 'hvor', 'fordi', 'da'].map((word) => [',', word]),
  ['betyder'],
  ['kaldes'],
  ['dækker', 'over'],
  ['går', 'ud', 'på'],
  ['handler', 'om'],
  ['vil', 'sige'],
  ...['at', 'de', 'den', 'det', 'en', 'et', 'når', 'ret', 'retten'].map((word) => ['er', word]),
];
/** What comes before a word that the sentence gives as the name of something: »det kaldes«, »det hedder«. */
const namings = new Set(['hedder', 'kalder', 'kaldes', 'kaldet', 'kaldt']);
/** How many words may come between a word and what it means: »partshøring af dig betyder«. */
const NEAR = 4;

/** True when the sentence says what the words at the token indices [from, to) mean. */
export function defines(tokens: readonly Token[], from: number, to: number): boolean {
  for (let before = from - 1; before >= Math.max(0, from - NEAR); before--) {
    if (tokens[before]!.kind === 'punctuation' && tokens[before]!.key === ',') break;
    if (namings.has(tokens[before]!.key)) return true;
  }
  const last = Math.min(tokens.length - 1, to + NEAR);
  for (let after = to; after <= last; after++) {
    if (meansAt(tokens, after)) return true;
    if (tokens[after]!.kind === 'punctuation' && after > to) break;
  }
  return false;
}

const meansAt = (tokens: readonly Token[], at: number): boolean =>
  meanings.some((words) => words.every((word, index) => tokens[at + index]?.key === word));
