import type { MessageLanguage } from '../../../engine/messages.ts';
import type { TextStyle } from './text.ts';

/** What a format may need beside the findings. */
export interface FormatContext {
  readonly messages: MessageLanguage;
  readonly style: TextStyle;
  /** Klartekst's own. */
  readonly version: string;
  /** The folder that the command runs in. */
  readonly cwd: string;
}
