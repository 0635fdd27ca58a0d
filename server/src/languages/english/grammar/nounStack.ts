import type { GrammarDetector, GrammarFinding, Token } from '../../language.ts';
import { WordMemo } from '../../wordMemo.ts';
import type { EnglishLexicon } from '../inflection.ts';

/** So many nouns in a row are a stack. */
const FEWEST = 4;
/** Endings of words that are not nouns, or names in the plural that end a stack. */
const noNoun = /(?:ly|ed|ous|ful|ive|able|ible|est|ish|ic|al)$/;

/** Endings of English nouns that are made from other words. */
const englishEnding = /(?:tion|sion|ment|ness|ity|ship|ance|ence|ing|ure)s?$/;

/** Words between nouns, and verbs and adverbs that are seldom nouns. */
const functionWords = new Set(
  `about above across after against along among and are around because before behind below beside between beyond both but
  come comes done down during either else etc few for from get gets give given gives had has have how however into its keep
  least less made make makes many more most much must near need needs neither new nor off once onto other others our out over
  own per please same say says see send sends set shall since take takes tell than that the their them then there though
  through toward towards under until upon use used uses using very via was well were what when where whether which while who
  whole whom whose why will with within without yes yet you your`.split(/\s+/),
);

/** Finds long rows of nouns: »housing benefit application form«. */
export class NounStackDetector implements GrammarDetector {
  readonly #lexicon: EnglishLexicon;
  readonly #mayBeNoun: WordMemo<boolean>;

  /** @param others words that are no nouns: determiners, pronouns, auxiliaries and the like. */
  constructor(lexicon: EnglishLexicon, others: Iterable<string>) {
    this.#lexicon = lexicon;
    const known = new Set([...others, ...functionWords]);
    this.#mayBeNoun = new WordMemo((key) => /^[a-z]{3,}$/.test(key) && !known.has(key) && !noNoun.test(key));
  }

  find(sentence: string, tokens: readonly Token[]): GrammarFinding[] {
    const findings: GrammarFinding[] = [];
    let start = 0;
    for (let end = 0; end <= tokens.length; end++) {
      if (end < tokens.length && this.#isNounAt(sentence, tokens[end]!)) continue;
      if (end - start >= FEWEST && this.#areEnglish(tokens.slice(start, end)))
        findings.push(...this.#stack(tokens.slice(start, end)));
      start = end + 1;
    }
    return findings;
  }

  #isNounAt(sentence: string, token: Token): boolean {
    return token.kind === 'word' && this.#mayBeNoun.of(token) && sentence.charAt(token.start) === token.key.charAt(0);
  }

  #stack(words: readonly Token[]): GrammarFinding[] {
    const nouns = this.#lexicon.nounRuns(words.map(({ key }) => key));
    return nouns
      .filter(({ start, end }) => end - start >= FEWEST)
      .map(({ start, end }) => {
        const span = { start: words[start]!.start, end: words[end - 1]!.end };
        return { rule: 'en-noun-stack', ...span, parameters: { number: String(end - start) } };
      });
  }

  /** Words that nobody knows are taken for nouns too, and may be in any language. */
  #areEnglish(words: readonly Token[]): boolean {
    return words.filter(({ key }) => englishEnding.test(key) || this.#lexicon.isKnown(key)).length * 2 >= words.length;
  }
}
