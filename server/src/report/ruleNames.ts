import type { Checker } from '../engine/checker.ts';
import type { Value } from '../engine/finding.ts';
import { type MessageLanguage, say } from '../engine/messages.ts';
import { valueName } from '../engine/policy.ts';
import type { Report } from '../engine/report.ts';

/** What a rule is called where findings are shown together. */
export interface RuleName {
  readonly title: string;
  /** True for a rule about a wording, which is best named by the wording itself; its title is that of its group. */
  readonly isWording: boolean;
}

/** The part of the alphabet that a large group of wordings holds; it tells writers of dictionaries where to look. */
const letters = /[:,] \p{L}+–\p{L}+$/u;

/** Names rules and values in the message language, as the policy and the kind of document have them. */
export class RuleNames {
  readonly #checker: Checker;
  readonly #messages: MessageLanguage;
  /** Titles of the parts that a document of this kind must have, by rule. */
  readonly parts: ReadonlyMap<string, string>;

  constructor(checker: Checker, { kind }: Pick<Report, 'kind'>, messages: MessageLanguage) {
    this.#checker = checker;
    this.#messages = messages;
    const parts = [...(kind?.kind.parts ?? []), ...checker.policy.parts];
    this.parts = new Map(parts.map(({ id, title }) => [id, title[messages]]));
  }

  /** A rule that nobody knows is called by its id. */
  rule(id: string): RuleName {
    const part = this.parts.get(id);
    if (part !== undefined) return { title: say('rule.part', this.#messages, { part }), isWording: false };
    const rule = this.#checker.rules.get(id);
    const title = (rule?.title[this.#messages] ?? id).replace(letters, '');
    return { title: title.charAt(0).toUpperCase() + title.slice(1), isWording: rule?.group !== undefined };
  }

  value(value: Value): string {
    return valueName(value, this.#checker.policy, this.#messages);
  }
}
