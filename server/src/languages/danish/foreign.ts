import type { Span, Token } from '../language.ts';
import { quotations } from '../quotations.ts';

const laws = new Set(['lov', 'lovbekendtgørelse', 'bekendtgørelse', 'cirkulære', 'anordning', 'forordning']);
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
    if (!laws.has(tokens[start]!.key)) continue;
    const om = tokens.findIndex((token, index) => index > start && index < start + titleWords && token.key === 'om');
    if (om < 0 || !tokens.slice(start + 1, om).every(isNumbering)) continue;
    let end = om + 1;
    while (end < tokens.length && end <= om + titleWords && continuesTitle(tokens[end]!)) end++;
    spans.push({ start: om, end });
  }
  return spans;
}

/** What may stand between »lov« and »om«: nr. 1053 af 8. september 2015. */
function isNumbering(token: Token): boolean {
  return token.kind !== 'opaque' && (token.kind !== 'word' || /^(?:nr\.?|af|den|\p{L}{3,9})$/u.test(token.key));
}

function continuesTitle(token: Token): boolean {
  return token.kind !== 'punctuation' && !titleEnds.has(token.key);
}
