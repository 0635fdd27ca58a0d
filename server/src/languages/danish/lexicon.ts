import type { Analysis, Lexicon, Paradigm, Slot, WordClass } from '../morphology.ts';
import { combineParadigms, combineReadings, participleParadigm } from './combination.ts';
import { CompoundSplitter } from './compound.ts';
import { tellingEndings, verbEndings } from './ending.ts';
import { genitiveBase, genitiveSlotOf } from './genitive.ts';
import { InflectionTable, inflect, type Reading } from './inflection.ts';
import type { InflectionClass } from './inflectionClass.ts';
import { readByEndings, WordStock, withGenitives } from './stock.ts';

/** So many words and lemmas are remembered. */
const memoLimit = 20_000;
/** Letters; longer strings are not words, and take long to cut. */
const longestReadable = 60;

/**
 * Reads a built lexicon (see lexiconFormat.ts). The text is decoded on the first question, not before. Words with
 * capitals are names and have no readings, except after a hyphen (EU-borger).
 * @throws SyntaxError, on the first question, when the text is not a lexicon.
 */
export function decodeLexicon(text: string): Lexicon {
  return new DanishLexicon(text);
}

interface Decoded {
  readonly stock: WordStock;
  readonly compounds: CompoundSplitter;
}

class DanishLexicon implements Lexicon {
  readonly #text: string;
  #decoded: Decoded | undefined;
  readonly #memo = new Map<string, readonly Analysis[]>();
  readonly #paradigmMemo = new Map<string, readonly Paradigm[]>();

  constructor(text: string) {
    this.#text = text;
  }

  paradigms(lemma: string, wordClass?: WordClass): readonly Paradigm[] {
    const found = this.#paradigms(lemma);
    return wordClass === undefined ? found : found.filter((paradigm) => paradigm.wordClass === wordClass);
  }

  analyses(form: string): readonly Analysis[] {
    const memo = this.#memo.get(form);
    if (memo !== undefined) return memo;
    if (this.#memo.size >= memoLimit) this.#memo.clear();
    const found = this.#analyse(form);
    this.#memo.set(form, found);
    return found;
  }

  #paradigms(lemma: string): readonly Paradigm[] {
    const memo = this.#paradigmMemo.get(lemma);
    if (memo !== undefined) return memo;
    if (this.#paradigmMemo.size >= memoLimit) this.#paradigmMemo.clear();
    const found = this.#inflect(lemma);
    this.#paradigmMemo.set(lemma, found);
    return found;
  }

  #inflect(lemma: string): readonly Paradigm[] {
    const { stock, compounds } = this.#load();
    const own = stock.classesOf(lemma);
    if (own.length > 0) return own.map((inflection) => inflect(lemma, inflection));
    if (stock.hasWord(lemma) || !isReadable(lemma)) return [];
    return compounds.split(lemma, (head, tail) => {
      const paradigms = stock.classesOf(tail).map((inflection) => inflect(tail, inflection));
      const found = combineParadigms(head, tail, paradigms);
      if (found.length > 0) return found;
      return stock
        .readings(tail)
        .flatMap((reading) => participleParadigm(head, reading) ?? [])
        .filter((paradigm) => paradigm.lemma === lemma);
    });
  }

  #analyse(form: string): readonly Analysis[] {
    const { stock, compounds } = this.#load();
    const stored = stock.storedReadings(form);
    if (stored.length > 0) return stored.map((reading) => analysis(reading, true)).sort(byLikelihood);
    if (stock.hasWord(form)) return this.#derivedGenitive(form);
    if (!isReadable(form)) return [];
    const derived = stock.readings(form);
    if (derived.length > 0) return derived.map((reading) => analysis(reading, false));
    const compound = compounds.split(form, (head, tail) => combineReadings(head, stock.readings(tail)));
    if (compound.length > 0) return compound.map((reading) => ({ ...reading, known: false }));
    const telling = byEnding(form, tellingEndings);
    if (telling.length > 0) return telling;
    const unknown = compounds.splitUnknown(form, (head, tail) =>
      combineReadings(head, stock.readings(tail)).filter(({ wordClass }) => wordClass === 'noun'),
    );
    return unknown.length > 0 ? unknown.map((reading) => ({ ...reading, known: false })) : byEnding(form, verbEndings);
  }

  /** A first part that the source lists by itself (operations-) may also be the genitive of a derived noun. */
  #derivedGenitive(form: string): readonly Analysis[] {
    const base = genitiveBase(form);
    if (base === undefined || !/(?:ion|ing|hed|else|tet|skab|ment)$/u.test(base)) return [];
    return this.analyses(base).flatMap((reading) => {
      const slot = genitiveSlotOf(reading.wordClass, reading.slot);
      return slot ? [{ ...reading, slot }] : [];
    });
  }

  #load(): Decoded {
    if (this.#decoded === undefined) {
      const stock = new WordStock(new InflectionTable(this.#text));
      this.#decoded = { stock, compounds: new CompoundSplitter(stock) };
    }
    return this.#decoded;
  }
}

/** Words of small letters, which may be read by their last part or ending; names only before a hyphen. */
function isReadable(word: string): boolean {
  return word.length <= longestReadable && /^(?:[\p{L}\d]+-)*\p{Ll}[\p{Ll}'’]+$/u.test(word);
}

function byEnding(form: string, inflections: readonly InflectionClass[]): readonly Analysis[] {
  return withGenitives(form, (plain) => readByEndings(plain, inflections)).map((reading) => analysis(reading, false));
}

function analysis({ lemma, inflection, slot }: Reading, known: boolean): Analysis {
  return { lemma, wordClass: inflection.wordClass, slot, genders: inflection.genders, known };
}

const late: Readonly<Partial<Record<Slot, number>>> = {
  infinitivePassive: 1,
  presentPassive: 1,
  pastPassive: 1,
  imperative: 2,
};

const auxiliaries = new Set(['være', 'have', 'blive', 'kunne', 'skulle', 'ville', 'måtte', 'burde', 'turde']);

/** Auxiliaries, then deponent verbs before passives (findes), imperatives last, short lemmas before long (timer: time). */
function byLikelihood(a: Analysis, b: Analysis): number {
  return rank(a) - rank(b) || a.lemma.length - b.lemma.length;
}

const rank = ({ lemma, slot }: Analysis): number => late[slot] ?? (auxiliaries.has(lemma) ? -1 : 0);
