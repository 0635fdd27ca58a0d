import validate from 'validator:policy';
import type { LevelSetting, Value } from '../engine/finding.ts';
import type { Policy, Principle } from '../engine/policy.ts';
import type { Bilingual, Problem } from './entry.ts';
import type { SourceFile } from './load.ts';
import { YamlFile } from './yamlFile.ts';

interface RawPolicy {
  readonly policy: string;
  readonly name?: string;
  readonly owner?: string;
  readonly document?: string;
  readonly extends?: string;
  readonly about?: Bilingual;
  readonly principles?: readonly {
    readonly id: string;
    readonly heading: string;
    readonly value: Value;
    readonly covers?: readonly string[];
    readonly text: Bilingual;
  }[];
  readonly levels?: Readonly<Record<string, LevelSetting | false>>;
}

/** The id of the policy that every other falls back on. */
export const STANDARD = 'standard';

/**
 * Reads a policy file on top of the policy it extends.
 * @param known the policies that it may extend, the standard among them once that is read.
 * @returns no policy when the file cannot be read at all; slips in parts of it leave those parts out.
 */
export function loadPolicy(
  source: SourceFile,
  known: ReadonlyMap<string, Policy>,
): { policy?: Policy; problems: Problem[] } {
  const file = new YamlFile(source.file, source.text, validate);
  const raw = file.value as RawPolicy | undefined;
  if (typeof raw !== 'object' || raw === null || typeof raw.policy !== 'string') return { problems: file.problems };
  const base = known.get(raw.extends ?? STANDARD);
  if (raw.extends !== undefined && !base) {
    file.report(['extends'], `Politikken »${raw.extends}« findes ikke. Du kan bruge: ${[...known.keys()].join(', ')}.`);
  }
  const owner = raw.owner ?? base?.owner ?? raw.policy;
  const document = raw.document ?? base?.document ?? raw.policy;
  const principles = (Array.isArray(raw.principles) ? raw.principles : []).flatMap((principle, index): Principle[] => {
    if (file.broken(['principles', index])) return [];
    const covers: readonly string[] = principle.covers ?? [principle.id];
    return [{ ...principle, owner, document, covers }];
  });
  const own = new Set(principles.map((principle) => principle.id));
  const inherited = base && base.id !== STANDARD ? base.principles.filter((principle) => !own.has(principle.id)) : [];
  return {
    policy: {
      id: raw.policy,
      name: raw.name ?? raw.policy,
      owner,
      document,
      about: raw.about ?? base?.about ?? { da: '', en: '' },
      principles: [...principles, ...inherited],
      levels: { ...base?.levels, ...normalizeLevels(raw.levels ?? {}) },
    },
    problems: file.problems,
  };
}

/** YAML 1.1 readers see `off` as false; both mean off. */
export function normalizeLevels(levels: Readonly<Record<string, LevelSetting | false>>): Record<string, LevelSetting> {
  return Object.fromEntries(Object.entries(levels).map(([rule, level]) => [rule, level === false ? 'off' : level]));
}
