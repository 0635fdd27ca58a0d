import type { Block, Prose } from '../extract/prose.ts';
import type { Language } from '../languages/language.ts';

/** Stands for every language that texts are not checked in. */
export const OTHER = 'other';

/** Who says which language a text is in. */
export interface LanguageOptions {
  /** The language of texts that do not say so themselves. */
  readonly language: Language;
  /** The id of the language that all texts are in, unless they say otherwise themselves. */
  readonly textLanguage?: string;
}

/** Languages that there are rules for. */
const known: ReadonlySet<string> = new Set(['da', 'en']);

const languageLine = /^lang(?:uage)?:[ \t]*["']?([a-z]{2,3})(?:[-_][\w-]+)?["']?[ \t]*(?:#.*)?$/im;

/** Tells which language each block of a document is in. */
export class BlockLanguages {
  readonly #options: LanguageOptions;

  constructor(options: LanguageOptions) {
    this.#options = options;
  }

  /**
   * The language of each block: what the block's markup says, else what the front matter says (`lang: en`), else what was
   * told. OTHER for languages that there are no rules for.
   */
  of({ blocks, frontMatter }: Prose, text: string): readonly string[] {
    const { textLanguage, language } = this.#options;
    const named = frontMatter && languageLine.exec(text.slice(frontMatter.start, frontMatter.end))?.[1];
    const told = named ?? textLanguage ?? language.id;
    return blocks.map((block: Block) => checked(block.language ?? told));
  }
}

function checked(language: string): string {
  const id = language.toLowerCase();
  return known.has(id) ? id : OTHER;
}
