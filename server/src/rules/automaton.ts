import { type CompiledMatcher, NUMBER } from '../dictionary/compiled.ts';
import type { Token } from '../languages/language.ts';
import { WordMemo } from '../languages/wordMemo.ts';
import { Matches } from './matches.ts';
import { inverted, itemsOf, type Lists, START, type Transitions, transitionsOf } from './transitions.ts';
import { TransitionTable, UNKNOWN } from './transitionTable.ts';

/** So many states are kept; beyond them all are worked out afresh, so that no text fills the memory. */
const MOST_STATES = 20_000;

/** The states of the automaton that has been made deterministic: where no pattern goes on, and where each begins. */
const DEAD = 0;
const FIRST = 1;

/** A symbol is a word of the dictionary, or none, and one of these. */
const WORD = 0;
const NUMERAL = 1;
const PUNCTUATION = 2;
const KINDS = 3;

const none: readonly number[] = [];

const automata = new WeakMap<CompiledMatcher, Automaton>();

/**
 * Finds all patterns in one pass over the tokens of one language; the cost does not grow with their number. The
 * automaton is made deterministic as texts ask for it: each state and symbol is worked out once.
 */
export class Automaton {
  readonly #setsOfWord: Lists;
  readonly #transitions: Transitions;
  readonly #number: number;
  readonly #table: TransitionTable;
  readonly #mostStates: number;
  /** Where each symbol leads from the start. */
  readonly #starts: Int16Array;
  /** By state: the states of the dictionary's automaton that are entered together, and the patterns that end there. */
  readonly #members: (readonly number[])[] = [];
  readonly #accepts: (readonly number[])[] = [];
  /** By state: 1 where a pattern ends. */
  readonly #isAccepting = new Uint8Array(MOST_STATES);
  /** The states by their members. */
  readonly #states = new Map<string | number, number>();
  /** The place of a word in the dictionary; -1 for other words. */
  readonly #places: WordMemo<number>;
  /** The symbols of the sentence at hand. */
  #symbols = new Int32Array(256);
  /** What was found in it. */
  readonly #matches = new Matches();

  /** The automaton of a matcher; whoever asks for it gets the same, with all that has been worked out. */
  static of(matcher: CompiledMatcher): Automaton {
    let automaton = automata.get(matcher);
    if (!automaton) {
      automaton = new Automaton(matcher);
      automata.set(matcher, automaton);
    }
    return automaton;
  }

  private constructor({ words, sets, automaton }: CompiledMatcher) {
    const places = new Map(words.map((word, place) => [word, place]));
    this.#places = new WordMemo((word) => places.get(word) ?? -1);
    this.#number = places.get(NUMBER) ?? -1;
    this.#setsOfWord = inverted(sets, words.length);
    this.#transitions = transitionsOf(automaton, sets.length);
    const symbols = (words.length + 1) * KINDS;
    this.#table = new TransitionTable(symbols);
    this.#mostStates = Math.min(MOST_STATES, this.#table.mostStates);
    this.#starts = new Int16Array(symbols);
    this.#forget();
  }

  /** True when the token is one of the words in the set. */
  accepts(token: Token, set: number): boolean {
    return this.#has(this.#wordOf(token), set) || (token.kind === 'number' && this.#has(this.#number, set));
  }

  /** Every match in the sentence, in order of their starts; read them before the next sentence is asked for. */
  match(tokens: readonly Token[]): Matches {
    const matches = this.#matches;
    matches.clear();
    const symbols = this.#read(tokens);
    const { length } = tokens;
    for (let from = 0; from < length; from++) {
      let state = this.#start(symbols[from]!);
      for (let to = from + 1; state !== DEAD; to++) {
        if (this.#isAccepting[state] === 1) {
          for (const pattern of this.#accepts[state]!) matches.add(pattern, from, to);
        }
        if (to === length) break;
        state = this.#step(state, symbols[to]!);
      }
    }
    return matches;
  }

  #read(tokens: readonly Token[]): Int32Array {
    if (tokens.length > this.#symbols.length) this.#symbols = new Int32Array(tokens.length * 2);
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index]!;
      const kind = token.kind === 'number' ? NUMERAL : token.kind === 'punctuation' ? PUNCTUATION : WORD;
      this.#symbols[index] = (this.#wordOf(token) + 1) * KINDS + kind;
    }
    return this.#symbols;
  }

  #start(symbol: number): number {
    const known = this.#starts[symbol]!;
    if (known !== UNKNOWN) return known;
    const target = this.#target(FIRST, symbol);
    this.#starts[symbol] = target;
    return target;
  }

  #step(state: number, symbol: number): number {
    const known = this.#table.get(state, symbol);
    if (known !== UNKNOWN) return known;
    const members = this.#members[state]!;
    const target = this.#target(state, symbol);
    if (this.#members[state] === members) this.#table.set(state, symbol, target);
    return target;
  }

  #target(state: number, symbol: number): number {
    const kind = symbol % KINDS;
    const sets = [...this.#setsWith(Math.floor(symbol / KINDS) - 1)];
    if (kind === NUMERAL) sets.push(...this.#setsWith(this.#number));
    const targets = this.#transitions.targets(this.#members[state]!, sets, kind !== PUNCTUATION);
    return targets.length === 0 ? DEAD : this.#stateOf(targets);
  }

  #stateOf(members: readonly number[]): number {
    const key = members.length === 1 ? members[0]! : members.join();
    let state = this.#states.get(key);
    if (state === undefined) {
      if (this.#members.length >= this.#mostStates) this.#forget();
      state = this.#members.length;
      this.#states.set(key, state);
      this.#members.push(members);
      const accepts = members.flatMap((member) => this.#transitions.accepts(member));
      this.#accepts.push(accepts);
      this.#isAccepting[state] = accepts.length > 0 ? 1 : 0;
    }
    return state;
  }

  /** Forgets all steps, and that they led anywhere. */
  #forget(): void {
    this.#states.clear();
    this.#table.clear();
    this.#starts.fill(UNKNOWN);
    this.#members.length = 0;
    this.#accepts.length = 0;
    this.#members.push(none, START);
    this.#accepts.push(none, none);
  }

  #has(word: number, set: number): boolean {
    if (word < 0) return false;
    const { starts, items } = this.#setsOfWord;
    for (let at = starts[word]!; at < starts[word + 1]!; at++) if (items[at] === set) return true;
    return false;
  }

  #setsWith(word: number): readonly number[] | Int32Array {
    return word < 0 ? none : itemsOf(this.#setsOfWord, word);
  }

  #wordOf(token: Token): number {
    return token.kind === 'opaque' ? -1 : this.#places.of(token);
  }
}
