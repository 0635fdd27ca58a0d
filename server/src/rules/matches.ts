/** A pattern found in a sentence: token indices, `to` is exclusive. */
export interface Match {
  readonly pattern: number;
  readonly from: number;
  readonly to: number;
}

const COLUMNS = 3;
const FIRST_ROOM = 256;

/** The patterns found in a sentence, as rows of numbers: there are several for each word, and few come to anything. */
export class Matches {
  #rows = new Int32Array(FIRST_ROOM * COLUMNS);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  pattern(index: number): number {
    return this.#rows[index * COLUMNS]!;
  }

  from(index: number): number {
    return this.#rows[index * COLUMNS + 1]!;
  }

  to(index: number): number {
    return this.#rows[index * COLUMNS + 2]!;
  }

  at(index: number): Match {
    return { pattern: this.pattern(index), from: this.from(index), to: this.to(index) };
  }

  all(): Match[] {
    return Array.from({ length: this.#length }, (_, index) => this.at(index));
  }

  add(pattern: number, from: number, to: number): void {
    const row = this.#length++ * COLUMNS;
    if (row === this.#rows.length) this.#grow();
    this.#rows[row] = pattern;
    this.#rows[row + 1] = from;
    this.#rows[row + 2] = to;
  }

  clear(): void {
    this.#length = 0;
  }

  #grow(): void {
    const rows = new Int32Array(2 * this.#rows.length);
    rows.set(this.#rows);
    this.#rows = rows;
  }
}
