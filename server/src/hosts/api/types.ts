import type { Edit, Finding, Fix, Level, LevelSetting, Value } from '../../engine/finding.ts';
import type { MessageLanguage } from '../../engine/messages.ts';
import type { Metrics } from '../../engine/metrics.ts';

export type { Edit, Finding, Fix, Level, LevelSetting, MessageLanguage, Metrics, Value };

/** The rules that texts are checked by. */
export interface RuleOptions {
  /** A built-in policy, `standard` if none is named, or a policy file of the project. What the project says wins. */
  readonly policy?: string;
  /** Levels of rules or groups by id. What the project says wins. */
  readonly rules?: Readonly<Record<string, LevelSetting>>;
  /** The language of messages; Danish if not said. */
  readonly messages?: MessageLanguage;
}

/** What is known of a text. */
export interface TextOptions {
  /** What it is read as, by VS Code's names: `markdown`, `html`, `plaintext` and others. By default its file name tells. */
  readonly languageId?: string;
  /**
   * A name, or a path from the project's folder: it tells the format, and what `kinds` and `strings` in `klartekst.yaml` say
   * of the text. It is not read. Without it a text is plain.
   */
  readonly fileName?: string;
  /** The kind of document, such as `afgørelse`, unless the text's front matter says another. */
  readonly kind?: string;
}

/** What was found in a text. */
export interface CheckResult {
  /** In order of their place. Offsets are UTF-16 code units into the text. */
  readonly findings: readonly Finding[];
  readonly metrics: Metrics;
  /** The kind of document that the text was checked as, and who said so. */
  readonly kind?: { readonly id: string; readonly source: 'document' | 'user' | 'project' | 'guess' };
}

/** A text with its safe fixes made. */
export interface FixResult {
  readonly text: string;
  /** How many fixes were made. */
  readonly fixes: number;
}

/** Checks any number of texts by the same rules, and keeps what it has learnt of their sentences. */
export interface Klartekst {
  /** What is wrong in the project's files, as `file:line:column message`; everything else works. */
  readonly problems: readonly string[];
  /** @throws RangeError for an unknown kind, and for a text that is too long or binary. */
  check(text: string, options?: TextOptions): Promise<CheckResult>;
  /** Makes the fixes that are always right. @throws RangeError as `check` does. */
  fix(text: string, options?: TextOptions): Promise<FixResult>;
}
