import type { WriteStream } from 'node:tty';
import type { MessageLanguage } from '../../engine/messages.ts';
import { tell } from './texts.ts';

/** Short runs show nothing; after that the line changes no oftener than this. In ms. */
const PATIENCE = 1000;
const INTERVAL = 200;

/** One line on a terminal that tells how far a long run has come. */
export class Progress {
  readonly #stream: WriteStream;
  readonly #total: number | undefined;
  readonly #messages: MessageLanguage;
  readonly #now: () => number;
  #next: number;
  #done = 0;
  #shown = false;

  /**
   * @param total how many texts there are; undefined when nobody knows.
   * @param now the time in ms.
   */
  constructor(stream: WriteStream, total: number | undefined, messages: MessageLanguage, now = () => Date.now()) {
    this.#stream = stream;
    this.#total = total;
    this.#messages = messages;
    this.#now = now;
    this.#next = now() + PATIENCE;
  }

  /** One more text is done. */
  step(): void {
    this.#done++;
    const now = this.#now();
    if (!this.#stream.isTTY || now < this.#next) return;
    this.#next = now + INTERVAL;
    this.clear();
    const total = this.#total === undefined ? '' : this.#number(this.#total);
    const text = tell(total ? 'progressOf' : 'progress', this.#messages, { done: this.#number(this.#done), total });
    this.#stream.write(text.slice(0, this.#stream.columns - 1));
    this.#shown = true;
  }

  /** Takes the line away, so that something else can be printed. */
  clear(): void {
    if (!this.#shown) return;
    this.#stream.cursorTo(0);
    this.#stream.clearLine(0);
    this.#shown = false;
  }

  #number(count: number): string {
    return count.toLocaleString(this.#messages === 'da' ? 'da-DK' : 'en-GB');
  }
}
