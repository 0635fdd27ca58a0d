import type { Bilingual } from '../dictionary/entry.ts';
import type { Ban, Part } from '../rules/part.ts';
import type { LevelSetting, Value } from './finding.ts';
import { type MessageLanguage, say } from './messages.ts';

/** The id of the policy that every other falls back on. */
export const STANDARD = 'standard';

/** One promise of a policy. */
export interface Principle {
  readonly id: string;
  /** Who promises it, and in which document. */
  readonly owner: string;
  readonly document: string;
  /** The section heading in the policy's document. */
  readonly heading: string;
  readonly value: Value;
  /** Ids of the standard's principles that this one asks for; the standard's own cover themselves. */
  readonly covers: readonly string[];
  /** What it asks of a text, in our words. */
  readonly text: Bilingual;
}

/** An organisation's policy for how it writes. */
export interface Policy {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly document: string;
  readonly about: Bilingual;
  readonly principles: readonly Principle[];
  readonly levels: Readonly<Record<string, LevelSetting>>;
  /** What it asks of documents of certain kinds, beyond what the kinds themselves ask. */
  readonly parts: readonly Part[];
  readonly bans: readonly Ban[];
  /** What the organisation calls a value, where it has a word of its own. */
  readonly valueNames: Readonly<Partial<Record<Value, Bilingual>>>;
}

/** The name of a value as the policy has it. */
export function valueName(value: Value, policy: Policy, messages: MessageLanguage): string {
  return policy.valueNames[value]?.[messages] ?? say(`value.${value}`, messages);
}

/** The principles of `policy` that ask for one of the standard's; the standard's own where it has none. */
export function cite(principles: readonly string[], policy: Policy, standard: Policy): readonly Principle[] {
  const own = policy.principles.filter(({ id, covers }) => [id, ...covers].some((name) => principles.includes(name)));
  return own.length > 0 ? own : standard.principles.filter((principle) => principles.includes(principle.id));
}
