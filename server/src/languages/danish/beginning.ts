const bits = 17;
/** How many letters of a word are remembered. */
export const beginningLength = 4;

/** Remembers how words begin, to tell fast that a string is not the beginning of any of them. */
export class BeginningFilter {
  readonly #seen = new Uint8Array(1 << bits);

  /** Adds a word, or its first four letters. */
  add(word: string): void {
    this.#seen[hash(word)] = 1;
  }

  /** False when no added word begins with the same four letters; mostly true when one does. */
  mayBegin(text: string): boolean {
    return text.length < beginningLength || this.#seen[hash(text)] === 1;
  }
}

function hash(text: string): number {
  let code = 0;
  for (let index = 0; index < beginningLength; index += 1) code = Math.imul(code, 131) + (text.charCodeAt(index) || 0);
  return (code ^ (code >>> bits)) & ((1 << bits) - 1);
}
