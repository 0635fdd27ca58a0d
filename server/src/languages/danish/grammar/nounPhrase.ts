import type { Analysis, Gender, Slot } from '../../morphology.ts';
import { determiners, isFunctionWord, months, objectPronouns, possessives } from './closedClasses.ts';
import type { SentenceView } from './sentenceView.ts';

/** A noun phrase without what follows its head: »kommunens nye regler«, »§ 12, stk. 2«, »dig«, »Mette Holm«. */
export interface NounPhrase {
  readonly kind: 'noun' | 'adjective' | 'pronoun' | 'name' | 'reference' | 'opaque' | 'date';
  readonly start: number;
  /** The token after the last one. */
  readonly end: number;
  /** The token that is inflected. */
  readonly head: number;
}

const attributive: ReadonlySet<Slot> = new Set<Slot>([
  'common',
  'neuter',
  'plural',
  'comparative',
  'superlative',
  'superlativeDefinite',
]);
const participles: ReadonlySet<Slot> = new Set<Slot>([
  'participle',
  'participleCommon',
  'participlePlural',
  'presentParticiple',
]);
/** Nouns that a number may follow: bilag 3. */
const counters = new Set('bilag punkt pkt afsnit kapitel side tabel figur nr uge lokalplan dokument'.split(' '));
const intensifiers = new Set(['meget', 'særligt', 'særlig', 'så', 'helt', 'alt']);

/** The noun readings of a word that are no genitives. */
export function nounReadings(view: SentenceView, index: number): readonly Analysis[] {
  return view.readings(index).filter(({ wordClass, slot }) => wordClass === 'noun' && !slot.endsWith('Genitive'));
}

export function isGenitive(view: SentenceView, index: number): boolean {
  return view.readings(index).some(({ slot }) => slot.endsWith('Genitive'));
}

/** True for adjectives and participles that can stand before a noun. */
export function isAttribute(view: SentenceView, index: number): boolean {
  return view
    .readings(index)
    .some(({ wordClass, slot }) => (wordClass === 'adjective' ? attributive.has(slot) : participles.has(slot)));
}

/** The token after a date that starts at `start` (den 3. maj 2026, 3/5-26), or `start` when there is none. */
export function dateEnd(view: SentenceView, start: number): number {
  let at = start;
  if (['den', 'd', 'd.'].includes(view.key(at))) at++;
  if (view.key(at) === '.') at++;
  if (view.tokens[at]?.kind !== 'number') return start;
  if (/^\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?$/.test(view.key(at))) return at + 1;
  at++;
  if (view.key(at) === '.') at++;
  if (!months.has(view.key(at).replace('.', ''))) return start;
  at++;
  return /^(?:19|20)\d\d$/.test(view.key(at)) ? at + 1 : at;
}

/**
 * Reads the noun phrase that starts at a token. What may follow its head (prepositional phrases, clauses, »og«) is left out.
 * @param shortest takes the first word that can be a noun as the head, even where it could also be an adjective.
 * @returns undefined when there is no noun phrase, or its head cannot be told.
 */
export function nounPhraseAt(view: SentenceView, start: number, shortest = false): NounPhrase | undefined {
  const first = view.key(start);
  const one = (kind: NounPhrase['kind']): NounPhrase => ({ kind, start, end: start + 1, head: start });
  if (view.tokens[start]?.kind === 'opaque') return one('opaque');
  if (first === '§') return reference(view, start);
  const date = dateEnd(view, start);
  if (date > start) return { kind: 'date', start, end: date, head: date - 1 };
  if (/^(?:19|20)\d\d$/.test(first)) return one('date');
  const determined = determiners.has(first) || possessives.has(first);
  if (!determined && objectPronouns.has(first)) return one('pronoun');
  return (
    fromAttributes(view, start, determined ? start + 1 : start, shortest) ??
    (objectPronouns.has(first) ? one('pronoun') : undefined)
  );
}

function fromAttributes(view: SentenceView, start: number, from: number, shortest: boolean): NounPhrase | undefined {
  for (let at = from; at < view.length && at < from + 8; at++) {
    const key = view.key(at);
    if (view.tokens[at]!.kind === 'number' || intensifiers.has(key)) continue;
    if (!view.isWord(at)) return undefined;
    if (determiners.has(key) && at > from && ['anden', 'andet', 'andre', 'samme', 'flere', 'mange'].includes(key))
      continue;
    if (isFunctionWord(key)) return undefined;
    const continues = isNominal(view, at + 1);
    const nouns = nounReadings(view, at);
    const attribute = isAttribute(view, at);
    if (nouns.length > 0 && (shortest || !(attribute && continues))) {
      const numbered = counters.has(key) && view.tokens[at + 1]?.kind === 'number' && view.key(at + 2) !== '.';
      return { kind: 'noun', start, end: at + (numbered ? 2 : 1), head: at };
    }
    if (isGenitive(view, at) && continues) continue;
    if (attribute && continues) continue;
    if (view.isCapital(at) && at > 0) return name(view, start, at);
    return attribute && at > start ? { kind: 'adjective', start, end: at + 1, head: at } : undefined;
  }
  return undefined;
}

/** True when a word can be a noun, an adjective before one, or a name. */
function isNominal(view: SentenceView, index: number): boolean {
  const token = view.tokens[index];
  if (token === undefined || token.kind !== 'word' || isFunctionWord(token.key)) return false;
  if (view.readings(index).length === 0) return view.isCapital(index);
  return view.readings(index).some(({ wordClass }) => wordClass === 'noun') || isAttribute(view, index);
}

function name(view: SentenceView, start: number, from: number): NounPhrase {
  let end = from + 1;
  while (view.isWord(end) && view.isCapital(end)) end++;
  return { kind: 'name', start, end, head: end - 1 };
}

function reference(view: SentenceView, start: number): NounPhrase | undefined {
  let end = start + 1;
  if (view.key(end) === '§') end++;
  if (view.tokens[end]?.kind !== 'number') return undefined;
  end++;
  while (view.key(end) === ',' && /^(?:stk|nr|litra)\.?$/.test(view.key(end + 1)) && view.isWord(end + 1)) {
    end += view.key(end + 2) === '.' ? 4 : 3;
  }
  return { kind: 'reference', start, end: Math.min(end, view.length), head: end - 1 };
}

/** The gender and number in which a noun stands without article: »brev«, »børn«. */
export interface Agreement {
  readonly number: 'singular' | 'plural';
  readonly gender?: Gender;
}

/** Every agreement that an indefinite noun form can ask for. */
export function agreements(view: SentenceView, index: number): readonly Agreement[] {
  const nouns = view.readings(index).filter(({ wordClass }) => wordClass === 'noun');
  const plain = nouns.filter(({ slot }) => slot === 'singular' || slot === 'plural');
  const genitive = nouns.filter(({ slot }) => slot === 'singularGenitive' || slot === 'pluralGenitive');
  const found = new Map<string, Agreement>();
  for (const { slot, genders } of plain.length > 0 ? plain : genitive) {
    if (slot.startsWith('plural')) found.set('plural', { number: 'plural' });
    else for (const gender of genders) found.set(gender, { number: 'singular', gender });
  }
  return [...found.values()];
}
