import type { Checker } from '../../../engine/checker.ts';
import type { ToldKind } from '../../../engine/kind.ts';
import type { Metrics } from '../../../engine/metrics.ts';
import type { FileRows } from './row.ts';

/** The findings of one file that are to be shown, and what was checked. */
export interface PrintedFile extends FileRows {
  readonly text: string;
  readonly languageId: string;
  readonly told: ToldKind | undefined;
  readonly checker: Checker;
  readonly metrics: Metrics;
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
