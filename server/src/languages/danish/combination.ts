import type { AdjectiveSlot, Analysis, Paradigm, Slot, WordClass } from '../morphology.ts';
import { inflect, type Reading } from './inflection.ts';
import type { InflectionClass } from './inflectionClass.ts';

/** What verbs may have before them; other verbs in compounds are read as participles. */
const verbHeads = new Set(
  (
    'af an bag be bi bort efter fast fejl for fore forhånds forud frem fri færdig gen genind genop gennem hen hjem hoved ' +
    'ind klar med mellem mis mod ned ny om op over på sam sammen selv side til tilbage ud under ved videre vis'
  ).split(' '),
);
/** Suffixes and small words that are no last part of a compound. */
const noTails = new Set(
  'bar ede eder else en ende ene ens er ere et hed hede ige ing ning ren ring se sen sel te tion'.split(' '),
);
/** Last parts that are adjectives in compounds, whatever else they are alone. */
const adjectiveTails = new Set('lig fri fuld rig løs tung mæssig agtig kyndig fast tæt nær lang glad'.split(' '));

/** A reading of a compound; whether it is known is for the caller to say. */
export type CompoundReading = Omit<Analysis, 'known'>;

/** Which readings of the last part a compound keeps; empty when the two do not go together. */
export function combineReadings(head: string, readings: readonly Reading[]): readonly CompoundReading[] {
  const possible = readings.filter(({ lemma }) => !noTails.has(lemma));
  const tails = possible.map(({ lemma, inflection }) => ({ lemma, wordClass: inflection.wordClass }));
  const classes = classesIn(head, tails);
  const kept = firstHomographs(possible.filter(({ inflection }) => classes.includes(inflection.wordClass)));
  if (kept.length === 0) return possible.flatMap((reading) => participleReadings(head, reading));
  return kept.map(({ lemma, inflection: { wordClass, genders }, slot }) => ({
    lemma: head + lemma,
    wordClass,
    slot,
    genders,
  }));
}

/** The paradigms of a compound by those of its last part; empty when the two do not go together. */
export function combineParadigms(head: string, tail: string, paradigms: readonly Paradigm[]): readonly Paradigm[] {
  if (noTails.has(tail)) return [];
  const first = paradigms.filter(
    ({ wordClass }, index) => index === paradigms.findIndex((other) => other.wordClass === wordClass),
  );
  const classes = classesIn(head, first);
  return first.filter(({ wordClass }) => classes.includes(wordClass)).map((paradigm) => prefixed(head, paradigm));
}

/** The adjective that a first part and a participle make: kommunefinansieret. */
export function participleParadigm(head: string, reading: Reading): Paradigm | undefined {
  if (isVerbHead(head) || reading.inflection.wordClass !== 'verb') return undefined;
  const participle = participleOf(reading);
  if (participle === undefined) return undefined;
  const common = head + participle.common;
  const forms = { common: [common], neuter: [common], plural: [head + participle.plural] };
  return { lemma: common, wordClass: 'adjective', genders: [], forms };
}

const participleSlots: Readonly<Partial<Record<Slot, readonly AdjectiveSlot[]>>> = {
  participle: ['common', 'neuter'],
  participlePlural: ['plural'],
  presentParticiple: ['common', 'neuter', 'plural'],
};

function participleReadings(head: string, reading: Reading): readonly CompoundReading[] {
  const slots = participleSlots[reading.slot];
  const participle = participleOf(reading);
  if (slots === undefined || participle === undefined || isVerbHead(head)) return [];
  return slots.map((slot) => ({ lemma: head + participle.common, wordClass: 'adjective', slot, genders: [] }));
}

/** The participle that a form belongs to, as an adjective. */
function participleOf({ lemma, inflection, slot }: Reading): { common: string; plural: string } | undefined {
  if (participleSlots[slot] === undefined) return undefined;
  const { participle, participlePlural, presentParticiple } = inflect(lemma, inflection).forms;
  const common = (slot === 'presentParticiple' ? presentParticiple : participle)?.[0];
  const plural = slot === 'presentParticiple' ? common : participlePlural?.[0];
  return common === undefined || plural === undefined ? undefined : { common, plural };
}

/** True for first parts that verbs can have. */
export const isVerbHead = (head: string): boolean => verbHeads.has(head) || head.endsWith('-');

/**
 * The word classes that a compound can take from a last part with several: all after a verb's particle, else noun before
 * adjective, so that »balancepunkt« is no imperative. The negation u- goes before adjectives only.
 */
function classesIn(head: string, tails: readonly { lemma: string; wordClass: WordClass }[]): readonly WordClass[] {
  const classes = tails.map(({ wordClass }) => wordClass);
  const isAdjective = tails.some(({ lemma, wordClass }) => wordClass === 'adjective' && adjectiveTails.has(lemma));
  if (head === 'u' || isAdjective) return classes.includes('adjective') ? ['adjective'] : [];
  if (isVerbHead(head)) return classes;
  if (classes.includes('noun')) return ['noun'];
  return classes.includes('adjective') ? ['adjective'] : [];
}

/** Of homographs, the first is the one that compounds are made of. */
function firstHomographs(readings: readonly Reading[]): readonly Reading[] {
  const first = new Map<string, InflectionClass>();
  return readings.filter(({ lemma, inflection }) => {
    const key = `${inflection.wordClass} ${lemma}`;
    if (!first.has(key)) first.set(key, inflection);
    return first.get(key) === inflection;
  });
}

function prefixed(head: string, paradigm: Paradigm): Paradigm {
  const forms: Partial<Record<Slot, readonly string[]>> = {};
  for (const [slot, variants] of Object.entries(paradigm.forms)) {
    forms[slot as Slot] = variants.map((form) => head + form);
  }
  return { ...paradigm, lemma: head + paradigm.lemma, forms };
}
