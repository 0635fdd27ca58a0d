import type { Token } from '../language.ts';
import { quotations } from '../quotations.ts';
import type { Span } from '../spans.ts';
import { WordMemo } from '../wordMemo.ts';

const laws = new Set(['lov', 'lovbekendtgørelse', 'bekendtgørelse', 'cirkulære', 'anordning', 'forordning']);
const isLaw = new WordMemo((key) => laws.has(key));
const titleEnds = new Set([
  'der',
  'som',
  'at',
  'hvis',
  'når',
  'fordi',
  'er',
  'var',
  'har',
  'havde',
  'kan',
  'skal',
  'vil',
  'må',
  'bliver',
  'blev',
  'gælder',
  'giver',
  'siger',
  'står',
  'fastsætter',
  'bestemmer',
  'kræver',
  'du',
  'vi',
  'jeg',
  'I',
  'se',
]);
const titleWords = 10;

/** Token ranges that are quotations or titles of laws: not the writer's own words. */
export function foreignSpans(tokens: readonly Token[]): Span[] {
  return [...quotations(tokens), ...titles(tokens)];
}

function titles(tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < tokens.length; start++) {
    if (!isLaw.of(tokens[start]!)) continue;
    const om = wordAfter(tokens, start, 'om');
    if (om < 0 || !tokens.slice(start + 1, om).every(isNumbering)) continue;
    let end = om + 1;
    while (end < tokens.length && end <= om + titleWords && continuesTitle(tokens[end]!)) end++;
    spans.push({ start: om, end });
  }
  return spans;
}

/** The index of a word among the first that may be a title's; -1 when it is not there. */
function wordAfter(tokens: readonly Token[], start: number, word: string): number {
  for (let at = start + 1; at < start + titleWords && at < tokens.length; at++) if (tokens[at]!.key === word) return at;
  return -1;
}

/** What may stand between »lov« and »om«: nr. 1053 af 8. september 2015. */
function isNumbering(token: Token): boolean {
  return token.kind !== 'opaque' && (token.kind !== 'word' || /^(?:nr\.?|af|den|\p{L}{3,9})$/u.test(token.key));
}

function continuesTitle(token: Token): boolean {
  return token.kind !== 'punctuation' && !titleEnds.has(token.key);
}
