import type { CancellationToken } from 'vscode-languageserver';

/** Thrown to those that wait for a check that nobody needs any more: its document was closed, or all called it off. */
export class AbandonedCheck extends Error {}

/** A check that is under way, with how many wait for it. */
export class CheckRun<Result> {
  readonly #result: Promise<Result>;
  #waiting = 0;
  #isCalledOff = false;

  /** @param work does the check, and looks at `isNeeded` whenever others had their turn. */
  constructor(work: (run: CheckRun<Result>) => Promise<Result>) {
    this.#result = work(this);
    this.#result.catch(() => {});
  }

  get isNeeded(): boolean {
    return !this.#isCalledOff && this.#waiting > 0;
  }

  callOff(): void {
    this.#isCalledOff = true;
  }

  /** @throws AbandonedCheck as soon as the token is cancelled. */
  result(token?: CancellationToken): Promise<Result> {
    this.#waiting++;
    return new Promise((resolve, reject) => {
      const cancelling = token?.onCancellationRequested(() => {
        this.#waiting--;
        cancelling?.dispose();
        reject(new AbandonedCheck());
      });
      this.#result.then(resolve, reject).finally(() => cancelling?.dispose());
    });
  }
}
