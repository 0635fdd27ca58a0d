import type { Language } from '../languages/language.ts';
import { AutomatonBuilder } from './automaton.ts';
import type { CompiledDictionary, CompiledElement, CompiledEntry, CompiledPattern, WritePart } from './compiled.ts';
import { NUMBER } from './compiled.ts';
import type { Entry, Group } from './entry.ts';
import { formsOf, paradigmsOf } from './inflection.ts';
import { type Element, type Pattern, PatternError, parsePattern } from './pattern.ts';
import { collectSources, parseWrite, type Sources } from './write.ts';

/** The field of an entry that a compile error is about. */
export type Place = readonly (string | number)[];

/** A slip that leaves one entry out; the rest of the dictionary is compiled. */
export interface CompileError {
  readonly entry: Entry;
  readonly place: Place;
  /** UTF-16 code units into the field's text. */
  readonly offset: number;
  readonly message: string;
}

/** Compiles entries to one dictionary. Entries with a slip are left out and reported. */
export function compileDictionary(
  groups: readonly Group[],
  entries: readonly Entry[],
  language: Language,
): { dictionary: CompiledDictionary; compiled: Entry[]; errors: CompileError[] } {
  const compiler = new Compiler(language);
  const errors: CompileError[] = [];
  const compiled: Entry[] = [];
  for (const entry of entries) {
    const error = compiler.add(entry);
    if (error) errors.push(error);
    else compiled.push(entry);
  }
  return { dictionary: compiler.finish(groups), compiled, errors };
}

class Compiler {
  readonly #language: Language;
  readonly #automaton = new AutomatonBuilder();
  readonly #wordIds = new Map<string, number>();
  readonly #entries: CompiledEntry[] = [];
  readonly #patterns: CompiledPattern[] = [];
  readonly #sets: (readonly number[])[] = [];
  readonly #setIds = new Map<string, number>();

  constructor(language: Language) {
    this.#language = language;
  }

  add(entry: Entry): CompileError | undefined {
    let place: Place = [];
    const at = <T>(where: Place, work: () => T): T => {
      place = where;
      return work();
    };
    try {
      const sources: Sources = new Map();
      const avoid = entry.avoid.map((text, index) => at(['avoid', index], () => this.#pattern(text, sources)));
      const unless = entry.unless.map((text, index) => at(['unless', index], () => this.#pattern(text, new Map())));
      const write = entry.write.map((text, index) =>
        at(['write', index], () => parseWrite(text, sources, avoid, this.#language.lexicon)),
      );
      this.#keep(entry, avoid, unless, write);
      return undefined;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return { entry, place, offset: error instanceof PatternError ? error.offset : 0, message: error.message };
    }
  }

  finish(groups: readonly Group[]): CompiledDictionary {
    return {
      groups,
      entries: this.#entries,
      patterns: this.#patterns,
      words: [...this.#wordIds.keys()],
      sets: this.#sets,
      automaton: this.#automaton.finish(),
    };
  }

  /** Parses a pattern and adds its inflected words to `sources`. */
  #pattern(text: string, sources: Sources): Pattern {
    const pattern = parsePattern(text, this.#language);
    collectSources(pattern.elements, sources, this.#language.lexicon);
    return pattern;
  }

  #keep(entry: Entry, avoid: readonly Pattern[], unless: readonly Pattern[], write: readonly WritePart[][]): void {
    const index = this.#entries.length;
    const unsure = write[0]?.some((part) => 'gender' in part && part.gender !== undefined) ?? false;
    this.#entries.push({
      id: entry.id,
      group: entry.group,
      value: entry.value,
      principles: entry.principles,
      level: entry.level,
      ...(entry.trial ? { trial: true } : {}),
      ...(entry.safe && !unsure ? { safe: true } : {}),
      ...(entry.unlessAnywhere.length > 0 ? { unlessAnywhere: entry.unlessAnywhere } : {}),
      ...(entry.once ? { once: true } : {}),
      ...(entry.exactCase ? { exactCase: true } : {}),
      ...(entry.unlessNear.length > 0 ? { unlessNear: entry.unlessNear } : {}),
      write,
      ...(entry.advice ? { advice: entry.advice } : {}),
      why: entry.why,
      ...(entry.examples[0] ? { example: entry.examples[0] } : {}),
    });
    for (const pattern of avoid) this.#addPattern(pattern, index, entry.exactCase, false);
    for (const pattern of unless) this.#addPattern(pattern, index, entry.exactCase, true);
  }

  #addPattern(pattern: Pattern, entry: number, exact: boolean, innocent: boolean): void {
    const number = this.#patterns.length;
    const elements = pattern.elements.map((element) => this.#compiled(element, exact));
    this.#patterns.push({
      entry,
      ...(innocent ? { innocent: true } : {}),
      ...(pattern.initial ? { initial: true } : {}),
      ...(pattern.final ? { final: true } : {}),
      elements,
    });
    this.#automaton.add(elements, number);
  }

  #compiled(element: Element, exact: boolean): CompiledElement {
    const optional = element.optional ? ({ optional: true } as const) : {};
    const all = (elements: readonly Element[]) => elements.map((part) => this.#compiled(part, exact));
    switch (element.type) {
      case 'gap':
        return { type: 'gap', ...optional };
      case 'group':
        return { type: 'group', branches: element.branches.map(all), ...optional };
      case 'ahead':
        return { type: 'ahead', branches: element.branches.map(all) };
      case 'capture':
        return { type: 'capture', elements: all(element.elements), ...optional };
      case 'word': {
        const set = this.#set(element.key, [element.key, element.key.toLowerCase()]);
        const cased = exact || element.key !== element.key.toLowerCase();
        return cased || element.optional
          ? { type: 'words', set, ...(cased ? { exact: element.text } : {}), ...optional }
          : set;
      }
      case 'tag': {
        const words = this.#language.tags.get(element.tag) ?? [];
        const set = this.#set(`#${element.tag}`, `#${element.tag}` === NUMBER ? [NUMBER, ...words] : words);
        return element.optional ? { type: 'words', set, ...optional } : set;
      }
      case 'lemma': {
        const paradigms = paradigmsOf(this.#language.lexicon, element.lemma, element.wordClass);
        const set = this.#set(`{${element.lemma}/${element.wordClass ?? ''}}`, formsOf(paradigms));
        return { type: 'words', set, wordClass: paradigms[0]!.wordClass, ...optional };
      }
    }
  }

  #set(name: string, words: readonly string[]): number {
    let set = this.#setIds.get(name);
    if (set === undefined) {
      set = this.#sets.length;
      this.#sets.push(words.map((word) => this.#wordId(word)));
      this.#setIds.set(name, set);
    }
    return set;
  }

  #wordId(word: string): number {
    let id = this.#wordIds.get(word);
    if (id === undefined) {
      id = this.#wordIds.size;
      this.#wordIds.set(word, id);
    }
    return id;
  }
}
