import { dateEnd, type NounPhrase, nounPhrase } from './nounPhrase.ts';
import { isOrdinalStop } from './sentenceField.ts';
import type { Words } from './words.ts';

/** The index after the prepositional phrase at `from`; undefined when there is none. */
export function prepositionalPhrase(words: Words, from: number, limit: number): number | undefined {
  let at = from;
  while (at < limit && at < from + 3 && words.is('prepositions', at) && !words.isYouPlural(at)) at++;
  if (at === from) return undefined;
  const phrase = nounPhrase(words, at, limit);
  return phrase && withCoordination(words, phrase.to, limit);
}

/** The index after »og/eller/samt« + noun phrase and lists of them, or `at`. */
function withCoordination(words: Words, at: number, limit: number): number {
  let end = at;
  for (let next = end; next < limit; ) {
    const mark = words.key(next);
    if (mark !== ',' && !words.is('coordinators', next)) break;
    const start = mark === ',' && words.is('coordinators', next + 1) ? next + 2 : next + 1;
    const phrase = nounPhrase(words, start, limit);
    if (!phrase) break;
    next = phrase.to;
    if (mark !== ',') end = next;
  }
  return end;
}

/**
 * Reads `from`–`to` as one whole noun phrase with its attributes: prepositional phrases, coordination, brackets and a
 * relative clause between commas.
 */
export function wholeNounPhrase(words: Words, from: number, to: number): NounPhrase | undefined {
  const core = nounPhrase(words, from, to);
  if (!core) return undefined;
  let at = core.to;
  while (at < to) {
    const next = attributeEnd(words, at, to);
    if (next === undefined || next <= at) return undefined;
    at = next;
  }
  return core;
}

function attributeEnd(words: Words, at: number, to: number): number | undefined {
  const joined = withCoordination(words, at, to);
  if (joined > at) return joined;
  if (words.key(at) === '(') {
    const close = words.tokens.findIndex((token, index) => index > at && token.key === ')');
    return close > at && close < to ? close + 1 : undefined;
  }
  if (words.key(at) === ',') return relativeClauseEnd(words, at, to);
  if (
    words.is('otherAdverbs', at) &&
    /^(?:her|heri|heraf|hertil|herfor|nedenfor|ovenfor|dertil|deraf|herom|herfra)$/.test(words.key(at))
  )
    return at + 1;
  const date = /^(?:den|d\.)$/.test(words.key(at)) ? dateEnd(words, at, to) : undefined;
  return date ?? prepositionalPhrase(words, at, to);
}

/** A relative clause between commas that ends with the phrase. */
function relativeClauseEnd(words: Words, comma: number, to: number): number | undefined {
  if (words.key(to - 1) !== ',' || !/^(?:der|som|hvor)$/.test(words.key(comma + 1))) return undefined;
  let finite = false;
  for (let at = comma + 2; at < to - 1; at++) {
    if (words.isPunctuation(at) && !/^[%§()]$/.test(words.key(at)) && !isOrdinalStop(words, at)) return undefined;
    if (words.is('coordinators', at) && words.isFinite(at + 1) && !words.isNoun(at + 1)) return undefined;
    finite ||= words.isFinite(at);
  }
  return finite ? to : undefined;
}
