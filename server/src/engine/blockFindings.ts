import type { Block } from '../extract/prose.ts';
import { type Later, OnDemand } from '../languages/later.ts';
import { trimmed } from '../languages/lists.ts';
import type { SentenceFinding } from '../rules/rule.ts';
import { isBound } from '../rules/rule.ts';
import type { CheckedFinding } from './checkedFinding.ts';
import { ordered } from './finding.ts';
import { FindingGroup, type MovedGroup } from './findingGroup.ts';
import { add, type Counts, noCounts } from './metrics.ts';
import { type Origin, originOf } from './placement.ts';
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
  /** Puts a finding in the source, at the level in force. */
  place(finding: SentenceFinding, block: Block, origin: Origin): CheckedFinding;
}

/** A finding of a block. */
interface Entry {
  readonly finding: SentenceFinding;
  /** The index of its sentence in the block. */
  readonly sentence: number;
  /** What was shown of the finding last; undefined when it was not. */
  shown: SentenceFinding | undefined;
  /** That in its place when the block's source started at `at`. */
  placed: CheckedFinding | undefined;
  at: number;
}

const noSignals: ReadonlyMap<string, number> = new Map();

/** The findings of one block, in order of their place. They are placed once, and move with the block. */
export class BlockFindings {
  readonly sentences: readonly SentenceInBlock[];
  /** The counts of all its sentences. */
  readonly counts: Readonly<Counts>;
  /** The id of the language that they were read in; undefined when there are none. */
  readonly language: string | undefined;
  /** Whether it is a language that syllables are counted in. */
  readonly isSpoken: boolean;
  /** What its sentences tell findings elsewhere in the document, with how many of them do. */
  readonly signals: ReadonlyMap<string, number>;
  /** Its findings that are shown at their first place in a document only, with the index of their sentence. */
  readonly shownOnce: readonly { readonly finding: SentenceFinding; readonly sentence: number }[];
  /** What its sentences tell each other about others who act. */
  readonly acting: Later<ReadonlySet<string>>;
  readonly #entries: readonly Entry[];
  /** Whether some of its findings depend on the sentences around them. */
  readonly #isBound: boolean;
  #state: string | undefined;
  /** What was shown last, and what was kept hidden, when the block's source started at `at`. */
  #shown: FindingGroup | undefined;
  #hidden: FindingGroup | undefined;
  #at = 0;

  constructor(sentences: readonly SentenceInBlock[]) {
    this.sentences = trimmed(sentences);
    this.language = sentences[0]?.analysis.language;
    const counts = noCounts();
    let signals: Map<string, number> | undefined;
    const entries: Entry[] = [];
    for (let sentence = 0; sentence < sentences.length; sentence++) {
      const { analysis } = sentences[sentence]!;
      add(counts, analysis.counts);
      if (analysis.signals.length > 0) {
        signals ??= new Map();
        for (const signal of new Set(analysis.signals)) signals.set(signal, (signals.get(signal) ?? 0) + 1);
      }
      for (const finding of analysis.findings) {
        entries.push({ finding, sentence, shown: undefined, placed: undefined, at: 0 });
      }
    }
    this.counts = counts;
    this.isSpoken = sentences.some(({ analysis }) => analysis.counts.syllables !== undefined);
    this.signals = signals ?? noSignals;
    this.acting = new OnDemand(() => new Set(sentences.flatMap(({ analysis }) => analysis.actingSignals())));
    this.shownOnce = trimmed(entries.filter(({ finding }) => finding.once));
    this.#entries = trimmed(entries);
    this.#isBound = entries.some(({ finding }) => isBound(finding));
  }

  /**
   * Adds what is shown of the block.
   * @param index the block's place in the document.
   */
  addTo(shown: MovedGroup[], hidden: MovedGroup[], block: Block, index: number, showing: Showing): void {
    if (this.#entries.length === 0) return;
    const start = block.map.source[0] ?? 0;
    const isSame = showing.state === this.#state;
    this.#state = showing.state;
    if ((!isSame || this.#isBound) && this.#show(block, index, showing, isSame)) this.#collect(start);
    const shift = start - this.#at;
    if (this.#shown) shown.push({ group: this.#shown, shift });
    if (this.#hidden) hidden.push({ group: this.#hidden, shift });
  }

  /**
   * Asks for what may be shown otherwise than before; all of it where the state is not the same.
   * @returns whether it is.
   */
  #show(block: Block, index: number, showing: Showing, isSame: boolean): boolean {
    let isChanged = !isSame;
    let origin: Origin | undefined;
    for (const entry of this.#entries) {
      if (isSame && !isBound(entry.finding)) continue;
      const shown = showing.shown(entry.finding, index, entry.sentence);
      if (!isSame || shown !== entry.shown) {
        isChanged = true;
        const offset = this.sentences[entry.sentence]!.start;
        if (offset !== origin?.offset) origin = originOf(block, offset, this.acting);
        entry.placed = shown && showing.place(shown, block, origin);
        entry.at = block.map.source[0] ?? 0;
      }
      entry.shown = shown;
    }
    return isChanged;
  }

  #collect(start: number): void {
    const shown: CheckedFinding[] = [];
    const hidden: CheckedFinding[] = [];
    for (const entry of this.#entries) {
      if (!entry.placed) continue;
      entry.placed = entry.placed.moved(start - entry.at);
      entry.at = start;
      (entry.shown?.hidden ? hidden : shown).push(entry.placed);
    }
    this.#shown = groupOf(shown);
    this.#hidden = groupOf(hidden);
    this.#at = start;
  }
}

function groupOf(findings: readonly CheckedFinding[]): FindingGroup | undefined {
  return findings.length === 0 ? undefined : new FindingGroup(ordered(findings));
}
