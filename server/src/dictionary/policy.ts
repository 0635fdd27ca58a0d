import validate from 'validator:policy';
import type { LevelSetting, Value } from '../engine/finding.ts';
import type { Policy, Principle } from '../engine/policy.ts';
import type { Bilingual, Problem } from './entry.ts';
import type { SourceFile } from './load.ts';
import { YamlFile } from './yamlFile.ts';

interface RawPrinciple {
  readonly id: string;
  readonly heading: string;
  readonly value: Value;
  readonly covers?: readonly string[];
  readonly text: Bilingual;
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
  const id = file.field('policy') as string | undefined;
  if (id === undefined) return { problems: file.problems };
  const field = (key: string) => file.field(key) as string | undefined;
  const extended = field('extends');
  const base = known.get(extended ?? STANDARD);
  if (extended !== undefined && !base) {
    file.report(['extends'], `Politikken »${extended}« findes ikke. Du kan bruge: ${[...known.keys()].join(', ')}.`);
  }
  const owner = field('owner') ?? base?.owner ?? id;
  const document = field('document') ?? base?.document ?? id;
  const principles = file.items('principles').map((item): Principle => {
    const principle = item as RawPrinciple;
    return { ...principle, owner, document, covers: principle.covers ?? [principle.id] };
  });
  const own = new Set(principles.map((principle) => principle.id));
  const inherited = base && base.id !== STANDARD ? base.principles.filter((principle) => !own.has(principle.id)) : [];
  return {
    policy: {
      id,
      name: field('name') ?? id,
      owner,
      document,
      about: (file.field('about') as Bilingual | undefined) ?? base?.about ?? { da: '', en: '' },
      principles: [...principles, ...inherited],
      levels: { ...base?.levels, ...normalizeLevels(file.pairs('levels') as Record<string, LevelSetting | false>) },
    },
    problems: file.problems,
  };
}

/** YAML 1.1 readers see `off` as false; both mean off. */
export function normalizeLevels(levels: Readonly<Record<string, LevelSetting | false>>): Record<string, LevelSetting> {
  return Object.fromEntries(Object.entries(levels).map(([rule, level]) => [rule, level === false ? 'off' : level]));
}
