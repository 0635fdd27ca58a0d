import { formatOf } from '../extract/formats.ts';
import { sourceEnd, sourceStart } from '../extract/offsetMap.ts';
import type { Block } from '../extract/prose.ts';
import type { DocumentSign } from '../languages/documentSign.ts';
import type { Language } from '../languages/language.ts';
import { type Later, OnDemand } from '../languages/later.ts';
import type { Sign } from '../languages/sign.ts';
import type { DocumentFinding, DocumentRule, DocumentView, Insertion, SignalUses } from '../rules/documentRule.ts';
import { type Answers, type CheckedFinding, StatedFinding } from './checkedFinding.ts';
import type { CheckedText } from './checkedText.ts';
import type { DocumentContext } from './context.ts';
import type { Edit, Fix } from './finding.ts';
import { insertAfter, insertBefore } from './insertion.ts';
import { fill, type MessageLanguage, say } from './messages.ts';
import type { PlacedSentence } from './placedSentence.ts';
import type { RuleInfo } from './ruleInfo.ts';
import { complaintSigns, isFullGrant, structureOf } from './structure.ts';

/** So many whole sentences are the beginning of a text, with the headings among them. */
const SENTENCES_IN_BEGINNING = 6;

/** A text on its way through the document rules. */
export interface CheckedDocument {
  readonly text: string;
  readonly languageId: string;
  /** What document rules are written for. */
  readonly language: Language;
  readonly checked: CheckedText;
  /** The block that findings about the whole stand on. */
  readonly title: Block;
}

/** The block that names the text: its main heading, its title, or else what comes first. */
export function titleBlock(blocks: readonly Block[]): Block | undefined {
  let heading: Block | undefined;
  let title: Block | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) return block;
    if (block.kind === 'heading') heading ??= block;
    if (block.kind === 'title') title ??= block;
  }
  return heading ?? title ?? blocks[0];
}

/** What the document rules see of a document with at least one sentence. */
export class CheckedView implements DocumentView {
  readonly languageId: string;
  readonly title: string;
  readonly length: number;
  readonly signals: ReadonlySet<string>;
  readonly #document: CheckedDocument;
  #signs: ReadonlySet<DocumentSign> | undefined;

  constructor(document: CheckedDocument, { signals }: DocumentContext) {
    this.languageId = document.languageId;
    this.title = document.title.text;
    this.length = document.checked.length;
    this.signals = signals;
    this.#document = document;
  }

  get sentences(): readonly PlacedSentence[] {
    return this.#document.checked.sentences;
  }

  get beginning(): number {
    return beginningOf(this.sentences);
  }

  /** Worked out when first asked for. */
  get signs(): ReadonlySet<DocumentSign> {
    this.#signs ??= allSigns(this.sentences, this.#document.title);
    return this.#signs;
  }

  usesOf(signal: string): SignalUses | undefined {
    return this.#document.checked.usesOf(signal);
  }
}

function beginningOf(sentences: readonly PlacedSentence[]): number {
  let whole = 0;
  const last = sentences.findIndex((sentence) => sentence.whole && ++whole === SENTENCES_IN_BEGINNING);
  return last < 0 ? sentences.length : last + 1;
}

function allSigns(sentences: readonly PlacedSentence[], title: Block): ReadonlySet<DocumentSign> {
  const signs = new Set<DocumentSign>(structureOf(sentences, title));
  for (const { analysis } of sentences) for (const sign of analysis.signs()) signs.add(sign);
  for (const sign of complaintSigns(sentences)) signs.add(sign);
  if (isFullGrant(signs)) signs.add('full-grant');
  return signs;
}

/** Runs document rules and carries what they find over to the source. */
export function checkDocument(
  document: CheckedDocument,
  view: DocumentView,
  rules: readonly DocumentRule[],
  ruleInfo: (id: string) => RuleInfo,
  messages: MessageLanguage,
): CheckedFinding[] {
  return rules.flatMap((rule) =>
    rule
      .check(view)
      .map((finding) => placeInDocument(document, view.signals, finding, ruleInfo(finding.rule), messages)),
  );
}

function placeInDocument(
  document: CheckedDocument,
  signals: ReadonlySet<string>,
  { rule, sentence, value, level, message, parameters, insertion }: DocumentFinding,
  { advice }: RuleInfo,
  messages: MessageLanguage,
): CheckedFinding {
  const placed = sentence === undefined ? undefined : document.checked.sentenceAt(sentence);
  const { map, text } = placed?.block ?? document.title;
  const start = placed?.start ?? 0;
  const end = placed ? start + placed.analysis.text.length : text.length;
  const insertions = new OnDemand((): Fix[] => {
    const edit = insertion && insertionEdit(document, addressedAs(document.language, signals, insertion));
    return edit ? [{ title: insertTitle(insertion, messages), safe: false, edits: [edit] }] : [];
  });
  const told = {
    rule,
    start: sourceStart(map, start),
    end: sourceEnd(map, end),
    value,
    level,
  };
  const said = fill(`${message[messages]} ${advice?.[messages] ?? ''}`, parameters ?? {});
  return new StatedFinding(told, new AnswersOfWhole(said, insertions));
}

/** What a finding about a document as a whole says and offers. */
class AnswersOfWhole implements Answers {
  readonly message: string;
  readonly #fixes: Later<readonly Fix[]>;

  constructor(message: string, fixes: Later<readonly Fix[]>) {
    this.message = message;
    this.#fixes = fixes;
  }

  get fixes(): readonly Fix[] {
    return this.#fixes.value;
  }
}

function insertTitle({ title }: Insertion, messages: MessageLanguage): string {
  return say('fix.insert', messages, { part: title[messages] });
}

function addressedAs(language: Language, signals: ReadonlySet<string>, insertion: Insertion): Insertion {
  return { ...insertion, paragraphs: insertion.paragraphs.map((paragraph) => language.addressed(paragraph, signals)) };
}

/** At the end a paragraph stands before the closing; at the beginning it stands after title and greeting. */
function insertionEdit(
  { text, languageId, checked: { prose, sentences }, title }: CheckedDocument,
  { position, paragraphs }: Insertion,
): Edit | undefined {
  const place = sourceStart(title.map, 0);
  const closed = (prose.conditionals ?? []).filter(({ start, end }) => place < start || end < place);
  const page = { text, format: formatOf(languageId), closed };
  const blockWith = (sign: Sign) => sentences.findLast(({ analysis }) => analysis.signs().has(sign))?.block;
  if (position === 'end') {
    const closing = blockWith('closing');
    const last = sentences.at(-1)!.block;
    return (closing && insertBefore(page, closing, paragraphs)) ?? insertAfter(page, last, paragraphs);
  }
  const greeting = blockWith('greeting');
  const opening = greeting ?? (title.kind === 'heading' ? title : undefined);
  return opening ? insertAfter(page, opening, paragraphs) : insertBefore(page, sentences[0]!.block, paragraphs);
}
