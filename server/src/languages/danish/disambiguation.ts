import type { Token } from '../language.ts';
import type { Lexicon, Slot } from '../morphology.ts';

const auxiliaries = new Set([
  'har',
  'havde',
  'have',
  'haft',
  'er',
  'var',
  'være',
  'været',
  'bliver',
  'blev',
  'blive',
  'blevet',
  'får',
  'fik',
  'få',
  'fået',
  'bør',
  'burde',
]);
const clauseStarts = new Set([
  'at',
  'som',
  'der',
  'hvis',
  'når',
  'fordi',
  'hvor',
  'og',
  'men',
  'eller',
  'så',
  'om',
  'mens',
  'da',
]);
/** Where they follow the first word, it is a verb that asks or sets a condition: »gør du«. */
const subjects = new Set(['jeg', 'du', 'han', 'hun', 'den', 'det', 'vi', 'i', 'de', 'man', 'der']);
const definite = new Set([
  'den',
  'det',
  'de',
  'denne',
  'dette',
  'disse',
  'min',
  'mit',
  'mine',
  'din',
  'dit',
  'dine',
  'sin',
  'sit',
  'sine',
  'vores',
  'jeres',
  'deres',
  'hans',
  'hendes',
  'dens',
  'dets',
  'samme',
]);

/**
 * Tells which of several slots a form stands in, from the words around it.
 * @returns undefined when the context does not settle it.
 */
export function chooseSlot(
  tokens: readonly Token[],
  index: number,
  slots: readonly Slot[],
  lexicon: Lexicon,
): Slot | undefined {
  if (slots.includes('past')) return choosePast(tokens, index, slots, lexicon);
  if (slots.includes('imperative')) {
    const opens = !tokens.slice(0, index).some((token) => token.kind === 'word');
    if (slots.includes('infinitive')) return opens ? 'imperative' : 'infinitive';
    if (slots.includes('present') && opens)
      return subjects.has(tokens[index + 1]?.key ?? '') ? 'present' : 'imperative';
  }
  if (slots.includes('common') || slots.includes('neuter') || slots.includes('plural')) {
    const slot = adjectiveSlot(tokens, index, lexicon);
    return slot && slots.includes(slot) ? slot : undefined;
  }
  return undefined;
}

/** A past form that is also a participle: after an auxiliary of its clause, or between determiner and noun, it is one. */
function choosePast(tokens: readonly Token[], index: number, slots: readonly Slot[], lexicon: Lexicon): Slot {
  const before = tokens[index - 1];
  const noun = tokens[index + 1];
  const attributive =
    before !== undefined &&
    (definite.has(before.key) || /\p{L}s$/u.test(before.key)) &&
    noun !== undefined &&
    lexicon.analyses(noun.key).some(({ wordClass }) => wordClass === 'noun' || wordClass === 'adjective');
  if (slots.includes('participlePlural') && attributive) return 'participlePlural';
  const participle = slots.find((slot) => slot === 'participle' || slot === 'participleCommon');
  if (!participle) return 'past';
  for (let at = index - 1; at >= 0; at--) {
    const token = tokens[at]!;
    if (auxiliaries.has(token.key)) return participle;
    if (token.kind === 'punctuation' || clauseStarts.has(token.key)) break;
  }
  return 'past';
}

/** The form of an adjective before its noun. */
function adjectiveSlot(tokens: readonly Token[], index: number, lexicon: Lexicon): Slot | undefined {
  const noun = tokens[index + 1];
  if (noun?.kind !== 'word') return undefined;
  const before = tokens[index - 1];
  if (before && definite.has(before.key)) return 'plural';
  const readings = lexicon.analyses(noun.key).filter((reading) => reading.wordClass === 'noun');
  const found = new Set(
    readings.map(({ slot, genders }): Slot | undefined => {
      if (slot === 'plural' || slot === 'pluralGenitive') return 'plural';
      if (slot !== 'singular' && slot !== 'singularGenitive') return undefined;
      return genders.length === 1 ? (genders[0] === 'neuter' ? 'neuter' : 'common') : undefined;
    }),
  );
  return found.size === 1 ? [...found][0] : undefined;
}
