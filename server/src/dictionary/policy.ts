import validate from 'validator:policy';
import type { LevelSetting, Value } from '../engine/finding.ts';
import { kindNamed } from '../engine/kind.ts';
import { type Policy, type Principle, STANDARD } from '../engine/policy.ts';
import type { Ban, Part } from '../rules/part.ts';
import type { Bilingual, Problem } from './entry.ts';
import type { SourceFile } from './load.ts';
import { checkPartNames, type PartNames, readParts, unknownName } from './parts.ts';
import { type Path, YamlFile } from './yamlFile.ts';

interface RawPrinciple {
  readonly id: string;
  readonly heading: string;
  readonly value: Value;
  readonly covers?: readonly string[];
  readonly text: Bilingual;
}

/** What the names in a policy file may be. */
export interface PolicyNames extends PartNames {
  readonly kinds: readonly { readonly id: string }[];
}

/** A policy as its file has it, before it is put on top of the one that it extends. */
export class PolicyFile {
  readonly #file: YamlFile;

  constructor(source: SourceFile) {
    this.#file = new YamlFile(source.file, source.text, validate);
  }

  /** The policy that this one extends: an id or a path, as written. */
  get extended(): string | undefined {
    return this.#text('extends');
  }

  get problems(): readonly Problem[] {
    return this.#file.problems;
  }

  /** Adds a problem at a value. */
  report(path: Path, message: string): void {
    this.#file.report(path, message);
  }

  /** Adds a problem at a key of the map at the path. */
  reportKey(path: Path, key: string, message: string): void {
    this.#file.reportKey(path, key, message);
  }

  /** The levels that this file itself sets. */
  get levels(): Readonly<Record<string, LevelSetting>> {
    return normalizeLevels(this.#file.pairs('levels') as Record<string, LevelSetting | false>);
  }

  /**
   * The policy, with all that it leaves to its base. Slips in parts of the file leave those parts out.
   * @param base undefined for the standard itself.
   * @param names what its parts may name.
   * @returns undefined when the file does not say which policy it is.
   */
  on(base: Policy | undefined, names: PolicyNames): Policy | undefined {
    this.#checkNames(base, names);
    const id = this.#text('policy');
    if (id === undefined) return undefined;
    const owner = this.#text('owner') ?? base?.owner ?? id;
    const document = this.#text('document') ?? base?.document ?? id;
    const principles = this.#principles(owner, document);
    const own = new Set(principles.map((principle) => principle.id));
    const inherited = base && base.id !== STANDARD ? base.principles.filter((principle) => !own.has(principle.id)) : [];
    return {
      id,
      name: this.#text('name') ?? id,
      owner,
      document,
      about: (this.#file.field('about') as Bilingual | undefined) ?? base?.about ?? { da: '', en: '' },
      principles: [...principles, ...inherited],
      levels: { ...base?.levels, ...this.levels },
      parts: merged(base?.parts, readParts(this.#file)),
      bans: merged(base?.bans, this.#file.items('bans') as Ban[]),
      valueNames: { ...base?.valueNames, ...(this.#file.pairs('values') as Policy['valueNames']) },
    };
  }

  /** Reports names in `parts` and `bans` that do not exist. */
  #checkNames(base: Policy | undefined, { principles, signs, kinds }: PolicyNames): void {
    const own = this.#file.items('principles').map((item) => (item as RawPrinciple).id);
    const inherited = base?.principles.map(({ id }) => id) ?? [];
    checkPartNames(this.#file, { signs, principles: new Set([...principles, ...inherited, ...own]) });
    const { parts = [], bans = [] } = (this.#file.value ?? {}) as { parts?: readonly Part[]; bans?: readonly Ban[] };
    for (const [key, list] of Object.entries({ parts, bans })) {
      for (const [index, { kinds: named = [] }] of list.entries()) {
        for (const [place, kind] of named.entries()) {
          if (!kindNamed(kinds, kind)) this.report([key, index, 'kinds', place], unknownName('Dokumenttypen', kind));
        }
      }
    }
  }

  #text(key: string): string | undefined {
    return this.#file.field(key) as string | undefined;
  }

  #principles(owner: string, document: string): Principle[] {
    const principles = new Map<string, Principle>();
    for (const item of this.#file.items('principles')) {
      const { covers, ...principle } = item as RawPrinciple;
      if (principles.has(principle.id)) {
        this.report(['principles', this.#indexOf(item), 'id'], `Princippet »${principle.id}« står her to gange.`);
      } else principles.set(principle.id, { ...principle, owner, document, covers: covers ?? [principle.id] });
    }
    return [...principles.values()];
  }

  #indexOf(item: unknown): number {
    const { principles } = this.#file.value as { readonly principles: readonly unknown[] };
    return principles.indexOf(item);
  }
}

/** A list on top of another; what has the same id replaces it. */
function merged<Item extends { readonly id: string }>(base: readonly Item[] = [], own: readonly Item[]): Item[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...base.filter(({ id }) => !ids.has(id)), ...own];
}

/** YAML 1.1 readers see `off` as false; both mean off. */
export function normalizeLevels(levels: Readonly<Record<string, LevelSetting | false>>): Record<string, LevelSetting> {
  return Object.fromEntries(Object.entries(levels).map(([rule, level]) => [rule, level === false ? 'off' : level]));
}
