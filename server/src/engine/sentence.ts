import type { Evidence, Language, Token } from '../languages/language.ts';
import { isMergeField } from '../languages/mergeFields.ts';
import { isWhole } from '../languages/sentences.ts';
import type { DateMention, Sign } from '../languages/sign.ts';
import { overlaps } from '../languages/spans.ts';
import type { Writable } from '../languages/writable.ts';
import { countsAsWord, letterCount } from '../rules/measure.ts';
import type { SentenceFinding, SentenceRule } from '../rules/rule.ts';
import { SentenceContext, type SentenceRole } from '../rules/sentenceContext.ts';
import { Constructions, type SentenceRules } from './constructions.ts';
import { withoutDoubles } from './doubles.ts';
import { ordered } from './finding.ts';
import { type Counts, LONG_WORD } from './metrics.ts';
import { withPlainRewrites } from './plainRewrites.ts';

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

  constructor(
    text: string,
    language: Language,
    findings: readonly SentenceFinding[],
    counts: Readonly<Counts>,
    signals: readonly string[],
  ) {
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

const none: readonly never[] = [];
const nothing: Readonly<Counts> = { words: 0, longWords: 0, sentences: 0 };

/**
 * Runs the sentence rules. Of overlapping wordings, the earlier rule's is kept.
 * @param report told of a rule that throws; the other rules still run.
 */
export function analyse(
  text: string,
  role: SentenceRole,
  language: Language,
  rules: SentenceRules,
  report: (error: unknown) => void,
): AnalysedSentence {
  const sentence = new SentenceContext(text, role, language, { keepingIn: rules.keepingIn, report });
  const { tokens } = sentence;
  const constructions = new Constructions(sentence, rules.otherRules, report);
  const worded = (each: SentenceContext) => wordingsIn(each, rules.phraseRules, report);
  const others = withPlainRewrites(constructions.find(), sentence, worded);
  const wordings = worded(sentence);
  const findings = ordered(withoutDoubles(others, wordings, text, tokens));
  const counts = count(text, tokens, role, language);
  const signals = signalsOf(sentence, rules.otherRules, report);
  constructions.forget();
  sentence.forget();
  return new AnalysedSentence(text, language, findings, counts, signals);
}

/** Of overlapping wordings, the earlier rule's is kept. */
function wordingsIn(
  sentence: SentenceContext,
  rules: readonly SentenceRule[],
  report: (error: unknown) => void,
): readonly Writable<SentenceFinding>[] {
  let wordings: readonly Writable<SentenceFinding>[] = none;
  for (const rule of rules) {
    try {
      const earlier = wordings;
      const found = rule.check(sentence);
      if (earlier.length === 0) wordings = found;
      else wordings = [...earlier, ...found.filter((finding) => !earlier.some((other) => overlaps(finding, other)))];
    } catch (error) {
      report(error);
    }
  }
  return wordings;
}

function signalsOf(
  sentence: SentenceContext,
  rules: readonly SentenceRule[],
  report: (error: unknown) => void,
): readonly string[] {
  let signals: readonly string[] = none;
  for (const rule of rules) {
    try {
      const told = rule.signals?.(sentence) ?? none;
      if (told.length > 0) signals = [...signals, ...told];
    } catch (error) {
      report(error);
    }
  }
  return signals;
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
    if (token.key.length > LONG_WORD && letterCount(token.key) > LONG_WORD) longWords++;
    spoken += syllables?.(token) ?? 0;
  }
  if (words < 2) return nothing;
  const counts: Counts = { words, longWords, sentences: 1 };
  if (syllables) counts.syllables = spoken;
  return counts;
}
