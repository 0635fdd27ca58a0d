import type { GrammarDetector, GrammarFinding, Token } from '../../language.ts';

/** Given by sentences that speak to the reader. */
const SPEAKS = 'en-you';
const you = new Set(['you', 'your', 'yours', 'yourself', "you're", "you'll", "you've", "you'd"]);

/** Finds the reader in the third person, »the applicant«, in documents that say »you« elsewhere. */
export class ThirdPersonDetector implements GrammarDetector {
  readonly #readers: ReadonlySet<string>;

  /** @param readers singular nouns for the reader. */
  constructor(readers: readonly string[]) {
    this.#readers = new Set(readers);
  }

  find(sentence: string, tokens: readonly Token[]): GrammarFinding[] {
    if (tokens.some(({ key }) => you.has(key))) return [];
    return tokens.slice(1).flatMap(({ key, start, end }, index): GrammarFinding[] => {
      const article = tokens[index]!;
      const isNext =
        tokens[index + 2]?.kind === 'word' &&
        /^(?:service|portal|fee|form|number|satisfaction|council)$/.test(tokens[index + 2]!.key);
      const isReader = this.#readers.has(key.replace(/'s$/, '')) && article.key === 'the' && !isNext;
      const isName = sentence.charAt(start) !== sentence.charAt(start).toLowerCase();
      return isReader && !isName ? [{ rule: 'en-third-person', start: article.start, end, needs: SPEAKS }] : [];
    });
  }

  signals(_sentence: string, tokens: readonly Token[]): readonly string[] {
    return tokens.some(({ key }) => you.has(key)) ? [SPEAKS] : [];
  }
}
