import type { Token } from '../../../language.ts';
import type { Lexicon } from '../../../morphology.ts';
import type { Knowledge } from './knowledge.ts';
import { sPassiveAt } from './sPassive.ts';
import { Words } from './words.ts';

const sender = /(?<!\p{L})(?:vi|du|I|De|kommunen)(?!\p{L})/u;

/**
 * True when a new wording names who acts in place of a passive whose subject a later passive shares (»Støtten gives i
 * dansk og evalueres« would become »Vi giver støtten i dansk og evalueres«), or that tells after it who receives (»Støtten
 * gives dig«, »Vi giver støtten dig«).
 * @param to the index after the tokens that the wording replaces.
 */
export function strandsPassive(
  knowledge: Knowledge,
  lexicon: Lexicon,
  sentence: string,
  tokens: readonly Token[],
  to: number,
  wording: string,
): boolean {
  if (!sender.test(wording)) return false;
  const { coordinators, oblique } = knowledge.closed;
  if (oblique.has(tokens[to]?.key ?? '') && endsInNoun(wording, lexicon)) return true;
  if (!tokens.some(({ key }, index) => index >= to && coordinators.has(key))) return false;
  const words = new Words(sentence, tokens, lexicon, knowledge);
  for (let at = to; at < words.length && words.key(at) !== ';'; at++) {
    if (words.is('coordinators', at) && sPassiveAt(words, words.afterAdverbs(at + 1))) return true;
  }
  return false;
}

function endsInNoun(wording: string, lexicon: Lexicon): boolean {
  const readings = lexicon.analyses(wording.slice(wording.lastIndexOf(' ') + 1).toLowerCase());
  return readings.length > 0 && readings.every(({ wordClass }) => wordClass === 'noun');
}
