import type { Clause } from './clause.ts';
import type { Words } from './words.ts';

/** »Du skal sørge for, at …«, »Vi beder om, at …«: the reader does it or sees to it. */
export function isEntrusted(words: Words, { order, from }: Clause): boolean {
  if (order !== 'subordinate' || words.key(from - 1) !== 'at') return false;
  const before = words.tokens.slice(0, from - 1).map(({ key }) => key);
  if (
    /\b(?:bede[rs]?|anmode[rs]?|opfordre[rs]?|henstille[rs]?|indstille[rs]?|foreslå[rs]?|ønske[rs]?)\b/.test(
      before.slice(-6).join(' '),
    )
  )
    return true;
  return /\bdu (?:skal|må|bør) (?:sørge|sikre|påse|se)\b/.test(before.join(' '));
}

/** »Stole sættes på plads efter brug, og gulvet fejes«: what those do who use it. */
export const tellsUsers = ({ tokens }: Words): boolean =>
  tokens.some(({ key }, at) => key === 'brug' && /^(?:efter|før|under)$/.test(tokens[at - 1]?.key ?? ''));

/**
 * »De bedes give besked, inden arbejdet sættes i gang«, »Inden byggeriet sættes i gang, skal der søges tilladelse«: whoever is
 * asked to tell or to apply is the one who begins. What »skal godkendes, før det sættes op«, the one who asks sets up.
 */
export const isStartedByReader = (words: Words, { from, rest, end, group }: Clause): boolean =>
  /^(?:inden|før)$/.test(words.key(from - 1)) &&
  ((isSubmitted(words, from) && group.lemmas.every((verb) => words.knowledge.kindOf(verb) !== 'official')) ||
    (words.key(rest) === 'i' && words.key(rest + 1) === 'gang' && isApplied(words, from, end)));

/** »Gravsten skal godkendes, før«. */
const isSubmitted = ({ tokens }: Words, from: number): boolean =>
  tokens.slice(0, from).some(({ key }) => key === 'skal') &&
  tokens.slice(0, from).some(({ key }) => /^(?:godkendes|tillades)$/.test(key));

const isApplied = ({ tokens }: Words, from: number, end: number): boolean =>
  tokens.slice(0, from).some(({ key }) => key === 'bedes') ||
  tokens.slice(end).some(({ key }) => /^(?:an)?(?:søge|melde)s?$/.test(key) || key.endsWith('tilladelse'));
