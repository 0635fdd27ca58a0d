import type { Part } from '../rules/part.ts';
import type { Path, YamlFile } from './yamlFile.ts';

/** What the names in `parts` and `bans` may be. */
export interface PartNames {
  readonly principles: ReadonlySet<string>;
  /** What documents can be asked for; see languages/documentSign.ts. */
  readonly signs: ReadonlySet<string>;
}

/** The parts of a kind or policy file, without those that are wrong. */
export function readParts(file: YamlFile): Part[] {
  return (file.items('parts') as Part[]).map((part) => ({ ...part, position: part.position ?? 'end' }));
}

export function unknownName(what: string, name: string): string {
  return `${what} »${name}« findes ikke. Ret stavemåden, eller slet det.`;
}

/** Reports principles and signs in `parts` and `bans` that do not exist, at their place. */
export function checkPartNames(file: YamlFile, { principles, signs }: PartNames): void {
  const visit = (path: Path, value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      const place = [...path, Array.isArray(value) ? Number(key) : key];
      if (key === 'principles') checkAll(place, child, principles, 'Princippet');
      else if (/^(?:signs|when|unless|unlessNear)$/.test(key)) checkAll(place, child, signs, 'Tegnet');
      else visit(place, child);
    }
  };
  const checkAll = (path: Path, names: unknown, known: ReadonlySet<string>, what: string) => {
    if (!Array.isArray(names)) return;
    for (const [index, name] of names.entries()) {
      if (typeof name === 'string' && !known.has(name)) file.report([...path, index], unknownName(what, name));
    }
  };
  const { parts, bans } = (file.value ?? {}) as { parts?: unknown; bans?: unknown };
  visit(['parts'], parts);
  visit(['bans'], bans);
}
