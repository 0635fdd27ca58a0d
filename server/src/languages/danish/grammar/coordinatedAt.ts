import type { Token } from '../../language.ts';

/**
 * True when a new wording takes the »at« away that a later »og at« goes on from: »på betingelse af, at du søger, og at du
 * bor her« would become »hvis du søger, og at du bor her«.
 * @param to the index after the tokens that the wording replaces.
 */
export function strandsAt(
  coordinators: ReadonlySet<string>,
  tokens: readonly Token[],
  to: number,
  wording: string,
): boolean {
  if (tokens[to - 1]?.key !== 'at' || /(?:^|\s)at$/u.test(wording)) return false;
  const later = tokens.slice(to);
  return later.some(({ key }, index) => coordinators.has(key) && later[index + 1]?.key === 'at');
}
