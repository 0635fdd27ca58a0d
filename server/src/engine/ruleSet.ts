import type { CompiledDictionary, CompiledEntry } from '../dictionary/compiled.ts';
import type { Language } from '../languages/language.ts';
import { AnswerDateRule } from '../rules/answerDate.ts';
import { ConsistencyRule } from '../rules/consistency.ts';
import type { DocumentRule, DocumentRuleData, Levelled } from '../rules/documentRule.ts';
import { GrammarRule, type GrammarRuleData } from '../rules/grammar.ts';
import { levelFor, type Measure, SentenceLengthRule, WordLengthRule } from '../rules/measure.ts';
import { MixedRecommendationRule } from '../rules/mixedRecommendation.ts';
import { BanRule, type KindLevel, PartRule } from '../rules/part.ts';
import { PersonalNumberRule } from '../rules/personalNumber.ts';
import { PhraseRule } from '../rules/phrase.ts';
import { noProposals } from '../rules/proposal.ts';
import type { SentenceFinding, SentenceRule } from '../rules/rule.ts';
import type { KeepingIn } from '../rules/sentenceContext.ts';
import type { SentenceRules } from './constructions.ts';
import type { Level, LevelSetting } from './finding.ts';
import { keepingOf } from './keeping.ts';
import { type ChosenKind, type Kind, ruleName } from './kind.ts';
import type { Metrics } from './metrics.ts';
import type { Policy } from './policy.ts';
import { ProtectedTerms } from './protectedTerms.ts';

/** A language and what there is to find in it. */
export interface LanguageKnowledge {
  readonly language: Language;
  /** The built-in dictionary first; a later one's entries replace earlier ones with the same id. */
  readonly dictionaries: readonly CompiledDictionary[];
  readonly measures: readonly Measure[];
  readonly grammar: readonly GrammarRuleData[];
}

/** The data that rules are made from, and the levels in force. */
export interface RuleSetOptions extends LanguageKnowledge {
  readonly kinds: readonly Kind[];
  /** Rules about documents of any kind. */
  readonly documentRules: readonly DocumentRuleData[];
  readonly policy: Policy;
  /** Rule or group id → level, the strongest layer first. In a layer the rule's own id wins. */
  readonly levels: readonly Readonly<Record<string, LevelSetting>>[];
  /** Words and wordings that are never found, in any case. */
  readonly ignoredWords: readonly string[];
}

/** Texts shorter than this many words have no LIX to speak of. */
const WORDS_FOR_LIX = 100;

/** The rules of a project. */
export class RuleSet implements SentenceRules {
  readonly phraseRules: readonly SentenceRule[];
  readonly otherRules: readonly SentenceRule[];
  readonly keepingIn: KeepingIn;
  readonly #options: RuleSetOptions;
  readonly #ofKind = new Map<string, readonly DocumentRule[]>();

  constructor(options: RuleSetOptions) {
    this.#options = options;
    const ignored = new Set(options.ignoredWords.map(normalized));
    const replaced = replacedIds(options.dictionaries);
    this.phraseRules = options.dictionaries
      .map((dictionary, layer) => {
        const levelOf = ({ id, kind }: CompiledEntry) => {
          const { group, level } = dictionary.kinds[kind]!;
          return replaced[layer]!.has(id) ? 'off' : (this.#override(id, group) ?? level);
        };
        return new PhraseRule(dictionary, { levelOf, ignored });
      })
      .reverse();
    this.keepingIn = keepingOf(new ProtectedTerms(options.dictionaries, options.language));
    const override = (measure: Measure) => this.#override(measure.id);
    const measured = options.measures.flatMap((measure): SentenceRule[] => {
      if (measure.kind === 'sentence-length') return [new SentenceLengthRule(measure, override)];
      return measure.kind === 'word-length' ? [new WordLengthRule(measure, override, ignored)] : [];
    });
    const personal = this.documentRule('personal-number');
    const numbers = personal ? [new PersonalNumberRule(personal)] : [];
    this.otherRules = [
      ...measured,
      ...numbers,
      new GrammarRule(options.grammar, ({ id, level }) => this.#override(id) ?? level),
    ];
  }

  get language(): Language {
    return this.#options.language;
  }

  /** The finding of a text that is too hard as a whole; it stands on the text's first block of `length` letters. */
  readability({ lix, words }: Metrics, length: number): SentenceFinding | undefined {
    const measure = this.#options.measures.find(({ kind }) => kind === 'readability');
    if (!measure || lix === undefined || words < WORDS_FOR_LIX) return undefined;
    const override = this.#override(measure.id);
    const level = levelFor(measure.limits, lix);
    if (!level || override === 'off') return undefined;
    const parameters = { number: String(lix) };
    return {
      rule: measure.id,
      start: 0,
      end: length,
      value: measure.value,
      level: override ?? level,
      parameters,
      proposals: noProposals,
    };
  }

  /** The rules for documents of a kind, or of none; a kind that is only guessed gives hints. */
  documentRules(chosen: ChosenKind | undefined): readonly DocumentRule[] {
    const key = chosen ? `${chosen.kind.id} ${chosen.source === 'guess'}` : '';
    let rules = this.#ofKind.get(key);
    if (!rules) {
      rules = [...this.#general(chosen?.kind), ...(chosen ? this.#ofOneKind(chosen) : [])];
      this.#ofKind.set(key, rules);
    }
    return rules;
  }

  #ofOneKind({ kind, source }: ChosenKind): DocumentRule[] {
    const { policy } = this.#options;
    const isAsked = ({ kinds }: { readonly kinds?: readonly string[] }) => isAmong(kind, kinds ?? []);
    const levelOf: KindLevel = ({ id, level }) => {
      const setting = this.#override(id, ruleName(kind.id)) ?? level;
      return source === 'guess' && setting !== 'off' ? 'hint' : setting;
    };
    return [
      ...[...kind.parts, ...policy.parts.filter(isAsked)].map((part) => new PartRule(part, levelOf)),
      ...[...kind.bans, ...policy.bans.filter(isAsked)].map((ban) => new BanRule(ban, levelOf)),
    ];
  }

  #general(kind: Kind | undefined): DocumentRule[] {
    return this.#levelled(kind).flatMap((rule): DocumentRule[] => {
      if (rule.check === 'consistency') return [new ConsistencyRule(rule)];
      if (rule.check === 'mixed-recommendation') return [new MixedRecommendationRule(rule)];
      return rule.check === 'answer-date' ? [new AnswerDateRule(rule, this.#options.language.calendar)] : [];
    });
  }

  /** The rules about documents that are not off, for documents of a kind. */
  #levelled(kind: Kind | undefined): Levelled<DocumentRuleData>[] {
    return this.#options.documentRules.flatMap((rule) => {
      const level = this.#override(rule.id) ?? rule.level;
      const applies = rule.kinds === undefined || (kind !== undefined && isAmong(kind, rule.kinds));
      return level === 'off' || !applies ? [] : [{ ...rule, level }];
    });
  }

  /** The level that a finding has in documents of a kind; its own where the kind says nothing. */
  levelIn(kind: Kind | undefined, rule: string, level: Level): Level {
    const ofKind = kind && Object.hasOwn(kind.levels, rule) ? kind.levels[rule] : undefined;
    return ofKind !== undefined && this.#override(rule) === undefined ? ofKind : level;
  }

  /** The rule that makes a check of documents; undefined when it is off. */
  documentRule(check: DocumentRuleData['check']): Levelled<DocumentRuleData> | undefined {
    return this.#levelled(undefined).find((rule) => rule.check === check);
  }

  #override(id: string, group?: string): LevelSetting | undefined {
    for (const levels of [...this.#options.levels, this.#options.policy.levels]) {
      for (const name of [id, group]) if (name !== undefined && Object.hasOwn(levels, name)) return levels[name];
    }
    return undefined;
  }
}

function isAmong({ id }: Kind, kinds: readonly string[]): boolean {
  return kinds.some((kind) => ruleName(kind) === ruleName(id));
}

/** As the text of a block has it, in lower case. */
function normalized(wording: string): string {
  return wording.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** For each dictionary, the ids that a later one has too. */
function replacedIds(dictionaries: readonly CompiledDictionary[]): ReadonlySet<string>[] {
  return dictionaries.map(
    (_, layer) => new Set(dictionaries.slice(layer + 1).flatMap((later) => later.entries.map((entry) => entry.id))),
  );
}
