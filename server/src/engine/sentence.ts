import type { Evidence, Language, Span, Token } from '../languages/language.ts';
import { isMergeField } from '../languages/mergeFields.ts';
import type { DateMention, Sign } from '../languages/sign.ts';
import { countsAsWord, letterCount } from '../rules/measure.ts';
import type { Proposal, SentenceContext, SentenceFinding, SentenceRole, SentenceRule } from '../rules/rule.ts';
import { withoutDoubles } from './doubles.ts';
import { type Counts, LONG_WORD } from './metrics.ts';
import type { ProtectedTerms } from './protectedTerms.ts';

/** All that is known of one sentence, whatever text it stands in. */
export interface AnalysedSentence {
  readonly text: string;
  /** The id of the language that it was read in. */
  readonly language: string;
  readonly findings: readonly SentenceFinding[];
  /** The findings among them that are shown at their first place in a document only. */
  readonly shownOnce: readonly SentenceFinding[];
  /** What it adds to the counts of a text; nothing for labels and fragments. */
  readonly counts: Readonly<Counts>;
  /** What the sentence tells findings elsewhere in the document. */
  readonly signals: readonly string[];
  /** Whether it holds a kind of evidence; worked out when first asked. */
  holds(evidence: Evidence): boolean;
  /** What it tells about the letter it stands in; worked out when first asked. */
  signs(): ReadonlySet<Sign>;
  /** The calendar dates in it; worked out when first asked. */
  dates(): readonly DateMention[];
}

/** The rules that a sentence is held against. */
export interface SentenceRules {
  /** For wordings; the first has precedence where two overlap. */
  readonly phraseRules: readonly SentenceRule[];
  readonly otherRules: readonly SentenceRule[];
  readonly protectedTerms: ProtectedTerms;
}

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
  const guarded = <Item>(work: () => readonly Item[]): readonly Item[] => {
    try {
      return work();
    } catch (error) {
      report(error);
      return [];
    }
  };
  const keepingTerms = protectedTerms.keeper(text, tokens);
  const check = (rule: SentenceRule) => guarded(() => rule.check(context).map(keepingTerms));
  const wordings: SentenceFinding[] = [];
  for (const rule of phraseRules) {
    const free = check(rule).filter((finding) => !wordings.some((other) => overlaps(finding, other)));
    wordings.push(...free);
  }
  const fields = tokens.filter(isMergeField);
  const keeping = (findings: readonly SentenceFinding[]) =>
    fields.length > 0 ? findings.map((finding) => keepingFields(finding, fields)) : findings;
  const findings = withoutDoubles(keeping(otherRules.flatMap(check)), keeping(wordings), text, tokens);
  return {
    text,
    language: language.id,
    findings,
    shownOnce: findings.filter(({ once }) => once),
    counts: count(text, tokens, role, language),
    signals: otherRules.flatMap((rule) => guarded(() => rule.signals?.(context) ?? [])),
    holds: evidenceIn(text, language),
    ...toldBy(text, language),
  };
}

/** The finding without the fixes that would change a merge field. */
function keepingFields(finding: SentenceFinding, fields: readonly Token[]): SentenceFinding {
  const keeps = ({ edits }: Proposal) => !edits.some((edit) => fields.some((field) => overlaps(edit, field)));
  return { ...finding, proposals: finding.proposals.filter(keeps) };
}

/** What is asked of a sentence later; keeps nothing alive but its text. */
function evidenceIn(text: string, language: Language): AnalysedSentence['holds'] {
  const known = new Map<Evidence, boolean>();
  return (kind) => {
    const held = known.get(kind) ?? language.holds(kind, text);
    known.set(kind, held);
    return held;
  };
}

/** What is asked of a sentence by document rules; keeps nothing alive but its text. */
function toldBy(text: string, language: Language): Pick<AnalysedSentence, 'signs' | 'dates'> {
  return {
    signs: lazily(() => language.signs(text, language.tokens(text))),
    dates: lazily(() => language.dates(text, language.tokens(text))),
  };
}

function lazily<Result>(work: () => Result): () => Result {
  let known: Result | undefined;
  return () => {
    known ??= work();
    return known;
  };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** List items count when they are whole sentences; labels never do. A merge field is one word of unknown length. */
function count(text: string, tokens: readonly Token[], role: SentenceRole, { syllables }: Language): Readonly<Counts> {
  if (role === 'label' || !/[.!?:…]["'’”»«)\]]*$/u.test(text)) return nothing;
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
