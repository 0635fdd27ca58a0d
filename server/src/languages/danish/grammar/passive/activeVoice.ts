import type { Lexicon, VerbSlot } from '../../../morphology.ts';
import type { Notice } from '../grammarData.ts';
import type { VerbGroup } from './verbGroup.ts';
import type { Words } from './words.ts';

/** The verbs of a passive group turned active. */
export interface ActiveVerbs {
  readonly finite: string;
  /** The verbs that come after the adverbs, and »og« between them. */
  readonly later: string;
  /** With »give besked« in place of a verb: what the object of that verb is. */
  readonly notice?: Notice;
}

/** The form of a verb, the usual one first. */
export function verbForm(lexicon: Lexicon, lemma: string, slot: VerbSlot): string | undefined {
  const paradigms = lexicon.paradigms(lemma, 'verb');
  return paradigms.find(({ forms }) => forms[slot]?.[0] !== undefined)?.forms[slot]?.[0];
}

/**
 * Turns the verbs active with their tense and modals.
 * @param plain a verb to use instead of the only passive verb.
 * @param modal a modal to add before a present tense: »indsendes« → »skal indsende«.
 * @returns undefined when a form is missing.
 */
export function activeVerbs(words: Words, group: VerbGroup, plain?: string, modal?: string): ActiveVerbs | undefined {
  const lemmas = plain === undefined ? group.lemmas : [plain];
  const all = (slot: VerbSlot): string | undefined => {
    const forms = lemmas.map((lemma) => verbForm(words.lexicon, lemma, slot));
    if (forms.some((form) => form === undefined)) return undefined;
    return forms.length < 2
      ? forms[0]
      : `${forms.slice(0, -1).join(', ')} ${coordinator(words, group)} ${forms.at(-1)}`;
  };
  const result = (finite: string | undefined, later: string | undefined, ...between: string[]) =>
    finite === undefined || later === undefined
      ? undefined
      : { finite: finite.toLowerCase(), later: [...between, later].filter(Boolean).join(' ') };
  const key = words.key(group.finite);
  const middle = group.nonfinite
    .filter((index) => words.is('modalInfinitives', index))
    .map((index) => words.key(index));
  if (group.kind === 's') {
    if (group.modal !== undefined) return result(key, all('infinitive'), ...middle);
    const isPast =
      words.has(group.finite, 'verb', (slot) => slot === 'pastPassive') &&
      !words.has(group.finite, 'verb', (slot) => slot === 'presentPassive');
    if (modal !== undefined) return isPast ? undefined : result(modal, all('infinitive'));
    return result(all(isPast ? 'past' : 'present'), '');
  }
  if (group.kind === 'være') {
    if (group.modal !== undefined) return result(key, all('participle'), ...middle, 'have');
    if (isDated(words, group)) return result(all('past'), '');
    return result(words.closed.be.get(key) === 'past' ? 'havde' : 'har', all('participle'));
  }
  const auxiliary = group.nonfinite.find((index) => words.closed.become.has(words.key(index)));
  if (auxiliary === undefined) return result(all(words.closed.become.get(key) === 'past' ? 'past' : 'present'), '');
  if (words.closed.become.get(words.key(auxiliary)) === 'infinitive') return result(key, all('infinitive'), ...middle);
  if (group.modal !== undefined) return result(key, all('participle'), ...middle, 'have');
  if (isDated(words, group)) return result(all('past'), '');
  return result(words.closed.be.get(key) === 'past' ? 'havde' : 'har', all('participle'));
}

function coordinator(words: Words, group: VerbGroup): string {
  return words.key(group.lexical.at(-1)! - 1);
}

/** What has its day is told in the past: »er vedtaget den 4. maj« → »vedtog den 4. maj«, »er modtaget samme dag«. */
function isDated(words: Words, group: VerbGroup): boolean {
  if (words.key(group.finite) !== 'er') return false;
  const before = words.tokens.slice(group.finite, group.to);
  if (before.some(({ key }) => /^(?:tidligere|allerede|endnu|altid)$/.test(key))) return false;
  for (let at = group.to; at < words.length && !/^[,;:]$/.test(words.key(at)); at++) {
    if (words.is('prepositions', at - 1)) continue;
    const isDate = /^(?:den|d\.)$/.test(words.key(at)) && words.isNumber(at + 1);
    const isSameDay = words.key(at) === 'samme' && words.is('timeNouns', at + 1);
    if (isSameDay || (isDate && !isOfEvent(words, group.to, at))) return true;
  }
  return false;
}

/** »indkaldt til møde den 3. maj«: the day of the meeting. */
const isOfEvent = (words: Words, from: number, date: number): boolean =>
  words.has(date - 1, 'noun', (slot) => slot === 'singular') &&
  words.tokens.slice(from, date).some(({ key }) => /^(?:til|om|for)$/.test(key));
