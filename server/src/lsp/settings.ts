import type { LevelSetting } from '../engine/finding.ts';
import type { ProjectSettings } from '../project/projectSettings.ts';

/** The level names that a setting may use. */
const levels = new Set<unknown>(['error', 'warning', 'information', 'hint', 'off']);

/** The `klartekst` settings that the server reads. */
export interface Settings extends ProjectSettings {
  /** Whether each section's LIX is shown above it. */
  readonly lixPerSection?: true;
}

/** Reads the `klartekst` settings that a client sends; anything of the wrong kind is as if unset. */
export function readSettings(value: unknown): Settings {
  const settings = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const { policy, rules, messages, language, lixPerSection } = settings;
  return {
    messages: messages === 'en' ? 'en' : 'da',
    ...(language === 'da' || language === 'en' ? { language } : {}),
    ...(lixPerSection === true ? { lixPerSection } : {}),
    ...(typeof policy === 'string' && policy !== '' ? { policy } : {}),
    ...(typeof rules === 'object' && rules !== null ? { rules: readRules(rules) } : {}),
  };
}

function readRules(rules: object): Record<string, LevelSetting> {
  return Object.fromEntries(
    Object.entries(rules).filter((entry): entry is [string, LevelSetting] => levels.has(entry[1])),
  );
}
