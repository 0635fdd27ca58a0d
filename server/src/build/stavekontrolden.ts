import type { Gender, Paradigm, Slot, WordClass } from '../languages/morphology.ts';
import {
  type AffixRule,
  applyRule,
  forbidden,
  meanings,
  parseAffixes,
  pluralOnly,
  properName,
  stemClasses,
  zeroPlural,
} from './affixes.ts';
import {
  addForm,
  type Forms,
  listedPresentParticiple,
  sortAdjectiveForms,
  sortNounForms,
  sortVerbForms,
} from './irregular.ts';
import type { LexiconSource } from './source.ts';

interface Entry {
  readonly lemma: string;
  readonly flags: readonly number[];
  readonly listed: readonly string[];
}

const plainWord = /^\p{Ll}+(?:[-']\p{Ll}+)*$/u;
const firstPart = 81;
const inflectsAsNoun = 10;
/** Irregular Latin words have these; irregular pronouns do not. */
const latinFlags: ReadonlySet<number> = new Set([10, 31]);
const latinShape = /[cqwxz]|ph|th|rh|(?:us|um|ae|[ai]|[aio]s|or|[ae]ns|ensis|ata)$/u;
const medicineShape = /(?:on|in|[aiu]b|ol|id|[ia]r|an|il|am|at|en|sk|ine)$/u;
const danishAdverb =
  /(?:vis|fra|for|efter|over|om|imod|stil|til|på|ind|uden|sinde|gang|heri|deri|hvori|fordi|aften|anden|siden)$/u;

/**
 * Reads Stavekontrolden's Hunspell files. Left out: names, words with capitals, digits, spaces or full stops, forbidden
 * words, genitives, and entries that only point back to their lemma.
 */
export function readStavekontrolden(affText: string, dicText: string): LexiconSource {
  const affixes = parseAffixes(affText);
  const paradigms: Paradigm[] = [];
  const words = new Set<string>();
  for (const line of dicText.split('\n').slice(1)) {
    const entry = parseEntry(line);
    if (entry === undefined) continue;
    const paradigm = readParadigm(entry, affixes);
    if (paradigm !== undefined) paradigms.push(paradigm);
    else if (entry.flags.includes(firstPart)) words.add(entry.lemma);
    else for (const word of [entry.lemma, ...entry.listed]) if (isDanishWord(word, entry)) words.add(word);
  }
  return {
    name: 'Stavekontrolden',
    version: /Stavekontrolden version ([\d.]+)/u.exec(affText)?.[1] ?? 'unknown',
    notice: [
      'Copyright (C) Foreningen for frit tilgængelige sprogværktøjer, https://www.stavekontrolden.dk',
      'Licensed under the Mozilla Public License 1.1, https://www.mozilla.org/en-US/MPL/1.1/',
    ],
    paradigms,
    words: [...words],
  };
}

/** Keeps adverbs, pronouns and the like; leaves out the shapes of Latin, species and medicines. */
function isDanishWord(word: string, { flags, listed }: Entry): boolean {
  if (listed.length > 0 && flags.some((flag) => latinFlags.has(flag))) return false;
  if (word.length < 6 || danishAdverb.test(word)) return true;
  return !latinShape.test(word) && !(flags.includes(inflectsAsNoun) && medicineShape.test(word));
}

function parseEntry(line: string): Entry | undefined {
  if (line.includes(' st:')) return undefined;
  const [head = '', ...fields] = line.split(/ (?=[a-z]{2}:)/u);
  const [word = '', flagText] = head.split('/');
  const flags = flagText === undefined ? [] : flagText.split(',').map(Number);
  const lemma = (flags.includes(firstPart) ? word.replace(/-$/u, '') : word.replace(/^-/u, '')).normalize('NFC');
  if (!plainWord.test(lemma)) return undefined;
  if (flags.includes(forbidden) || flags.some((flag) => properName.has(flag))) return undefined;
  const listed = fields.filter((field) => /^al:./u.test(field)).map((field) => field.slice(3).normalize('NFC'));
  return { lemma, flags, listed };
}

function readParadigm(entry: Entry, affixes: ReadonlyMap<number, readonly AffixRule[]>): Paradigm | undefined {
  const wordClass = classOf(entry);
  if (wordClass === undefined) return undefined;
  const forms: Forms = {};
  const genders = new Set<Gender>();
  expand(entry.lemma, entry.flags, affixes, forms, genders);
  if (wordClass === 'verb') return verbParadigm(entry, forms);
  if (wordClass === 'adjective') return adjectiveParadigm(entry, forms);
  return nounParadigm(entry, forms, genders);
}

function classOf({ lemma, flags, listed }: Entry): WordClass | undefined {
  for (const flag of flags) {
    const meaning = meanings.get(flag);
    if (meaning !== undefined) return meaning.wordClass;
  }
  if (listedPresentParticiple(lemma, listed) !== undefined) return 'verb';
  if (listed.includes(`${lemma}ne`) || listed.includes(`${lemma}ene`)) return 'noun';
  if (listed.some((form) => form.startsWith(lemma) && /(?:e|en|et|erne)$/u.test(form)) && flags.length > 1) {
    return listed.some((form) => /(?:n|et|er)$/u.test(form)) ? 'noun' : 'adjective';
  }
  return listed.includes(`${lemma}e`) && listed.includes(`${lemma}es`) ? 'adjective' : undefined;
}

function expand(
  word: string,
  flags: readonly number[],
  affixes: ReadonlyMap<number, readonly AffixRule[]>,
  forms: Forms,
  genders: Set<Gender>,
): void {
  for (const flag of flags) {
    const meaning = meanings.get(flag);
    if (meaning === undefined) continue;
    if (meaning.gender !== undefined) genders.add(meaning.gender);
    for (const rule of affixes.get(flag) ?? []) {
      const form = applyRule(word, rule);
      if (form === undefined) continue;
      if (stemClasses.has(flag)) expand(form, rule.next, affixes, forms, genders);
      else {
        const slot = meaning.slot?.(rule);
        if (slot !== undefined) addForm(forms, slot, form);
      }
    }
    if (stemClasses.has(flag) && affixes.get(flag)?.some((rule) => rule.next.includes(zeroPlural)))
      addForm(forms, 'plural', '=');
    if (flag === zeroPlural) addForm(forms, 'plural', '=');
  }
}

function verbParadigm({ lemma, listed }: Entry, forms: Forms): Paradigm {
  const hasWeakPast = forms.past !== undefined;
  if (forms.past !== undefined) forms.participlePlural = [...forms.past];
  for (const [slot, variants] of Object.entries(sortVerbForms(lemma, listed, hasWeakPast))) {
    for (const form of variants) addForm(forms, slot as Slot, form);
  }
  if (forms.infinitivePassive !== undefined) forms.presentPassive = [...forms.infinitivePassive];
  for (const past of forms.past ?? []) {
    if (past.endsWith('e') && forms.infinitivePassive !== undefined) addForm(forms, 'pastPassive', `${past}s`);
  }
  return { lemma, wordClass: 'verb', genders: [], forms: { infinitive: [lemma], ...forms } };
}

function adjectiveParadigm({ lemma, listed }: Entry, forms: Forms): Paradigm {
  for (const [slot, variants] of Object.entries(sortAdjectiveForms(lemma, listed))) {
    for (const form of variants) addForm(forms, slot as Slot, form);
  }
  const superlative = forms.superlativeDefinite?.map((form) => form.slice(0, -1));
  return {
    lemma,
    wordClass: 'adjective',
    genders: [],
    forms: {
      common: [lemma],
      neuter: [lemma],
      plural: [lemma],
      ...forms,
      ...(superlative === undefined ? {} : { superlative }),
    },
  };
}

function nounParadigm({ lemma, flags, listed }: Entry, forms: Forms, genders: Set<Gender>): Paradigm {
  const irregular = sortNounForms(lemma, listed);
  for (const gender of irregular.genders) genders.add(gender);
  for (const [slot, variants] of Object.entries(irregular.forms)) {
    for (const form of variants) addForm(forms, slot as Slot, form);
  }
  if (forms.plural !== undefined) forms.plural = forms.plural.map((form) => (form === '=' ? lemma : form));
  if (flags.includes(pluralOnly))
    return { lemma, wordClass: 'noun', genders: [], forms: { plural: [lemma], ...forms } };
  return { lemma, wordClass: 'noun', genders: [...genders], forms: { singular: [lemma], ...forms } };
}
