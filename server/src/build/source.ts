import type { Paradigm } from '../languages/morphology.ts';

/** What any source of inflection (Stavekontrolden today, COR tomorrow) hands to the build. */
export interface LexiconSource {
  readonly name: string;
  readonly version: string;
  /** Copyright and licence, a line each; copied into the first lines of everything derived from the source. */
  readonly notice: readonly string[];
  /** One paradigm per entry of the source; homographs repeat their lemma. Genitives are left out: they are made by rule. */
  readonly paradigms: readonly Paradigm[];
  /** Lower-case words and first parts of compounds that have no inflection. */
  readonly words: readonly string[];
}
