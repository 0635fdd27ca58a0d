import type { DocumentFinding, DocumentRule, DocumentRuleData, DocumentView, Levelled } from './documentRule.ts';

export type ConsistencyData = Levelled<Extract<DocumentRuleData, { readonly check: 'consistency' }>>;

/** A document that says one thing in two ways, told by the signals of its sentences. */
export class ConsistencyRule implements DocumentRule {
  readonly #rule: ConsistencyData;

  constructor(rule: ConsistencyData) {
    this.#rule = rule;
  }

  /** Points at the first sentence of the rarer way. */
  check({ sentences }: DocumentView): DocumentFinding[] {
    const used = this.#rule.signals
      .map((way) => sentences.flatMap(({ signals }, index) => (signals.includes(way) ? [index] : [])))
      .filter((places) => places.length > 0)
      .sort((a, b) => a.length - b.length);
    const rarest = used[0];
    if (used.length < 2 || !rarest) return [];
    const { id, value, level, message } = this.#rule;
    return [{ rule: id, sentence: rarest[0]!, value, level, message }];
  }
}
