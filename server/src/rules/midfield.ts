import type { Language, Token } from '../languages/language.ts';
import { WordMemo } from '../languages/wordMemo.ts';
import { SentenceContext } from './sentenceContext.ts';

/** A sentence as it would be read without the adverbs of its midfields: »Der er imidlertid tale om«. */
export interface Shortened {
  /** Of the same text; only the tokens are fewer. */
  readonly sentence: SentenceContext;
  /** The tokens that were left out, in order. */
  readonly adverbs: readonly Token[];
}

/** The sentence adverbs of a language. */
interface Adverbs {
  /** By the first word of each, the words of the adverbs. */
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Whether a word begins one. */
  readonly begins: WordMemo<boolean>;
}

const known = new WeakMap<Language, Adverbs>();

/** Leaves out the sentence adverbs between two words; nothing when there are none. */
export function withoutMidfield({ text, role, language, tokens }: SentenceContext): Shortened | undefined {
  const { byFirst, begins } = adverbsOf(language);
  if (!begins.some(tokens)) return undefined;
  const adverbs: Token[] = [];
  for (let at = 1; at < tokens.length - 1; at++) {
    if (!begins.of(tokens[at]!)) continue;
    const length = lengthOf(byFirst.get(tokens[at]!.key)!, tokens, at);
    const isBetween = tokens[at - 1]!.kind === 'word' && tokens[at + length]?.kind === 'word';
    if (length === 0 || !isBetween) continue;
    adverbs.push(...tokens.slice(at, at + length));
    at += length - 1;
  }
  if (adverbs.length === 0) return undefined;
  const left = new Set(adverbs);
  const kept = tokens.filter((token) => !left.has(token));
  return { sentence: new SentenceContext(text, role, language, undefined, kept), adverbs };
}

/** How many tokens the longest of the adverbs takes at a place; 0 when none stands there. */
function lengthOf(adverbs: readonly (readonly string[])[], tokens: readonly Token[], at: number): number {
  const fitting = adverbs.filter((words) => words.every((word, index) => tokens[at + index]?.key === word));
  return Math.max(0, ...fitting.map(({ length }) => length));
}

function adverbsOf(language: Language): Adverbs {
  let adverbs = known.get(language);
  if (adverbs) return adverbs;
  const byFirst = new Map<string, string[][]>();
  for (const adverb of language.tags.get('midfield') ?? []) {
    const words = adverb.split(' ');
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), words]);
  }
  adverbs = { byFirst, begins: new WordMemo((word) => byFirst.has(word)) };
  known.set(language, adverbs);
  return adverbs;
}
