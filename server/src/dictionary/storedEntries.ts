import type { CompiledEntry, Explanation, WritePart } from './compiled.ts';
import type { Example } from './entry.ts';
import { fromNested, toNested } from './nested.ts';
import { readRepeats, type StoredRepeats, storeRepeats } from './repeats.ts';
import { readRows, type StoredRows, storeRows } from './rows.ts';

/** Entries, field by field; texts that are not there are empty. */
export interface StoredEntries {
  /** With a space between them. */
  readonly ids: string;
  readonly kinds: StoredRows;
  /** In Danish, and after a tab in English. */
  readonly whys: StoredRepeats;
  readonly advice: StoredRepeats;
  readonly bad: readonly string[];
  readonly good: readonly string[];
  /** All else. */
  readonly rules: StoredRepeats;
}

/** What is said of an entry. */
interface StoredTexts {
  readonly why: string;
  /** Empty where there is none. */
  readonly advice: string;
  readonly example: Example | undefined;
}
type Rules = Omit<CompiledEntry, 'id' | 'kind' | keyof StoredTexts>;
/** A part that is nothing but text, which most are, stands as that text. */
type StoredPart = Exclude<WritePart, { readonly text: string }> | string;
type StoredRules = Omit<Rules, 'write'> & { readonly write: readonly (readonly StoredPart[])[] };

export function storeEntries(entries: readonly CompiledEntry[]): StoredEntries {
  return {
    ids: entries.map(({ id }) => id).join(' '),
    kinds: storeRows(
      entries.map(({ kind }) => kind),
      1,
    ),
    whys: storeRepeats(entries.map(({ why }) => storeExplanation(why))),
    advice: storeRepeats(entries.map(({ advice = '' }) => storeExplanation(advice))),
    bad: entries.map(({ example }) => example?.bad ?? ''),
    good: entries.map(({ example }) => example?.good ?? ''),
    rules: storeRepeats(
      entries.map(({ id: _id, kind: _kind, why: _why, advice: _advice, example: _example, ...rules }) =>
        toNested(storeRules(rules)),
      ),
    ),
  };
}

/** An entry's rules are read when a text first has its words. */
export function readEntries({ ids, kinds, whys, advice, bad, good, rules }: StoredEntries): CompiledEntry[] {
  const names = ids.split(' ');
  const kindOf = readRows(kinds);
  const why = readRepeats(whys);
  const advised = readRepeats(advice);
  return readRepeats(rules).map((text, index) => {
    const texts: StoredTexts = {
      why: why[index]!,
      advice: advised[index]!,
      example: exampleOf(bad[index]!, good[index]!),
    };
    return new ReadEntry(names[index]!, kindOf[index]!, texts, text);
  });
}

function storeExplanation(explanation: Explanation): string {
  if (typeof explanation === 'string') return explanation.replaceAll('\t', ' ');
  return [explanation.da, explanation.en].map((text) => text.replaceAll('\t', ' ')).join('\t');
}

function readExplanation(text: string): Explanation {
  const [da = '', en] = text.split('\t');
  return en === undefined ? da : { da, en };
}

function storeRules({ write, ...rules }: Rules): StoredRules {
  return { ...rules, write: write.map((parts) => parts.map((part) => ('text' in part ? part.text : part))) };
}

function readRules({ write, ...rules }: StoredRules): Rules {
  return {
    ...rules,
    write: write.map((parts) => parts.map((part) => (typeof part === 'string' ? { text: part } : part))),
  };
}

function exampleOf(bad: string, good: string): Example | undefined {
  if (bad === '') return undefined;
  return good === '' ? { bad } : { bad, good };
}

class ReadEntry implements CompiledEntry {
  readonly id: string;
  readonly kind: number;
  readonly example: Example | undefined;
  readonly #why: string;
  readonly #advice: string;
  #rules: string | Rules;

  constructor(id: string, kind: number, { why, advice, example }: StoredTexts, rules: string) {
    this.id = id;
    this.kind = kind;
    this.example = example;
    this.#why = why;
    this.#advice = advice;
    this.#rules = rules;
  }

  get why() {
    return readExplanation(this.#why);
  }

  get advice() {
    return this.#advice === '' ? undefined : readExplanation(this.#advice);
  }

  get trial() {
    return this.#read().trial;
  }

  get safe() {
    return this.#read().safe;
  }

  get unlessAnywhere() {
    return this.#read().unlessAnywhere;
  }

  get once() {
    return this.#read().once;
  }

  get exactCase() {
    return this.#read().exactCase;
  }

  get unlessNear() {
    return this.#read().unlessNear;
  }

  get write() {
    return this.#read().write;
  }

  get mayTellActor() {
    return this.#read().mayTellActor;
  }

  get explain() {
    return this.#read().explain;
  }

  #read(): Rules {
    if (typeof this.#rules === 'string') this.#rules = readRules(fromNested(this.#rules) as StoredRules);
    return this.#rules;
  }
}
