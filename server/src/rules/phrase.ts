import type { CompiledDictionary, CompiledEntry, CompiledPattern } from '../dictionary/compiled.ts';
import type { Level, LevelSetting } from '../engine/finding.ts';
import type { Token } from '../languages/language.ts';
import { align, type TokenTest } from './alignment.ts';
import { Automaton, type Match } from './automaton.ts';
import { firstWord, proposals } from './replacement.ts';
import type { SentenceContext, SentenceFinding, SentenceRule } from './rule.ts';

export interface PhraseOptions {
  /** The level of an entry after policy, project and settings. */
  readonly levelOf: (entry: CompiledEntry) => LevelSetting;
  /** Wordings, lower case, that are never found. */
  readonly ignored: ReadonlySet<string>;
}

interface Candidate {
  readonly match: Match;
  readonly finding: SentenceFinding;
}

/** Finds the wordings of one dictionary; of overlapping ones the longest is kept. */
export class PhraseRule implements SentenceRule {
  readonly #dictionary: CompiledDictionary;
  readonly #automaton: Automaton;
  readonly #levels: readonly LevelSetting[];
  readonly #ignored: ReadonlySet<string>;

  constructor(dictionary: CompiledDictionary, options: PhraseOptions) {
    this.#dictionary = dictionary;
    this.#automaton = new Automaton(dictionary);
    this.#levels = dictionary.entries.map((entry) => options.levelOf(entry));
    this.#ignored = options.ignored;
  }

  check(sentence: SentenceContext): SentenceFinding[] {
    return this.#find(sentence, this.#automaton.match(sentence.tokens));
  }

  /** Finds one entry's wordings only, as if the dictionary held no other. */
  checkEntry(id: string, sentence: SentenceContext): SentenceFinding[] {
    const own = (match: Match) => this.#dictionary.entries[this.#pattern(match).entry]!.id === id;
    return this.#find(sentence, this.#automaton.match(sentence.tokens).filter(own));
  }

  #find(sentence: SentenceContext, matches: readonly Match[]): SentenceFinding[] {
    if (matches.length === 0) return [];
    return longest(this.#candidates(matches, sentence)).map(({ finding }) => inOwnStyle(finding));
  }

  #candidates(matches: readonly Match[], sentence: SentenceContext): Candidate[] {
    const { text, tokens, language } = sentence;
    const foreign = language.foreign(text, tokens);
    const first = firstWord(tokens);
    const last = tokens.findLastIndex((token) => token.kind !== 'punctuation');
    const placed = matches.filter((match) => {
      const { initial, final } = this.#pattern(match);
      return (!initial || match.from === first) && (!final || match.to > last);
    });
    const innocent = placed.filter((match) => this.#pattern(match).innocent);
    const candidates: Candidate[] = [];
    for (const match of placed) {
      const pattern = this.#pattern(match);
      const level = this.#levels[pattern.entry]!;
      if (pattern.innocent || level === 'off') continue;
      if (foreign.some((span) => overlaps(match, { from: span.start, to: span.end }))) continue;
      if (innocent.some((other) => this.#pattern(other).entry === pattern.entry && overlaps(match, other))) continue;
      const candidate = this.#candidate(match, pattern, level, sentence);
      if (candidate) candidates.push(candidate);
    }
    return candidates;
  }

  #candidate(whole: Match, pattern: CompiledPattern, level: Level, sentence: SentenceContext): Candidate | undefined {
    const { text, tokens } = sentence;
    const alignment = align(pattern.elements, whole.from, whole.to, this.#test(text, tokens));
    if (!alignment) return undefined;
    const match = { ...whole, to: alignment.end };
    const start = tokens[match.from]!.start;
    const end = tokens[match.to - 1]!.end;
    const found = text.slice(start, end);
    if (this.#ignored.has(found.toLowerCase())) return undefined;
    const entry = this.#dictionary.entries[pattern.entry]!;
    const rest = `${text.slice(0, start)} ${text.slice(end)}`;
    const evident = entry.unlessNear?.some((evidence) => sentence.language.holds(evidence, rest)) ?? false;
    if (evident && !entry.once) return undefined;
    const finding: SentenceFinding = {
      rule: entry.id,
      start,
      end,
      value: entry.value,
      level: entry.trial ? 'hint' : level,
      parameters: { found },
      proposals: proposals(entry, match, alignment, sentence),
      ...(entry.unlessNear ? { unlessNear: entry.unlessNear } : {}),
      ...(entry.unlessAnywhere ? { unlessAnywhere: entry.unlessAnywhere } : {}),
      ...(entry.once ? { once: true } : {}),
      ...(evident ? { explained: true } : {}),
    };
    return { match, finding };
  }

  #pattern(match: Match): CompiledPattern {
    return this.#dictionary.patterns[match.pattern]!;
  }

  #test(text: string, tokens: readonly Token[]): TokenTest {
    return {
      accepts: (index, set, exact) => {
        const token = tokens[index]!;
        if (exact !== undefined && text.slice(token.start, token.end) !== exact) return false;
        return this.#automaton.accepts(token, set);
      },
      isWord: (index) => tokens[index]!.kind !== 'punctuation',
    };
  }
}

/** Of two replacements that differ in a leading comma only, keeps the one that follows the writer's own comma. */
function inOwnStyle(finding: SentenceFinding): SentenceFinding {
  const { proposals } = finding;
  const withComma = finding.parameters['found']!.includes(',');
  const isOther = (result: string, other: string) => (withComma ? other === `, ${result}` : result === `, ${other}`);
  const own = proposals.filter(({ result }) => !proposals.some((other) => isOther(result, other.result)));
  return own.length === proposals.length ? finding : { ...finding, proposals: own };
}

function overlaps(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Drops candidates that overlap a longer one; of equally long ones, the earlier, the one with fixes, the dictionary's first. */
function longest(candidates: Candidate[]): Candidate[] {
  const length = ({ match }: Candidate) => match.to - match.from;
  const ordered = [...candidates].sort(
    (a, b) =>
      length(b) - length(a) ||
      a.match.from - b.match.from ||
      b.finding.proposals.length - a.finding.proposals.length ||
      a.match.pattern - b.match.pattern,
  );
  const kept: Candidate[] = [];
  for (const candidate of ordered) {
    if (!kept.some((other) => overlaps(other.match, candidate.match))) kept.push(candidate);
  }
  return kept.sort((a, b) => a.match.from - b.match.from);
}
