import type { Gender, Slot, WordClass } from '../languages/morphology.ts';

/** A suffix rule of a Hunspell affix file. */
export interface AffixRule {
  readonly strip: string;
  readonly add: string;
  readonly condition: RegExp;
  /** Classes that go on from the form this rule makes. */
  readonly next: readonly number[];
  /** The remark after the rule, such as DATID; empty when there is none. */
  readonly label: string;
}

/** What a suffix class of Stavekontrolden says about a word. */
export interface AffixMeaning {
  readonly wordClass: WordClass;
  readonly gender?: Gender;
  /** The slot that a rule of the class fills; undefined for genitives and forms we do not keep. */
  readonly slot?: (rule: AffixRule) => Slot | undefined;
}

/** Reads the suffix rules of a Hunspell affix file by class number. */
export function parseAffixes(text: string): ReadonlyMap<number, readonly AffixRule[]> {
  const classes = new Map<number, AffixRule[]>();
  for (const line of text.split('\n')) {
    const [kind, number, strip, target, condition, label] = line.trim().split(/\s+/);
    if (kind !== 'SFX' || strip === undefined || target === undefined || condition === undefined) continue;
    const [add = '', flags] = target.split('/');
    const rule: AffixRule = {
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      condition: new RegExp(`${condition}$`, 'u'),
      next: flags === undefined ? [] : flags.split(',').map(Number),
      label: label?.startsWith('+') ? label.slice(1) : '',
    };
    const rules = classes.get(Number(number));
    if (rules === undefined) classes.set(Number(number), [rule]);
    else rules.push(rule);
  }
  return classes;
}

/** The form a rule makes of a word, or undefined when its condition does not hold. */
export function applyRule(word: string, rule: AffixRule): string | undefined {
  if (!rule.condition.test(word) || !word.endsWith(rule.strip)) return undefined;
  return word.slice(0, word.length - rule.strip.length) + rule.add;
}

const verbSlots: Readonly<Record<string, Slot>> = {
  DATID: 'past',
  PERF_PART: 'participle',
  NUTID: 'present',
  PRÆSENS_PART: 'presentParticiple',
  IMPERATIV: 'imperative',
  PASSIV: 'infinitivePassive',
};

const comparison: Readonly<Record<string, Slot>> = {
  KOMPARATIV: 'comparative',
  SUPERLATIV: 'superlative',
  SUPERLATIV_PLURALIS: 'superlativeDefinite',
};

const isGenitive = (rule: AffixRule): boolean => rule.add.endsWith('s') || rule.add.endsWith("'");
const singularDefinite = (rule: AffixRule): Slot | undefined => (isGenitive(rule) ? undefined : 'singularDefinite');
const plural = (rule: AffixRule): Slot | undefined => {
  if (isGenitive(rule)) return undefined;
  return rule.add.endsWith('ne') ? 'pluralDefinite' : 'plural';
};
const adjective =
  (bare: Slot) =>
  (rule: AffixRule): Slot | undefined =>
    isGenitive(rule) ? undefined : (comparison[rule.label] ?? bare);

const verb: AffixMeaning = { wordClass: 'verb', slot: (rule) => verbSlots[rule.label] };
const definiteCommon: AffixMeaning = { wordClass: 'noun', gender: 'common', slot: singularDefinite };
const definiteNeuter: AffixMeaning = { wordClass: 'noun', gender: 'neuter', slot: singularDefinite };
const stemCommon: AffixMeaning = { wordClass: 'noun', gender: 'common' };
const stemNeuter: AffixMeaning = { wordClass: 'noun', gender: 'neuter' };
const plurals: AffixMeaning = { wordClass: 'noun', slot: plural };
const adjectivePlural: AffixMeaning = { wordClass: 'adjective', slot: adjective('plural') };
const adjectiveNeuter: AffixMeaning = { wordClass: 'adjective', slot: adjective('neuter') };
const adjectiveStem: AffixMeaning = { wordClass: 'adjective' };

/** Suffix class → meaning, read from the comments in the affix file (Stavekontrolden 2.8). */
export const meanings: ReadonlyMap<number, AffixMeaning> = new Map([
  ...[1, 20, 21, 22].map((flag) => [flag, verb] as const),
  ...[2, 14, 44, 58, 65, 75].map((flag) => [flag, definiteCommon] as const),
  ...[4, 15, 45, 57, 66, 70, 76, 84, 87].map((flag) => [flag, definiteNeuter] as const),
  ...[7, 19, 48, 50].map((flag) => [flag, stemCommon] as const),
  ...[3, 18, 47, 51].map((flag) => [flag, stemNeuter] as const),
  ...[5, 11, 13, 43, 46, 64, 71, 74, 85].map((flag) => [flag, plurals] as const),
  ...[12, 23, 24, 25, 26, 27, 28, 38, 40, 41, 59, 77, 78].map((flag) => [flag, adjectivePlural] as const),
  ...[49, 82].map((flag) => [flag, adjectiveNeuter] as const),
  [42, adjectiveStem] as const,
]);

/** The plural is the bare lemma. */
export const zeroPlural = 46;
/** The lemma is itself a plural. */
export const pluralOnly = 74;
/** Classes that add nothing but double the last consonant or set an apostrophe and go on from there. */
export const stemClasses: ReadonlySet<number> = new Set([3, 7, 18, 19, 42, 47, 48, 50, 51]);
export const forbidden = 6;
export const properName: ReadonlySet<number> = new Set([9, 54]);
