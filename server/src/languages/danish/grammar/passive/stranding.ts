import type { Token } from '../../../language.ts';
import type { Lexicon } from '../../../morphology.ts';
import type { Knowledge } from './knowledge.ts';
import { isOrdinalStop } from './sentenceField.ts';
import { sPassiveAt } from './sPassive.ts';
import { Words } from './words.ts';

const sender = /(?<!\p{L})(?:vi|du|I|De|kommunen)(?!\p{L})/u;

/**
 * True when a new wording names who acts in place of a passive whose subject a later passive shares (»Støtten gives i
 * dansk og evalueres« would become »Vi giver støtten i dansk og evalueres«), or that tells after it who receives (»Støtten
 * gives dig«, »Vi giver støtten dig«), or in place of the noun that a later verb belongs to (»Betaling skal ske på nettet og
 * koster et gebyr«, »Du skal betale på nettet og koster et gebyr«).
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
  return isNewSubject(tokens.slice(0, to), wording) && sharesSubject(words, to);
}

/**
 * The wording begins with who acts, whom the words that it replaces and those before them do not name. »Ansøger er« →
 * »Du er« names the same one.
 */
function isNewSubject(before: readonly Token[], wording: string): boolean {
  const actor = /^(?:vi|du|kommunen) (.+)$/iu.exec(wording);
  if (!actor || before.some(({ key }) => /^(?:at|vi|du|kommunen)$/.test(key))) return false;
  return actor[1]!.toLowerCase() !== before.at(-1)?.key;
}

/** »… og koster et gebyr«: in the same clause, a verb without a subject of its own. */
function sharesSubject(words: Words, from: number): boolean {
  for (let at = from; at < words.length; at++) {
    const isMark = words.isPunctuation(at) && !isOrdinalStop(words, at);
    if (isMark || words.is('subordinators', at) || words.is('relatives', at)) return false;
    if (!words.is('coordinators', at)) continue;
    const verb = words.afterAdverbs(at + 1);
    const hasOwn = words.isNominative(verb + 1) || words.key(verb + 1) === 'der';
    if (words.isFinite(verb) && !hasOwn) return true;
  }
  return false;
}

function endsInNoun(wording: string, lexicon: Lexicon): boolean {
  const readings = lexicon.analyses(wording.slice(wording.lastIndexOf(' ') + 1).toLowerCase());
  return readings.length > 0 && readings.every(({ wordClass }) => wordClass === 'noun');
}
