import type { Slot } from '../../../morphology.ts';
import { isActiveDeponent } from './deponent.ts';
import { fieldEnd, fieldStart, governor, isPassiveSlot } from './sentenceField.ts';
import type { Words } from './words.ts';

/** An s-passive form in its sentence. */
export interface SPassive {
  readonly index: number;
  readonly lemma: string;
  readonly tense: 'past' | 'present';
}

const shortForms = new Set(['fås', 'nås', 'ses', 'sås', 'gås', 'slås']);

/** Reads the token at `index` as an s-passive; undefined for deponents, genitives, nouns and names. */
export function sPassiveAt(words: Words, index: number): SPassive | undefined {
  const key = words.key(index);
  if (!key.endsWith('s') || !words.isWord(index) || (key.length < 5 && !shortForms.has(key) && !/[ae]s$/.test(key)))
    return undefined;
  const passives = words.readings(index).filter(({ slot }) => isPassiveSlot(slot));
  if (passives.length === 0 || words.lists.deponents.has(key) || (key.length < 4 && !shortForms.has(key)))
    return undefined;
  if (words.hasCapital(index) && !mayOpenClause(words, index)) return undefined;
  if (isActiveDeponent(words, index)) return undefined;
  if (isOtherWord(words, index)) return undefined;
  const present = passives.find(({ slot }) => slot !== 'pastPassive');
  const chosen = present ?? passives[0]!;
  return { index, lemma: chosen.lemma, tense: present ? 'present' : 'past' };
}

/** True for a form that is the past only: behandledes. */
export function isPastPassive(words: Words, index: number): boolean {
  const slots = words.readings(index).map(({ slot }) => slot);
  return slots.includes('pastPassive') && !slots.includes('presentPassive');
}

/** Capitals stand first in a question or a condition (»Modtages der ikke svar, …«) and in headings in capitals. */
function mayOpenClause(words: Words, index: number): boolean {
  if (words.text === words.text.toUpperCase()) return true;
  if (words.isName(index)) return false;
  const next = index + 1;
  if (words.is('pronouns', next) || words.is('determiners', next) || words.is('possessives', next)) return true;
  if (words.key(next) === 'der' || words.isNominative(next) || words.afterAdverb(next) > next) return true;
  if (nounReading(words, index)) return words.key(fieldEnd(words, index)) === ',' && !hasOtherFinite(words, index);
  return words.isNoun(next) || words.isAdjective(next) || words.isGenitive(next) || words.isNumber(next);
}

function nounReading(words: Words, index: number): boolean {
  return words.readings(index).some(({ slot, wordClass }) => wordClass !== 'verb' || isOwnForm(slot));
}

/** The past passive is spelt like the genitive of a participle used as a noun: de dræbtes familier. */
const isOwnForm = (slot: Slot): boolean => slot === 'imperative' || slot === 'participle' || slot === 'pastPassive';

/** Decides between verb and noun, genitive or adjective for a form that can be either. */
function isOtherWord(words: Words, index: number): boolean {
  if (words.lists.surePassives.has(words.key(index)) || !nounReading(words, index)) return false;
  if (governor(words, index) !== undefined) return false;
  if (words.isName(index)) return true;
  if (words.hasCapital(index)) return false;
  const before = index - 1;
  const nominal = startsNoun(words, index + 1);
  if (words.is('relatives', before) || (words.isNominative(before) && !words.is('determiners', before))) return false;
  if (words.is('determiners', before)) return nominal || !(words.is('pronouns', before) || words.isNominative(before));
  const genitiveOnly = words
    .readings(index)
    .every(({ slot, wordClass }) => wordClass === 'verb' || slot.endsWith('Genitive'));
  const opensPhrase = words.is('possessives', before) || words.is('numerals', before) || words.isNumber(before);
  if (opensPhrase || words.is('properPrepositions', before)) return nominal || !genitiveOnly;
  if (!nominal) return !genitiveOnly && hasOtherFinite(words, index);
  if (words.isAdjective(before) && !words.isNoun(before)) return true;
  return hasOtherFinite(words, index) || !(words.isNoun(before) || opensField(words, index));
}

/** True when an indefinite noun follows, alone or after adjectives: a genitive may stand before it. */
function startsNoun(words: Words, index: number): boolean {
  if (words.isName(index)) return true;
  let at = index;
  while (words.isAdjective(at) && !words.isNoun(at) && words.afterAdverb(at) === at) at++;
  return words.has(at, 'noun', (slot) => !slot.endsWith('Definite') && !slot.endsWith('Genitive'));
}

/** True when what stands before the verb in its clause can be an adverbial, so that a bare noun after it is the subject. */
function opensField(words: Words, index: number): boolean {
  const start = fieldStart(words, index);
  return start < index && (words.is('properPrepositions', start) || words.afterAdverb(start) > start);
}

function hasOtherFinite(words: Words, index: number): boolean {
  const end = fieldEnd(words, index);
  for (let at = fieldStart(words, index); at < end; at++) {
    if (at !== index && words.isSurelyFinite(at) && !separated(words, at, index)) return true;
  }
  return false;
}

/** True when a coordinator between two verbs gives each its own clause. */
function separated(words: Words, a: number, b: number): boolean {
  for (let at = Math.min(a, b) + 1; at < Math.max(a, b); at++) if (words.is('coordinators', at)) return true;
  return false;
}
