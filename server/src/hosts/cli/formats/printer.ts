import type { MessageLanguage } from '../../../engine/messages.ts';
import type { RuleInfo } from '../../../engine/ruleInfo.ts';
import type { FileRows } from './row.ts';
import type { TextStyle } from './text.ts';

/** What a format may need beside the findings. */
export interface FormatContext {
  readonly messages: MessageLanguage;
  readonly style: TextStyle;
  /** Klartekst's own. */
  readonly version: string;
}

/** The findings of one file, with the rules of its project. */
export interface PrintedFile extends FileRows {
  readonly rules: ReadonlyMap<string, RuleInfo>;
}

/** Prints file by file, so that nothing is kept of those before. The pieces together are the output. */
export interface Printer {
  file(found: PrintedFile): string;
  /** What comes after the last file. */
  end(): string;
}

/** Prints an array of JSON piece by piece, an element a line. */
export class JsonArrayPrinter {
  #empty = true;

  add(element: unknown): string {
    const before = this.#empty ? '[\n' : ',\n';
    this.#empty = false;
    return before + JSON.stringify(element);
  }

  end(): string {
    return this.#empty ? '[]' : '\n]';
  }
}
