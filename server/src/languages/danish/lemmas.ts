import { blockLength, groupAt, groupWidth, sharedAt } from './lexiconFormat.ts';

const blockStart = `\n${String.fromCharCode(33)}`;

/** The sorted lemmas of a lexicon; each block of lemmas with the same beginning is read when it is first asked for. */
export class Lemmas {
  readonly #section: string;
  /** Offset of the first lemma with a beginning; taken out when its block has been read. */
  readonly #unread = new Map<string, number>();
  readonly #beginnings: ReadonlySet<string>;
  readonly #groups = new Map<string, number>();

  /**
   * @param section the lines of `@lemmas`.
   * @param beginnings beginnings of forms that no lemma has.
   */
  constructor(section: string, beginnings: readonly string[]) {
    this.#section = section;
    for (let at = 0; at >= 0 && at < section.length; at = this.#nextBlock(at)) {
      const from = at + 1 + groupWidth(section, at + 1);
      const line = section.slice(from, from + blockLength);
      const end = line.indexOf('\n');
      this.#unread.set(end < 0 ? line : line.slice(0, end), at);
    }
    this.#beginnings = new Set([...this.#unread.keys(), ...beginnings]);
  }

  /** The number of the group that a lemma is inflected by. */
  groupOf(lemma: string): number | undefined {
    const beginning = lemma.slice(0, blockLength);
    const block = this.#unread.get(beginning);
    if (block !== undefined) {
      this.#unread.delete(beginning);
      this.#read(block);
    }
    return this.#groups.get(lemma);
  }

  /** False when no form begins with the same letters. */
  mayBegin(text: string): boolean {
    return text.length < blockLength || this.#beginnings.has(text.slice(0, blockLength));
  }

  #nextBlock(at: number): number {
    const next = this.#section.indexOf(blockStart, at);
    return next < 0 ? next : next + 1;
  }

  #read(start: number): void {
    let lemma = '';
    for (let at = start; at < this.#section.length; ) {
      const shared = sharedAt(this.#section, at);
      if (shared === 0 && at > start) return;
      const newline = this.#section.indexOf('\n', at);
      const end = newline < 0 ? this.#section.length : newline;
      lemma = lemma.slice(0, shared) + this.#section.slice(at + 1 + groupWidth(this.#section, at + 1), end);
      this.#groups.set(lemma, groupAt(this.#section, at + 1));
      at = end + 1;
    }
  }
}
