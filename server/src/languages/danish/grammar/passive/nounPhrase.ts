import type { Words } from './words.ts';

/** The core of a noun phrase: from the first determiner to the head with its number or name. */
export interface NounPhrase {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** The head; the last word of it. */
  readonly head: number;
  readonly kind: 'pronoun' | 'noun' | 'name';
  readonly definite: boolean;
  /** »Næste uge«, »den 3. maj«: may be an adverbial. */
  readonly temporal: boolean;
}

/** Reads the core noun phrase at `from`; undefined when there is none that is understood. */
export function nounPhrase(words: Words, from: number, limit = words.length): NounPhrase | undefined {
  const isAddress = words.key(from) === 'de' && words.hasCapital(from) && from > words.opening;
  if (isAddress || (words.isNominative(from) && (words.key(from) !== 'de' || !continues(words, from, limit))))
    return pronoun(words, from);
  if (words.is('oblique', from)) return pronoun(words, from);
  let at = from;
  let definite = false;
  let genitive = false;
  while (at < limit) {
    const next = premodifier(words, at, limit);
    if (next === undefined) break;
    definite ||= isDefinite(words, at);
    genitive ||= words.isGenitive(at);
    at = next;
  }
  const head = headAt(words, at, limit);
  if (head !== undefined) {
    const to = afterHead(words, head, limit);
    const name = words.isName(at);
    const form = words.has(head, 'noun', (slot) => slot.endsWith('Definite'));
    return {
      from,
      to,
      head,
      kind: name ? 'name' : 'noun',
      definite: definite || genitive || name || form,
      temporal: isTime(words, head) || dateEnd(words, at, limit) !== undefined,
    };
  }
  if (at === from) return words.is('pronouns', at) || words.is('determiners', at) ? pronoun(words, at) : undefined;
  const last = at - 1;
  if (genitive && words.isGenitive(last)) return undefined;
  const isPronoun = words.is('pronouns', last) && last === from;
  if (!isPronoun && !words.isAdjective(last) && !words.isNumber(last)) return undefined;
  return {
    from,
    to: at,
    head: last,
    kind: isPronoun ? 'pronoun' : 'noun',
    definite,
    temporal: dateEnd(words, from, limit) === at,
  };
}

function isTime(words: Words, head: number): boolean {
  return words.is('timeNouns', head) || /(?:dage?n?|uge[nr]?|måned|aften|weekend)$/.test(words.key(head));
}

function pronoun(_words: Words, from: number): NounPhrase {
  return { from, to: from + 1, head: from, kind: 'pronoun', definite: true, temporal: false };
}

function isDefinite(words: Words, index: number): boolean {
  return words.is('possessives', index) || /^(?:den|det|de|denne|dette|disse|begge|samme)$/.test(words.key(index));
}

/** The index after the premodifier at `at`, when something can follow it; undefined when it is none. */
function premodifier(words: Words, at: number, limit: number): number | undefined {
  const date = dateEnd(words, at, limit);
  if (date !== undefined && date < limit && isPart(words, date)) return date;
  if (words.is('determiners', at) || words.is('possessives', at) || words.is('numerals', at)) {
    return continues(words, at, limit) ? at + 1 : undefined;
  }
  if (words.isNumber(at)) return ordinalEnd(words, at);
  if (
    words.key(at + 1) === '-' &&
    /^(?:og|eller|samt)$/.test(words.key(at + 2)) &&
    at + 3 < limit &&
    !words.is('prepositions', at)
  )
    return at + 3;
  if (words.isGenitive(at) && continues(words, at, limit)) return at + 1;
  if (words.is('degree', at) && at + 1 < limit && words.isAdjective(at + 1)) return at + 1;
  if (!words.isAdjective(at) || words.isName(at)) return undefined;
  if (continues(words, at, limit)) return at + 1;
  const joined =
    /^(?:og|eller|,)$/.test(words.key(at + 1)) && words.isAdjective(at + 2) && !words.isSurelyFinite(at + 2);
  if (joined && at + 2 < limit && (continues(words, at + 2, limit) || /^(?:og|eller|,)$/.test(words.key(at + 3)))) {
    return words.isNoun(at) && !isPart(words, at + 3) ? undefined : at + 2;
  }
  return undefined;
}

function continues(words: Words, at: number, limit: number): boolean {
  return at + 1 < limit && isPart(words, at + 1);
}

/** A word that may be the next part of a noun phrase that has begun. */
function isPart(words: Words, index: number): boolean {
  if (words.isNumber(index) || words.is('numerals', index) || words.isName(index)) return true;
  if (words.key(index) === '§') return true;
  if (
    /^(?:andre|anden|andet|samme|hele|egen|eget|egne|flere|få|mange|enkelte|sådan|sådant|sådanne)$/.test(
      words.key(index),
    )
  )
    return true;
  if (words.is('degree', index) && words.isAdjective(index + 1)) return true;
  return words.isNoun(index) || words.isGenitive(index) || words.isAdjective(index);
}

/** »1.« as an ordinal takes its full stop along. */
function ordinalEnd(words: Words, at: number): number {
  const dot = words.key(at + 1) === '.' && words.tokens[at + 1]!.start === words.tokens[at]!.end;
  return dot && words.isWord(at + 2) ? at + 2 : at + 1;
}

/** The index after a date at `at`: (den|d.) 3. maj (2026), maj 2026. */
export function dateEnd(words: Words, at: number, limit: number): number | undefined {
  let next = /^(?:den|d\.)$/.test(words.key(at)) ? at + 1 : at;
  if (words.isNumber(next)) next = ordinalEnd(words, next);
  else if (next > at) return undefined;
  if (!words.is('timeNouns', next) || words.isNumber(next)) return undefined;
  next++;
  if (/^(?:19|20)\d\d$/.test(words.key(next))) next++;
  return next <= limit ? next : undefined;
}

function headAt(words: Words, at: number, limit: number): number | undefined {
  if (at >= limit) return undefined;
  if (words.isName(at)) return nameEnd(words, at, limit) - 1;
  if (
    words.isNoun(at) ||
    (words.isNumber(at - 1) && /^(?:kr\.|kroner|procent|pct\.|%|m|m2|m²|km|kg|meter)$/.test(words.key(at)))
  )
    return at;
  const date = dateEnd(words, at, limit);
  return date === undefined ? undefined : date - 1;
}

/** Capitalised words in a row, also over »for«, »og« and »&« inside a name (Center for Børn og Unge). */
function nameEnd(words: Words, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit) {
    if (words.isName(end)) end++;
    else if (words.key(end) === '-' && /^(?:og|eller)$/.test(words.key(end + 1)) && words.isName(end + 2)) end += 3;
    else if (words.key(end) === '/' && words.isName(end + 1) && end + 1 < limit) end += 2;
    else if (/^(?:for|og|&|-)$/.test(words.key(end)) && words.isName(end + 1) && end + 1 < limit) end += 2;
    else break;
  }
  return end;
}

/** The head takes along a number (bilag 3), a name (lokalplan Nord) and »nr.«. */
function afterHead(words: Words, head: number, limit: number): number {
  let to = head + 1;
  while (to < limit) {
    if (words.isNumber(to)) to = ordinalEnd(words, to);
    else if (words.key(to) === 'nr.' && words.isNumber(to + 1)) to += 2;
    else if (words.isName(to) && !words.is('possessives', to)) to = nameEnd(words, to, limit);
    else break;
  }
  return Math.min(to, limit);
}

/** The case forms of a pronoun subject when it becomes the object; undefined for a pronoun that cannot be one. */
export function objectForm(words: Words, index: number, isReader = false): string | undefined {
  const key = words.key(index);
  if (words.isYouPlural(index)) return 'jer';
  if (key === 'man') return undefined;
  const form =
    words.closed.nominative.get(key) ?? words.text.slice(words.tokens[index]!.start, words.tokens[index]!.end);
  return key === 'de' && words.hasCapital(index) && (index > words.first || isReader) ? 'Dem' : form;
}

/** A pronoun that was an object as the subject: »dig« → »du«, »Dem« → »De«; undefined for what is the same as both. */
export function subjectForm(words: Words, object: string): string | undefined {
  if (object === 'jer') return 'I';
  if (object === 'Dem') return 'De';
  for (const [nominative, oblique] of words.closed.nominative) if (oblique === object) return nominative;
  return undefined;
}
