import type { Block } from '../extract/prose.ts';
import type { Span } from '../languages/language.ts';
import type { SentenceFinding } from '../rules/rule.ts';
import { isBound } from './context.ts';
import { byPlace, type Edit, type Finding } from './finding.ts';
import type { AnalysedSentence } from './sentence.ts';

/** A sentence of a block, wherever the block stands. */
export interface SentenceInBlock {
  /** UTF-16 code units from the start of the block's text. */
  readonly start: number;
  readonly analysis: AnalysedSentence;
}

/** What the findings of one check go through. */
export interface Showing {
  /** All of the document that findings depend on, beside the sentences around them: where it is the same, they are. */
  readonly state: string;
  /** What is shown of a finding of the document's sentence with that index, if anything; asked in the order of the text. */
  shown(finding: SentenceFinding, sentence: number): SentenceFinding | undefined;
  /** Puts a finding of the sentence at an offset of the block's text in the source, at the level in force. */
  place(finding: SentenceFinding, block: Block, offset: number): Finding;
}

interface Entry {
  readonly finding: SentenceFinding;
  readonly bound: boolean;
  /** The index of the sentence in its block, and where it starts in the block's text. */
  readonly sentence: number;
  readonly offset: number;
  /** What was shown of the finding last, and where. */
  shown: SentenceFinding | undefined;
  placed: Finding | undefined;
}

/** The findings of one block, in order of their place. They are placed once, and moved when the block is. */
export class BlockFindings {
  readonly sentences: readonly SentenceInBlock[];
  readonly #entries: readonly Entry[];
  #state: string | undefined;
  /** Where the block's source starts. */
  #start = 0;

  constructor(sentences: readonly SentenceInBlock[]) {
    this.sentences = sentences;
    this.#entries = sentences
      .flatMap(({ start, analysis }, sentence) =>
        analysis.findings.map((finding): Entry => {
          return { finding, bound: isBound(finding), sentence, offset: start, shown: undefined, placed: undefined };
        }),
      )
      .sort((a, b) => byPlace(inBlock(a), inBlock(b)));
  }

  /**
   * Adds what is shown of the block.
   * @param first the index of the block's first sentence in the document.
   */
  addTo(findings: Finding[], hidden: Finding[], block: Block, first: number, showing: Showing): void {
    const start = block.map.source[0] ?? 0;
    const shift = start - this.#start;
    const isSame = showing.state === this.#state;
    this.#start = start;
    this.#state = showing.state;
    for (const entry of this.#entries) {
      if (!isSame || entry.bound) {
        const shown = showing.shown(entry.finding, first + entry.sentence);
        if (!isSame || shown !== entry.shown) entry.placed = undefined;
        entry.shown = shown;
      }
      if (!entry.shown) continue;
      if (!entry.placed) entry.placed = showing.place(entry.shown, block, entry.offset);
      else if (shift !== 0) entry.placed = moved(entry.placed, shift);
      (entry.shown.hidden ? hidden : findings).push(entry.placed);
    }
  }
}

function inBlock({ finding, offset }: Entry): Span {
  return { start: offset + finding.start, end: offset + finding.end };
}

function moved(finding: Finding, shift: number): Finding {
  const { start, end, fixes } = finding;
  const move = (edit: Edit): Edit => ({ start: edit.start + shift, end: edit.end + shift, text: edit.text });
  return {
    ...finding,
    start: start + shift,
    end: end + shift,
    fixes: fixes.map(({ title, safe, edits }) => ({ title, safe, edits: edits.map(move) })),
  };
}
