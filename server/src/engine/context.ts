import type { Evidence } from '../languages/language.ts';
import type { SentenceFinding } from '../rules/rule.ts';
import type { AnalysedSentence } from './sentence.ts';

/** Decides on the findings that depend on other sentences of the document. */
export class DocumentContext {
  readonly #sentences: readonly AnalysedSentence[];
  readonly #signals: ReadonlySet<string>;
  readonly #evidence = new Map<Evidence, boolean>();
  readonly #shown = new Set<string>();

  constructor(sentences: readonly AnalysedSentence[]) {
    this.#sentences = sentences;
    this.#signals = new Set(sentences.flatMap(({ signals }) => signals));
  }

  /** True when the finding stands; to be asked once for each, in the order of the text. */
  keeps(finding: SentenceFinding, sentence: number): boolean {
    const next = this.#sentences[sentence + 1];
    if (finding.unlessNear?.some((evidence) => next?.holds(evidence))) return false;
    if (finding.unlessAnywhere?.some((evidence) => this.#holds(evidence))) return false;
    if (finding.needs !== undefined && !this.#signals.has(finding.needs)) return false;
    if (finding.once && this.#shown.has(finding.rule)) return false;
    this.#shown.add(finding.rule);
    return true;
  }

  #holds(evidence: Evidence): boolean {
    const known = this.#evidence.get(evidence) ?? this.#sentences.some((sentence) => sentence.holds(evidence));
    this.#evidence.set(evidence, known);
    return known;
  }
}
