import type { DocumentFinding, DocumentRule, DocumentRuleData, DocumentView, Levelled } from './documentRule.ts';

export type ConsistencyData = Levelled<Extract<DocumentRuleData, { readonly check: 'consistency' }>>;

/** A document that says one thing in two ways, told by the signals of its sentences. */
export class ConsistencyRule implements DocumentRule {
  readonly #rule: ConsistencyData;

  constructor(rule: ConsistencyData) {
    this.#rule = rule;
  }

  /** Points at the first sentence of the rarer way. */
  check({ signals, sentencesWith }: DocumentView): DocumentFinding[] {
    const used = this.#rule.signals.filter((way) => signals.has(way));
    if (used.length < 2) return [];
    const [rarest] = used.map(sentencesWith).sort((a, b) => a.length - b.length);
    const { id, value, level, message } = this.#rule;
    return [{ rule: id, sentence: rarest![0]!, value, level, message }];
  }
}
