import type { Token } from '../../language.ts';

/**
 * Whether a wording would leave »and that« or »and to« behind: what it replaces, the tokens before `to`, ends in the »that« or
 * »to« which a later clause goes on from, as in »please note that the office is closed, and that …«.
 */
export function strandsClause(_sentence: string, tokens: readonly Token[], to: number, wording: string): boolean {
  const last = tokens[to - 1]?.key;
  if ((last !== 'that' && last !== 'to') || wording.endsWith(` ${last}`) || wording === last) return false;
  return tokens.some(({ key }, index) => index > to && key === last && /^(?:and|or|but)$/.test(tokens[index - 1]!.key));
}
