import { extract } from './extract.ts';
import { formatOf } from './formats.ts';
import type { Prose } from './prose.ts';
import { type Reading, reread } from './rereading.ts';
import { mayHoldTemplates } from './templates/scanner.ts';

/** Shorter texts, in UTF-16 code units, are read from start to end each time. */
const SHORT = 4000;
/** Longer texts are not remembered. */
const LONG = 4_000_000;
/** Documents that are remembered. */
const MOST = 4;

/**
 * Reads documents, and remembers the last few: one that differs from its last reading in one place is read anew around
 * that place only. What it gives is always what `extract` gives.
 */
export class Extractor {
  readonly #short: number;
  /** The latest first. */
  #readings: readonly Reading[] = [];
  #units = 0;

  constructor(short = SHORT) {
    this.#short = short;
  }

  /** How much source has been read, in UTF-16 code units; what was taken over is not counted. */
  get readUnits(): number {
    return this.#units;
  }

  extract(text: string, languageId: string): Prose {
    for (const known of this.#fits(text) ? this.#readings : []) {
      const again = known.languageId === languageId ? reread(known, text) : undefined;
      if (!again) continue;
      this.#units += again.units;
      this.#remember({ ...known, text, prose: again.prose }, known);
      return again.prose;
    }
    const prose = extract(text, languageId);
    this.#units += text.length;
    if (this.remembers(text, prose)) {
      this.#remember({ text, languageId, prose, mayHoldTemplates: mayHoldTemplates(text, formatOf(languageId)) });
    }
    return prose;
  }

  /** Whether blocks of this reading may stand in the next one of the same document. */
  remembers(text: string, { cuts }: Prose): boolean {
    return cuts !== undefined && this.#fits(text);
  }

  #fits({ length }: string): boolean {
    return length >= this.#short && length <= LONG;
  }

  #remember(reading: Reading, instead?: Reading): void {
    this.#readings = [reading, ...this.#readings.filter((other) => other !== instead)].slice(0, MOST);
  }
}
