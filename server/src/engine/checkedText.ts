import { sourceEnd, sourceStart } from '../extract/offsetMap.ts';
import type { Block, Prose } from '../extract/prose.ts';
import type { Evidence, Span } from '../languages/language.ts';
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
  #sentences: readonly PlacedSentence[] | undefined;

  constructor(prose: Prose, blocks: readonly CheckedBlock[], lacks: string | undefined) {
    this.prose = prose;
    this.blocks = blocks;
    this.lacks = lacks;
  }

  /** All sentences in the order of the text; placed when first asked for. */
  get sentences(): readonly PlacedSentence[] {
    this.#sentences ??= this.blocks.flatMap(({ block, found }) =>
      found.sentences.map(({ start, analysis }) => new PlacedSentence(block, start, analysis)),
    );
    return this.#sentences;
  }

  /** How many sentences there are. */
  get length(): number {
    return this.blocks.reduce((sum, { found }) => sum + found.sentences.length, 0);
  }

  /** LIX of all sentences, and reading ease where most words are in a language that has it. */
  get metrics(): Metrics {
    const total = noCounts();
    const spoken = noCounts();
    for (const { found } of this.blocks) {
      add(total, found.counts);
      if (found.spoken) add(spoken, found.spoken);
    }
    const ease = spoken.words * 2 > total.words ? readingEase(spoken) : undefined;
    return { ...withLix(total), ...(ease === undefined ? {} : { readingEase: ease }) };
  }

  /** The language that most words of whole sentences are in; the first sentence's where there are none. */
  get mainLanguage(): string | undefined {
    const words = new Map<string, number>();
    for (const { found } of this.blocks) {
      const language = found.sentences[0]?.analysis.language;
      if (language !== undefined) words.set(language, (words.get(language) ?? 0) + found.counts.words);
    }
    return [...words].sort(([, a], [, b]) => b - a)[0]?.[0];
  }

  /** What the sentences tell each other. */
  get signals(): ReadonlySet<string> {
    const signals = new Set<string>();
    for (const { found } of this.blocks) for (const signal of found.signals) signals.add(signal);
    return signals;
  }

  /** The sentences that tell the others so, by their index in the text, ascending. */
  sentencesWith(signal: string): readonly number[] {
    const places: number[] = [];
    let first = 0;
    for (const { found } of this.blocks) {
      if (found.signals.includes(signal)) {
        found.sentences.forEach(({ analysis }, index) => {
          if (analysis.signals.includes(signal)) places.push(first + index);
        });
      }
      first += found.sentences.length;
    }
    return places;
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
