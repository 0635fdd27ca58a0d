import { isCapital } from '../../../characters.ts';
import type { Token } from '../../../language.ts';
import type { Analysis, Lexicon, Slot, WordClass } from '../../../morphology.ts';
import type { WordMemo } from '../../../wordMemo.ts';
import type { Knowledge } from './knowledge.ts';
import { factsOf, type WordFacts } from './wordFacts.ts';

type Closed = Knowledge['closed'];

type ClosedClass = {
  [Name in keyof Closed]: Closed[Name] extends ReadonlySet<string> ? Name : never;
}[keyof Closed];

const none: readonly Analysis[] = [];

/** One sentence with what is known of its words, asked for by token index; any index may be asked for. */
export class Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly knowledge: Knowledge;
  readonly closed: Closed;
  readonly lists: Knowledge['lists'];
  readonly #facts: WordMemo<WordFacts>;
  readonly first: number;

  constructor(text: string, tokens: readonly Token[], lexicon: Lexicon, knowledge: Knowledge) {
    this.knowledge = knowledge;
    this.closed = knowledge.closed;
    this.lists = knowledge.lists;
    this.text = text;
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.#facts = factsOf(knowledge, lexicon);
    this.first = tokens.findIndex((token) => token.kind === 'word');
  }

  get length(): number {
    return this.tokens.length;
  }

  get isQuestion(): boolean {
    return this.text.trimEnd().endsWith('?');
  }

  /** The token in lower case; empty outside the sentence. */
  key(index: number): string {
    return this.tokens[index]?.key ?? '';
  }

  /** The text from one token to before another. */
  slice(from: number, to: number): string {
    return from < to ? this.text.slice(this.tokens[from]!.start, this.tokens[to - 1]!.end) : '';
  }

  isWord(index: number): boolean {
    return this.tokens[index]?.kind === 'word';
  }

  isPunctuation(index: number): boolean {
    return this.tokens[index]?.kind === 'punctuation';
  }

  isNumber(index: number): boolean {
    return this.tokens[index]?.kind === 'number';
  }

  is(closedClass: ClosedClass, index: number): boolean {
    return this.isWord(index) && this.closed[closedClass].has(this.key(index));
  }

  hasCapital(index: number): boolean {
    return this.isWord(index) && isCapital(this.text, this.tokens[index]!.start);
  }

  /** »I« as the plural you, not the preposition. */
  isYouPlural(index: number): boolean {
    const key = this.key(index);
    return key === 'I' || (key === 'i' && this.hasCapital(index) && this.isFinite(index + 1));
  }

  isNominative(index: number): boolean {
    return this.isWord(index) && (this.closed.nominative.has(this.key(index)) || this.isYouPlural(index));
  }

  /** A capital where none is due: a name, or a heading in capitals. */
  isName(index: number): boolean {
    if (
      !this.hasCapital(index) ||
      index === this.first ||
      this.isNominative(index) ||
      this.knowledge.closedOnly.has(this.key(index))
    )
      return false;
    const before = this.key(index - 1);
    return (
      before !== ':' && before !== '"' && before !== '»' && before !== '”' && !/^(?:dem|deres)$/.test(this.key(index))
    );
  }

  /** Readings of the lexicon; none for words of closed classes. */
  readings(index: number): readonly Analysis[] {
    return this.facts(index)?.readings ?? none;
  }

  /** What is known of a word wherever it stands; undefined for what is no word. */
  facts(index: number): WordFacts | undefined {
    const token = this.tokens[index];
    return token?.kind === 'word' ? this.#facts.of(token) : undefined;
  }

  has(index: number, wordClass: WordClass, test: (slot: Slot) => boolean = () => true): boolean {
    return this.readings(index).some((reading) => reading.wordClass === wordClass && test(reading.slot));
  }

  isNoun(index: number): boolean {
    return this.facts(index)?.isNoun ?? false;
  }

  isGenitive(index: number): boolean {
    if (this.facts(index)?.isGenitive) return true;
    return this.isName(index) && /[^s]s$|['’]s?$/u.test(this.key(index));
  }

  /** An adjective or a participle that may stand before a noun. */
  isAdjective(index: number): boolean {
    return this.facts(index)?.isAdjective ?? false;
  }

  isAuxiliary(index: number): boolean {
    return this.facts(index)?.isAuxiliary ?? false;
  }

  /** A word that may be a finite verb. */
  isFinite(index: number): boolean {
    return this.facts(index)?.mayBeFinite ?? false;
  }

  /** A word that cannot be anything but a finite verb. */
  isSurelyFinite(index: number): boolean {
    return (this.facts(index)?.isFinite ?? false) && !this.isName(index);
  }

  /** The index after the sentence adverb at `index`, or `index` when there is none. */
  afterAdverb(index: number): number {
    const key = this.key(index);
    for (const phrase of this.knowledge.adverbPhrases.get(key) ?? []) {
      if (phrase.every((word, offset) => this.key(index + offset) === word)) return index + phrase.length;
    }
    return this.isWord(index) && this.closed.sentenceAdverbs.has(key) ? index + 1 : index;
  }

  /** The index after the run of sentence adverbs at `index`. */
  afterAdverbs(index: number): number {
    let at = index;
    for (let next = this.afterAdverb(at); next > at; next = this.afterAdverb(at)) at = next;
    return at;
  }

  /** The index after the run of adverbs and fixed phrases that may stand before the verb of a subordinate clause. */
  afterFieldAdverbs(index: number): number {
    for (let at = this.afterAdverbs(index); ; ) {
      const phrase = this.#fieldPhraseAt(at);
      const next = this.afterAdverbs(phrase ? at + phrase.length : this.is('fieldAdverbs', at) ? at + 1 : at);
      if (next === at) return at;
      at = next;
    }
  }

  #fieldPhraseAt(at: number): readonly string[] | undefined {
    return this.knowledge.fieldPhrases.find((words) => words.every((word, offset) => this.key(at + offset) === word));
  }

  /** True for the first word, and for a capital after a colon: what moves there takes it over. */
  opens(index: number): boolean {
    return index === this.opening || (this.key(index - 1) === ':' && this.hasCapital(index));
  }

  /** True when a fixed phrase that belongs to no noun ends before `to`: »hjælpen i modsat fald«, »retten som udgangspunkt«. */
  endsInFieldPhrase(from: number, to: number): boolean {
    for (let start = Math.max(from, to - 5); start < to - 1; start++) {
      const phrase = this.#fieldPhraseAt(start);
      if (phrase && start + phrase.length === to) return true;
      if (this.afterAdverb(start) === to) return true;
    }
    return false;
  }

  /** The first token of the sentence that is not an opening mark. */
  get opening(): number {
    return this.tokens.findIndex((token) => token.kind !== 'punctuation');
  }
}
