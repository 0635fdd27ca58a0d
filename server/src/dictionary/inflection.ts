import type { Gender, Lexicon, Paradigm, Slot, WordClass } from '../languages/morphology.ts';
import type { WritePart } from './compiled.ts';

/** A lemma that is missing from the lexicon or belongs to several word classes. */
export class LemmaError extends Error {}

const names: Readonly<Record<WordClass, string>> = { verb: 'verbum', noun: 'substantiv', adjective: 'adjektiv' };

/** The paradigms of a lemma, all of one word class. @throws LemmaError */
export function paradigmsOf(lexicon: Lexicon, lemma: string, wordClass?: WordClass): readonly Paradigm[] {
  const paradigms = lexicon.paradigms(lemma, wordClass);
  const found = new Set(paradigms.map((paradigm) => paradigm.wordClass));
  if (found.size === 0) {
    throw new LemmaError(`Ordet »${lemma}« kan ikke bøjes, fordi det ikke er i ordbogen. Skriv formerne uden { }.`);
  }
  if (found.size > 1) {
    const choices = [...found].map((name) => `{${lemma}/${names[name]}}`).join(' eller ');
    throw new LemmaError(`»${lemma}« hører til flere ordklasser. Skriv ${choices}.`);
  }
  return paradigms;
}

/** Every form of the paradigms, lower case. */
export function formsOf(paradigms: readonly Paradigm[]): string[] {
  const forms = new Set<string>();
  for (const paradigm of paradigms) {
    for (const variants of Object.values(paradigm.forms))
      for (const form of variants ?? []) forms.add(form.toLowerCase());
  }
  return [...forms];
}

/** Where a form can stand in several slots, the reading that running text has most often comes first. */
const order: readonly Slot[] = [
  'present',
  'infinitive',
  'past',
  'participle',
  'participleCommon',
  'participlePlural',
  'presentPassive',
  'infinitivePassive',
  'pastPassive',
  'presentParticiple',
  'imperative',
  'singular',
  'singularDefinite',
  'plural',
  'pluralDefinite',
  'singularGenitive',
  'singularDefiniteGenitive',
  'pluralGenitive',
  'pluralDefiniteGenitive',
  'common',
  'neuter',
  'comparative',
  'superlative',
  'superlativeDefinite',
];

/** A slot that another slot may stand in for when it is missing. */
const substitutes: Readonly<Partial<Record<Slot, Slot>>> = {
  participleCommon: 'participle',
  infinitivePassive: 'presentPassive',
  presentPassive: 'infinitivePassive',
};

function variant(paradigm: Paradigm, slot: Slot): string | undefined {
  const own = paradigm.forms[slot]?.[0];
  if (own !== undefined) return own;
  const other = substitutes[slot];
  return other && paradigm.forms[other]?.[0];
}

type Choices = Record<string, Partial<Record<Slot, string>>>;

/** Leads from every form of the sources to the same form of the target. */
export function inflect(
  sources: readonly Paradigm[],
  targets: readonly Paradigm[],
): { forms: Record<string, string>; choices: Choices; gender?: Gender } {
  const target = targets[0]!;
  const forms: Record<string, string> = {};
  const bySlot: Choices = {};
  for (const source of sources) {
    for (const slot of order) {
      const to = variant(target, slot);
      if (to === undefined) continue;
      for (const form of source.forms[slot] ?? []) {
        const from = form.toLowerCase();
        forms[from] ??= to;
        bySlot[from] = { ...bySlot[from], [slot]: bySlot[from]?.[slot] ?? to };
      }
    }
  }
  const choices = Object.entries(bySlot).filter(([, slots]) => new Set(Object.values(slots)).size > 1);
  const gender = target.genders[0];
  const differs = gender !== undefined && sources.some((source) => !source.genders.includes(gender));
  return { forms, choices: Object.fromEntries(choices), ...(differs ? { gender } : {}) };
}

/** The inflected part of a replacement. */
export function writePart(
  wordClass: WordClass,
  nth: number,
  sources: readonly Paradigm[],
  targets: readonly Paradigm[],
): WritePart {
  const { forms, choices, gender } = inflect(sources, targets);
  return {
    wordClass,
    nth,
    forms,
    ...(Object.keys(choices).length > 0 ? { choices } : {}),
    ...(gender ? { gender } : {}),
  };
}
