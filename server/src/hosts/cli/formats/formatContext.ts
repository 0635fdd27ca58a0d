import type { MessageLanguage } from '../../../engine/messages.ts';

/** What a format may need beside the findings. */
export interface FormatContext {
  readonly messages: MessageLanguage;
  readonly style: TextStyle;
  /** Klartekst's own. */
  readonly version: string;
  /** The folder that the command runs in. */
  readonly cwd: string;
}

/** How much the reader of the text sees. */
export interface TextStyle {
  /** True shows the line of each finding, with carets below what was found. */
  readonly excerpts: boolean;
  readonly colours: boolean;
}
