import { Extractor } from '../extract/extractor.ts';
import { formatOf } from '../extract/formats.ts';
import { sourceEnd, sourceStart } from '../extract/offsetMap.ts';
import type { Block, Prose } from '../extract/prose.ts';
import type { Span } from '../languages/language.ts';
import { Repetitions } from './alternatives.ts';
import { BlockChecker } from './blockChecker.ts';
import { BlockFindings, type Showing } from './blockFindings.ts';
import { BlockLanguages, type LanguageOptions, OTHER } from './blockLanguages.ts';
import { DocumentContext } from './context.ts';
import { type CheckedDocument, checkDocument, titleBlock, viewOf } from './documentCheck.ts';
import { byPlace, type Finding } from './finding.ts';
import { type NamedKind, namedKind } from './frontMatter.ts';
import { type ChosenKind, guessKind, type Kind, kindNamed, saidKind, type ToldKind } from './kind.ts';
import { LineIndex } from './lineIndex.ts';
import { fill, type MessageLanguage } from './messages.ts';
import { type Counts, type Metrics, readingEase, withLix } from './metrics.ts';
import { PlacedSentence } from './placedSentence.ts';
import { place } from './placement.ts';
import { cite, type Policy, type Principle } from './policy.ts';
import { collectRules, type RuleInfo } from './ruleInfo.ts';
import { type LanguageKnowledge, RuleSet, type RuleSetOptions } from './ruleSet.ts';
import { finish, type Steps } from './steps.ts';
import { suppress } from './suppression.ts';

/** What a checker is made of. */
export interface CheckerOptions extends RuleSetOptions, LanguageOptions {
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
  /** A language that part of the text is in and the checker has yet to learn; that part was not checked. */
  readonly lacks?: string;
}

/** A sentence of running text, where it stands in the source; UTF-16 code units, the end exclusive. */
export interface MeasuredSentence extends Readonly<Omit<Counts, 'sentences'>>, Span {
  /** Without markup. */
  readonly text: string;
}

/** Longer texts are refused, in UTF-16 code units. */
export const MAX_TEXT = 12_000_000;

/** Why a text is not checked. */
export type Refusal = 'tooLarge' | 'binary';

/** Tells whether a text is beyond what the checker takes on. */
export function refusal(text: string): Refusal | undefined {
  if (text.length > MAX_TEXT) return 'tooLarge';
  return text.slice(0, 100_000).includes('\0') ? 'binary' : undefined;
}

/** So many blocks have their findings placed in one step. */
const BLOCKS_IN_STEP = 100;

/** A block with what was found in it. */
interface CheckedBlock {
  readonly block: Block;
  readonly found: BlockFindings;
}

interface CheckedText {
  readonly prose: Prose;
  readonly blocks: readonly CheckedBlock[];
  readonly sentences: readonly PlacedSentence[];
  /** A language of the text that is not known yet. */
  readonly lacks: string | undefined;
}

/** What is found in a block of a language that there are no rules for. */
const nothing = new BlockFindings([]);

/** Checks texts under one policy and project; keeps what it has learnt of each sentence. */
export class Checker {
  readonly #rules: Map<string, RuleInfo>;
  readonly #options: CheckerOptions;
  /** The rules for texts in the checker's own language, and for whole documents. */
  readonly #ruleSet: RuleSet;
  readonly #extractor = new Extractor();
  readonly #languages: BlockLanguages;
  /** By the language of the blocks. */
  readonly #blocks = new Map<string, BlockChecker>();
  readonly #reported = new Set<string>();

  constructor(options: CheckerOptions) {
    this.#options = options;
    this.#ruleSet = new RuleSet(options);
    this.#languages = new BlockLanguages(options);
    this.#addLanguage(this.#ruleSet);
    const parts = [...options.kinds, options.policy].flatMap(({ parts, bans }) => [...parts, ...bans]);
    const written = [...options.measures, ...options.grammar, ...options.documentRules, ...parts];
    this.#rules = collectRules(options.dictionaries, written);
  }

  /** All rules by id, those of the languages that it has learnt among them. */
  get rules(): ReadonlyMap<string, RuleInfo> {
    return this.#rules;
  }

  /** Takes in a language, so that texts in it are checked too. What documents must hold is asked in its own alone. */
  learn(knowledge: LanguageKnowledge): void {
    const { dictionaries, measures, grammar } = knowledge;
    this.#addLanguage(new RuleSet({ ...this.#options, ...knowledge, kinds: [] }));
    for (const [id, rule] of collectRules(dictionaries, [...measures, ...grammar])) this.#rules.set(id, rule);
  }

  #addLanguage(rules: RuleSet): void {
    const { language } = rules;
    this.#blocks.set(language.id, new BlockChecker(language, rules, (error) => this.#report(error)));
  }

  /** How many sentences have been analysed afresh; the others came from the cache. */
  get analysedSentences(): number {
    return [...this.#blocks.values()].reduce((sum, { analysed }) => sum + analysed, 0);
  }

  /** The policy in force. */
  get policy(): Policy {
    return this.#options.policy;
  }

  /** A sentence with more words than this is long. */
  get longSentence(): number {
    return this.#options.measures.find(({ kind }) => kind === 'sentence-length')!.limits[0]!.over;
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
    return finish(this.checking(text, languageId, told));
  }

  /** Checks a text as `check` does, in steps of which none takes long, so that other texts can be checked between them. */
  *checking(text: string, languageId: string, told?: ToldKind): Steps<Report> {
    if (refusal(text)) return { findings: [], hidden: [], metrics: withLix({ words: 0, longWords: 0, sentences: 0 }) };
    const { prose, blocks, sentences, lacks } = yield* this.#read(text, languageId);
    const context = new DocumentContext(sentences);
    const metrics = metricsOf(sentences);
    const title = formatOf(languageId).reader === 'strings' ? undefined : titleBlock(prose.blocks);
    const document =
      title && sentences.length > 0
        ? { text, languageId, language: this.#options.language, sentences, title, prose }
        : undefined;
    const named = namedKind(text, prose);
    yield;
    const checked = document && this.#checkDocument(document, context, named, told);
    const findings: Finding[] = [...(checked?.findings ?? []), ...(named ? this.#unknownKind(named) : [])];
    const readability = title && this.#ruleSet.readability(metrics, title.text.length);
    if (readability)
      findings.push(place(readability, this.#ruleOf, title, 0, text, languageId, this.#options.messages));
    const placing = { text, languageId, kind: checked?.kind?.kind };
    yield;
    const hidden = yield* this.#addFindings(findings, blocks, sentences, context, placing);
    let lines: LineIndex | undefined;
    const kept = suppress(findings, prose.comments, (offset) => {
      lines ??= new LineIndex(text);
      return lines.lineAt(offset);
    });
    return {
      findings: sorted(kept),
      hidden,
      metrics,
      ...(checked?.kind ? { kind: checked.kind } : {}),
      ...(lacks === undefined ? {} : { lacks }),
    };
  }

  /** The sentences that count for LIX, in the order of the text; none of a text that `refusal` speaks against. */
  sentences(text: string, languageId: string): MeasuredSentence[] {
    if (refusal(text)) return [];
    const { sentences } = finish(this.#read(text, languageId));
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

  /** Where the headings of a text start, ascending, in UTF-16 code units. */
  headings(text: string, languageId: string): number[] {
    const { blocks } = this.#extractor.extract(refusal(text) ? '' : text, languageId);
    return blocks.filter(({ kind }) => kind === 'heading').map(({ map }) => sourceStart(map, 0));
  }

  *#read(text: string, languageId: string): Steps<CheckedText> {
    const prose = this.#extractor.extract(text, languageId);
    const isKept = this.#extractor.remembers(text, prose);
    yield;
    const languages = this.#languages.of(prose, text);
    for (const checker of this.#blocks.values()) checker.keepAtLeast(2 * text.length);
    const blocks: CheckedBlock[] = [];
    for (const [index, block] of prose.blocks.entries()) {
      const checker = this.#blocks.get(languages[index]!);
      blocks.push({
        block,
        found: checker ? (checker.known(block) ?? (yield* checker.check(block, isKept))) : nothing,
      });
    }
    yield;
    const lacks = [...new Set(languages)].find((id) => id !== OTHER && !this.#blocks.has(id));
    return { prose, blocks, sentences: sentencesOf(blocks), lacks };
  }

  #checkDocument(
    document: CheckedDocument,
    context: DocumentContext,
    named: NamedKind | undefined,
    told: ToldKind | undefined,
  ) {
    const view = viewOf(document, context);
    const { kinds, language } = this.#options;
    const said = saidKind(kinds, named, told);
    if (mainLanguage(document.sentences) !== language.id) return { kind: said, findings: [] };
    const kind = said ?? guessKind(kinds, view);
    const rules = this.#ruleSet.documentRules(kind);
    return { kind, findings: checkDocument(document, view, rules, this.#ruleOf, this.#options.messages) };
  }

  #unknownKind({ name, start, end }: NamedKind): Finding[] {
    const { kinds, messages } = this.#options;
    const rule = this.#ruleSet.documentRule('unknown-kind');
    if (!rule || kindNamed(kinds, name)) return [];
    const values = { found: name, kinds: kinds.map(({ id }) => id).join(', ') };
    const message = `${fill(rule.message[messages], values)} ${fill(rule.advice[messages], values)}`;
    return [{ rule: rule.id, start, end, value: rule.value, level: rule.level, message, fixes: [] }];
  }

  /** Adds what the blocks show. @returns what is hidden. */
  *#addFindings(
    findings: Finding[],
    blocks: readonly CheckedBlock[],
    sentences: readonly PlacedSentence[],
    context: DocumentContext,
    { text, languageId, kind }: { readonly text: string; readonly languageId: string; readonly kind: Kind | undefined },
  ): Steps<Finding[]> {
    const again = blocks.some(({ block }) => block.alternative) ? new Repetitions() : undefined;
    const showing: Showing = {
      state: [kind?.id ?? '', ...[...context.signals].sort()].join(),
      shown: (found, index) => {
        const finding = context.shown(found, index);
        const { block, start } = sentences[index]!;
        return finding && again?.has(finding, block, start) ? undefined : finding;
      },
      place: (finding, block, offset) => {
        const placed = place(finding, this.#ruleOf, block, offset, text, languageId, this.#options.messages);
        const level = this.#ruleSet.levelIn(kind, finding.rule, finding.level);
        return level === placed.level ? placed : { ...placed, level };
      },
    };
    const hidden: Finding[] = [];
    let first = 0;
    for (const [index, { block, found }] of blocks.entries()) {
      found.addTo(findings, hidden, block, first, showing);
      first += found.sentences.length;
      if (index % BLOCKS_IN_STEP === 0) yield;
    }
    return hidden;
  }

  readonly #ruleOf = (id: string): RuleInfo => {
    const rule = this.rules.get(id);
    if (!rule) throw new TypeError(`There is no rule ${id}.`);
    return rule;
  };

  #report(error: unknown): void {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (this.#reported.has(message)) return;
    this.#reported.add(message);
    this.#options.report?.(message);
  }
}

/** Blocks have their findings in order; they need sorting where a block stands in another, or a document rule found some. */
function sorted(findings: readonly Finding[]): readonly Finding[] {
  const isSorted = findings.every((finding, index) => index === 0 || byPlace(findings[index - 1]!, finding) <= 0);
  return isSorted ? findings : [...findings].sort(byPlace);
}

function sentencesOf(blocks: readonly CheckedBlock[]): PlacedSentence[] {
  const placed: PlacedSentence[] = [];
  for (const { block, found } of blocks) {
    for (const { start, analysis } of found.sentences) placed.push(new PlacedSentence(block, start, analysis));
  }
  return placed;
}

/** The language that most words of whole sentences are in; the first sentence's where there are none. */
function mainLanguage(sentences: readonly PlacedSentence[]): string | undefined {
  const words = new Map<string, number>();
  for (const { analysis } of sentences) {
    words.set(analysis.language, (words.get(analysis.language) ?? 0) + analysis.counts.words);
  }
  return [...words].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** LIX of all sentences, and reading ease where most words are in a language that has it. */
function metricsOf(sentences: readonly PlacedSentence[]): Metrics {
  const total = sum(sentences);
  const spoken = sentences.filter(({ analysis }) => analysis.counts.syllables !== undefined);
  const counts = spoken.length > 0 ? sum(spoken) : undefined;
  const ease = counts && counts.words * 2 > total.words ? readingEase(counts) : undefined;
  return { ...withLix(total), ...(ease === undefined ? {} : { readingEase: ease }) };
}

function sum(sentences: readonly PlacedSentence[]): Counts {
  const total: Counts = { words: 0, longWords: 0, sentences: 0 };
  for (const { analysis } of sentences) {
    total.words += analysis.counts.words;
    total.longWords += analysis.counts.longWords;
    total.sentences += analysis.counts.sentences;
    if (analysis.counts.syllables) total.syllables = (total.syllables ?? 0) + analysis.counts.syllables;
  }
  return total;
}
