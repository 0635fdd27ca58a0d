import type { Analysis, Lexicon, Paradigm, Slot, WordClass } from '../language.ts';
import { CompoundSplitter, type Split } from './compound.ts';
import { readByEnding } from './ending.ts';
import { genitiveBase, genitiveSlots, plainSlots } from './genitive.ts';
import { inflect, InflectionTable, type Reading } from './inflection.ts';

const memoLimit = 20_000;

/**
 * Reads a built lexicon (see lexicon-format.ts). The text is decoded on the first question, not before.
 * @throws SyntaxError, on the first question, when the text is not a lexicon.
 */
export function decodeLexicon(text: string): Lexicon {
  return new DanishLexicon(text);
}

class DanishLexicon implements Lexicon {
  readonly #text: string;
  #decoded: { readonly table: InflectionTable; readonly compounds: CompoundSplitter } | undefined;
  readonly #memo = new Map<string, readonly Analysis[]>();

  constructor(text: string) {
    this.#text = text;
  }

  paradigms(lemma: string, wordClass?: WordClass): readonly Paradigm[] {
    const wanted = (paradigm: Paradigm) => wordClass === undefined || paradigm.wordClass === wordClass;
    const { table, compounds } = this.#load();
    const own = table.classesOf(lemma).map((inflection) => inflect(lemma, inflection));
    if (own.length > 0 || table.hasWord(lemma) || !isReadable(lemma)) return own.filter(wanted);
    const split = compounds.split(lemma, (tail, knownHead) =>
      table.classesOf(tail).some((inflection) => combines(knownHead, inflection.wordClass)),
    );
    if (split === undefined) return [];
    return table
      .classesOf(split.tail)
      .filter((inflection) => combines(split.knownHead, inflection.wordClass))
      .map((inflection) => prefixed(split.head, inflect(split.tail, inflection)))
      .filter(wanted);
  }

  analyses(form: string): readonly Analysis[] {
    const memo = this.#memo.get(form);
    if (memo !== undefined) return memo;
    if (this.#memo.size >= memoLimit) this.#memo.clear();
    const found = this.#analyse(form);
    this.#memo.set(form, found);
    return found;
  }

  #analyse(form: string): readonly Analysis[] {
    const { table, compounds } = this.#load();
    const own = readings(table, form);
    if (own.length > 0) return own.map((reading) => analysis(reading, '', true)).sort(byLemma(form));
    if (table.hasWord(form) || !isReadable(form)) return [];
    const split = compounds.split(form, (tail, knownHead) =>
      readings(table, tail).some(({ inflection }) => combines(knownHead, inflection.wordClass)),
    );
    return split === undefined ? readByEnding(form) : compoundReadings(split, readings(table, split.tail));
  }

  #load() {
    if (this.#decoded === undefined) {
      const table = new InflectionTable(this.#text);
      this.#decoded = { table, compounds: new CompoundSplitter(table) };
    }
    return this.#decoded;
  }
}

/** Words of letters that may be read by their last part or ending; names only after a hyphen. */
function isReadable(word: string): boolean {
  return /^(?:[\p{L}\d]+-)*\p{Ll}[\p{Ll}'’]+$/u.test(word);
}

function readings(table: InflectionTable, form: string): readonly Reading[] {
  const found = [...table.readings(form)];
  const base = genitiveBase(form);
  if (base === undefined) return found;
  for (const reading of table.readings(base)) {
    const slot = plainSlots.find((plain) => plain === reading.slot);
    if (slot !== undefined) found.push({ ...reading, slot: genitiveSlots[slot] });
  }
  return found;
}

function compoundReadings(split: Split, found: readonly Reading[]): readonly Analysis[] {
  return found
    .filter((reading) => combines(split.knownHead, reading.inflection.wordClass))
    .map((reading) => analysis(reading, split.head, false))
    .sort(byClass);
}

/** Verbs and adjectives are not read from words whose first part we do not know. */
function combines(knownHead: boolean, wordClass: WordClass): boolean {
  return knownHead || wordClass === 'noun';
}

function analysis({ lemma, inflection, slot }: Reading, head: string, known: boolean): Analysis {
  return { lemma: head + lemma, wordClass: inflection.wordClass, slot, genders: inflection.genders, known };
}

function prefixed(head: string, paradigm: Paradigm): Paradigm {
  const forms: Partial<Record<Slot, readonly string[]>> = {};
  for (const [slot, variants] of Object.entries(paradigm.forms)) {
    forms[slot as Slot] = variants.map((form) => head + form);
  }
  return { ...paradigm, lemma: head + paradigm.lemma, forms };
}

/** The form's own lemma first (findes before finde), then the source's order. */
const byLemma = (form: string) => (a: Analysis, b: Analysis) => Number(b.lemma === form) - Number(a.lemma === form);

const classRank: Readonly<Record<WordClass, number>> = { noun: 0, adjective: 1, verb: 2 };
const byClass = (a: Analysis, b: Analysis) => classRank[a.wordClass] - classRank[b.wordClass];
