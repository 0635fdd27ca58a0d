import type { Evidence, Language, Span, Token } from '../languages/language.ts';
import { Later } from '../languages/later.ts';
import { isMergeField } from '../languages/mergeFields.ts';
import { isWhole } from '../languages/sentences.ts';
import type { DateMention, Sign } from '../languages/sign.ts';
import { countsAsWord, letterCount } from '../rules/measure.ts';
import type { Proposal, SentenceContext, SentenceFinding, SentenceRole, SentenceRule } from '../rules/rule.ts';
import { withoutDoubles } from './doubles.ts';
import { type Counts, LONG_WORD } from './metrics.ts';
import type { ProtectedTerms } from './protectedTerms.ts';

/** What the rules have found in a sentence. */
interface Found {
  readonly findings: readonly SentenceFinding[];
  readonly counts: Readonly<Counts>;
  readonly signals: readonly string[];
}

/** All that is known of one sentence, whatever text it stands in; keeps nothing alive but its text. */
export class AnalysedSentence {
  readonly text: string;
  readonly findings: readonly SentenceFinding[];
  /** What it adds to the counts of a text; nothing for labels and fragments. */
  readonly counts: Readonly<Counts>;
  /** What the sentence tells findings elsewhere in the document. */
  readonly signals: readonly string[];
  readonly #language: Language;
  #evidence: Map<Evidence, boolean> | undefined;
  #signs: ReadonlySet<Sign> | undefined;
  #dates: readonly DateMention[] | undefined;
  #acting: readonly string[] | undefined;

  constructor(text: string, language: Language, { findings, counts, signals }: Found) {
    this.text = text;
    this.#language = language;
    this.findings = findings;
    this.counts = counts;
    this.signals = signals;
  }

  /** The id of the language that it was read in. */
  get language(): string {
    return this.#language.id;
  }

  /** Whether it holds a kind of evidence; worked out when first asked. */
  holds(evidence: Evidence): boolean {
    this.#evidence ??= new Map();
    const held = this.#evidence.get(evidence) ?? this.#language.holds(evidence, this.text);
    this.#evidence.set(evidence, held);
    return held;
  }

  /** What it tells about the letter it stands in; worked out when first asked. */
  signs(): ReadonlySet<Sign> {
    this.#signs ??= this.#language.signs(this.text, this.#language.tokens(this.text));
    return this.#signs;
  }

  /** What it tells its paragraph about others who act; worked out when first asked. */
  actingSignals(): readonly string[] {
    this.#acting ??= this.#language.actingSignals(this.text, this.#language.tokens(this.text));
    return this.#acting;
  }

  /** The calendar dates in it; worked out when first asked. */
  dates(): readonly DateMention[] {
    this.#dates ??= this.#language.dates(this.text, this.#language.tokens(this.text));
    return this.#dates;
  }
}

/** The rules that a sentence is held against. */
export interface SentenceRules {
  /** For wordings; the first has precedence where two overlap. */
  readonly phraseRules: readonly SentenceRule[];
  readonly otherRules: readonly SentenceRule[];
  readonly protectedTerms: ProtectedTerms;
}

const none: readonly string[] = [];
const nothing: Readonly<Counts> = { words: 0, longWords: 0, sentences: 0 };

/**
 * Runs the sentence rules. Of overlapping wordings, the earlier rule's is kept.
 * @param report told of a rule that throws; the other rules still run.
 */
export function analyse(
  text: string,
  role: SentenceRole,
  language: Language,
  { phraseRules, otherRules, protectedTerms }: SentenceRules,
  report: (error: unknown) => void,
): AnalysedSentence {
  const tokens = language.tokens(text);
  const context: SentenceContext = { text, tokens, role, language };
  const keepsTerms = protectedTerms.keeper(text, tokens);
  const fields = tokens.filter(isMergeField);
  const isKept = (proposal: Proposal) => !changesAny(fields, proposal) && keepsTerms(proposal);
  const kept = (finding: SentenceFinding) => withKept(finding, isKept, report);
  const wordings: SentenceFinding[] = [];
  const others: SentenceFinding[] = [];
  let signals = none;
  const guarded = (work: () => void) => {
    try {
      work();
    } catch (error) {
      report(error);
    }
  };
  for (const rule of phraseRules) {
    guarded(() => {
      const found = rule.check(context).map(kept);
      wordings.push(...found.filter((finding) => !wordings.some((other) => overlaps(finding, other))));
    });
  }
  for (const rule of otherRules) {
    guarded(() => others.push(...rule.check(context).map(kept)));
    guarded(() => {
      const told = rule.signals?.(context) ?? none;
      if (told.length > 0) signals = [...signals, ...told];
    });
  }
  return new AnalysedSentence(text, language, {
    findings: withoutDoubles(others, wordings, text, tokens),
    counts: count(text, tokens, role, language),
    signals,
  });
}

/** The finding with those of its fixes that are kept; none of its rewrites when working them out fails. */
function withKept(
  finding: SentenceFinding,
  isKept: (proposal: Proposal) => boolean,
  report: (error: unknown) => void,
): SentenceFinding {
  const { proposals, rewrites } = finding;
  const kept = proposals.filter(isKept);
  if (!rewrites) return kept.length === proposals.length ? finding : { ...finding, proposals: kept };
  const keptLater = new Later(() => {
    try {
      return rewrites.value.filter(isKept);
    } catch (error) {
      report(error);
      return [];
    }
  });
  return { ...finding, proposals: kept, rewrites: keptLater };
}

function changesAny(fields: readonly Token[], { edits }: Proposal): boolean {
  return fields.length > 0 && edits.some((edit) => fields.some((field) => overlaps(edit, field)));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** List items count when they are whole sentences; labels never do. A merge field is one word of unknown length. */
function count(text: string, tokens: readonly Token[], role: SentenceRole, { syllables }: Language): Readonly<Counts> {
  if (role === 'label' || !isWhole(text)) return nothing;
  let words = 0;
  let longWords = 0;
  let spoken = 0;
  for (const token of tokens) {
    if (isMergeField(token)) words++;
    if (!countsAsWord(token)) continue;
    words++;
    if (letterCount(token.key) > LONG_WORD) longWords++;
    spoken += syllables?.(token.key) ?? 0;
  }
  return words < 2 ? nothing : { words, longWords, sentences: 1, ...(syllables ? { syllables: spoken } : {}) };
}
