import { type CompiledMatcher, NUMBER } from '../dictionary/compiled.ts';
import type { Token } from '../languages/language.ts';
import { itemsOf, type Lists, listsOf, START, type Transitions, transitionsOf } from './transitions.ts';

/** A pattern found in a sentence: token indices, `to` is exclusive. */
export interface Match {
  readonly pattern: number;
  readonly from: number;
  readonly to: number;
}

/** States of the dictionary's automaton that are entered together, with what has been worked out of them. */
interface State {
  /** Patterns that end here. */
  readonly accepts: readonly number[];
  readonly members: readonly number[];
  /** Where each symbol leads; null where no pattern goes on. */
  readonly next: Map<number, State | null>;
}

/** So many states are kept; beyond them all are worked out afresh, so that no text fills the memory. */
const MOST_STATES = 20_000;

/** A symbol is a word of the dictionary, or none, and one of these. */
const WORD = 0;
const NUMERAL = 1;
const PUNCTUATION = 2;
const KINDS = 3;

const none = new Int32Array(0);

const automata = new WeakMap<CompiledMatcher, Automaton>();

/**
 * Finds all patterns in one pass over the tokens; the cost does not grow with their number. The
 * automaton is made deterministic as texts ask for it: each state and symbol is worked out once.
 */
export class Automaton {
  readonly #wordIds: ReadonlyMap<string, number>;
  readonly #setsOfWord: Lists;
  readonly #transitions: Transitions;
  readonly #number: number;
  /** The states by their members. */
  readonly #states = new Map<string | number, State>();
  #start: State;
  /** The symbols of the sentence at hand. */
  #symbols = new Int32Array(256);

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
    this.#wordIds = new Map(words.map((word, id) => [word, id]));
    this.#number = this.#wordIds.get(NUMBER) ?? -1;
    this.#setsOfWord = listsOf(inverted(sets), 2, words.length);
    this.#transitions = transitionsOf(automaton, sets.length);
    this.#start = this.#state(START);
  }

  /** True when the token is one of the words in the set. */
  accepts(token: Token, set: number): boolean {
    return this.#has(this.#wordId(token), set) || (token.kind === 'number' && this.#has(this.#number, set));
  }

  /** Every match in the sentence, in order of their starts. */
  match(tokens: readonly Token[]): Match[] {
    const matches: Match[] = [];
    const symbols = this.#read(tokens);
    for (let from = 0; from < tokens.length; from++) {
      let state = this.#step(this.#start, symbols[from]!);
      for (let to = from + 1; state; to++) {
        for (const pattern of state.accepts) matches.push({ pattern, from, to });
        if (to === tokens.length) break;
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
      this.#symbols[index] = (this.#wordId(token) + 1) * KINDS + kind;
    }
    return this.#symbols;
  }

  #step(state: State, symbol: number): State | null {
    const known = state.next.get(symbol);
    if (known !== undefined) return known;
    const next = this.#target(state, symbol);
    state.next.set(symbol, next);
    return next;
  }

  #target({ members }: State, symbol: number): State | null {
    const kind = symbol % KINDS;
    const sets = [...this.#setsWith(Math.floor(symbol / KINDS) - 1)];
    if (kind === NUMERAL) sets.push(...this.#setsWith(this.#number));
    const targets = this.#transitions.targets(members, sets, kind !== PUNCTUATION);
    return targets.length === 0 ? null : this.#state(targets);
  }

  #state(members: readonly number[]): State {
    const key = members.length === 1 ? members[0]! : members.join();
    let state = this.#states.get(key);
    if (!state) {
      if (this.#states.size >= MOST_STATES) {
        this.#states.clear();
        this.#start = this.#state(START);
      }
      state = { members, accepts: members.flatMap((member) => this.#transitions.accepts(member)), next: new Map() };
      this.#states.set(key, state);
    }
    return state;
  }

  #has(word: number, set: number): boolean {
    return this.#setsWith(word).includes(set);
  }

  #setsWith(word: number): Int32Array {
    return word < 0 ? none : itemsOf(this.#setsOfWord, word);
  }

  #wordId(token: Token): number {
    return token.kind === 'opaque' ? -1 : (this.#wordIds.get(token.key) ?? -1);
  }
}

/** Pairs of a word and a set that it is in. */
function inverted(sets: readonly (readonly number[])[]): number[] {
  const pairs: number[] = [];
  sets.forEach((words, set) => {
    for (const word of words) pairs.push(word, set);
  });
  return pairs;
}
