import functionWords from '../../../../../../dictionaries/da/function-words.yaml';
import type { Analysis, Lexicon, Slot, Token, WordClass } from '../../../language.ts';

/** Closed word classes (dictionaries/da/function-words.yaml). */
export const closed = {
  nominative: new Map(Object.entries(functionWords.nominative)),
  oblique: new Set(functionWords.oblique),
  pronouns: new Set(functionWords.pronouns),
  determiners: new Set(functionWords.determiners),
  possessives: new Set(functionWords.possessives),
  numerals: new Set(functionWords.numerals),
  prepositions: new Set(functionWords.prepositions),
  subordinators: new Set(functionWords.subordinators),
  doubtfulSubordinators: new Set(functionWords.doubtfulSubordinators),
  properPrepositions: new Set(functionWords.properPrepositions),
  relatives: new Set(functionWords.relatives),
  coordinators: new Set(functionWords.coordinators),
  modals: new Map(Object.entries(functionWords.modals)),
  modalInfinitives: new Set(functionWords.modalInfinitives),
  become: new Map(Object.entries(functionWords.become)),
  be: new Map(Object.entries(functionWords.be)),
  have: new Map(Object.entries(functionWords.have)),
  fieldAdverbs: new Set(functionWords.fieldAdverbs),
  finalAdverbs: new Set(functionWords.finalAdverbs),
  otherAdverbs: new Set(functionWords.otherAdverbs),
  degree: new Set(functionWords.degree),
  timeNouns: new Set(functionWords.timeNouns),
} as const;

type ClosedClass = {
  [Name in keyof typeof closed]: (typeof closed)[Name] extends ReadonlySet<string> ? Name : never;
}[keyof typeof closed];

const sentenceAdverbs = new Set(functionWords.sentenceAdverbs.filter((adverb) => !adverb.includes(' ')));
const adverbPhrases = functionWords.sentenceAdverbs
  .filter((adverb) => adverb.includes(' '))
  .map((adverb) => adverb.split(' '));

const fieldPhrases = functionWords.fieldPhrases.map((phrase) => phrase.split(' '));

/** Words of closed classes, whatever the lexicon says that they could also be. */
const closedOnly: ReadonlySet<string> = new Set(
  [
    closed.oblique,
    closed.pronouns,
    closed.determiners,
    closed.possessives,
    closed.prepositions,
    closed.subordinators,
    closed.doubtfulSubordinators,
    closed.relatives,
    closed.coordinators,
    sentenceAdverbs,
    closed.modalInfinitives,
    closed.nominative.keys(),
    closed.modals.keys(),
    closed.be.keys(),
    closed.have.keys(),
    closed.become.keys(),
  ].flatMap((words) => [...words]),
);

const finiteSlots: ReadonlySet<Slot> = new Set<Slot>(['present', 'past', 'presentPassive', 'pastPassive']);

/** One sentence with what is known of its words, asked for by token index; any index may be asked for. */
export class Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly #readings = new Map<number, readonly Analysis[]>();
  readonly first: number;

  constructor(text: string, tokens: readonly Token[], lexicon: Lexicon) {
    this.text = text;
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.first = tokens.findIndex((token) => token.kind === 'word');
  }

  get length(): number {
    return this.tokens.length;
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
    return this.isWord(index) && closed[closedClass].has(this.key(index));
  }

  hasCapital(index: number): boolean {
    return this.isWord(index) && /^\p{Lu}/u.test(this.text.charAt(this.tokens[index]!.start));
  }

  /** »I« as the plural you, not the preposition. */
  isYouPlural(index: number): boolean {
    return this.key(index) === 'i' && this.hasCapital(index) && (index > this.first || this.isFinite(index + 1));
  }

  isNominative(index: number): boolean {
    return this.isWord(index) && (closed.nominative.has(this.key(index)) || this.isYouPlural(index));
  }

  /** A capital where none is due: a name, or a heading in capitals. */
  isName(index: number): boolean {
    if (!this.hasCapital(index) || index === this.first || this.isNominative(index) || closedOnly.has(this.key(index)))
      return false;
    const before = this.key(index - 1);
    return (
      before !== ':' && before !== '"' && before !== '»' && before !== '”' && !/^(?:dem|deres)$/.test(this.key(index))
    );
  }

  /** Readings of the lexicon; none for words of closed classes. */
  readings(index: number): readonly Analysis[] {
    let found = this.#readings.get(index);
    if (found === undefined) {
      const key = this.key(index);
      found = !this.isWord(index) || closedOnly.has(key) ? [] : this.lexicon.analyses(key);
      if (closed.otherAdverbs.has(key)) found = found.filter(({ wordClass }) => wordClass === 'adjective');
      this.#readings.set(index, found);
    }
    return found;
  }

  has(index: number, wordClass: WordClass, test: (slot: Slot) => boolean = () => true): boolean {
    return this.readings(index).some((reading) => reading.wordClass === wordClass && test(reading.slot));
  }

  isNoun(index: number): boolean {
    return this.has(index, 'noun', (slot) => !slot.endsWith('Genitive'));
  }

  isGenitive(index: number): boolean {
    if (this.has(index, 'noun', (slot) => slot.endsWith('Genitive'))) return true;
    return this.isName(index) && /[^s]s$|['’]s?$/u.test(this.key(index));
  }

  /** An adjective or a participle that may stand before a noun. */
  isAdjective(index: number): boolean {
    if (this.readings(index).some(({ wordClass }) => wordClass === 'adjective')) return true;
    return this.has(index, 'verb', (slot) => slot.startsWith('participle') || slot === 'presentParticiple');
  }

  isAuxiliary(index: number): boolean {
    const form =
      closed.be.get(this.key(index)) ?? closed.have.get(this.key(index)) ?? closed.become.get(this.key(index));
    return closed.modals.has(this.key(index)) || form === 'present' || form === 'past';
  }

  /** A word that may be a finite verb. */
  isFinite(index: number): boolean {
    return this.isAuxiliary(index) || this.has(index, 'verb', (slot) => finiteSlots.has(slot));
  }

  /** A word that cannot be anything but a finite verb. */
  isSurelyFinite(index: number): boolean {
    if (!this.isWord(index) || this.isName(index)) return false;
    if (this.isAuxiliary(index)) return true;
    const readings = this.readings(index);
    return (
      readings.length > 0 && readings.every(({ wordClass, slot }) => wordClass === 'verb' && finiteSlots.has(slot))
    );
  }

  /** The index after the sentence adverb at `index`, or `index` when there is none. */
  afterAdverb(index: number): number {
    const key = this.key(index);
    for (const phrase of adverbPhrases) {
      if (phrase[0] === key && phrase.every((word, offset) => this.key(index + offset) === word))
        return index + phrase.length;
    }
    return this.isWord(index) && sentenceAdverbs.has(key) ? index + 1 : index;
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
      const phrase = fieldPhrases.find((words) => words.every((word, offset) => this.key(at + offset) === word));
      const next = this.afterAdverbs(phrase ? at + phrase.length : this.is('fieldAdverbs', at) ? at + 1 : at);
      if (next === at) return at;
      at = next;
    }
  }

  /** The first token of the sentence that is not an opening mark. */
  get opening(): number {
    return this.tokens.findIndex((token) => token.kind !== 'punctuation');
  }
}
