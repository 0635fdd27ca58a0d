import { type Finding, type Fix, inFull, type Level, type Value } from './finding.ts';

/** What a finding tells at once. */
type Told = Omit<Finding, 'message' | 'fixes' | 'safeFix'>;

/** What a finding says and offers; may be worked out when first asked for. */
export type Answers = Pick<Finding, 'message' | 'fixes'>;

/** A finding whose message and fixes are worked out when they are first asked for. */
export class CheckedFinding implements Finding {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly value: Value;
  readonly level: Level;
  readonly together: string | undefined;
  readonly #answers: Answers;
  readonly #mayBeSafe: boolean;
  readonly #shift: number;

  /**
   * @param mayBeSafe whether the best fix may turn out to be safe.
   * @param shift by how much the finding has moved since its fixes were right, in UTF-16 code units.
   */
  constructor(told: Told, answers: Answers, mayBeSafe: boolean, shift = 0) {
    this.rule = told.rule;
    this.start = told.start;
    this.end = told.end;
    this.value = told.value;
    this.level = told.level;
    this.together = told.together;
    this.#answers = answers;
    this.#mayBeSafe = mayBeSafe;
    this.#shift = shift;
  }

  get message(): string {
    return this.#answers.message;
  }

  get fixes(): readonly Fix[] {
    const { fixes } = this.#answers;
    return this.#shift === 0 ? fixes : fixes.map((fix) => movedFix(fix, this.#shift));
  }

  get safeFix(): Fix | undefined {
    const best = this.#mayBeSafe ? this.fixes[0] : undefined;
    return best?.safe ? best : undefined;
  }

  /** The finding where the text around it has moved. */
  moved(by: number): CheckedFinding {
    if (by === 0) return this;
    const told = { ...this, start: this.start + by, end: this.end + by };
    return new CheckedFinding(told, this.#answers, this.#mayBeSafe, this.#shift + by);
  }

  toJSON(): Finding {
    return inFull(this);
  }
}

function movedFix({ title, safe, edits }: Fix, by: number): Fix {
  return { title, safe, edits: edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text })) };
}
