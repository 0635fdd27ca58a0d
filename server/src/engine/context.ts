import type { Evidence } from '../languages/language.ts';
import type { Proposal, SentenceFinding } from '../rules/rule.ts';
import type { PlacedSentence } from './placedSentence.ts';

/** Findings with some of their fixes, by which of them are kept. */
const variants = new WeakMap<SentenceFinding, Map<string, SentenceFinding>>();

/** Whether a finding depends on sentences around it, beyond the document's signals. */
export function isBound({ once, unlessNear, unlessAnywhere }: SentenceFinding): boolean {
  return once !== undefined || unlessNear !== undefined || unlessAnywhere !== undefined;
}

/** Decides on the findings that depend on other sentences of the document. */
export class DocumentContext {
  readonly #sentences: readonly PlacedSentence[];
  /** What the sentences tell each other. */
  readonly signals: ReadonlySet<string>;
  readonly #evidence = new Map<Evidence, boolean>();
  readonly #shown = new Set<string>();
  /** Rules whose wording the document explains at one of its places. */
  readonly #explained = new Set<string>();
  /** Rules whose wording can be explained after one of its places. */
  readonly #explainable = new Set<string>();

  constructor(sentences: readonly PlacedSentence[]) {
    this.#sentences = sentences;
    const signals = new Set<string>();
    for (const { analysis } of sentences) for (const signal of analysis.signals) signals.add(signal);
    this.signals = signals;
    this.#readExplanations();
  }

  /** What is shown of a finding, if anything; to be asked once for each, in the order of the text. */
  shown(finding: SentenceFinding, index: number): SentenceFinding | undefined {
    const kept = this.#keeps(finding, index) ? finding : finding.instead;
    return kept && this.#suited(kept);
  }

  #keeps(finding: SentenceFinding, index: number): boolean {
    if (finding.unlessNear?.some((evidence) => this.#nearHolds(index, evidence))) return false;
    if (finding.unlessAnywhere?.some((evidence) => this.#holds(evidence))) return false;
    if (finding.needs !== undefined && !this.signals.has(finding.needs)) return false;
    if (this.#explained.has(finding.rule)) return false;
    if (!finding.once) return true;
    if (this.#shown.has(finding.rule)) return false;
    if (finding.proposals.length === 0 && this.#explainable.has(finding.rule)) return false;
    this.#shown.add(finding.rule);
    return true;
  }

  /** Notes which wordings are explained, where they stand or in the sentence after, and which can be. */
  #readExplanations(): void {
    this.#sentences.forEach(({ analysis }, index) => {
      for (const { rule, explained, unlessNear, proposals } of analysis.shownOnce) {
        const nextExplains = () => unlessNear?.includes('explanation') && this.#nearHolds(index, 'explanation');
        if (explained || nextExplains()) this.#explained.add(rule);
        else if (proposals.some(({ added }) => added)) this.#explainable.add(rule);
      }
    });
  }

  /** The finding with the fixes that suit the document; the same object for the same fixes. */
  #suited(finding: SentenceFinding): SentenceFinding {
    const { proposals, joined } = finding;
    if (!isChoosy(proposals) && !(joined && isChoosy(joined.proposals))) return finding;
    const all = [...proposals, ...(joined?.proposals ?? [])];
    const kept = all.map((proposal) => (this.#suits(proposal) ? '1' : '0')).join('');
    const known = variants.get(finding) ?? new Map<string, SentenceFinding>();
    variants.set(finding, known);
    const variant = known.get(kept) ?? {
      ...finding,
      proposals: proposals.filter((proposal) => this.#suits(proposal)),
      ...(joined
        ? { joined: { ...joined, proposals: joined.proposals.filter((proposal) => this.#suits(proposal)) } }
        : {}),
    };
    known.set(kept, variant);
    return variant;
  }

  #suits({ needs, unless }: Proposal): boolean {
    if (needs !== undefined && !this.signals.has(needs)) return false;
    return !unless?.some((signal) => this.signals.has(signal));
  }

  /**
   * Whether the next sentence holds it, or a link in the paragraph leads to it. A reason or a way to make contact may
   * stand in the next paragraph; a time or an explanation belongs to its own.
   */
  #nearHolds(index: number, evidence: Evidence): boolean {
    const block = this.#sentences[index]?.block;
    if (evidence === 'contact' && block?.linked) return true;
    const next = this.#sentences[index + 1];
    if (!next) return false;
    const near = next.block === block || evidence === 'reason' || evidence === 'contact';
    return near && next.analysis.holds(evidence);
  }

  #holds(evidence: Evidence): boolean {
    const known =
      this.#evidence.get(evidence) ??
      this.#sentences.some(
        ({ analysis, block }) => analysis.holds(evidence) || (evidence === 'contact' && block.linked),
      );
    this.#evidence.set(evidence, known);
    return known;
  }
}

/** Whether some of the fixes suit some documents only. */
function isChoosy(proposals: readonly Proposal[]): boolean {
  return proposals.some(({ needs, unless }) => needs !== undefined || unless !== undefined);
}
