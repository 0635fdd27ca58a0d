import type { Gender, Slot } from '../languages/morphology.ts';

/** Forms by slot while a paradigm is being put together; the usual variant first. */
export type Forms = Partial<Record<Slot, string[]>>;

/** Adds a form to a slot unless it is there already. */
export function addForm(forms: Forms, slot: Slot, form: string): void {
  const variants = forms[slot];
  if (variants === undefined) forms[slot] = [form];
  else if (!variants.includes(form)) variants.push(form);
}

/** The imperative of a verb: without -e and without the double consonant that cannot end a word. */
export function imperativeOf(lemma: string): string {
  const stem = /[aeiouyæøå].*e$/u.test(lemma) ? lemma.slice(0, -1) : lemma;
  return /([bcdfghjklmnpqrstvwxz])\1$/u.test(stem) ? stem.slice(0, -1) : stem;
}

/** The present participle: skrivende, gående, seende. */
export function presentParticipleOf(lemma: string): string {
  return /[aeiouyæøå].*e$/u.test(lemma) ? `${lemma}nde` : `${lemma}ende`;
}

/** The present participle among the listed forms of a word; only verbs have one. */
export function listedPresentParticiple(lemma: string, listed: readonly string[]): string | undefined {
  return listed.find((form) => form === `${lemma}nde` || form === `${lemma}ende`);
}

/** True when a form is the genitive or passive of another one in the list. */
function isSForm(form: string, all: ReadonlySet<string>): boolean {
  if (form.endsWith("'")) return true;
  return form.endsWith('s') && all.has(form.slice(0, -1));
}

/**
 * Sorts the listed forms of a strong or irregular verb into slots. The source lists them without labels, the past before
 * the present participle and the past participle after it; a past that equals the plural of the participle (satte) or
 * the imperative (kom) is not repeated.
 * @param hasWeakPast true when the source also gives the verb a weak past, so that none need be guessed.
 */
export function sortVerbForms(lemma: string, listed: readonly string[], hasWeakPast: boolean): Forms {
  const all = new Set([lemma, ...listed]);
  const forms: Forms = {};
  if (listed.length === 0) return forms;
  const imperative = imperativeOf(lemma);
  const presentParticiple = listedPresentParticiple(lemma, listed);
  const turn = presentParticiple === undefined ? -1 : listed.indexOf(presentParticiple);
  if (presentParticiple !== undefined) addForm(forms, 'presentParticiple', presentParticiple);
  if (all.has(`${lemma}s`)) addForm(forms, 'infinitivePassive', `${lemma}s`);
  if (all.has(imperative)) addForm(forms, 'imperative', imperative);
  if (all.has(`${lemma}r`)) addForm(forms, 'present', `${lemma}r`);
  else if (imperative.endsWith('r')) addForm(forms, 'present', imperative);
  const taken = new Set(Object.values(forms).flat().concat(lemma));
  listed.forEach((form, index) => {
    if (taken.has(form) || isSForm(form, all) || /e?s$/u.test(form)) return;
    addForm(forms, index < turn ? 'past' : slotByShape(form, all), form);
  });
  if (!hasWeakPast) fillPast(forms);
  for (const past of forms.past ?? []) {
    const passive = listed.find(
      (form) => form.startsWith(past) && form.endsWith('es') && form.length <= past.length + 3,
    );
    if (passive !== undefined) addForm(forms, 'pastPassive', passive);
  }
  return forms;
}

function slotByShape(form: string, all: ReadonlySet<string>): Slot {
  if (form.endsWith('en')) return 'participleCommon';
  if (form.endsWith('et')) return 'participle';
  if (form.endsWith('e')) return 'participlePlural';
  if (form.endsWith('t') && (all.has(`${form}e`) || all.has(`${form}s`))) return 'participle';
  return 'past';
}

function fillPast(forms: Forms): void {
  if (forms.past !== undefined) return;
  const weak = forms.participlePlural?.filter((form) => form.endsWith('te') || form.endsWith('de')) ?? [];
  const past = weak.length > 0 ? weak : forms.imperative;
  if (past !== undefined) forms.past = [...past];
}

/** Sorts the listed forms of an irregular noun and says which genders its definite forms show. */
export function sortNounForms(lemma: string, listed: readonly string[]): { forms: Forms; genders: Gender[] } {
  const all = new Set([lemma, ...listed]);
  const forms: Forms = {};
  const genders = new Set<Gender>();
  for (const form of listed) {
    const isEnglishPlural = form === `${lemma}s` && all.has(`${form}'`);
    if (!isEnglishPlural && isSForm(form, all)) continue;
    if (/(?:r|e|s)ne$|ene$/u.test(form)) addForm(forms, 'pluralDefinite', form);
    else if (isDefinite(lemma, form, 'n')) {
      addForm(forms, 'singularDefinite', form);
      genders.add('common');
    } else if (isDefinite(lemma, form, 't')) {
      addForm(forms, 'singularDefinite', form);
      genders.add('neuter');
    } else addForm(forms, 'plural', form);
  }
  if (forms.pluralDefinite !== undefined && forms.plural === undefined) addForm(forms, 'plural', lemma);
  return { forms, genders: [...genders] };
}

/** True for lemma + (e)n or (e)t, with a dropped e (våbnet), a double consonant (buddet) or a Latin ending (doisen). */
function isDefinite(lemma: string, form: string, ending: 'n' | 't'): boolean {
  if (form === lemma || !form.endsWith(ending)) return false;
  const stem = lemma.replace(/(?:us|um|is|os)$/u, '').replace(/e([lnr])$/u, '');
  return form.startsWith(stem) && form.length <= lemma.length + 3 && /(?:e|[lnr])[nt]$/u.test(form);
}

/** Sorts the listed forms of an irregular adjective. */
export function sortAdjectiveForms(lemma: string, listed: readonly string[]): Forms {
  const all = new Set([lemma, ...listed]);
  const forms: Forms = {};
  for (const form of listed) {
    if (isSForm(form, all) || /^(?:aller|næst)/u.test(form)) continue;
    if (form.endsWith('ste')) addForm(forms, 'superlativeDefinite', form);
    else if (form.endsWith('st')) addForm(forms, 'superlative', form);
    else if (form.endsWith('t')) addForm(forms, 'neuter', form);
    else if (form.endsWith('re') && form.length > lemma.length + 1) addForm(forms, 'comparative', form);
    else if (form.endsWith('e')) addForm(forms, 'plural', form);
  }
  return forms;
}
