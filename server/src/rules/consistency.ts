import type { DocumentFinding, DocumentRule, DocumentRuleData, DocumentView, Levelled } from './documentRule.ts';

export type ConsistencyData = Levelled<Extract<DocumentRuleData, { readonly check: 'consistency' }>>;

/** A document that says one thing in two ways, told by the signals of its sentences. */
export class ConsistencyRule implements DocumentRule {
  readonly #rule: ConsistencyData;

  constructor(rule: ConsistencyData) {
    this.#rule = rule;
  }

  /** Points at the first sentence of the rarer way. */
  check(document: DocumentView): DocumentFinding[] {
    const used = this.#rule.signals.map((signal) => document.usesOf(signal)).filter((uses) => uses !== undefined);
    if (used.length < 2) return [];
    const [rarest] = used.sort((a, b) => a.count - b.count);
    const { id, value, level, message } = this.#rule;
    return [{ rule: id, sentence: rarest!.first, value, level, message }];
  }
}
