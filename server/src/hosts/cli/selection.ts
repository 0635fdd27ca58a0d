import { Baseline } from './baseline.ts';
import { Changes } from './changes.ts';
import type { Row } from './formats/row.ts';
import { nameOf, type Session } from './session.ts';
import { tell } from './texts.ts';

/** What a selection may be told. */
export interface SelectionOptions {
  /** Only findings on lines changed since this commit; true is HEAD. */
  readonly changed?: string | true;
  /** Leaves out the findings of a baseline; true is the usual file. */
  readonly baseline?: string | true;
}

/** Which findings of a text are shown: those on changed lines, and those that the baseline does not know. */
export class Selection {
  readonly #changes: Changes | undefined;
  readonly #baseline: Baseline | undefined;
  #silent = 0;

  private constructor(changes: Changes | undefined, baseline: Baseline | undefined) {
    this.#changes = changes;
    this.#baseline = baseline;
  }

  /** @returns undefined when the baseline cannot be read; the session is told. */
  static async open({ changed, baseline }: SelectionOptions, session: Session): Promise<Selection | undefined> {
    const changes = changed ? new Changes(changed === true ? 'HEAD' : changed, session.messages) : undefined;
    if (!baseline) return new Selection(changes, undefined);
    const known = await Baseline.read(await Baseline.place(baseline, session), session);
    return known && new Selection(changes, known);
  }

  /** @param file absolute. @throws GitError */
  async of(rows: readonly Row[], file: string, text: string): Promise<readonly Row[]> {
    const changed = this.#changes ? await this.#changes.among(rows, file, text) : rows;
    const shown = this.#baseline ? this.#baseline.unknown(changed, file) : changed;
    this.#silent += changed.length - shown.length;
    return shown;
  }

  /** Tells how many findings the baseline has kept silent. */
  tellSilent(session: Session): void {
    if (!this.#baseline || this.#silent === 0) return;
    const values = { findings: String(this.#silent), file: nameOf(this.#baseline.file, session) };
    console.error(tell('baseline.silent', session.messages, values));
  }
}
