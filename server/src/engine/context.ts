import type { Evidence } from '../languages/language.ts';
import type { SentenceFinding } from '../rules/rule.ts';
import type { CheckedText } from './checkedText.ts';
import { type Suits, suiting } from './suits.ts';

/** The most sentences of a document that is only a sentence or a few. */
const FEW = 3;

/** Decides on the findings that depend on other sentences of the document. */
export class DocumentContext {
  readonly #text: CheckedText;
  /** What the sentences tell each other. */
  readonly signals: ReadonlySet<string>;
  /** True for a few sentences, which cannot be expected to tell who speaks to whom. */
  readonly isShort: boolean;
  readonly suits: Suits;
  readonly #evidence = new Map<Evidence, boolean>();
  readonly #shown = new Set<string>();
  /** Rules whose wording the document explains at one of its places. */
  readonly #explained = new Set<string>();
  /** Rules whose wording can be explained after one of its places. */
  readonly #explainable = new Set<string>();

  constructor(text: CheckedText) {
    this.#text = text;
    this.signals = text.signals;
    this.isShort = text.length <= FEW;
    this.suits = suiting(text.signals, this.isShort);
    this.#readExplanations();
  }

  /** What is shown of a finding of a block's sentence, if anything; to be asked once for each, in the order of the text. */
  shown(finding: SentenceFinding, block: number, sentence: number): SentenceFinding | undefined {
    return this.#keeps(finding, block, sentence) ? finding : finding.instead;
  }

  #keeps(finding: SentenceFinding, block: number, sentence: number): boolean {
    if (finding.unlessNear && this.#nearHoldsOneOf(finding.unlessNear, block, sentence)) return false;
    if (finding.unlessAnywhere?.some((evidence) => this.#holds(evidence))) return false;
    if (finding.needs !== undefined && !this.signals.has(finding.needs)) return false;
    if (this.#explained.has(finding.rule)) return false;
    if (!finding.once) return true;
    if (this.#shown.has(finding.rule)) return false;
    if (finding.proposals.value.length === 0 && this.#explainable.has(finding.rule)) return false;
    this.#shown.add(finding.rule);
    return true;
  }

  #nearHoldsOneOf(evidence: readonly Evidence[], block: number, sentence: number): boolean {
    return evidence.some((each) => this.#nearHolds(block, sentence, each));
  }

  /** Notes which wordings are explained, where they stand or in the sentence after, and which can be. */
  #readExplanations(): void {
    for (const block of this.#text.shownOnce) {
      const { shownOnce } = this.#text.blocks[block]!.found;
      for (const { finding, sentence } of shownOnce) this.#readExplanation(finding, block, sentence);
    }
  }

  #readExplanation(finding: SentenceFinding, block: number, sentence: number): void {
    const { rule, explained, unlessNear, proposals } = finding;
    const nextExplains = () => unlessNear?.includes('explanation') && this.#nearHolds(block, sentence, 'explanation');
    if (explained || nextExplains()) this.#explained.add(rule);
    else if (proposals.value.some(({ added }) => added)) this.#explainable.add(rule);
  }

  /**
   * Whether the next sentence holds it, or a link in the paragraph leads to it. A reason or a way to make contact may
   * stand in the next paragraph; a time or an explanation belongs to its own.
   */
  #nearHolds(block: number, sentence: number, evidence: Evidence): boolean {
    if (evidence === 'contact' && this.#text.blocks[block]!.block.linked) return true;
    const next = this.#text.next(block, sentence);
    if (!next) return false;
    const near = next.isSame || evidence === 'reason' || evidence === 'contact';
    return near && next.analysis.holds(evidence);
  }

  #holds(evidence: Evidence): boolean {
    const known = this.#evidence.get(evidence) ?? this.#text.holds(evidence);
    this.#evidence.set(evidence, known);
    return known;
  }
}
