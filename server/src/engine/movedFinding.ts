import { type Edit, type Finding, type Fix, inFull, type Level, type Value } from './finding.ts';

/** A finding that stands elsewhere in the source; its fixes are moved when they are first asked for. */
export class MovedFinding implements Finding {
  readonly #finding: Finding;
  readonly #shift: number;
  #fixes: readonly Fix[] | undefined;

  private constructor(finding: Finding, shift: number) {
    this.#finding = finding;
    this.#shift = shift;
  }

  /** @param shift by how much it is moved, in UTF-16 code units. */
  static of(finding: Finding, shift: number): Finding {
    if (!(finding instanceof MovedFinding)) return shift === 0 ? finding : new MovedFinding(finding, shift);
    return MovedFinding.of(finding.#finding, finding.#shift + shift);
  }

  get rule(): string {
    return this.#finding.rule;
  }

  get start(): number {
    return this.#finding.start + this.#shift;
  }

  get end(): number {
    return this.#finding.end + this.#shift;
  }

  get value(): Value {
    return this.#finding.value;
  }

  get level(): Level {
    return this.#finding.level;
  }

  get message(): string {
    return this.#finding.message;
  }

  get together(): string | undefined {
    return this.#finding.together;
  }

  get fixes(): readonly Fix[] {
    this.#fixes ??= this.#finding.fixes.map((fix) => this.#moved(fix));
    return this.#fixes;
  }

  get safeFix(): Fix | undefined {
    const { safeFix } = this.#finding;
    return safeFix && this.#moved(safeFix);
  }

  toJSON(): Finding {
    return inFull(this);
  }

  #moved({ title, safe, edits }: Fix): Fix {
    const move = ({ start, end, text }: Edit): Edit => ({ start: start + this.#shift, end: end + this.#shift, text });
    return { title, safe, edits: edits.map(move) };
  }
}
