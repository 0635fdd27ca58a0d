import type { Block } from '../extract/prose.ts';
import type { DateMention, Sign } from '../languages/sign.ts';
import type { DocumentSentence } from '../rules/documentRule.ts';
import type { AnalysedSentence } from './sentence.ts';

/** A sentence of a document, as document rules see it. */
export class PlacedSentence implements DocumentSentence {
  readonly block: Block;
  /** UTF-16 code units from the start of the block's text. */
  readonly start: number;
  readonly analysis: AnalysedSentence;

  constructor(block: Block, start: number, analysis: AnalysedSentence) {
    this.block = block;
    this.start = start;
    this.analysis = analysis;
  }

  get text(): string {
    return this.analysis.text;
  }

  get signs(): ReadonlySet<Sign> {
    return this.analysis.signs();
  }

  get signals(): readonly string[] {
    return this.analysis.signals;
  }

  get dates(): readonly DateMention[] {
    return this.analysis.dates();
  }

  get whole(): boolean {
    return this.analysis.counts.sentences > 0;
  }

  get heading(): boolean {
    return this.block.kind === 'heading';
  }

  get paragraph(): object {
    return this.block;
  }
}
