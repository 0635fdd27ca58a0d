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
  /** Its findings, and of each the index of its sentence in the block. */
  readonly #findings: readonly SentenceFinding[];
  readonly #sentenceOf: readonly number[];
  /** Of each finding, what was shown of it last, and that in its place when the block's source started at `#at`. */
  readonly #shownOf: (SentenceFinding | undefined)[];
  readonly #placed: (CheckedFinding | undefined)[];
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
    for (let sentence = 0; sentence < sentences.length; sentence++) {
      const { analysis } = sentences[sentence]!;
      add(counts, analysis.counts);
      if (analysis.signals.length > 0) {
        signals ??= new Map();
        for (const [index, signal] of analysis.signals.entries())
          if (analysis.signals.indexOf(signal) === index) signals.set(signal, (signals.get(signal) ?? 0) + 1);
      }
    }
    this.counts = counts;
    this.isSpoken = sentences.some(({ analysis }) => analysis.counts.syllables !== undefined);
    this.signals = signals ?? noSignals;
    this.acting = new OnDemand(() => new Set(sentences.flatMap(({ analysis }) => analysis.actingSignals())));
    const findings = sentences.flatMap(({ analysis }) => analysis.findings);
    const sentenceOf = sentences.flatMap(({ analysis }, sentence) => analysis.findings.map(() => sentence));
    this.shownOnce = findings.flatMap((finding, index) =>
      finding.once ? { finding, sentence: sentenceOf[index]! } : [],
    );
    this.#findings = trimmed(findings);
    this.#sentenceOf = trimmed(sentenceOf);
    this.#shownOf = findings.map(() => undefined);
    this.#placed = findings.map(() => undefined);
    this.#isBound = findings.some(isBound);
  }

  /**
   * Adds what is shown of the block.
   * @param index the block's place in the document.
   */
  addTo(shown: MovedGroup[], hidden: MovedGroup[], block: Block, index: number, showing: Showing): void {
    if (this.#findings.length === 0) return;
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
    const start = block.map.source[0] ?? 0;
    let isChanged = !isSame;
    let origin: Origin | undefined;
    for (let at = 0; at < this.#findings.length; at++) {
      const finding = this.#findings[at]!;
      if (isSame && !isBound(finding)) continue;
      const sentence = this.#sentenceOf[at]!;
      const shown = showing.shown(finding, index, sentence);
      if (isSame && shown === this.#shownOf[at]) continue;
      if (!isChanged) this.#move(start);
      isChanged = true;
      const offset = this.sentences[sentence]!.start;
      if (offset !== origin?.offset) origin = originOf(block, offset, this.acting);
      this.#shownOf[at] = shown;
      this.#placed[at] = shown && showing.place(shown, block, origin);
    }
    return isChanged;
  }

  /** Takes along all that has its place. */
  #move(start: number): void {
    for (let at = 0; at < this.#placed.length; at++) this.#placed[at] = this.#placed[at]?.moved(start - this.#at);
  }

  #collect(start: number): void {
    const shown: CheckedFinding[] = [];
    const hidden: CheckedFinding[] = [];
    for (let at = 0; at < this.#placed.length; at++) {
      const placed = this.#placed[at];
      if (placed) (this.#shownOf[at]!.hidden ? hidden : shown).push(placed);
    }
    this.#shown = groupOf(shown);
    this.#hidden = groupOf(hidden);
    this.#at = start;
  }
}

function groupOf(findings: readonly CheckedFinding[]): FindingGroup | undefined {
  return findings.length === 0 ? undefined : new FindingGroup(ordered(findings));
}
