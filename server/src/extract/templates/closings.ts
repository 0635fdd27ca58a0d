/** Finds closing marks of one source; any number of searches that go forward read the source once for each mark. */
export class Closings {
  readonly #source: string;
  readonly #next = new Map<string, { from: number; index: number }>();

  constructor(source: string) {
    this.#source = source;
  }

  /** Where the mark stands next, at `from` or later; undefined when it does not. */
  next(mark: string, from: number): number | undefined {
    const known = this.#next.get(mark);
    if (known && from >= known.from && (known.index < 0 || from <= known.index)) {
      return known.index < 0 ? undefined : known.index;
    }
    const index = this.#source.indexOf(mark, from);
    this.#next.set(mark, { from, index });
    return index < 0 ? undefined : index;
  }
}

/** Longer than this, in UTF-16 code units, an expression in brackets is none. */
const LONGEST = 2000;
/** The same for the text between braces. */
const LONGEST_BLOCK = 20_000;
const DEEPEST = 20;
const brackets: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * Where the bracket at `start` is closed, after the closing one; brackets in strings do not count.
 * Undefined when it is not closed.
 */
export function balancedEnd(source: string, start: number): number | undefined {
  const open: string[] = [];
  const limit = Math.min(source.length, start + LONGEST);
  for (let index = start; index < limit; index++) {
    const char = source[index]!;
    if (open.length > DEEPEST) return undefined;
    if (brackets[char]) open.push(brackets[char]);
    else if (char === '"' || char === "'" || char === '`') index = stringEnd(source, index, limit);
    else if (char === ')' || char === ']' || char === '}') {
      if (open.pop() !== char) return undefined;
      if (open.length === 0) return index + 1;
    }
  }
  return undefined;
}

/** Where the { at `start`, of a block that holds text, is closed: the index of its }. */
export function closingBrace(source: string, start: number): number | undefined {
  const brace = /[{}]/g;
  brace.lastIndex = start;
  let depth = 0;
  for (let match = brace.exec(source); match; match = brace.exec(source)) {
    depth += match[0] === '{' ? 1 : -1;
    if (depth > DEEPEST || match.index > start + LONGEST_BLOCK) return undefined;
    if (depth === 0) return match.index;
  }
  return undefined;
}

/** The index of the quotation mark that closes the string at `start`; of `start` when its line ends first. */
export function stringEnd(source: string, start: number, limit: number): number {
  const quote = source[start]!;
  for (let index = start + 1; index < limit; index++) {
    const char = source[index]!;
    if (char === '\\') index++;
    else if (char === quote) return index;
    else if (char === '\n' && quote !== '`') return start;
  }
  return start;
}
