import type { GrammarDetector, GrammarFinding, Token } from '../../language.ts';
import { WordMemo } from '../../wordMemo.ts';

/** Given by sentences that speak to the reader. */
const SPEAKS = 'en-you';
const you = new Set(['you', 'your', 'yours', 'yourself', "you're", "you'll", "you've", "you'd"]);
const isYou = new WordMemo((key) => you.has(key));

/** Finds the reader in the third person, »the applicant«, in documents that say »you« elsewhere. */
export class ThirdPersonDetector implements GrammarDetector {
  readonly #isReader: WordMemo<boolean>;

  /** @param readers singular nouns for the reader. */
  constructor(readers: readonly string[]) {
    const known = new Set(readers);
    this.#isReader = new WordMemo((key) => known.has(key.replace(/'s$/, '')));
  }

  find(sentence: string, tokens: readonly Token[]): GrammarFinding[] {
    if (!this.#isReader.some(tokens) || isYou.some(tokens)) return [];
    return tokens.slice(1).flatMap((token, index): GrammarFinding[] => {
      const { start, end } = token;
      const article = tokens[index]!;
      const isNext =
        tokens[index + 2]?.kind === 'word' &&
        /^(?:service|portal|fee|form|number|satisfaction|council)$/.test(tokens[index + 2]!.key);
      const isReader = this.#isReader.of(token) && article.key === 'the' && !isNext;
      const isName = sentence.charAt(start) !== sentence.charAt(start).toLowerCase();
      return isReader && !isName ? [{ rule: 'en-third-person', start: article.start, end, needs: SPEAKS }] : [];
    });
  }

  signals(_sentence: string, tokens: readonly Token[]): readonly string[] {
    return isYou.some(tokens) ? [SPEAKS] : [];
  }
}
