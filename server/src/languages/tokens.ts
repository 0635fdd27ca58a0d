import type { Abbreviations } from './abbreviations.ts';
import { classAt, DIGIT, isLetterOrDigit, LETTER, OTHER, SPACE } from './characters.ts';
import type { Token, TokenKind } from './language.ts';
import { opaqueSpans } from './opaque.ts';
import { vocabulary } from './vocabulary.ts';
import { WordMemo } from './wordMemo.ts';

/** The number of a key that is not kept among the words: numbers and addresses are nobody's business. */
const NONE = -1;

/** Signs that join two letters or digits into one word: e-mail, kommunens', covid-19; A/S is left apart. */
function isJoiner(code: number): boolean {
  return code === 0x2d || code === 0x27 || code === 0x2019 || code === 0x2011;
}

/** Signs that join two digits into one number: . , : / - */
function isNumberJoiner(code: number): boolean {
  return (code >= 0x2c && code <= 0x2f) || code === 0x3a;
}

function wordEnd(text: string, start: number, limit: number): number {
  let index = start;
  while (index < limit) {
    const kind = classAt(text, index);
    if (kind === LETTER || kind === DIGIT) index++;
    else if (
      kind === OTHER &&
      isJoiner(text.charCodeAt(index)) &&
      index + 1 < limit &&
      isLetterOrDigit(text, index + 1)
    )
      index++;
    else break;
  }
  return index;
}

function numberEnd(text: string, start: number, limit: number): number {
  let index = start;
  while (index < limit) {
    if (classAt(text, index) === DIGIT) index++;
    else if (isNumberJoiner(text.charCodeAt(index)) && index + 1 < limit && classAt(text, index + 1) === DIGIT) index++;
    else break;
  }
  return index;
}

function joinsWord(text: string, index: number, limit: number): boolean {
  return isJoiner(text.charCodeAt(index)) && index + 1 < limit && classAt(text, index + 1) === LETTER;
}

/** Splits the sentences of one language into tokens. */
export class Tokenizer {
  readonly #abbreviations: Abbreviations;
  readonly #hasPlainApostrophes: boolean;
  readonly #isCurly = new WordMemo((key) => key.includes('’'));

  /** @param hasPlainApostrophes whether keys have a straight apostrophe, whatever the text has. */
  constructor(abbreviations: Abbreviations, hasPlainApostrophes = false) {
    this.#abbreviations = abbreviations;
    this.#hasPlainApostrophes = hasPlainApostrophes;
  }

  /**
   * Tokens of one sentence. An abbreviation is one token with its full stops (»jf.«, »m.v.«). The pronoun »I« keeps its
   * capital in the key, except as the sentence's first word, where it cannot be told from the preposition.
   */
  tokens(text: string): Token[] {
    const tokens: Token[] = [];
    const spans = opaqueSpans(text);
    let next = 0;
    let index = 0;
    while (index < text.length) {
      const span = spans[next];
      if (span && index >= span.start) {
        tokens.push(this.#token(text, span.start, span.end, 'opaque'));
        index = span.end;
        next++;
        continue;
      }
      const kind = classAt(text, index);
      if (kind === SPACE) {
        index++;
        continue;
      }
      const token = this.#tokenAt(text, index, kind, span ? span.start : text.length);
      tokens.push(token);
      index = token.end;
    }
    return tokens;
  }

  /** @param limit where the next opaque span starts. */
  #tokenAt(text: string, start: number, kind: number, limit: number): Token {
    if (kind === LETTER) {
      const word = wordEnd(text, start, limit);
      const end = (text.charCodeAt(word) === 0x2e ? this.#abbreviations.endAt(text, start) : undefined) ?? word;
      return this.#token(text, start, end, 'word');
    }
    if (kind === DIGIT) {
      const number = numberEnd(text, start, limit);
      const isWord = number < limit && (isLetterOrDigit(text, number) || joinsWord(text, number, limit));
      return isWord
        ? this.#token(text, start, wordEnd(text, number, limit), 'word')
        : this.#token(text, start, number, 'number');
    }
    return this.#token(text, start, start + (text.codePointAt(start)! > 0xffff ? 2 : 1), 'punctuation');
  }

  #token(text: string, start: number, end: number, kind: TokenKind): Token {
    if (end === start + 1 && start > 0 && text.charCodeAt(start) === 0x49)
      return { start, end, kind, key: 'I', id: NONE };
    const id = kind === 'word' || kind === 'punctuation' ? vocabulary.idOf(text, start, end) : NONE;
    const key = id < 0 ? text.slice(start, end).toLowerCase() : vocabulary.word(id);
    const token = { start, end, kind, key, id };
    return this.#hasPlainApostrophes && this.#isCurly.of(token)
      ? { ...token, key: key.replaceAll('’', "'"), id: NONE }
      : token;
  }
}
