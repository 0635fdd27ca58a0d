import type { Bilingual } from '../dictionary/entry.ts';
import type { Level, LevelSetting, Value } from '../engine/finding.ts';
import type { Rewrite } from '../languages/language.ts';
import { type Later, OnDemand } from '../languages/later.ts';
import type { Span } from '../languages/spans.ts';
import type { Writable } from '../languages/writable.ts';
import { Acting } from './acting.ts';
import { noProposals, type Proposal } from './proposal.ts';
import type { SentenceFinding, SentenceRule } from './rule.ts';
import type { SentenceContext } from './sentenceContext.ts';

/** A grammatical construction as data (dictionaries/da/grammar.yaml); the language's detectors find it. */
export interface GrammarRuleData {
  readonly id: string;
  readonly value: Value;
  readonly principles: readonly string[];
  readonly level: Level;
  readonly title: Bilingual;
  /** {found} is the wording; other names are the detector's parameters. */
  readonly message: Bilingual;
  readonly advice: Bilingual;
  /** True when a dictionary's wording on the same words wins. */
  readonly yields?: boolean;
  /** True for rules that also read headings, table cells and attributes. */
  readonly labels?: boolean;
  /** True when a dictionary's wording that holds the verb takes it up. */
  readonly joins?: boolean;
}

/** A sentence of more tokens is a table or a list without full stops, and nobody's grammar. */
const LONGEST_SENTENCE = 300;

const proposalsOf = (
  rewrites: Later<readonly Rewrite[]>,
  span: Span,
  sentence: SentenceContext,
): Later<readonly Proposal[]> =>
  new OnDemand(() => {
    const acting = new Acting(span, sentence);
    return rewrites.value.flatMap((rewrite) => acting.proposal({ ...rewrite, safe: false }, true) ?? []);
  });

/** Runs the language's grammar detectors on running text and list items, and some on labels. */
export class GrammarRule implements SentenceRule {
  /** By id, with the level in force. */
  readonly #rules: ReadonlyMap<string, { readonly rule: GrammarRuleData; readonly level: LevelSetting }>;

  constructor(rules: readonly GrammarRuleData[], levelOf: (rule: GrammarRuleData) => LevelSetting) {
    this.#rules = new Map(rules.map((rule) => [rule.id, { rule, level: levelOf(rule) }]));
  }

  check(sentence: SentenceContext): SentenceFinding[] {
    const { text, tokens, role, language } = sentence;
    if (tokens.length > LONGEST_SENTENCE) return [];
    const findings: SentenceFinding[] = [];
    for (const detector of language.grammar) {
      for (const found of detector.find(text, tokens, language.lexicon)) {
        const known = this.#rules.get(found.rule);
        if (!known) throw new TypeError(`The grammar data has no rule ${found.rule}.`);
        const { rule, level } = known;
        if (role === 'label' && !rule.labels) continue;
        if (level === 'off' || isForeign(found, sentence)) continue;
        const finding: Writable<SentenceFinding> = {
          rule: rule.id,
          start: found.start,
          end: found.end,
          value: rule.value,
          level,
          parameters: { found: text.slice(found.start, found.end), ...found.parameters },
          proposals: noProposals,
        };
        if (found.rewrites) finding.rewrites = proposalsOf(found.rewrites, found, sentence);
        if (found.needs) finding.needs = found.needs;
        if (rule.yields) finding.yields = true;
        if (found.together) finding.together = found.together;
        if (found.hidden) finding.hidden = true;
        if (rule.joins) finding.joins = true;
        findings.push(finding);
      }
    }
    return findings;
  }

  signals({ text, tokens, language }: SentenceContext): readonly string[] {
    const signals: string[] = [];
    for (const detector of language.grammar) {
      if (detector.signals) signals.push(...detector.signals(text, tokens, language.lexicon));
    }
    return signals;
  }
}

/** True for what touches a quotation or another's words. */
function isForeign({ start, end }: Span, { tokens, foreign }: SentenceContext): boolean {
  return foreign.some((span) => tokens[span.start]!.start < end && start < tokens[span.end - 1]!.end);
}
