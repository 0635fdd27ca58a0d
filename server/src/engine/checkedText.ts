import { sourceEnd, sourceStart } from '../extract/offsetMap.ts';
import type { Block, Prose } from '../extract/prose.ts';
import type { Evidence } from '../languages/language.ts';
import type { Span } from '../languages/spans.ts';
import type { SignalUses } from '../rules/documentRule.ts';
import type { BlockFindings } from './blockFindings.ts';
import { add, type Counts, type Metrics, noCounts, readingEase, withLix } from './metrics.ts';
import { PlacedSentence } from './placedSentence.ts';
import type { AnalysedSentence } from './sentence.ts';

/** A block with what was found in it. */
export interface CheckedBlock {
  readonly block: Block;
  readonly found: BlockFindings;
}

/** A sentence of running text, where it stands in the source; UTF-16 code units, the end exclusive. */
export interface MeasuredSentence extends Readonly<Omit<Counts, 'sentences'>>, Span {
  /** Without markup. */
  readonly text: string;
}

/**
 * A text with what its blocks show. What is told of it as a whole is put together from what is known of each block, so
 * that a key in a long text costs little more than one in a short one.
 */
export class CheckedText {
  readonly prose: Prose;
  readonly blocks: readonly CheckedBlock[];
  /** A language of the text that is not known yet. */
  readonly lacks: string | undefined;
  /** How many sentences there are. */
  readonly length: number;
  /** LIX of all sentences, and reading ease where most words are in a language that has it. */
  readonly metrics: Metrics;
  /** The language that most words of whole sentences are in; the first sentence's where there are none. */
  readonly mainLanguage: string | undefined;
  /** What the sentences tell each other. */
  readonly signals: ReadonlySet<string>;
  /** The places of the blocks with findings that are shown at their first place only. */
  readonly shownOnce: readonly number[];
  /** How many sentences give each signal, and the place of the first block with one that does. */
  readonly #uses: ReadonlyMap<string, { count: number; readonly block: number }>;
  /** The number of sentences before each block. */
  readonly #before: Int32Array;
  #sentences: readonly PlacedSentence[] | undefined;

  constructor(prose: Prose, blocks: readonly CheckedBlock[], lacks: string | undefined) {
    this.prose = prose;
    this.blocks = blocks;
    this.lacks = lacks;
    const total = noCounts();
    const spoken = noCounts();
    const words = new Map<string, number>();
    const uses = new Map<string, { count: number; readonly block: number }>();
    const before = new Int32Array(blocks.length);
    const shownOnce: number[] = [];
    let length = 0;
    for (let index = 0; index < blocks.length; index++) {
      const { found } = blocks[index]!;
      before[index] = length;
      if (found.language === undefined) continue;
      length += found.sentences.length;
      add(total, found.counts);
      if (found.isSpoken) add(spoken, found.counts);
      words.set(found.language, (words.get(found.language) ?? 0) + found.counts.words);
      for (const [signal, count] of found.signals) {
        const known = uses.get(signal);
        if (known) known.count += count;
        else uses.set(signal, { count, block: index });
      }
      if (found.shownOnce.length > 0) shownOnce.push(index);
    }
    const ease = spoken.words * 2 > total.words ? readingEase(spoken) : undefined;
    this.length = length;
    this.metrics = { ...withLix(total), ...(ease === undefined ? {} : { readingEase: ease }) };
    this.mainLanguage = [...words].sort(([, a], [, b]) => b - a)[0]?.[0];
    this.signals = new Set(uses.keys());
    this.#uses = uses;
    this.#before = before;
    this.shownOnce = shownOnce;
  }

  /** All sentences in the order of the text; placed when first asked for. */
  get sentences(): readonly PlacedSentence[] {
    this.#sentences ??= this.blocks.flatMap(({ block, found }) =>
      found.sentences.map(({ start, analysis }) => new PlacedSentence(block, start, analysis)),
    );
    return this.#sentences;
  }

  /** The sentence with an index. */
  sentenceAt(index: number): PlacedSentence | undefined {
    const at = this.#before.findLastIndex((first) => first <= index);
    const { block, found } = this.blocks[at] ?? {};
    const sentence = found?.sentences[index - this.#before[at]!];
    return block && sentence && new PlacedSentence(block, sentence.start, sentence.analysis);
  }

  /** The sentences that tell the others so; undefined when none does. */
  usesOf(signal: string): SignalUses | undefined {
    const uses = this.#uses.get(signal);
    if (!uses) return undefined;
    const { sentences } = this.blocks[uses.block]!.found;
    const inBlock = sentences.findIndex(({ analysis }) => analysis.signals.includes(signal));
    return { count: uses.count, first: this.#before[uses.block]! + inBlock };
  }

  /** Whether a sentence holds that evidence, or a link shows a way to make contact. */
  holds(evidence: Evidence): boolean {
    return this.blocks.some(
      ({ block, found }) =>
        found.sentences.some(({ analysis }) => analysis.holds(evidence)) ||
        (evidence === 'contact' && block.linked && found.sentences.length > 0),
    );
  }

  /** The sentence after one of a block's, with whether it stands in the same block. */
  next(block: number, sentence: number): { readonly analysis: AnalysedSentence; readonly isSame: boolean } | undefined {
    const own = this.blocks[block]!.found.sentences[sentence + 1];
    if (own) return { analysis: own.analysis, isSame: true };
    for (let at = block + 1; at < this.blocks.length; at++) {
      const first = this.blocks[at]!.found.sentences[0];
      if (first) return { analysis: first.analysis, isSame: false };
    }
    return undefined;
  }

  /** The sentences that count for LIX. */
  measured(): MeasuredSentence[] {
    return this.sentences
      .filter(({ whole }) => whole)
      .map(({ block: { map }, start, analysis: { text, counts } }) => ({
        text,
        start: sourceStart(map, start),
        end: sourceEnd(map, start + text.length),
        words: counts.words,
        longWords: counts.longWords,
      }));
  }
}
