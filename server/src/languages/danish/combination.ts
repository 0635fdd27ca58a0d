import type { AdjectiveSlot, Paradigm, Slot, WordClass } from '../language.ts';
import { type InflectionClass, inflect, type Reading } from './inflection.ts';

/** What verbs may have before them; other verbs in compounds are read as participles. */
const verbHeads = new Set(
  (
    'af an bag be bi bort efter fast fejl for fore forhånds forud frem fri færdig gen genind genop gennem hen hjem hoved ' +
    'ind klar med mellem mis mod ned ny om op over på sam sammen selv side til tilbage ud under ved videre vis'
  ).split(' '),
);
/** Suffixes and small words that are no last part of a compound. */
const noTails = new Set(
  'bar ede eder else en ende ene ens er ere et hed hede hede ige ing ning ren ring se sen sel te tion'.split(' '),
);
/** Last parts that are adjectives in compounds, whatever else they are alone. */
const adjectiveTails = new Set('lig fri fuld rig løs tung mæssig agtig kyndig fast tæt nær lang glad'.split(' '));

/** A word of a compound, with the first part in front of it. */
export interface CompoundReading {
  readonly lemma: string;
  readonly wordClass: WordClass;
  readonly slot: Slot;
  readonly genders: InflectionClass['genders'];
}

/** Which readings of the last part a compound keeps; empty when the two do not go together. */
export function combineReadings(head: string, readings: readonly Reading[]): readonly CompoundReading[] {
  const possible = readings.filter(({ lemma }) => !noTails.has(lemma));
  const wordClass = classIn(
    head,
    possible.map(({ lemma, inflection }) => ({ lemma, wordClass: inflection.wordClass })),
  );
  const plain = firstHomographs(possible.filter(({ inflection }) => wordClass.includes(inflection.wordClass)));
  if (plain.length > 0) {
    return plain.map(({ lemma, inflection, slot }) => ({
      lemma: head + lemma,
      wordClass: inflection.wordClass,
      slot,
      genders: inflection.genders,
    }));
  }
  return possible.flatMap((reading) => participleReadings(head, reading));
}

/** The paradigms of a compound by those of its last part; empty when the two do not go together. */
export function combineParadigms(head: string, tail: string, paradigms: readonly Paradigm[]): readonly Paradigm[] {
  if (noTails.has(tail)) return [];
  const wordClass = classIn(head, paradigms);
  const first = paradigms.filter(
    (paradigm, index) => index === paradigms.findIndex((other) => other.wordClass === paradigm.wordClass),
  );
  return first.filter((paradigm) => wordClass.includes(paradigm.wordClass)).map((paradigm) => prefixed(head, paradigm));
}

/** The adjective made of a first part and a participle: skattefinansieret. */
export function participleParadigm(head: string, reading: Reading): Paradigm | undefined {
  const { lemma, inflection, slot } = reading;
  if (isVerbHead(head) || inflection.wordClass !== 'verb') return undefined;
  const { participle, participlePlural, presentParticiple } = inflect(lemma, inflection).forms;
  const common =
    slot === 'participle' ? participle?.[0] : slot === 'presentParticiple' ? presentParticiple?.[0] : undefined;
  const plural = slot === 'participle' ? participlePlural?.[0] : common;
  if (common === undefined || plural === undefined) return undefined;
  const forms = { common: [head + common], neuter: [head + common], plural: [head + plural] };
  return { lemma: head + common, wordClass: 'adjective', genders: [], forms };
}

const participleSlots: Readonly<Partial<Record<Slot, readonly AdjectiveSlot[]>>> = {
  participle: ['common', 'neuter'],
  participlePlural: ['plural'],
  presentParticiple: ['common', 'neuter', 'plural'],
};

function participleReadings(head: string, { lemma, inflection, slot }: Reading): readonly CompoundReading[] {
  const slots = participleSlots[slot];
  if (slots === undefined || isVerbHead(head)) return [];
  const { participle, presentParticiple } = inflect(lemma, inflection).forms;
  const common = (slot === 'presentParticiple' ? presentParticiple : participle)?.[0];
  if (common === undefined) return [];
  return slots.map((adjectiveSlot) => ({
    lemma: head + common,
    wordClass: 'adjective',
    slot: adjectiveSlot,
    genders: [],
  }));
}

/** True for first parts that verbs can have. */
export const isVerbHead = (head: string): boolean => verbHeads.has(head) || head.endsWith('-');

/**
 * The word classes that a compound can take from a last part with several: all after a verb's particle, else noun before
 * adjective, so that »balancepunkt« is no imperative. The negation u- goes before adjectives only.
 */
function classIn(head: string, tails: readonly { lemma: string; wordClass: WordClass }[]): readonly WordClass[] {
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
