import type { CompiledDictionary, CompiledEntry, CompiledPattern } from '../dictionary/compiled.ts';
import type { Level, LevelSetting } from '../engine/finding.ts';
import type { Analysis } from '../languages/morphology.ts';
import type { Span } from '../languages/spans.ts';
import { overlaps } from '../languages/spans.ts';
import { type Alignment, align, type TokenTest } from './alignment.ts';
import { Automaton, type Match } from './automaton.ts';
import { type Candidate, shareToken } from './candidate.ts';
import { chosen } from './choice.ts';
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
    return this.#find(sentence, (match) => this.#dictionary.entries[this.#pattern(match).entry]!.id === id);
  }

  #find(sentence: SentenceContext, isAsked: (match: Match) => boolean): SentenceFinding[] {
    const found = chosen(this.#candidates(sentence, isAsked), sentence);
    const shortened = withoutMidfield(sentence);
    return shortened ? [...found, ...this.#around(shortened, sentence, found, isAsked)] : found;
  }

  /** The wordings with adverbs in their middle, on words that no other wording stands on. Rewriting them is left to the writer. */
  #around(
    { sentence, adverbs }: Shortened,
    written: SentenceContext,
    found: readonly SentenceFinding[],
    isAsked: (match: Match) => boolean,
  ): SentenceFinding[] {
    const isIn = (span: Span, inner: Span) => span.start < inner.start && inner.end < span.end;
    const others = found.filter(
      (other) => !adverbs.some((adverb) => adverb.start <= other.start && other.end <= adverb.end),
    );
    return chosen(this.#candidates(sentence, isAsked), sentence, written)
      .filter((finding) => adverbs.some((adverb) => isIn(finding, adverb)))
      .filter((finding) => !others.some((other) => overlaps(finding, other)));
  }

  #candidates(sentence: SentenceContext, isAsked: (match: Match) => boolean): Candidate[] {
    const { tokens } = sentence;
    const matches = this.#automaton.match(tokens);
    if (matches.length === 0) return [];
    const first = firstWord(tokens);
    const last = tokens.findLastIndex((token) => token.kind !== 'punctuation');
    const innocent: Match[] = [];
    const guilty: Match[] = [];
    for (const match of matches) {
      if (!isAsked(match)) continue;
      const pattern = this.#pattern(match);
      if ((pattern.initial && match.from !== first) || (pattern.final && match.to <= last)) continue;
      if (pattern.innocent) innocent.push(match);
      else if (this.#levels[pattern.entry] !== 'off') guilty.push(match);
    }
    if (guilty.length === 0) return [];
    const test = this.#test(sentence);
    const candidates: Candidate[] = [];
    for (const match of guilty) {
      const clear = this.#clear(match, innocent, sentence);
      if (clear === 'silent') continue;
      const candidate = this.#candidate(match, sentence, test, clear === 'explained');
      if (candidate && !isForeign(candidate, sentence)) candidates.push(candidate);
    }
    return candidates;
  }

  /** Whether the wording is in order there. One that has an explanation is then clear to readers of the whole document. */
  #clear(
    match: Match,
    innocent: readonly Match[],
    { tokens, language }: SentenceContext,
  ): 'silent' | 'explained' | 'no' {
    const { entry } = this.#pattern(match);
    const explains = this.#dictionary.entries[entry]!.explain !== undefined;
    let excused = false;
    for (const other of innocent) {
      const pattern = this.#pattern(other);
      if (pattern.entry !== entry || !shareToken(match, other)) continue;
      if (pattern.except || !explains) return 'silent';
      excused = true;
    }
    if (!explains) return 'no';
    return excused || language.defines(tokens, match.from, match.to) ? 'explained' : 'no';
  }

  #candidate(whole: Match, sentence: SentenceContext, test: TokenTest, defined: boolean): Candidate | undefined {
    const { text, tokens, language } = sentence;
    const pattern = this.#pattern(whole);
    const alignment = align(pattern.elements, whole.from, whole.to, test);
    if (!alignment || holdsAttribute(alignment, whole.to, sentence)) return undefined;
    const match = whole.to === alignment.end ? whole : { ...whole, to: alignment.end };
    const { start } = tokens[match.from]!;
    const { end } = tokens[match.to - 1]!;
    if (this.#ignored.size > 0 && this.#ignored.has(text.slice(start, end).toLowerCase())) return undefined;
    const entry = this.#dictionary.entries[pattern.entry]!;
    const level = this.#levels[pattern.entry] as Level;
    const rest = entry.unlessNear ? `${text.slice(0, start)} ${text.slice(end)}` : '';
    const explained = defined || (entry.unlessNear?.some((evidence) => language.holds(evidence, rest)) ?? false);
    const { value } = this.#dictionary.kinds[entry.kind]!;
    return explained && !entry.once ? undefined : { match, entry, value, level, alignment, explained };
  }

  #pattern(match: Match): CompiledPattern {
    return this.#dictionary.patterns[match.pattern]!;
  }

  #test({ text, tokens }: SentenceContext): TokenTest {
    return {
      accepts: (index, set, exact) => {
        const token = tokens[index]!;
        if (exact && !exact.includes(text.slice(token.start, token.end))) return false;
        return this.#automaton.accepts(token, set);
      },
      isWord: (index) => tokens[index]!.kind !== 'punctuation',
    };
  }
}

const isForeign = ({ match }: Candidate, { foreign }: SentenceContext): boolean =>
  foreign.length > 0 && foreign.some(({ start, end }) => shareToken(match, { from: start, to: end }));

/** »den for sent indgivne klage«: a participle before its noun is no verb with its object. */
function holdsAttribute({ words }: Alignment, to: number, { tokens, language }: SentenceContext): boolean {
  for (const index of words.verb) {
    if (index < to - 1 && isAttribute(language.lexicon.analyses(tokens[index]!.key))) return true;
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
