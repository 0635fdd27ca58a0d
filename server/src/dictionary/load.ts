import validate from 'validator:dictionary';
import type { LevelSetting, Value } from '../engine/finding.ts';
import type { Evidence, Language } from '../languages/language.ts';
import { compileDictionary } from './compile.ts';
import type { CompiledDictionary, CompiledTerms, Explanation } from './compiled.ts';
import { compileTerms } from './compileTerms.ts';
import type { Bilingual, Entry, Example, Group, Problem } from './entry.ts';
import { type LocatedEntry, type LocatedName, type LocatedTerm, reportAt } from './located.ts';
import { type Path, YamlFile } from './yamlFile.ts';

/** A file's name, as messages show it, and its text. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

interface RawEntry {
  readonly id: string;
  readonly avoid?: string | string[];
  readonly unless?: string | string[];
  readonly except?: string | string[];
  readonly unlessNear?: Evidence[];
  readonly unlessAnywhere?: Evidence[];
  readonly once?: boolean;
  readonly exactCase?: boolean;
  readonly write?: string | string[];
  readonly explain?: string;
  readonly advice?: Explanation;
  readonly why?: Explanation;
  readonly value?: Value;
  readonly principles?: string[];
  readonly level?: LevelSetting;
  readonly status?: 'trial' | 'stable';
  readonly safe?: boolean;
  readonly examples?: Example[];
  readonly allows?: string[];
}

interface RawTerm extends Pick<RawEntry, 'explain' | 'why' | 'unless' | 'except' | 'examples' | 'allows'> {
  readonly id?: string;
  readonly term: string | string[];
}

/** What stands at the top of a file; what is missing or wrong has its default. */
interface Heading extends Group {
  readonly value?: Value;
  readonly principles: readonly string[];
  readonly level: LevelSetting;
}

/** The dictionaries of one language or one organisation. */
export interface LoadedDictionary {
  readonly dictionary: CompiledDictionary;
  /** Words with legal effect that have an explanation are entries too. */
  readonly entries: readonly LocatedEntry[];
  readonly terms: readonly LocatedTerm[];
  /** Ids of other entries that the files switch off altogether. */
  readonly off: readonly LocatedName[];
  readonly problems: Problem[];
}

const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

const bilingual = (text: Explanation): Bilingual => (typeof text === 'string' ? { da: text, en: '' } : text);

/** The language of the texts that a dictionary file is for, as its heading says; Danish where it says none that we know. */
export function languageOf({ file, text }: SourceFile): 'da' | 'en' {
  return new YamlFile(file, text, validate).field('language') === 'en' ? 'en' : 'da';
}

/**
 * Reads and compiles dictionary files. Whatever is broken is left out and reported; the rest works. A group may stand in
 * several files; the first tells what it is about.
 * @param principles the ids an entry may point to.
 */
export function loadDictionary(
  files: readonly SourceFile[],
  language: Language,
  principles: ReadonlySet<string>,
): LoadedDictionary {
  const groups: Group[] = [];
  const located: LocatedEntry[] = [];
  const terms: LocatedTerm[] = [];
  const off: LocatedName[] = [];
  const yamlFiles: YamlFile[] = [];
  const places = new Map<string, LocatedEntry>();
  for (const source of files) {
    const file = new YamlFile(source.file, source.text, validate);
    yamlFiles.push(file);
    const heading = readHeading(file);
    if (!groups.some(({ id }) => id === heading.id)) {
      groups.push({ id: heading.id, title: heading.title, about: heading.about });
    }
    const add = (raw: RawEntry, path: Path) => {
      const entry = toEntry(raw, heading);
      const place = { entry, file, path };
      if (!checkEntry(place, places.get(entry.id), principles)) return;
      places.set(entry.id, place);
      located.push(place);
    };
    for (const [raw, path] of readItems<RawEntry>(file, 'entries')) {
      if (raw.level === 'off' && raw.avoid === undefined) off.push({ id: raw.id, file, path });
      else add(raw, path);
    }
    for (const [{ term, id, except, ...raw }, path] of readItems<RawTerm>(file, 'terms')) {
      terms.push({ term: { patterns: list(term), except: list(except) }, group: heading.id, file, path });
      if (id !== undefined && raw.explain !== undefined)
        add({ ...raw, id, avoid: term, ...(except === undefined ? {} : { except }) }, path);
    }
  }
  const { dictionary, compiled, errors } = compileDictionary(
    groups,
    located.map(({ entry }) => entry),
    compileLocated(terms, language),
    language,
  );
  for (const error of errors) {
    const place = located.find(({ entry }) => entry === error.entry);
    if (place) reportAt(place, error.place, error.message, error.offset);
  }
  const kept = new Set(compiled);
  return {
    dictionary,
    entries: located.filter(({ entry }) => kept.has(entry)),
    terms,
    off,
    problems: yamlFiles.flatMap((file) => file.problems),
  };
}

function readHeading(file: YamlFile): Heading {
  const field = <T>(key: string, otherwise: T) => (file.field(key) as T | undefined) ?? otherwise;
  const id = field('group', '');
  const value = file.field('value') as Value | undefined;
  return {
    id,
    title: field<Bilingual>('title', { da: id, en: id }),
    about: field<Bilingual>('about', { da: '', en: '' }),
    ...(value === undefined ? {} : { value }),
    principles: field<readonly string[]>('principles', []),
    level: field<LevelSetting>('level', 'information'),
  };
}

/** The sound items of a list at the file's root, with their places. */
function readItems<Item>(file: YamlFile, key: 'entries' | 'terms'): (readonly [item: Item, path: Path])[] {
  const items = ((file.value ?? {}) as Readonly<Record<string, unknown>>)[key];
  if (!Array.isArray(items)) return [];
  return items
    .map((item: Item, index): readonly [Item, Path] => [item, [key, index]])
    .filter(([, path]) => !file.broken(path));
}

function compileLocated(terms: readonly LocatedTerm[], language: Language): CompiledTerms {
  const { compiled, errors } = compileTerms(
    terms.map(({ term }) => term),
    language,
  );
  for (const error of errors) {
    const place = terms.find(({ term }) => term === error.term);
    if (place)
      reportAt(place, [error.field === 'except' ? 'except' : 'term', error.pattern], error.message, error.offset);
  }
  return compiled;
}

function checkEntry(place: LocatedEntry, earlier: LocatedEntry | undefined, principles: ReadonlySet<string>): boolean {
  const { entry, file, path } = place;
  if (earlier) {
    const [start] = earlier.file.range([...earlier.path, 'id']);
    const line = earlier.file.line(start);
    file.report([...path, 'id'], `Navnet »${entry.id}« er brugt før i ${earlier.file.file}:${line}. Vælg et andet.`);
    return false;
  }
  if (entry.value === undefined || entry.principles.length === 0) {
    const missing = entry.value === undefined ? 'value' : 'principles';
    file.report(path, `Her mangler »${missing}«. Skriv det her eller øverst i filen.`);
    return false;
  }
  const unknown = entry.principles.findIndex((principle) => !principles.has(principle));
  if (unknown < 0) return true;
  const own = file.isList([...path, 'principles']);
  file.report(
    [...(own ? path : []), 'principles', unknown],
    `Princippet »${entry.principles[unknown]}« findes ikke. Du kan bruge: ${[...principles].join(', ')}.`,
  );
  return false;
}

function toEntry(raw: RawEntry, heading: Heading): Entry {
  return {
    id: raw.id,
    group: heading.id,
    avoid: list(raw.avoid),
    unless: list(raw.unless),
    except: list(raw.except),
    unlessNear: raw.unlessNear ?? [],
    unlessAnywhere: raw.unlessAnywhere ?? [],
    once: raw.once ?? false,
    exactCase: raw.exactCase ?? false,
    write: list(raw.write),
    ...(raw.explain === undefined ? {} : { explain: raw.explain }),
    ...(raw.advice === undefined ? {} : { advice: bilingual(raw.advice) }),
    why: bilingual(raw.why ?? ''),
    value: (raw.value ?? heading.value) as Value,
    principles: raw.principles ?? heading.principles,
    level: raw.level ?? heading.level,
    trial: raw.status === 'trial',
    safe: raw.safe ?? false,
    examples: raw.examples ?? [],
    allows: raw.allows ?? [],
  };
}
