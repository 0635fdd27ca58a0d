import type { CompiledEntry } from './compiled.ts';
import { fromNested, toNested } from './nested.ts';

/** Entries, field by field. */
export interface StoredEntries {
  /** With a space between them. */
  readonly ids: string;
  readonly kinds: readonly number[];
  /** All else. */
  readonly details: readonly string[];
}

type Details = Omit<CompiledEntry, 'id' | 'kind'>;

export function storeEntries(entries: readonly CompiledEntry[]): StoredEntries {
  return {
    ids: entries.map(({ id }) => id).join(' '),
    kinds: entries.map(({ kind }) => kind),
    details: entries.map(({ id: _id, kind: _kind, ...details }) => toNested(details)),
  };
}

/** An entry's details are read when a text first has its words. */
export function readEntries({ ids, kinds, details }: StoredEntries): CompiledEntry[] {
  const names = ids.split(' ');
  return details.map((text, index) => new ReadEntry(names[index]!, kinds[index]!, text));
}

class ReadEntry implements CompiledEntry {
  readonly id: string;
  readonly kind: number;
  #details: string | Details;

  constructor(id: string, kind: number, details: string) {
    this.id = id;
    this.kind = kind;
    this.#details = details;
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

  get explain() {
    return this.#read().explain;
  }

  get advice() {
    return this.#read().advice;
  }

  get why() {
    return this.#read().why;
  }

  get example() {
    return this.#read().example;
  }

  #read(): Details {
    if (typeof this.#details === 'string') this.#details = fromNested(this.#details) as Details;
    return this.#details;
  }
}
