import type { Evidence, Language } from '../languages/language.ts';
import { AutomatonBuilder } from './automaton.ts';
import type {
  CompiledDictionary,
  CompiledEntry,
  CompiledPattern,
  CompiledTerms,
  EntryKind,
  Explanation,
  WritePart,
} from './compiled.ts';
import { ElementCompiler } from './compileElements.ts';
import type { Bilingual, Entry, Group } from './entry.ts';
import { type Pattern, PatternError, parsePattern } from './pattern.ts';
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
  terms: CompiledTerms,
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
  return { dictionary: { ...compiler.finish(groups), terms }, compiled, errors };
}

/** Danish alone where that is all there is. */
function compact(text: Bilingual): Explanation {
  return text.en === '' ? text.da : text;
}

class Compiler {
  readonly #language: Language;
  readonly #automaton = new AutomatonBuilder();
  readonly #elements: ElementCompiler;
  readonly #kinds: EntryKind[] = [];
  readonly #kindIds = new Map<string, number>();
  readonly #entries: CompiledEntry[] = [];
  readonly #patterns: CompiledPattern[] = [];

  constructor(language: Language) {
    this.#language = language;
    this.#elements = new ElementCompiler(language);
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
      const except = entry.except.map((text, index) => at(['except', index], () => this.#pattern(text, new Map())));
      this.#keep(entry, { avoid, unless, except }, write);
      return undefined;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return { entry, place, offset: error instanceof PatternError ? error.offset : 0, message: error.message };
    }
  }

  finish(groups: readonly Group[]): Omit<CompiledDictionary, 'terms'> {
    return {
      groups,
      kinds: this.#kinds,
      entries: this.#entries,
      patterns: this.#patterns,
      words: this.#elements.words,
      sets: this.#elements.sets,
      automaton: this.#automaton.finish(),
    };
  }

  /** Parses a pattern and adds its inflected words to `sources`. */
  #pattern(text: string, sources: Sources): Pattern {
    const pattern = parsePattern(text, this.#language);
    collectSources(pattern.elements, sources, this.#language.lexicon);
    return pattern;
  }

  #keep(
    entry: Entry,
    { avoid, unless, except }: Readonly<Record<'avoid' | 'unless' | 'except', readonly Pattern[]>>,
    write: readonly WritePart[][],
  ): void {
    const index = this.#entries.length;
    const unsure = write[0]?.some((part) => 'gender' in part && part.gender !== undefined) ?? false;
    const explanation: readonly Evidence[] = entry.explain ? ['explanation'] : [];
    const unlessNear = [...new Set([...entry.unlessNear, ...explanation])];
    this.#entries.push({
      id: entry.id,
      kind: this.#kind(entry),
      ...(entry.trial ? { trial: true } : {}),
      ...(entry.safe && !unsure ? { safe: true } : {}),
      ...(entry.unlessAnywhere.length > 0 ? { unlessAnywhere: entry.unlessAnywhere } : {}),
      ...(entry.once || entry.explain ? { once: true } : {}),
      ...(entry.exactCase ? { exactCase: true } : {}),
      ...(unlessNear.length > 0 ? { unlessNear } : {}),
      write,
      ...(write.some((parts) => this.#mayTellActor(parts)) ? { mayTellActor: true } : {}),
      ...(entry.explain ? { explain: entry.explain } : {}),
      ...(entry.advice ? { advice: compact(entry.advice) } : {}),
      why: compact(entry.why),
      ...(entry.examples[0] ? { example: entry.examples[0] } : {}),
    });
    for (const pattern of avoid) this.#addPattern(pattern, index, entry.exactCase, {});
    for (const pattern of unless) this.#addPattern(pattern, index, entry.exactCase, { innocent: true });
    for (const pattern of except) this.#addPattern(pattern, index, entry.exactCase, { innocent: true, except: true });
  }

  #mayTellActor(parts: readonly WritePart[]): boolean {
    const text = parts.map((part) => ('text' in part ? part.text : ' ')).join('');
    return this.#language.actorBroughtBy(text, '') !== undefined;
  }

  #kind({ group, value, principles, level }: Entry): number {
    const key = JSON.stringify([group, value, principles, level]);
    let kind = this.#kindIds.get(key);
    if (kind === undefined) {
      kind = this.#kindIds.size;
      this.#kindIds.set(key, kind);
      this.#kinds.push({ group, value, principles, level });
    }
    return kind;
  }

  #addPattern(
    pattern: Pattern,
    entry: number,
    exact: boolean,
    marks: Pick<CompiledPattern, 'innocent' | 'except'>,
  ): void {
    const number = this.#patterns.length;
    const elements = this.#elements.compile(pattern.elements, exact);
    this.#patterns.push({
      entry,
      ...marks,
      ...(pattern.initial ? { initial: true } : {}),
      ...(pattern.final ? { final: true } : {}),
      elements,
    });
    this.#automaton.add(elements, number);
  }
}
