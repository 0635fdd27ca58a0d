import { isCapital } from '../../characters.ts';
import type { Token } from '../../language.ts';
import type { Analysis, Lexicon, Slot, WordClass } from '../../morphology.ts';
import { WordMemo } from '../../wordMemo.ts';
import { auxiliaries, isFunctionWord } from './closedClasses.ts';

const finiteSlots: ReadonlySet<Slot> = new Set<Slot>(['present', 'past', 'presentPassive', 'pastPassive']);

const none: readonly Analysis[] = [];

/** What is known of a word wherever it stands. */
interface WordReading {
  /** Of open classes. */
  readonly readings: readonly Analysis[];
  readonly mayBeFinite: boolean;
}

/** What is known of words, kept from sentence to sentence. */
const memos = new WeakMap<Lexicon, WordMemo<WordReading>>();

function readingsIn(lexicon: Lexicon): WordMemo<WordReading> {
  let memo = memos.get(lexicon);
  if (!memo) {
    memo = new WordMemo((key) => readingOf(key, lexicon));
    memos.set(lexicon, memo);
  }
  return memo;
}

function readingOf(key: string, lexicon: Lexicon): WordReading {
  const readings = isFunctionWord(key) ? none : lexicon.analyses(key);
  const isFiniteVerb = ({ wordClass, slot }: Analysis) => wordClass === 'verb' && finiteSlots.has(slot);
  return { readings, mayBeFinite: auxiliaries.has(key) || readings.some(isFiniteVerb) };
}

/** One sentence with its words' readings at hand. Indices count tokens; those outside the sentence are empty. */
export class SentenceView {
  readonly sentence: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly #readings: WordMemo<WordReading>;

  constructor(sentence: string, tokens: readonly Token[], lexicon: Lexicon) {
    this.sentence = sentence;
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.#readings = readingsIn(lexicon);
  }

  get length(): number {
    return this.tokens.length;
  }

  key(index: number): string {
    return this.tokens[index]?.key ?? '';
  }

  /** The token as it is written. */
  text(index: number): string {
    const token = this.tokens[index];
    return token ? this.sentence.slice(token.start, token.end) : '';
  }

  /** The text from one token to another, the last one not included. */
  slice(from: number, to: number): string {
    return to <= from ? '' : this.sentence.slice(this.tokens[from]!.start, this.tokens[to - 1]!.end);
  }

  isWord(index: number): boolean {
    return this.tokens[index]?.kind === 'word';
  }

  isPunctuation(index: number): boolean {
    return this.tokens[index]?.kind === 'punctuation';
  }

  /** True after the last token and at a sign that closes a clause. */
  isEnd(index: number): boolean {
    return index >= this.length || (this.isPunctuation(index) && /^[.!?…:;,)]$/u.test(this.key(index)));
  }

  isCapital(index: number): boolean {
    const token = this.tokens[index];
    return token !== undefined && isCapital(this.sentence, token.start);
  }

  /** The open-class readings of a word; none for words of closed classes. */
  readings(index: number): readonly Analysis[] {
    const token = this.tokens[index];
    return token?.kind === 'word' ? this.#readings.of(token).readings : none;
  }

  /** The first reading of that class, in one of the slots when any are given. */
  reads(index: number, wordClass: WordClass, ...slots: readonly Slot[]): Analysis | undefined {
    return this.readings(index).find(
      (reading) => reading.wordClass === wordClass && (slots.length === 0 || slots.includes(reading.slot)),
    );
  }

  /** True when the word can be a finite verb, whatever else it can be. */
  mayBeFinite(index: number): boolean {
    const token = this.tokens[index];
    return token?.kind === 'word' && this.#readings.of(token).mayBeFinite;
  }

  /** True when the word is a finite verb and can be nothing else. */
  isFinite(index: number): boolean {
    if (auxiliaries.has(this.key(index))) return true;
    const readings = this.readings(index);
    return (
      readings.length > 0 &&
      readings.every(
        ({ wordClass, slot }) => wordClass === 'verb' && (finiteSlots.has(slot) || slot === 'infinitivePassive'),
      )
    );
  }
}
