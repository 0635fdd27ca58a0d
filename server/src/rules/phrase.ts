import type { CompiledDictionary, CompiledEntry, CompiledPattern } from '../dictionary/compiled.ts';
import type { Level, LevelSetting } from '../engine/finding.ts';
import type { Analysis } from '../languages/morphology.ts';
import type { Span } from '../languages/spans.ts';
import { overlaps } from '../languages/spans.ts';
import { type Alignment, align, type TokenTest } from './alignment.ts';
import { Automaton } from './automaton.ts';
import { type Candidate, shareToken } from './candidate.ts';
import { chosen } from './choice.ts';
import type { Match, Matches } from './matches.ts';
import { type Shortened, withoutMidfield } from './midfield.ts';
import { firstWord } from './replacement.ts';
import type { SentenceFinding, SentenceRule } from './rule.ts';
import type { SentenceContext } from './sentenceContext.ts';

export interface PhraseOptions {
  /** The level of an entry after policy, project and settings. */
  readonly levelOf: (entry: CompiledEntry) => LevelSetting;
  /** Wordings, lower case, that are never found. */
  readonly ignored: ReadonlySet<string>;
}

/** Finds the wordings of one dictionary; of overlapping ones the longest is kept. */
export class PhraseRule implements SentenceRule {
  readonly #dictionary: CompiledDictionary;
  readonly #automaton: Automaton;
  readonly #levels: readonly LevelSetting[];
  readonly #ignored: ReadonlySet<string>;

  constructor(dictionary: CompiledDictionary, options: PhraseOptions) {
    this.#dictionary = dictionary;
    this.#automaton = Automaton.of(dictionary);
    this.#levels = dictionary.entries.map((entry) => options.levelOf(entry));
    this.#ignored = options.ignored;
  }

  check(sentence: SentenceContext): SentenceFinding[] {
    return this.#find(sentence, () => true);
  }

  /** Finds one entry's wordings only, as if the dictionary held no other. */
  checkEntry(id: string, sentence: SentenceContext): SentenceFinding[] {
    return this.#find(sentence, ({ entry }) => this.#dictionary.entries[entry]!.id === id);
  }

  #find(sentence: SentenceContext, isAsked: (pattern: CompiledPattern) => boolean): SentenceFinding[] {
    const found = chosen(this.#candidates(sentence, isAsked), sentence);
    const shortened = withoutMidfield(sentence);
    return shortened ? [...found, ...this.#around(shortened, sentence, found, isAsked)] : found;
  }

  /** The wordings with adverbs in their middle, on words that no other wording stands on. Rewriting them is left to the writer. */
  #around(
    { sentence, adverbs }: Shortened,
    written: SentenceContext,
    found: readonly SentenceFinding[],
    isAsked: (pattern: CompiledPattern) => boolean,
  ): SentenceFinding[] {
    const isIn = (span: Span, inner: Span) => span.start < inner.start && inner.end < span.end;
    const others = found.filter(
      (other) => !adverbs.some((adverb) => adverb.start <= other.start && other.end <= adverb.end),
    );
    return chosen(this.#candidates(sentence, isAsked), sentence, written)
      .filter((finding) => adverbs.some((adverb) => isIn(finding, adverb)))
      .filter((finding) => !others.some((other) => overlaps(finding, other)));
  }

  #candidates(sentence: SentenceContext, isAsked: (pattern: CompiledPattern) => boolean): Candidate[] {
    const { tokens } = sentence;
    const matches = this.#automaton.match(tokens);
    if (matches.length === 0) return [];
    const test = new SentenceTest(this.#automaton, sentence);
    const candidates: Candidate[] = [];
    for (let index = 0; index < matches.length; index++) {
      const pattern = this.#dictionary.patterns[matches.pattern(index)]!;
      if (pattern.innocent || this.#levels[pattern.entry] === 'off' || !isAsked(pattern)) continue;
      const match = matches.at(index);
      if (!test.isInPlace(pattern, match.from, match.to)) continue;
      const clear = this.#clear(match, matches, sentence, test);
      if (clear === 'silent') continue;
      const candidate = this.#candidate(match, sentence, test, clear === 'explained');
      if (candidate && !isForeign(candidate, sentence)) candidates.push(candidate);
    }
    return candidates;
  }

  /** Whether the wording is in order there. One that has an explanation is then clear to readers of the whole document. */
  #clear(
    match: Match,
    all: Matches,
    { tokens, language }: SentenceContext,
    test: SentenceTest,
  ): 'silent' | 'explained' | 'no' {
    const { entry } = this.#pattern(match);
    const explains = this.#dictionary.entries[entry]!.explain !== undefined;
    let excused = false;
    for (let index = 0; index < all.length; index++) {
      const pattern = this.#dictionary.patterns[all.pattern(index)]!;
      if (!pattern.innocent || pattern.entry !== entry) continue;
      const from = all.from(index);
      const to = all.to(index);
      if (from >= match.to || to <= match.from || !test.isInPlace(pattern, from, to)) continue;
      if (pattern.except || !explains) return 'silent';
      excused = true;
    }
    if (!explains) return 'no';
    return excused || language.defines(tokens, match.from, match.to) ? 'explained' : 'no';
  }

  #candidate(whole: Match, sentence: SentenceContext, test: TokenTest, defined: boolean): Candidate | undefined {
    const { text, tokens } = sentence;
    const pattern = this.#pattern(whole);
    const alignment = align(pattern.elements, whole.from, whole.to, test);
    if (!alignment || holdsAttribute(alignment, whole.to, sentence)) return undefined;
    const match = whole.to === alignment.end ? whole : { ...whole, to: alignment.end };
    const { start } = tokens[match.from]!;
    const { end } = tokens[match.to - 1]!;
    if (this.#ignored.size > 0 && this.#ignored.has(text.slice(start, end).toLowerCase())) return undefined;
    const entry = this.#dictionary.entries[pattern.entry]!;
    const level = this.#levels[pattern.entry] as Level;
    const explained = defined || isExplained(entry, sentence, start, end);
    const { value } = this.#dictionary.kinds[entry.kind]!;
    return explained && !entry.once ? undefined : { match, entry, value, level, alignment, explained };
  }

  #pattern(match: Match): CompiledPattern {
    return this.#dictionary.patterns[match.pattern]!;
  }
}

/** Asks an automaton about the tokens of a sentence. */
class SentenceTest implements TokenTest {
  readonly #automaton: Automaton;
  readonly #sentence: SentenceContext;
  readonly #first: number;
  readonly #last: number;

  constructor(automaton: Automaton, sentence: SentenceContext) {
    this.#automaton = automaton;
    this.#sentence = sentence;
    this.#first = firstWord(sentence.tokens);
    this.#last = sentence.tokens.findLastIndex(({ kind }) => kind !== 'punctuation');
  }

  /** Whether a pattern that must begin or end its sentence does, standing on the tokens [from, to). */
  isInPlace({ initial, final }: CompiledPattern, from: number, to: number): boolean {
    return !(initial && from !== this.#first) && !(final && to <= this.#last);
  }

  accepts(index: number, set: number, exact?: readonly string[]): boolean {
    const { text, tokens } = this.#sentence;
    const token = tokens[index]!;
    if (exact && !exact.includes(text.slice(token.start, token.end))) return false;
    return this.#automaton.accepts(token, set);
  }

  isWord(index: number): boolean {
    return this.#sentence.tokens[index]!.kind !== 'punctuation';
  }
}

/** Whether the rest of the sentence holds what makes a wording clear that stands in [start, end). */
function isExplained({ unlessNear }: CompiledEntry, sentence: SentenceContext, start: number, end: number): boolean {
  return unlessNear?.some((evidence) => sentence.holdsOutside(evidence, start, end)) ?? false;
}

const isForeign = ({ match }: Candidate, { foreign }: SentenceContext): boolean =>
  foreign.length > 0 && foreign.some(({ start, end }) => shareToken(match, { from: start, to: end }));

/** »den for sent indgivne klage«: a participle before its noun is no verb with its object. */
function holdsAttribute({ words }: Alignment, to: number, { tokens, language }: SentenceContext): boolean {
  for (const { wordClass, index } of words) {
    if (wordClass === 'verb' && index < to - 1 && isAttribute(language.lexicon.analyses(tokens[index]!.key)))
      return true;
  }
  return false;
}

function isAttribute(readings: readonly Analysis[]): boolean {
  let isAny = false;
  for (const { wordClass, slot } of readings) {
    if (wordClass !== 'verb') continue;
    if (slot !== 'participlePlural') return false;
    isAny = true;
  }
  return isAny;
}
