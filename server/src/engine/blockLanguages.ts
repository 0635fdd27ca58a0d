import type { Block, OffsetMap, Prose } from '../extract/prose.ts';
import { type Identifier, identified, type Likeness } from '../languages/identification.ts';
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
/** Languages that look so like Danish that little tells them apart. */
const neighbours = [identified.indexOf('no'), identified.indexOf('sv')];
const distant = [...identified.keys()].filter((id) => id >= states.indexOf(OTHER) && !neighbours.includes(id));

/** Addresses of pages and of people. */
const addresses = /\S*(?:@|:\/\/|www\.)\S*/g;
const mayHoldAddress = /@|:\/\/|www\./;
const languageLine = /^lang(?:uage)?:[ \t]*["']?([a-z]{2,3})(?:[-_][\w-]+)?["']?[ \t]*(?:#.*)?$/im;

/** So much of a block, in UTF-16 code units, tells its language. */
const SAMPLE = 300;
/** What Norwegian and Swedish must be likelier by than Danish, which they look so like; the other languages stand apart. */
const MARGIN = 6;
/** What any other language must be likelier by on a page that says it is in Danish or English. */
const MARGIN_ON_PAGE = 6;
/** A text with fewer words, such as a name, tells little; for each that it lacks, other languages than Danish must be likelier. */
const TELLING_WORDS = 8;
const TELLING_AMONG_NEIGHBOURS = 6;
const TELLING_IN_ENGLISH = 4;
const MARGIN_PER_WORD = 4;
const TRIGRAMS_IN_WORD = 5;
/**
 * How sure it is, in natural logarithms of the odds, that a text is in the language that it looks most like rather than in one
 * that we have no samples of: what a logarithm of likelihood by trigrams, a trigram, a common word and a word add. Fitted by
 * logistic regression to Danish and English against fourteen languages with Latin letters.
 */
const ODDS = { likelihood: 0.135, trigram: 0.01, commonWord: 1.62, word: -1.2 } as const;
/** A little doubt is not enough. */
const DOUBT = 0.5;
/** Odds count for more, beside likelihoods by trigrams, which are too sure of themselves. */
const WEIGHT_OF_ODDS = 3;
/** One letter in so many that neither Danish nor its neighbours have tells another language. */
const STRANGE_LETTERS = 25;

/** Tells which language each block of a document is in. */
export class BlockLanguages {
  readonly #options: LanguageOptions;
  /** By the text offsets of a block's map, which stay the same when the block is moved. */
  readonly #emissions = new WeakMap<OffsetMap['text'], Emission>();

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
      return blocks.map((block) => states[stateOf(block.language ?? block.pageLanguage ?? told ?? language.id)]!);
    }
    const path = likeliestPath(
      blocks.map((block) =>
        block.language === undefined ? this.#emission(block, identifier) : certain(block.language),
      ),
    );
    return path.map((state) => states[state]!);
  }

  #emission({ map, text, pageLanguage }: Block, identifier: Identifier): Emission {
    let emission = this.#emissions.get(map.text);
    if (!emission) {
      const sample = text.slice(0, SAMPLE);
      const likeness = identifier.read(mayHoldAddress.test(sample) ? sample.replace(addresses, ' ') : sample);
      emission = pageLanguage === undefined ? emissionOf(likeness) : emissionOnPage(likeness, stateOf(pageLanguage));
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
function emissionOf(likeness: Likeness): Emission {
  const { scores, words } = likeness;
  if (isStrange(likeness)) return certain(OTHER);
  const [danish = 0, english = 0] = scores;
  const neighbour = highestOf(scores, neighbours) - MARGIN - lacking(words, TELLING_AMONG_NEIGHBOURS);
  const unknown = likelihoodOfUnknown(likeness, danish < english ? 1 : 0);
  const other = Math.max(unknown, highestOf(scores, distant)) - lacking(wordsOf(likeness), TELLING_WORDS);
  return [danish, english - lacking(words, TELLING_IN_ENGLISH), Math.max(neighbour, other)];
}

function highestOf(scores: readonly number[], languages: readonly number[]): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (const language of languages) highest = Math.max(highest, scores[language]!);
  return highest;
}

/** The same for a text on a page that says its language: it is in that, or clearly in another and then not checked. */
function emissionOnPage(likeness: Likeness, page: number): Emission {
  const own = likeness.scores[page];
  if (own === undefined || page === states.indexOf(OTHER) || isStrange(likeness)) return certain(OTHER);
  const rest = likeness.scores.map((score, language) =>
    language === page ? Number.NEGATIVE_INFINITY : score - (neighbours.includes(language) ? MARGIN : 0),
  );
  const other = Math.max(likelihoodOfUnknown(likeness, page), ...rest) - MARGIN_ON_PAGE;
  return states.map((_, state) =>
    state === page
      ? own
      : state === states.indexOf(OTHER)
        ? other - lacking(wordsOf(likeness), TELLING_WORDS)
        : Number.NEGATIVE_INFINITY,
  );
}

/** Whether the text has letters that neither Danish nor its neighbours have. */
function isStrange({ strange, trigrams }: Likeness): boolean {
  return strange > 1 && strange * STRANGE_LETTERS > trigrams;
}

/** How likely a language that we do not know makes a text that looks most like one that we know. */
function likelihoodOfUnknown(likeness: Likeness, known: number): number {
  return likeness.scores[known]! - WEIGHT_OF_ODDS * (oddsOf(likeness, known) + DOUBT);
}

/** How sure it is that the text is in a language rather than in one that we do not know. */
function oddsOf({ likelihoods, hits, words, trigrams }: Likeness, language: number): number {
  return (
    ODDS.likelihood * likelihoods[language]! +
    ODDS.trigram * trigrams +
    ODDS.commonWord * hits[language]! +
    ODDS.word * words
  );
}

/** How many words there are, or would be if they were as long as in English or Danish. */
function wordsOf({ words, trigrams }: Likeness): number {
  return Math.max(words, trigrams / TRIGRAMS_IN_WORD);
}

/** What a language must be likelier by where words are few. */
function lacking(words: number, enough: number): number {
  return Math.max(0, enough - words) * MARGIN_PER_WORD;
}
