import type { Token } from '../language.ts';
import type { Slot } from '../morphology.ts';
import { formsOfGet, isBe, isHave } from './auxiliaries.ts';

/** Have joined to its subject. */
const contracted = new Set(["i've", "you've", "we've", "they've"]);
/** Before a noun these make a past form a participle: the submitted form. */
const determiners = new Set('a an the these those any all each every no my your his her its our their'.split(' '));
/** After these comes the basic form: to send, will send, do not send. */
const beforeInfinitive = new Set(
  "to will would shall should can could may might must do does did don't doesn't didn't won't can't cannot couldn't let please".split(
    ' ',
  ),
);
const between = new Set(
  'not also already always never often only still just now then recently previously currently duly fully all both been'.split(
    ' ',
  ),
);

/**
 * Tells which of several slots a form stands in, from the words before it.
 * @returns undefined when they do not settle it.
 */
export function chooseSlot(tokens: readonly Token[], index: number, slots: readonly Slot[]): Slot | undefined {
  if (slots.includes('common')) return 'common';
  let at = index - 1;
  while (at >= 0 && (between.has(tokens[at]!.key) || /[a-z]{3}ly$/.test(tokens[at]!.key))) at--;
  const before = tokens[at];
  if (before && beforeInfinitive.has(before.key)) return slots.find((slot) => slot === 'infinitive');
  if (before && (precedesParticiple(before.key) || determiners.has(before.key))) {
    return slots.find((slot) => slot === 'participle');
  }
  if (slots.includes('participle') && slots.includes('past')) return finite(tokens, index);
  return undefined;
}

/** Forms of be and have, which a participle follows; »get« makes passives too. */
const precedesParticiple = (key: string) => isBe(key) || isHave(key) || formsOfGet.has(key) || contracted.has(key);

/** Past or participle where no auxiliary stands right before: »was read and sent«, »we sent«, »forms sent by you«. */
function finite(tokens: readonly Token[], index: number): Slot | undefined {
  if (tokens[index + 1]?.key === 'by') return 'participle';
  const before = tokens[index - 1];
  if (before && /^(?:i|you|he|she|it|we|they|who|which|that)$/i.test(before.key)) return 'past';
  for (let at = index - 1; at >= 0; at--) {
    const token = tokens[at]!;
    if (precedesParticiple(token.key)) return 'participle';
    if (token.kind === 'punctuation' || /^(?:that|which|who|if|when|because|but)$/.test(token.key)) break;
  }
  return undefined;
}
