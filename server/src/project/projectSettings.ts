import type { LevelSetting } from '../engine/finding.ts';
import type { MessageLanguage } from '../engine/messages.ts';
import type { SourceFiles } from './sourceFiles.ts';

/** What the editor or the command line asks for; the project file wins over it. */
export interface ProjectSettings {
  readonly policy?: string;
  /** Where the policy file that `policy` names lies; without it the path counts from the project folder. */
  readonly policyFiles?: SourceFiles;
  readonly rules?: Readonly<Record<string, LevelSetting>>;
  readonly messages: MessageLanguage;
  /** The language of texts that do not say it themselves; told from the text without it. */
  readonly language?: 'da' | 'en';
}
