import type { Paradigm, Slot, WordClass } from '../languages/morphology.ts';
import { type CorrectionFile, readCorrections } from './corrections.ts';

const keyOf = (wordClass: WordClass, lemma: string): string => `${wordClass} ${lemma}`;

/**
 * The corrections and the source as one list, a lemma's paradigms side by side. A corrected word replaces the source's
 * word of the same class and is the model for the source's compounds of it.
 */
export function mergeParadigms(source: readonly Paradigm[], corrections: readonly CorrectionFile[]): Paradigm[] {
  const corrected = new Map<string, Paradigm[]>();
  const removed = new Set<string>();
  for (const file of corrections) {
    const read = readCorrections(file);
    for (const lemma of read.removed) removed.add(keyOf(file.wordClass, lemma));
    for (const paradigm of read.paradigms) {
      const key = keyOf(paradigm.wordClass, paradigm.lemma);
      corrected.set(key, [...(corrected.get(key) ?? []), paradigm]);
    }
  }
  const irregularPlurals = irregularPluralsOf([...corrected.values()].flat());
  const bySource = groupByKey(source);
  const merged = new Map(corrected);
  for (const [key, paradigms] of bySource) {
    if (corrected.has(key) || removed.has(key)) continue;
    const kept = paradigms
      .filter((paradigm) => !isStrayPlural(paradigm, irregularPlurals))
      .map((paradigm) => inherited(paradigm, corrected, bySource) ?? paradigm);
    if (kept.length > 0) merged.set(key, unite(kept));
  }
  return dropPluralsOfOthers([...merged.values()].flat());
}

function groupByKey(paradigms: readonly Paradigm[]): Map<string, Paradigm[]> {
  const groups = new Map<string, Paradigm[]>();
  for (const paradigm of paradigms) {
    const key = keyOf(paradigm.wordClass, paradigm.lemma);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [paradigm]);
    else group.push(paradigm);
  }
  return groups;
}

/** Plurals that do not begin with their lemma: mænd, bøger. */
function irregularPluralsOf(paradigms: readonly Paradigm[]): ReadonlySet<string> {
  const plurals = paradigms.flatMap(({ lemma, forms }) =>
    (forms.plural ?? []).filter((form) => !form.startsWith(lemma)),
  );
  return new Set(plurals.filter((form) => form.length > 2));
}

const isPluralOnly = ({ wordClass, forms }: Paradigm): boolean => wordClass === 'noun' && forms.singular === undefined;

/** A plural listed as a word of its own whose singular we have: formænd. */
function isStrayPlural(paradigm: Paradigm, plurals: ReadonlySet<string>): boolean {
  return isPluralOnly(paradigm) && suffixes(paradigm.lemma).some((tail) => plurals.has(tail));
}

function suffixes(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 2) }, (_, cut) => word.slice(cut));
}

/** The paradigm of a source compound after its corrected last part, when the source does not contradict it. */
function inherited(
  paradigm: Paradigm,
  corrected: ReadonlyMap<string, readonly Paradigm[]>,
  bySource: ReadonlyMap<string, readonly Paradigm[]>,
): Paradigm | undefined {
  for (const tail of suffixes(paradigm.lemma).slice(2)) {
    const key = keyOf(paradigm.wordClass, tail);
    const head = paradigm.lemma.slice(0, paradigm.lemma.length - tail.length);
    const own = bySource.get(key)?.map((base) => prefixed(head, base)) ?? [];
    const models = (corrected.get(key) ?? [])
      .filter((model) => isPluralOnly(model) === isPluralOnly(paradigm))
      .map((model) => prefixed(head, model));
    const completing = models.find((model) => contains(model, paradigm));
    if (completing !== undefined) return completing;
    const isAsWrong = own.length === 1 && own.every((base) => contains(base, paradigm) && contains(paradigm, base));
    const similar = isAsWrong ? models.find((model) => sharesGender(model, paradigm)) : undefined;
    if (similar !== undefined) return similar;
  }
  return undefined;
}

const sharesGender = (a: Paradigm, b: Paradigm): boolean => b.genders.every((gender) => a.genders.includes(gender));

function prefixed(head: string, paradigm: Paradigm): Paradigm {
  const forms: Partial<Record<Slot, readonly string[]>> = {};
  for (const [slot, variants] of Object.entries(paradigm.forms))
    forms[slot as Slot] = variants.map((form) => head + form);
  return { ...paradigm, lemma: head + paradigm.lemma, forms };
}

/** True when every slot of `part` is filled in the same way in `whole`. */
function contains(whole: Paradigm, part: Paradigm): boolean {
  if (!sharesGender(whole, part)) return false;
  return Object.entries(part.forms).every(([slot, variants]) => String(whole.forms[slot as Slot]) === String(variants));
}

/** Joins entries of one word that differ only in variants or gender; true homographs stay apart. */
function unite(paradigms: readonly Paradigm[]): Paradigm[] {
  const united: Paradigm[] = [];
  for (const paradigm of paradigms) {
    const index = united.findIndex((other) => isSameWord(other, paradigm));
    const other = united[index];
    if (other === undefined) united.push(paradigm);
    else united[index] = join(other, paradigm);
  }
  return united;
}

function isSameWord(a: Paradigm, b: Paradigm): boolean {
  if (a.wordClass !== 'noun') return true;
  if (isPluralOnly(a) || isPluralOnly(b)) return isPluralOnly(a) === isPluralOnly(b);
  if (String(a.genders) === String(b.genders)) return true;
  return (
    a.forms.plural === undefined || b.forms.plural === undefined || String(a.forms.plural) === String(b.forms.plural)
  );
}

function join(a: Paradigm, b: Paradigm): Paradigm {
  const forms: Partial<Record<Slot, readonly string[]>> = { ...a.forms };
  for (const [slot, variants] of Object.entries(b.forms)) {
    forms[slot as Slot] = [...new Set([...(a.forms[slot as Slot] ?? []), ...variants])];
  }
  return { ...a, genders: [...new Set([...a.genders, ...b.genders])], forms };
}

/** Leaves out plurals listed as words of their own when their singular has them. */
function dropPluralsOfOthers(paradigms: readonly Paradigm[]): Paradigm[] {
  const plurals = new Set<string>();
  for (const paradigm of paradigms) {
    if (!isPluralOnly(paradigm)) for (const form of paradigm.forms.plural ?? []) plurals.add(form);
  }
  return paradigms.filter((paradigm) => !isPluralOnly(paradigm) || !plurals.has(paradigm.lemma));
}
