import type { Bilingual } from '../dictionary/entry.ts';
import type { Level, LevelSetting, Value } from '../engine/finding.ts';
import type { Token } from '../languages/language.ts';
import { noProposals } from './proposal.ts';
import type { SentenceFinding, SentenceRule } from './rule.ts';
import type { SentenceContext } from './sentenceContext.ts';

/** A limit: the level holds when the measured number is above `over`. */
export interface Limit {
  readonly over: number;
  readonly level: Level;
}

/** A rule that counts; its texts and limits are data (dictionaries/da/measures.yaml). */
export interface Measure {
  readonly id: string;
  readonly kind: 'sentence-length' | 'word-length' | 'readability';
  readonly value: Value;
  readonly principles: readonly string[];
  /** In ascending order of `over`. */
  readonly limits: readonly Limit[];
  readonly title: Bilingual;
  /** {number} is what was measured, {found} the wording. */
  readonly message: Bilingual;
  readonly advice: Bilingual;
}

/** The level of a measured number, or undefined when it is within all limits. */
export function levelFor(limits: readonly Limit[], number: number): Level | undefined {
  return limits.findLast(({ over }) => number > over)?.level;
}

/** True for a word that counts in sentence length and LIX: letters, not a number, URL or merge field. */
export function countsAsWord(token: Token): boolean {
  return token.kind === 'word';
}

/** The number of letters of a word. */
export function letterCount(key: string): number {
  let count = 0;
  for (let index = 0; index < key.length; index++) {
    const code = key.charCodeAt(index);
    if (code !== 0x2d && code !== 0x2e && code !== 0x27 && code !== 0x2019) count++;
  }
  return count;
}

/** The level a rule has in the project, when it says one. */
export type LevelOverride = (measure: Measure) => LevelSetting | undefined;

/** A measure that sees one sentence, under the level that the project may have given it. */
abstract class SentenceMeasure implements SentenceRule {
  protected readonly measure: Measure;
  readonly #override: LevelSetting | undefined;

  constructor(measure: Measure, override: LevelOverride) {
    this.measure = measure;
    this.#override = override(measure);
  }

  check(sentence: SentenceContext): SentenceFinding[] {
    return this.#override === 'off' ? [] : this.find(sentence);
  }

  protected abstract find(sentence: SentenceContext): SentenceFinding[];

  /** A finding when the number is above a limit. */
  protected finding(start: number, end: number, number: number, found: string): SentenceFinding[] {
    const level = levelFor(this.measure.limits, number);
    if (!level || this.#override === 'off') return [];
    const { id: rule, value } = this.measure;
    const parameters = { found, number: String(number) };
    return [{ rule, start, end, value, level: this.#override ?? level, parameters, proposals: noProposals }];
  }
}

/** Sentences with more words than the limits allow. Headings, cells and other labels are never measured. */
export class SentenceLengthRule extends SentenceMeasure {
  protected override find({ text, tokens, role }: SentenceContext): SentenceFinding[] {
    if (role === 'label') return [];
    let words = 0;
    for (const token of tokens) if (token.kind === 'opaque' || countsAsWord(token)) words++;
    return this.finding(0, text.length, words, text);
  }
}

/** Words with more letters than the limits allow; hyphenated words are measured part by part. */
export class WordLengthRule extends SentenceMeasure {
  readonly #ignored: ReadonlySet<string>;

  /** @param ignored words, lower case, that are never found. */
  constructor(measure: Measure, override: LevelOverride, ignored: ReadonlySet<string>) {
    super(measure, override);
    this.#ignored = ignored;
  }

  protected override find({ text, tokens }: SentenceContext): SentenceFinding[] {
    const shortest = this.measure.limits[0]?.over ?? Number.POSITIVE_INFINITY;
    const findings: SentenceFinding[] = [];
    for (const token of tokens) {
      if (!countsAsWord(token) || token.end - token.start <= shortest) continue;
      const found = text.slice(token.start, token.end);
      if (this.#ignored.has(found.toLowerCase())) continue;
      const longest = Math.max(...token.key.split('-').map(letterCount));
      findings.push(...this.finding(token.start, token.end, longest, found));
    }
    return findings;
  }
}
