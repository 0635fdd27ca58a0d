import { Extractor } from '../extract/extractor.ts';
import { sourceStart } from '../extract/offsetMap.ts';
import { BlockChecker } from './blockChecker.ts';
import { BlockFindings } from './blockFindings.ts';
import { BlockLanguages, type LanguageOptions, OTHER } from './blockLanguages.ts';
import { type CheckedBlock, CheckedText } from './checkedText.ts';
import type { RuleSet } from './ruleSet.ts';
import type { Steps } from './steps.ts';

/** What is found in a block of a language that there are no rules for. */
const nothing = new BlockFindings([]);

/** Reads texts block by block and sentence by sentence, each block in its language; keeps what it has learnt of each. */
export class TextReader {
  readonly #extractor = new Extractor();
  readonly #languages: BlockLanguages;
  /** By the language of the blocks. */
  readonly #checkers = new Map<string, BlockChecker>();
  readonly #report: (error: unknown) => void;

  /** @param report told of a rule that throws. */
  constructor(options: LanguageOptions, report: (error: unknown) => void) {
    this.#languages = new BlockLanguages(options);
    this.#report = report;
  }

  /** Takes in the rules for texts in a language. */
  addLanguage(rules: RuleSet): void {
    this.#checkers.set(rules.language.id, new BlockChecker(rules.language, rules, this.#report));
  }

  /** How many sentences have been analysed afresh; the others came from the cache. */
  get analysedSentences(): number {
    return [...this.#checkers.values()].reduce((sum, { analysed }) => sum + analysed, 0);
  }

  *read(text: string, languageId: string): Steps<CheckedText> {
    const prose = this.#extractor.extract(text, languageId);
    const isKept = this.#extractor.remembers(text, prose);
    yield;
    const languages = this.#languages.of(prose, text);
    for (const checker of this.#checkers.values()) checker.keepAtLeast(2 * text.length);
    const blocks: CheckedBlock[] = [];
    for (let index = 0; index < prose.blocks.length; index++) {
      const block = prose.blocks[index]!;
      const checker = this.#checkers.get(languages[index]!);
      const found = checker ? (checker.known(block) ?? (yield* checker.check(block, isKept))) : nothing;
      blocks.push({ block, found });
    }
    yield;
    const lacks = [...new Set(languages)].find((id) => id !== OTHER && !this.#checkers.has(id));
    return new CheckedText(prose, blocks, lacks);
  }

  /** Where the headings of a text start, ascending, in UTF-16 code units. */
  headings(text: string, languageId: string): number[] {
    const { blocks } = this.#extractor.extract(text, languageId);
    return blocks.filter(({ kind }) => kind === 'heading').map(({ map }) => sourceStart(map, 0));
  }
}
