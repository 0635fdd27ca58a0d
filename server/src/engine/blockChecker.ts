import type { Block, OffsetMap } from '../extract/prose.ts';
import type { Language } from '../languages/language.ts';
import type { SentenceRole } from '../rules/sentenceContext.ts';
import { isNew } from './alternatives.ts';
import { BlockFindings, type SentenceInBlock } from './blockFindings.ts';
import { RecentCache } from './cache.ts';
import type { SentenceRules } from './constructions.ts';
import { type AnalysedSentence, analyse } from './sentence.ts';
import type { Steps } from './steps.ts';

/** Sentences kept between checks, in UTF-16 code units: so many, or as many as `keepAtLeast` was told, within limits. */
const KEPT = 100_000;
const MOST_KEPT = 6_000_000;

const labels = new Set<Block['kind']>(['heading', 'tableCell', 'title', 'attribute']);

function roleOf(block: Block): SentenceRole {
  if (labels.has(block.kind)) return 'label';
  return block.kind === 'listItem' ? 'item' : 'running';
}

/** Checks blocks sentence by sentence, and keeps what it has learnt of each. */
export class BlockChecker {
  readonly #language: Language;
  readonly #rules: SentenceRules;
  readonly #report: (error: unknown) => void;
  readonly #sentences = new RecentCache<AnalysedSentence>(KEPT, (key) => key.length);
  /** By the text offsets of a block's map, which stay the same when the block is moved. */
  readonly #blocks = new WeakMap<OffsetMap['text'], BlockFindings>();
  #analysed = 0;

  /** @param report told of a rule that throws. */
  constructor(language: Language, rules: SentenceRules, report: (error: unknown) => void) {
    this.#language = language;
    this.#rules = rules;
    this.#report = report;
  }

  /** How many sentences have been analysed afresh; the others were known. */
  get analysed(): number {
    return this.#analysed;
  }

  /** Makes room for the sentences of so many UTF-16 code units. */
  keepAtLeast(units: number): void {
    this.#sentences.holdAtLeast(Math.min(units, MOST_KEPT));
  }

  /** What was found in a block that has been checked before, wherever it stood. */
  known(block: Block): BlockFindings | undefined {
    return block.alternative ? undefined : this.#blocks.get(block.map.text);
  }

  /**
   * Checks a block, sentence by sentence.
   * @param isKept whether the block may stand in the next version of its document.
   */
  *check(block: Block, isKept: boolean): Steps<BlockFindings> {
    const role = roleOf(block);
    const sentences: SentenceInBlock[] = [];
    for (const sentence of this.#language.sentences(block.text)) {
      if (!isNew(sentence, block)) continue;
      const { start, end } = sentence;
      const before = this.#analysed;
      sentences.push({ start, analysis: this.#analysis(block.text.slice(start, end), role) });
      if (this.#analysed > before) yield;
    }
    const found = new BlockFindings(sentences);
    if (isKept && !block.alternative) this.#blocks.set(block.map.text, found);
    return found;
  }

  #analysis(text: string, role: SentenceRole): AnalysedSentence {
    const key = `${role} ${text}`;
    let analysis = this.#sentences.get(key);
    if (!analysis) {
      this.#analysed++;
      // Cut from the key, which is made one flat text by it: neither keeps the document that the sentence came from.
      const own = key.slice(role.length + 1);
      analysis = analyse(own, role, this.#language, this.#rules, this.#report);
      this.#sentences.set(key, analysis);
    }
    return analysis;
  }
}
