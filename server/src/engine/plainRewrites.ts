import type { Token } from '../languages/language.ts';
import type { Later } from '../languages/later.ts';
import type { Analysis, Slot } from '../languages/morphology.ts';
import { overlaps, type Span } from '../languages/spans.ts';
import type { Writable } from '../languages/writable.ts';
import type { Proposal } from '../rules/proposal.ts';
import type { SentenceFinding } from '../rules/rule.ts';
import type { SentenceContext } from '../rules/sentenceContext.ts';
import { applyEdits } from './apply.ts';
import type { Edit } from './finding.ts';

/** Finds the wordings of a sentence. */
export type WordingsIn = (sentence: SentenceContext) => readonly SentenceFinding[];

/**
 * The constructions with rewrites that keep no heavy verb: a rewrite takes the plain word that the verb's wording
 * proposes. Where there is none, it is left out, unless the sentence itself names who acts, the verb is hardly heavy, or the
 * wording is about more than the verb.
 */
export function withPlainRewrites(
  constructions: readonly Writable<SentenceFinding>[],
  sentence: SentenceContext,
  wordingsIn: WordingsIn,
): readonly SentenceFinding[] {
  for (const construction of constructions) {
    const { joins, rewrites } = construction;
    if (joins && rewrites) construction.rewrites = new PlainRewrites(rewrites, construction, sentence, wordingsIn);
  }
  return constructions;
}

class PlainRewrites implements Later<readonly Proposal[]> {
  readonly #rewrites: Later<readonly Proposal[]>;
  readonly #construction: Span;
  readonly #sentence: SentenceContext;
  readonly #wordingsIn: WordingsIn;
  #value: readonly Proposal[] | undefined;

  constructor(
    rewrites: Later<readonly Proposal[]>,
    construction: Span,
    sentence: SentenceContext,
    wordingsIn: WordingsIn,
  ) {
    this.#rewrites = rewrites;
    this.#construction = construction;
    this.#sentence = sentence;
    this.#wordingsIn = wordingsIn;
  }

  get value(): readonly Proposal[] {
    this.#value ??= this.#sentence.offered(() =>
      this.#rewrites.value.flatMap((each) => inPlainWords(each, this.#construction, this.#sentence, this.#wordingsIn)),
    );
    return this.#value;
  }
}

function inPlainWords(
  rewrite: Proposal,
  construction: Span,
  sentence: SentenceContext,
  wordingsIn: WordingsIn,
): readonly Proposal[] {
  const [edit] = rewrite.edits;
  if (!edit || rewrite.edits.length > 1 || rewrite.added) return [rewrite];
  const rewritten = sentence.saying(applyEdits(sentence.text, rewrite.edits));
  const verbs = verbsOf(rewritten, edit, sentence, lemmasOf(construction, sentence));
  const heavy = wordingsIn(rewritten).find((wording) => verbs.some((verb) => holds(wording, verb)));
  if (!heavy) return [rewrite];
  if (rewrite.heavy) return [];
  const plain = heavy.proposals.value.find(({ actor, added }) => actor === undefined && !added);
  if (!plain || plain.result === '') {
    const isOfVerb = verbs.some((verb) => holds(verb, heavy));
    return rewrite.actor === undefined || heavy.level === 'hint' || !isOfVerb ? [rewrite] : [];
  }
  const text = applyEdits(rewritten.text, plain.edits);
  if (!sentence.language.staysSound(sentence.text, sentence.tokens, text)) return [];
  const edits = [joint(sentence.text, edit, plain.edits, text)];
  const result = rewrite.result === rewritten.text ? text : edits[0]!.text;
  return [{ ...rewrite, result, edits }];
}

const asked: ReadonlySet<Slot> = new Set<Slot>(['imperative', 'infinitive']);

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const verbReadings = ({ language }: SentenceContext, { key }: Token): readonly Analysis[] =>
  language.lexicon.analyses(key).filter(({ wordClass }) => wordClass === 'verb');

/** What the verb of a passive may be: its last word. */
function lemmasOf({ end }: Span, sentence: SentenceContext): readonly string[] {
  const verb = sentence.tokens.findLast((token) => token.end <= end);
  return verb ? verbReadings(sentence, verb).map(({ lemma }) => lemma) : [];
}

/** The verbs that an edit brings in: the one turned active, and of a request what the reader is to do. */
function verbsOf(
  rewritten: SentenceContext,
  { start, text }: Edit,
  before: SentenceContext,
  lemmas: readonly string[],
): readonly Token[] {
  const changed = rewritten.tokens.filter((token) => overlaps(token, { start, end: start + text.length }));
  const isTurned = (token: Token) => verbReadings(rewritten, token).some(({ lemma }) => lemmas.includes(lemma));
  const last = changed.findLastIndex(isTurned);
  return changed.filter(
    (token, index) => isTurned(token) || (index > last && isAsked(token, index === 0, rewritten, before)),
  );
}

/** True for an imperative or an infinitive that the sentence did not have; what comes first may look like a present too: »redegør«. */
function isAsked(token: Token, isFirst: boolean, rewritten: SentenceContext, before: SentenceContext): boolean {
  const readings = verbReadings(rewritten, token);
  const isNew = before.tokens.every(({ key }) => key !== token.key);
  if (isFirst && readings.some(({ slot }) => slot === 'imperative')) return isNew;
  return isNew && readings.length > 0 && readings.every(({ slot }) => asked.has(slot));
}

/** One edit that does what an edit does, and then others in the text that it makes. */
function joint(before: string, first: Edit, then: readonly Edit[], after: string): Edit {
  const longer = first.text.length - (first.end - first.start);
  const spans: readonly Span[] = then.map(({ start, end }) => ({
    start: start <= first.start ? start : Math.max(first.start, start - longer),
    end: end <= first.start ? end : Math.max(first.end, end - longer),
  }));
  const start = Math.min(first.start, ...spans.map((span) => span.start));
  const end = Math.max(first.end, ...spans.map((span) => span.end));
  return { start, end, text: after.slice(start, after.length - (before.length - end)) };
}
