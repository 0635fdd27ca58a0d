import type { MessageLanguage } from '../../../engine/messages.ts';
import type { FileFindings } from './fileFindings.ts';
import { formatGithub } from './github.ts';
import { formatGitlab } from './gitlab.ts';
import { formatJson, formatJsonLines } from './json.ts';
import { formatJunit } from './junit.ts';
import { formatSarif } from './sarif.ts';
import { formatText, type TextStyle } from './text.ts';

/** What a format may need beside the findings. */
export interface FormatContext {
  readonly messages: MessageLanguage;
  readonly style: TextStyle;
  /** Klartekst's own. */
  readonly version: string;
}

/** Every way to print findings, by the name that the user asks for. */
export const formats = {
  text: (files, { messages, style }) => formatText(files, messages, style),
  json: formatJson,
  jsonl: formatJsonLines,
  sarif: (files, { messages, version }) => formatSarif(files, messages, version),
  junit: formatJunit,
  github: formatGithub,
  gitlab: formatGitlab,
} satisfies Record<string, (files: readonly FileFindings[], context: FormatContext) => string>;

export type Format = keyof typeof formats;
