import { type Finding, type Fix, inFull, type Level, type Value } from './finding.ts';

/** What a finding tells at once. */
type Told = Omit<Finding, 'message' | 'fixes' | 'safeFix'>;

/** What a finding says and offers; may be worked out when first asked for. */
export type Answers = Pick<Finding, 'message' | 'fixes'>;

/** A finding of a check, which moves with the text around it. */
export abstract class CheckedFinding implements Finding {
  abstract readonly rule: string;
  abstract readonly start: number;
  abstract readonly end: number;
  abstract readonly value: Value;
  abstract readonly level: Level;
  abstract readonly together: string | undefined;
  abstract readonly message: string;
  abstract readonly fixes: readonly Fix[];
  abstract readonly safeFix: Fix | undefined;

  /** The finding where the text around it has moved by so many UTF-16 code units. */
  moved(by: number): CheckedFinding {
    return by === 0 ? this : new MovedFinding(this, by);
  }

  toJSON(): Finding {
    return inFull(this);
  }
}

/** A finding about a document as a whole, or about what its writer tells the checker; never mended without asking. */
export class StatedFinding extends CheckedFinding {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly value: Value;
  readonly level: Level;
  readonly together: string | undefined;
  readonly safeFix = undefined;
  readonly #answers: Answers;

  constructor(told: Told, answers: Answers) {
    super();
    this.rule = told.rule;
    this.start = told.start;
    this.end = told.end;
    this.value = told.value;
    this.level = told.level;
    this.together = told.together;
    this.#answers = answers;
  }

  get message(): string {
    return this.#answers.message;
  }

  get fixes(): readonly Fix[] {
    return this.#answers.fixes;
  }
}

/** A finding, and by how much it has moved since it was put in its place. */
class MovedFinding extends CheckedFinding {
  readonly #finding: CheckedFinding;
  readonly #shift: number;

  constructor(finding: CheckedFinding, shift: number) {
    super();
    this.#finding = finding;
    this.#shift = shift;
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

  get together(): string | undefined {
    return this.#finding.together;
  }

  get message(): string {
    return this.#finding.message;
  }

  get fixes(): readonly Fix[] {
    return this.#finding.fixes.map((fix) => movedFix(fix, this.#shift));
  }

  get safeFix(): Fix | undefined {
    const fix = this.#finding.safeFix;
    return fix && movedFix(fix, this.#shift);
  }

  override moved(by: number): CheckedFinding {
    return this.#finding.moved(this.#shift + by);
  }
}

function movedFix({ title, safe, edits }: Fix, by: number): Fix {
  return { title, safe, edits: edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text })) };
}
