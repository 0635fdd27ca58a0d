import type { Block } from '../extract/prose.ts';
import type { Span } from '../languages/language.ts';
import type { SentenceFinding } from '../rules/rule.ts';
import { isBound } from './context.ts';
import { byPlace, type Edit, type Finding } from './finding.ts';
import { add, type Counts, noCounts } from './metrics.ts';
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
  /** What is shown of a finding of a block's sentence, if anything; asked in the order of the text. */
  shown(finding: SentenceFinding, block: number, sentence: number): SentenceFinding | undefined;
  /** Puts a finding of the sentence at an offset of the block's text in the source, at the level in force. */
  place(finding: SentenceFinding, block: Block, offset: number): Finding;
}

interface Entry {
  readonly finding: SentenceFinding;
  readonly bound: boolean;
  /** The index of the sentence in its block, and where it starts in the block's text. */
  readonly sentence: number;
  readonly offset: number;
  /** What was shown of the finding last, and where; undefined when it was not. */
  shown: SentenceFinding | undefined;
  placed: Finding | undefined;
}

/** The findings of one block, in order of their place. They are placed once, and moved when the block is. */
export class BlockFindings {
  readonly sentences: readonly SentenceInBlock[];
  /** The counts of all its sentences. */
  readonly counts: Readonly<Counts>;
  /** The id of the language that they were read in; undefined when there are none. */
  readonly language: string | undefined;
  /** Whether it is a language that syllables are counted in. */
  readonly isSpoken: boolean;
  /** What its sentences tell findings elsewhere in the document, each signal once. */
  readonly signals: readonly string[];
  /** Whether some of its findings are shown at their first place in a document only. */
  readonly isShownOnce: boolean;
  readonly #entries: readonly Entry[];
  /** Whether some of its findings depend on the sentences around them. */
  readonly #isBound: boolean;
  #state: string | undefined;
  /** Where the block's source starts. */
  #start = 0;
  /** What was shown last, and what was kept hidden. */
  #shown: readonly Finding[] = [];
  #hidden: readonly Finding[] = [];

  constructor(sentences: readonly SentenceInBlock[]) {
    this.sentences = sentences;
    this.language = sentences[0]?.analysis.language;
    const counts = noCounts();
    const signals = new Set<string>();
    const entries: Entry[] = [];
    for (const [sentence, { start: offset, analysis }] of sentences.entries()) {
      add(counts, analysis.counts);
      for (const signal of analysis.signals) signals.add(signal);
      for (const finding of analysis.findings) {
        entries.push({ finding, bound: isBound(finding), sentence, offset, shown: undefined, placed: undefined });
      }
    }
    this.counts = counts;
    this.isSpoken = sentences.some(({ analysis }) => analysis.counts.syllables !== undefined);
    this.signals = [...signals];
    this.isShownOnce = entries.some(({ finding }) => finding.once);
    this.#entries = entries.sort((a, b) => byPlace(inBlock(a), inBlock(b)));
    this.#isBound = this.#entries.some(({ bound }) => bound);
  }

  /**
   * Adds what is shown of the block.
   * @param index the block's place in the document.
   */
  addTo(findings: Finding[], hidden: Finding[], block: Block, index: number, showing: Showing): void {
    if (this.#entries.length === 0) return;
    const start = block.map.source[0] ?? 0;
    const shift = start - this.#start;
    const isSame = showing.state === this.#state;
    this.#start = start;
    this.#state = showing.state;
    if (shift !== 0) this.#move(shift);
    if (!isSame || this.#isBound) this.#show(block, index, showing, isSame);
    if (shift !== 0 || !isSame || this.#isBound) this.#collect();
    for (const finding of this.#shown) findings.push(finding);
    for (const finding of this.#hidden) hidden.push(finding);
  }

  #move(shift: number): void {
    for (const entry of this.#entries) if (entry.placed) entry.placed = moved(entry.placed, shift);
  }

  /** Asks for what may be shown otherwise than before; all of it where the state is not the same. */
  #show(block: Block, index: number, showing: Showing, isSame: boolean): void {
    for (const entry of this.#entries) {
      if (isSame && !entry.bound) continue;
      const shown = showing.shown(entry.finding, index, entry.sentence);
      if (!isSame || shown !== entry.shown) entry.placed = shown && showing.place(shown, block, entry.offset);
      entry.shown = shown;
    }
  }

  #collect(): void {
    const shown: Finding[] = [];
    const hidden: Finding[] = [];
    for (const { shown: finding, placed } of this.#entries) if (placed) (finding?.hidden ? hidden : shown).push(placed);
    this.#shown = shown;
    this.#hidden = hidden;
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
    fixes:
      fixes.length === 0 ? fixes : fixes.map(({ title, safe, edits }) => ({ title, safe, edits: edits.map(move) })),
  };
}
