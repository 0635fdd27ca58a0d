import { formatOf } from '../extract/formats.ts';
import type { Comment } from '../extract/prose.ts';
import type { DocumentRuleData } from '../rules/documentRule.ts';
import { Repetitions } from './alternatives.ts';
import type { Showing } from './blockFindings.ts';
import type { LanguageOptions } from './blockLanguages.ts';
import type { CheckedFinding } from './checkedFinding.ts';
import type { CheckedText, MeasuredSentence } from './checkedText.ts';
import { DocumentContext } from './context.ts';
import { type CheckedDocument, CheckedView, checkDocument, titleBlock } from './documentCheck.ts';
import { FindingGroup, type MovedGroup } from './findingGroup.ts';
import { type NamedKind, namedKind } from './frontMatter.ts';
import { guessKind, type Kind, saidKind, type ToldKind } from './kind.ts';
import { LineIndex } from './lineIndex.ts';
import type { MessageLanguage } from './messages.ts';
import { noCounts, withLix } from './metrics.ts';
import { originOf, type PlacementOptions, place } from './placement.ts';
import { cite, type Policy, type Principle } from './policy.ts';
import { refusal } from './refusal.ts';
import { type GroupedReport, groupedReport } from './report.ts';
import { collectRules, ENGLISH_PREFIX, type RuleInfo } from './ruleInfo.ts';
import { type LanguageKnowledge, RuleSet, type RuleSetOptions } from './ruleSet.ts';
import { finish, type Steps } from './steps.ts';
import { misread, suppress } from './suppression.ts';
import { TextReader } from './textReader.ts';
import { unknownComment, unknownKind } from './unknown.ts';

/** What a checker is made of. */
export interface CheckerOptions extends RuleSetOptions, LanguageOptions {
  readonly standard: Policy;
  readonly messages: MessageLanguage;
  /** Told once of each rule that throws. */
  readonly report?: (message: string) => void;
}

/** So many blocks have their findings placed in one step. */
const BLOCKS_IN_STEP = 100;

/** Checks texts under one policy and project; keeps what it has learnt of each sentence. */
export class Checker {
  readonly #rules: Map<string, RuleInfo>;
  readonly #options: CheckerOptions;
  /** The rules for texts in the checker's own language, and for whole documents. */
  readonly #ruleSet: RuleSet;
  readonly #reader: TextReader;
  readonly #reported = new Set<string>();

  constructor(options: CheckerOptions) {
    this.#options = options;
    this.#ruleSet = new RuleSet(options);
    this.#reader = new TextReader(options, (error) => this.#report(error));
    this.#reader.addLanguage(this.#ruleSet);
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
    this.#reader.addLanguage(new RuleSet({ ...this.#options, ...knowledge, kinds: [] }));
    for (const [id, rule] of collectRules(dictionaries, [...measures, ...grammar])) this.#rules.set(id, rule);
  }

  /** How many sentences have been analysed afresh; the others came from the cache. */
  get analysedSentences(): number {
    return this.#reader.analysedSentences;
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
  check(text: string, languageId: string, told?: ToldKind): GroupedReport {
    return finish(this.checking(text, languageId, told));
  }

  /** Checks a text as `check` does, in steps of which none takes long, so that other texts can be checked between them. */
  *checking(text: string, languageId: string, told?: ToldKind): Steps<GroupedReport> {
    if (refusal(text)) return groupedReport([], [], { metrics: withLix(noCounts()) });
    const checked = yield* this.#reader.read(text, languageId);
    const { prose, metrics, lacks } = checked;
    const context = new DocumentContext(checked);
    const title = formatOf(languageId).reader === 'strings' ? undefined : titleBlock(prose.blocks);
    const { language } = this.#options;
    const document = title && checked.length > 0 ? { text, languageId, language, checked, title } : undefined;
    const named = namedKind(text, prose);
    yield;
    const { kind, findings: ofDocument } = document
      ? this.#checkDocument(document, context, named, told)
      : { kind: undefined, findings: [] };
    const findings: CheckedFinding[] = [...ofDocument, ...this.#unknown(named, prose.comments)];
    const readability = title && this.#ruleSet.readability(metrics, title.text.length);
    if (readability)
      findings.push(
        place(readability, readability.level, title, originOf(title, 0), text, this.#placing(languageId, context)),
      );
    yield;
    const { shown, hidden } = yield* this.#inBlocks(checked, context, { text, languageId, kind: kind?.kind });
    const ofWhole = findings.map((finding) => ({ group: new FindingGroup([finding]), shift: 0 }));
    let lines: LineIndex | undefined;
    const lineAt = (offset: number) => {
      lines ??= new LineIndex(text);
      return lines.lineAt(offset);
    };
    const kept = suppress([...ofWhole, ...shown], prose.comments, lineAt, (rule) => this.rules.get(rule)?.group);
    return groupedReport(kept, hidden, {
      metrics,
      ...(kind ? { kind } : {}),
      ...(lacks === undefined ? {} : { lacks }),
    });
  }

  /** The sentences that count for LIX, in the order of the text; none of a text that `refusal` speaks against. */
  sentences(text: string, languageId: string): MeasuredSentence[] {
    return refusal(text) ? [] : finish(this.#reader.read(text, languageId)).measured();
  }

  /** Where the headings of a text start, ascending, in UTF-16 code units. */
  headings(text: string, languageId: string): number[] {
    return refusal(text) ? [] : this.#reader.headings(text, languageId);
  }

  #checkDocument(
    document: CheckedDocument,
    context: DocumentContext,
    named: NamedKind | undefined,
    told: ToldKind | undefined,
  ) {
    const view = new CheckedView(document, context);
    const { kinds, language } = this.#options;
    const said = saidKind(kinds, named, told);
    if (document.checked.mainLanguage !== language.id) return { kind: said, findings: [] };
    const kind = said ?? guessKind(kinds, view);
    const rules = this.#ruleSet.documentRules(kind);
    return { kind, findings: checkDocument(document, view, rules, this.#ruleOf, this.#options.messages) };
  }

  /** What the writer tells the checker and cannot be followed. */
  #unknown(named: NamedKind | undefined, comments: readonly Comment[]): CheckedFinding[] {
    const { kinds, messages, dictionaries } = this.#options;
    const isRule = (name: string) =>
      this.rules.has(name) ||
      name.startsWith(ENGLISH_PREFIX) ||
      dictionaries.some(({ groups }) => groups.some(({ id }) => id === name));
    const ruleFor = (check: DocumentRuleData['check']) => this.#ruleSet.documentRule(check);
    return [
      ...(named ? unknownKind(named, kinds, ruleFor('unknown-kind'), messages) : []),
      ...misread(comments, isRule).flatMap((one) => unknownComment(one, ruleFor('unknown-comment'), messages)),
    ];
  }

  /** What the blocks show, and what is hidden. */
  *#inBlocks(
    { blocks }: CheckedText,
    context: DocumentContext,
    { text, languageId, kind }: { readonly text: string; readonly languageId: string; readonly kind: Kind | undefined },
  ): Steps<{ readonly shown: readonly MovedGroup[]; readonly hidden: readonly MovedGroup[] }> {
    const again = blocks.some(({ block }) => block.alternative) ? new Repetitions() : undefined;
    const placing = this.#placing(languageId, context);
    const showing: Showing = {
      state: [kind?.id ?? '', `${context.isShort}`, ...[...context.signals].sort()].join(),
      shown: (found, index, sentence) => {
        const finding = context.shown(found, index, sentence);
        const { block, found: own } = blocks[index]!;
        return finding && again?.has(finding, block, own.sentences[sentence]!.start) ? undefined : finding;
      },
      place: (finding, block, origin) =>
        place(finding, this.#ruleSet.levelIn(kind, finding.rule, finding.level), block, origin, text, placing),
    };
    const shown: MovedGroup[] = [];
    const hidden: MovedGroup[] = [];
    for (let index = 0; index < blocks.length; index++) {
      const { block, found } = blocks[index]!;
      found.addTo(shown, hidden, block, index, showing);
      if (index % BLOCKS_IN_STEP === 0) yield;
    }
    return { shown, hidden };
  }

  #placing(languageId: string, { suits }: DocumentContext): PlacementOptions {
    return { ruleOf: this.#ruleOf, reader: formatOf(languageId).reader, messages: this.#options.messages, suits };
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
