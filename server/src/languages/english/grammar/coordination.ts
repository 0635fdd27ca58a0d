import type { Token } from '../../language.ts';

/**
 * Whether a wording would leave »and that« behind: what it replaces, the tokens before `to`, ends in the »that« which a later
 * clause goes on from, as in »please note that the office is closed, and that …«.
 */
export function strandsClause(_sentence: string, tokens: readonly Token[], to: number, wording: string): boolean {
  if (tokens[to - 1]?.key !== 'that' || /\bthat$/.test(wording)) return false;
  return tokens.some(
    ({ key }, index) => index > to && key === 'that' && /^(?:and|or|but)$/.test(tokens[index - 1]!.key),
  );
}
