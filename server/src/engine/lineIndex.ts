/** Where the lines of a text start. Lines end in \n, \r\n or \r. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) this.#starts.push(index + 1);
    }
  }

  /** The 0-based line of an offset in UTF-16 code units. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The 0-based column of an offset, in UTF-16 code units. */
  columnAt(offset: number): number {
    return offset - this.#starts[this.lineAt(offset)]!;
  }
}
