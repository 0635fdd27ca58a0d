import type { DocumentFinding, DocumentRule, DocumentRuleData, DocumentView, Levelled } from './documentRule.ts';

/** A recommendation in one paragraph with facts, where no heading over it says that a recommendation comes. */
export class MixedRecommendationRule implements DocumentRule {
  readonly #rule: Levelled<DocumentRuleData>;

  constructor(rule: Levelled<DocumentRuleData>) {
    this.#rule = rule;
  }

  check({ sentences }: DocumentView): DocumentFinding[] {
    const { id, value, level, message } = this.#rule;
    let announced = false;
    return sentences.flatMap(({ heading, signs, paragraph }, sentence): DocumentFinding[] => {
      if (heading) announced = signs.has('recommendation');
      if (heading || announced || !signs.has('recommendation')) return [];
      const facts = sentences.some(
        (other) =>
          other.whole &&
          other.paragraph === paragraph &&
          !other.signs.has('recommendation') &&
          !other.signs.has('reason') &&
          !other.signs.has('greeting'),
      );
      return facts ? [{ rule: id, sentence, value, level, message }] : [];
    });
  }
}
