import { Extractor } from '../extract/extractor.ts';
import { sourceEnd, sourceStart } from '../extract/offsetMap.ts';
import type { Block } from '../extract/prose.ts';
import type { Span } from '../languages/language.ts';
import type { SentenceRole } from '../rules/rule.ts';
import { isNew, Repetitions } from './alternatives.ts';
import { RecentCache } from './cache.ts';
import { DocumentContext, type PlacedSentence } from './context.ts';
import { type CheckedDocument, checkDocument, titleBlock, viewOf } from './documentCheck.ts';
import type { Finding } from './finding.ts';
import { type NamedKind, namedKind } from './frontMatter.ts';
import { type ChosenKind, chooseKind, kindNamed, type ToldKind } from './kind.ts';
import { LineIndex } from './lineIndex.ts';
import { fill, type MessageLanguage } from './messages.ts';
import { type Counts, type Metrics, withLix } from './metrics.ts';
import { placeOnce } from './placedFindings.ts';
import { place } from './placement.ts';
import { cite, type Policy, type Principle } from './policy.ts';
import { collectRules, type RuleInfo } from './ruleInfo.ts';
import { RuleSet, type RuleSetOptions } from './ruleSet.ts';
import { type AnalysedSentence, analyse } from './sentence.ts';
import { suppress } from './suppression.ts';

/** What a checker is made of. */
export interface CheckerOptions extends RuleSetOptions {
  readonly standard: Policy;
  readonly messages: MessageLanguage;
  /** Told once of each rule that throws. */
  readonly report?: (message: string) => void;
}

/** What a text shows. */
export interface Report {
  /** In order of their place in the text. */
  readonly findings: readonly Finding[];
  /** What is not shown, but must be counted by an action that mends findings together. */
  readonly hidden: readonly Finding[];
  readonly metrics: Metrics;
  /** What sort of document it is; undefined when nobody says and none stands out. */
  readonly kind?: ChosenKind;
}

/** A sentence of running text, where it stands in the source; UTF-16 code units, the end exclusive. */
export interface MeasuredSentence extends Readonly<Omit<Counts, 'sentences'>>, Span {
  /** Without markup. */
  readonly text: string;
}

/** Longer texts are refused, in UTF-16 code units. */
export const MAX_TEXT = 12_000_000;

/** Sentences kept between checks, in UTF-16 code units: so many, or twice as many as the longest text has, within limits. */
const CACHED = 400_000;
const MOST_CACHED = 6_000_000;

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

/** A sentence of a block, wherever the block stands. */
type SentenceInBlock = Omit<PlacedSentence, 'block'> & Span;

/** Checks texts under one policy and project; keeps what it has learnt of each sentence. */
export class Checker {
  readonly rules: ReadonlyMap<string, RuleInfo>;
  readonly #options: CheckerOptions;
  readonly #ruleSet: RuleSet;
  readonly #extractor = new Extractor();
  readonly #cache = new RecentCache<AnalysedSentence>(CACHED, (key) => key.length);
  /** The sentences of blocks, by the text offsets of their map, which stay the same when a block is moved. */
  readonly #blocks = new WeakMap<Int32Array, readonly SentenceInBlock[]>();
  readonly #reported = new Set<string>();
  #analysed = 0;

  constructor(options: CheckerOptions) {
    this.#options = options;
    this.#ruleSet = new RuleSet(options);
    const parts = [...options.kinds, options.policy].flatMap(({ parts, bans }) => [...parts, ...bans]);
    const written = [...options.measures, ...options.grammar, ...options.documentRules, ...parts];
    this.rules = collectRules(options.dictionaries, written);
  }

  /** How many sentences have been analysed afresh; the others came from the cache. */
  get analysedSentences(): number {
    return this.#analysed;
  }

  /** The policy in force. */
  get policy(): Policy {
    return this.#options.policy;
  }

  /** The policy's principles behind a rule. */
  citations(rule: string): readonly Principle[] {
    const info = this.rules.get(rule);
    return info ? cite(info.principles, this.#options.policy, this.#options.standard) : [];
  }

  /**
   * Checks a text. A text that `refusal` speaks against has no findings.
   * @param told the kind of document, unless the text's front matter says another.
   */
  check(text: string, languageId: string, told?: ToldKind): Report {
    if (refusal(text)) return { findings: [], hidden: [], metrics: withLix({ words: 0, longWords: 0, sentences: 0 }) };
    const { messages } = this.#options;
    const { prose, sentences, isKept } = this.#read(text, languageId);
    this.#cache.holdAtLeast(Math.min(2 * text.length, MOST_CACHED));
    const context = new DocumentContext(sentences);
    const metrics = withLix(sum(sentences));
    const title = titleBlock(prose.blocks);
    const document = title && sentences.length > 0 ? { text, languageId, sentences, title } : undefined;
    const named = namedKind(text, prose);
    const checked = document && this.#checkDocument(document, context, named, told);
    const ruleOf = (id: string) => this.#rule(id);
    const hidden: Finding[] = [];
    const findings: Finding[] = [...(checked?.findings ?? []), ...(named ? this.#unknownKind(named) : [])];
    const readability = title && this.#ruleSet.readability(metrics, title.text.length);
    if (readability) findings.push(place(readability, ruleOf, title, 0, text, languageId, messages));
    const again = new Repetitions();
    sentences.forEach(({ block, start, analysis }, index) => {
      for (const found of analysis.findings) {
        const finding = context.shown(found, index);
        if (!finding) continue;
        const level = this.#ruleSet.levelIn(checked?.kind?.kind, finding.rule, finding.level);
        const anew = () => place(finding, ruleOf, block, start, text, languageId, messages);
        const placed = isKept ? placeOnce(finding, block, start, anew) : anew();
        if (again.has(finding, block, start)) continue;
        (finding.hidden ? hidden : findings).push(level === placed.level ? placed : { ...placed, level });
      }
    });
    let lines: LineIndex | undefined;
    const kept = suppress(findings, prose.comments, (offset) => {
      lines ??= new LineIndex(text);
      return lines.lineAt(offset);
    });
    return { findings: sorted(kept), hidden, metrics, ...(checked?.kind ? { kind: checked.kind } : {}) };
  }

  /** The sentences that count for LIX, in the order of the text; none of a text that `refusal` speaks against. */
  sentences(text: string, languageId: string): MeasuredSentence[] {
    if (refusal(text)) return [];
    const { sentences } = this.#read(text, languageId);
    return sentences
      .filter(({ analysis }) => analysis.counts.sentences > 0)
      .map(({ block: { map }, start, analysis: { text, counts } }) => ({
        text,
        start: sourceStart(map, start),
        end: sourceEnd(map, start + text.length),
        words: counts.words,
        longWords: counts.longWords,
      }));
  }

  #read(text: string, languageId: string) {
    const prose = this.#extractor.extract(text, languageId);
    const sentences: PlacedSentence[] = [];
    const isKept = this.#extractor.remembers(text, prose);
    for (const block of prose.blocks) this.#addSentences(block, sentences, isKept);
    return { prose, sentences, isKept };
  }

  #checkDocument(
    document: CheckedDocument,
    context: DocumentContext,
    named: NamedKind | undefined,
    told: ToldKind | undefined,
  ) {
    const view = viewOf(document, context);
    const kind = chooseKind(this.#options.kinds, view, named, told);
    const rules = this.#ruleSet.documentRules(kind);
    return { kind, findings: checkDocument(document, view, rules, (id) => this.#rule(id), this.#options.messages) };
  }

  #unknownKind({ name, start, end }: NamedKind): Finding[] {
    const { kinds, messages } = this.#options;
    const rule = this.#ruleSet.documentRule('unknown-kind');
    if (!rule || kindNamed(kinds, name)) return [];
    const values = { found: name, kinds: kinds.map(({ id }) => id).join(', ') };
    const message = `${fill(rule.message[messages], values)} ${fill(rule.advice[messages], values)}`;
    return [{ rule: rule.id, start, end, value: rule.value, level: rule.level, message, fixes: [] }];
  }

  #rule(id: string): RuleInfo {
    const rule = this.rules.get(id);
    if (!rule) throw new TypeError(`There is no rule ${id}.`);
    return rule;
  }

  #addSentences(block: Block, placed: PlacedSentence[], isKept: boolean): void {
    const role = roleOf(block);
    let sentences = this.#blocks.get(block.map.text);
    if (!sentences) {
      sentences = this.#options.language.sentences(block.text).map(({ start, end }) => {
        return { start, end, analysis: this.#analysis(block.text.slice(start, end), role) };
      });
      if (isKept) this.#blocks.set(block.map.text, sentences);
    }
    for (const sentence of sentences) {
      if (isNew(sentence, block)) placed.push({ block, start: sentence.start, analysis: sentence.analysis });
    }
  }

  #analysis(text: string, role: SentenceRole): AnalysedSentence {
    const key = `${role} ${text}`;
    let analysis = this.#cache.get(key);
    if (!analysis) {
      this.#analysed++;
      // Cut from the key, which is made one flat text by it: neither keeps the document that the sentence came from.
      const own = key.slice(role.length + 1);
      analysis = analyse(own, role, this.#options.language, this.#ruleSet, (error) => this.#report(error));
      this.#cache.set(key, analysis);
    }
    return analysis;
  }

  #report(error: unknown): void {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (this.#reported.has(message)) return;
    this.#reported.add(message);
    this.#options.report?.(message);
  }
}

/** In order of their place, the longer first; most texts have them so already. */
function sorted(findings: readonly Finding[]): readonly Finding[] {
  const inOrder = (a: Finding, b: Finding) => a.start - b.start || b.end - a.end;
  const isSorted = findings.every((finding, index) => index === 0 || inOrder(findings[index - 1]!, finding) <= 0);
  return isSorted ? findings : [...findings].sort(inOrder);
}

function sum(sentences: readonly PlacedSentence[]): Counts {
  const total: Counts = { words: 0, longWords: 0, sentences: 0 };
  for (const { analysis } of sentences) {
    total.words += analysis.counts.words;
    total.longWords += analysis.counts.longWords;
    total.sentences += analysis.counts.sentences;
  }
  return total;
}
