import type { CompiledDictionary, CompiledEntry } from '../dictionary/compiled.ts';
import { extract } from '../extract/extract.ts';
import { isUnbroken, sourceEnd, sourceStart } from '../extract/offsetMap.ts';
import type { Block } from '../extract/prose.ts';
import type { Evidence, Language } from '../languages/language.ts';
import { GrammarRule, type GrammarRuleData } from '../rules/grammar.ts';
import { levelFor, type Measure, SentenceLengthRule, WordLengthRule } from '../rules/measure.ts';
import { PhraseRule } from '../rules/phrase.ts';
import type { SentenceFinding, SentenceRole, SentenceRule } from '../rules/rule.ts';
import { RecentCache } from './cache.ts';
import type { Edit, Finding, Fix, LevelSetting } from './finding.ts';
import { LineIndex } from './lineIndex.ts';
import type { MessageLanguage } from './messages.ts';
import { type Counts, type Metrics, withLix } from './metrics.ts';
import { cite, type Policy, type Principle } from './policy.ts';
import { collectRules, describe, fixTitle, type RuleInfo } from './ruleInfo.ts';
import { type AnalysedSentence, analyse } from './sentence.ts';
import { suppress } from './suppression.ts';

/** What a checker is made of. */
export interface CheckerOptions {
  readonly language: Language;
  /** The built-in dictionary first; a later one's entries replace earlier ones with the same id. */
  readonly dictionaries: readonly CompiledDictionary[];
  readonly measures: readonly Measure[];
  readonly grammar: readonly GrammarRuleData[];
  readonly policy: Policy;
  readonly standard: Policy;
  /** Rule or group id → level; the rule's own id wins. */
  readonly levels: Readonly<Record<string, LevelSetting>>;
  /** Wordings that are never found, in any case. */
  readonly ignoredWords: readonly string[];
  readonly messages: MessageLanguage;
  /** Told once of each rule that throws. */
  readonly report?: (message: string) => void;
}

/** What a text shows. */
export interface Report {
  /** In order of their place in the text. */
  readonly findings: readonly Finding[];
  readonly metrics: Metrics;
}

/** Longer texts are refused, in UTF-16 code units. */
export const MAX_TEXT = 12_000_000;

/** Sentences kept between checks. */
const CACHED_SENTENCES = 20_000;

/** Why a text is not checked. */
export type Refusal = 'tooLarge' | 'binary';

/** Tells whether a text is beyond what the checker takes on. */
export function refusal(text: string): Refusal | undefined {
  if (text.length > MAX_TEXT) return 'tooLarge';
  return text.slice(0, 100_000).includes('\0') ? 'binary' : undefined;
}

const labels = new Set<Block['kind']>(['heading', 'tableCell', 'title', 'attribute']);

function roleOf(block: Block): SentenceRole {
  if (labels.has(block.kind)) return 'label';
  return block.kind === 'listItem' ? 'item' : 'running';
}

/** Checks texts under one policy and project; keeps what it has learnt of each sentence. */
export class Checker {
  readonly rules: ReadonlyMap<string, RuleInfo>;
  readonly #options: CheckerOptions;
  readonly #phraseRules: readonly SentenceRule[];
  readonly #otherRules: readonly SentenceRule[];
  readonly #readability: Measure | undefined;
  readonly #cache = new RecentCache<AnalysedSentence>(CACHED_SENTENCES);
  readonly #reported = new Set<string>();
  #analysed = 0;

  constructor(options: CheckerOptions) {
    this.#options = options;
    this.rules = collectRules(options.dictionaries, [...options.measures, ...options.grammar]);
    const ignored = new Set(options.ignoredWords.map((word) => word.toLowerCase()));
    const replaced = replacedIds(options.dictionaries);
    this.#phraseRules = options.dictionaries
      .map((dictionary, layer) => {
        const levelOf = (entry: CompiledEntry) => (replaced[layer]!.has(entry.id) ? 'off' : this.#levelOf(entry));
        return new PhraseRule(dictionary, { levelOf, ignored });
      })
      .reverse();
    const override = (measure: Measure) => options.levels[measure.id] ?? options.policy.levels[measure.id];
    const measured = options.measures.flatMap((measure): SentenceRule[] => {
      if (measure.kind === 'sentence-length') return [new SentenceLengthRule(measure, override)];
      return measure.kind === 'word-length' ? [new WordLengthRule(measure, override)] : [];
    });
    const grammar = new GrammarRule(
      options.grammar,
      ({ id, level }) => options.levels[id] ?? options.policy.levels[id] ?? level,
    );
    this.#otherRules = [...measured, grammar];
    this.#readability = options.measures.find((measure) => measure.kind === 'readability');
  }

  /** How many sentences have been analysed afresh; the others came from the cache. */
  get analysedSentences(): number {
    return this.#analysed;
  }

  /** The policy's principles behind a rule. */
  citations(rule: string): readonly Principle[] {
    const info = this.rules.get(rule);
    return info ? cite(info.principles, this.#options.policy, this.#options.standard) : [];
  }

  /** Checks a text. A text that `refusal` speaks against has no findings. */
  check(text: string, languageId: string): Report {
    if (refusal(text)) return { findings: [], metrics: withLix({ words: 0, longWords: 0, sentences: 0 }) };
    const prose = extract(text, languageId);
    const counts: Counts = { words: 0, longWords: 0, sentences: 0 };
    const found: Finding[] = [];
    const shown = new Set<string>();
    const sentences = prose.blocks.flatMap((block) => this.#sentences(block));
    const held = new Map<Evidence, boolean>();
    const anywhere = (evidence: Evidence) => {
      const known = held.get(evidence) ?? sentences.some(({ analysis }) => analysis.holds(evidence));
      held.set(evidence, known);
      return known;
    };
    const signals = new Set(sentences.flatMap(({ analysis }) => analysis.signals));
    sentences.forEach((sentence, index) => {
      add(counts, sentence.analysis.counts);
      for (const finding of sentence.analysis.findings) {
        const spoken =
          finding.unlessNear?.some((evidence) => sentences[index + 1]?.analysis.holds(evidence)) ||
          finding.unlessAnywhere?.some((evidence) => anywhere(evidence));
        const unfounded = finding.needs !== undefined && !signals.has(finding.needs);
        if (spoken || unfounded || (finding.once && shown.has(finding.rule))) continue;
        shown.add(finding.rule);
        found.push(this.#place(finding, sentence.block, sentence.start, languageId));
      }
    });
    const metrics = withLix(counts);
    const readability = this.#checkReadability(metrics, prose.blocks[0]);
    const findings = readability ? [readability, ...found] : found;
    const lines = new LineIndex(text);
    const kept = suppress(findings, prose.comments, (offset) => lines.lineAt(offset));
    return { findings: kept.sort((a, b) => a.start - b.start || b.end - a.end), metrics };
  }

  #levelOf(entry: CompiledEntry): LevelSetting {
    const { levels, policy } = this.#options;
    return (
      levels[entry.id] ?? levels[entry.group] ?? policy.levels[entry.id] ?? policy.levels[entry.group] ?? entry.level
    );
  }

  #sentences(block: Block): { block: Block; start: number; analysis: AnalysedSentence }[] {
    const role = roleOf(block);
    return this.#options.language.sentences(block.text).map(({ start, end }) => {
      const text = block.text.slice(start, end);
      const key = `${role} ${text}`;
      let analysis = this.#cache.get(key);
      if (!analysis) {
        this.#analysed++;
        const { language } = this.#options;
        analysis = analyse(text, role, language, this.#phraseRules, this.#otherRules, (error) => this.#report(error));
        this.#cache.set(key, analysis);
      }
      return { block, start, analysis };
    });
  }

  #place(finding: SentenceFinding, block: Block, offset: number, languageId: string): Finding {
    const { map } = block;
    const { messages } = this.#options;
    const fixes: Fix[] = [];
    for (const proposal of finding.proposals) {
      const unbroken = proposal.edits.every((edit) => isUnbroken(map, offset + edit.start, offset + edit.end));
      if (!unbroken) continue;
      const edits = proposal.edits.map(
        (edit): Edit => ({
          start: sourceStart(map, offset + edit.start),
          end: sourceEnd(map, offset + edit.end),
          text: encode(edit.text, languageId),
        }),
      );
      fixes.push({
        title: fixTitle(proposal, finding.parameters['found'] ?? '', messages),
        safe: proposal.safe,
        edits,
      });
    }
    return {
      rule: finding.rule,
      start: sourceStart(map, offset + finding.start),
      end: sourceEnd(map, offset + finding.end),
      value: finding.value,
      level: finding.level,
      message: describe(finding, this.rules.get(finding.rule)!, messages),
      fixes,
    };
  }

  #checkReadability(metrics: Metrics, first: Block | undefined): Finding | undefined {
    const measure = this.#readability;
    if (!measure || !first || metrics.lix === undefined || metrics.words < 100) return undefined;
    const override = this.#options.levels[measure.id] ?? this.#options.policy.levels[measure.id];
    const level = levelFor(measure.limits, metrics.lix);
    if (!level || override === 'off') return undefined;
    const finding: SentenceFinding = {
      rule: measure.id,
      start: 0,
      end: first.text.length,
      value: measure.value,
      level: override ?? level,
      parameters: { number: String(metrics.lix) },
      proposals: [],
    };
    return this.#place(finding, first, 0, 'plaintext');
  }

  #report(error: unknown): void {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (this.#reported.has(message)) return;
    this.#reported.add(message);
    this.#options.report?.(message);
  }
}

/** For each dictionary, the ids that a later one has too. */
function replacedIds(dictionaries: readonly CompiledDictionary[]): ReadonlySet<string>[] {
  return dictionaries.map(
    (_, layer) => new Set(dictionaries.slice(layer + 1).flatMap((later) => later.entries.map((entry) => entry.id))),
  );
}

function add(total: Counts, part: Readonly<Counts>): void {
  total.words += part.words;
  total.longWords += part.longWords;
  total.sentences += part.sentences;
}

function encode(text: string, languageId: string): string {
  return languageId === 'html' ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
}
