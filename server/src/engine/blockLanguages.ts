import type { Block, Prose } from '../extract/prose.ts';
import type { Identifier } from '../languages/identification.ts';
import type { Language } from '../languages/language.ts';
import { type Emission, likeliestPath } from './languagePath.ts';

/** Stands for every language that texts are not checked in. */
export const OTHER = 'other';

/** Who says which language a text is in. */
export interface LanguageOptions {
  /** The language of texts when nothing tells languages apart. */
  readonly language: Language;
  /** Tells the language of what does not say it itself. */
  readonly identifier?: Identifier;
  /** The id of the language that all texts are in, unless they say otherwise themselves. */
  readonly textLanguage?: string;
}

const states = ['da', 'en', OTHER] as const;

const languageLine = /^lang(?:uage)?:[ \t]*["']?([a-z]{2,3})(?:[-_][\w-]+)?["']?[ \t]*(?:#.*)?$/im;

/** So much of a block, in UTF-16 code units, tells its language. */
const SAMPLE = 600;
/** What a language that is not checked must be likelier by than Danish, which looks like its neighbours. */
const MARGIN = 9;
/** A text with fewer words, such as a name, tells little; for each that it lacks, other languages than Danish must be likelier. */
const TELLING_WORDS = 6;
const TELLING_IN_ENGLISH = 4;
const MARGIN_PER_WORD = 4;
/** So many words without a common one, and so unlikely by trigram, are in a language that we do not know. */
const FEWEST_WORDS = 8;
const COMMON_WORDS = 0.1;
const LEAST_LIKELY = 0.8;
/** One letter in so many that neither Danish nor its neighbours have tells another language. */
const STRANGE_LETTERS = 25;

/** Tells which language each block of a document is in. */
export class BlockLanguages {
  readonly #options: LanguageOptions;
  /** By the text offsets of a block's map, which stay the same when the block is moved. */
  readonly #emissions = new WeakMap<Int32Array, Emission>();

  constructor(options: LanguageOptions) {
    this.#options = options;
  }

  /**
   * The language of each block: what the block's markup says, else what the front matter says (`lang: en`), else what was
   * told, else what it looks like among its neighbours. OTHER for languages that there are no rules for.
   */
  of({ blocks, frontMatter }: Prose, text: string): readonly string[] {
    const { textLanguage, language, identifier } = this.#options;
    const named = frontMatter && languageLine.exec(text.slice(frontMatter.start, frontMatter.end))?.[1];
    const told = named ?? textLanguage ?? (identifier ? undefined : language.id);
    if (told !== undefined || !identifier) {
      return blocks.map((block) => states[stateOf(block.language ?? told ?? language.id)]!);
    }
    const path = likeliestPath(
      blocks.map((block) =>
        block.language === undefined ? this.#emission(block, identifier) : certain(block.language),
      ),
    );
    return path.map((state) => states[state]!);
  }

  #emission({ map, text }: Block, identifier: Identifier): Emission {
    let emission = this.#emissions.get(map.text);
    if (!emission) {
      emission = emissionOf(text.slice(0, SAMPLE), identifier);
      this.#emissions.set(map.text, emission);
    }
    return emission;
  }
}

function stateOf(language: string): number {
  const state = (states as readonly string[]).indexOf(language.toLowerCase());
  return state < 0 ? states.indexOf(OTHER) : state;
}

function certain(language: string): Emission {
  const state = stateOf(language);
  return states.map((_, other) => (other === state ? 0 : Number.NEGATIVE_INFINITY));
}

/** How likely a text makes each state, in natural logarithms but for a constant. */
function emissionOf(text: string, identifier: Identifier): Emission {
  const { scores, hits, words, trigrams, strange } = identifier.read(text);
  if (strange > 1 && strange * STRANGE_LETTERS > trigrams) return certain(OTHER);
  const [danish = 0, english = 0, ...others] = scores;
  const best = scores.indexOf(Math.max(...scores));
  const isUnknown =
    words >= FEWEST_WORDS && hits[best]! < words * COMMON_WORDS && scores[best]! < trigrams * LEAST_LIKELY;
  const other = isUnknown ? scores[best]! + MARGIN : Math.max(...others) - MARGIN - lacking(words, TELLING_WORDS);
  return [danish, english - lacking(words, TELLING_IN_ENGLISH), other];
}

/** What a language must be likelier by where words are few. */
function lacking(words: number, enough: number): number {
  return Math.max(0, enough - words) * MARGIN_PER_WORD;
}
