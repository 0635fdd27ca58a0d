import type { Evidence, Token } from '../language.ts';
import { isMergeField } from '../mergeFields.ts';
import type { Lexicon } from '../morphology.ts';
import type { SignReader } from './signs/signs.ts';

const word = (pattern: string) => `(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`;

const explanation = new RegExp(
  [
    `\\((?!lov|jf|se |bilag|kl|nr|tlf)[^()]*\\p{Ll}{2,}\\s[^()]*\\)`,
    word('det vil sige|dvs\\.?|d\\.v\\.s\\.|betyder|kaldes|kalder|det er når|altså|beskriver|eller en anden|så det er'),
  ].join('|'),
  'iu',
);

/** True when a sentence explains a term. */
export function explains(sentence: string): boolean {
  return explanation.test(sentence);
}

/** True when a sentence names a time, gives a reason or shows a way to make contact, or when a merge field in it will. */
export function holdsEvidence(
  evidence: Exclude<Evidence, 'explanation'>,
  sentence: string,
  tokens: readonly Token[],
  reader: SignReader,
  lexicon: Lexicon,
): boolean {
  if (evidence === 'time') return reader.namesTime(sentence, tokens, lexicon);
  if (evidence === 'contact') return tokens.some(isMergeField) || reader.tellsWay(sentence, tokens, lexicon);
  return /:\s*$/u.test(sentence) || tokens.some(promisesReason) || reader.tellsReason(sentence, tokens, lexicon);
}

/** A merge field whose name tells that it brings a reason. */
const promisesReason = (token: Token) => isMergeField(token) && /begrund|årsag|aarsag|reason/u.test(token.key);
