import type { Block, Comment, Prose } from './prose.ts';

/** Collects what is found in a document, in any order. */
export class ProseBuilder {
  readonly #source: string;
  readonly #blocks: Block[] = [];
  readonly #comments: Comment[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  addBlock(block: Block | undefined): void {
    if (block) this.#blocks.push(block);
  }

  /** Adds the comment in [start, end), whose marks are `opening` and `closing` units long. */
  addComment(start: number, end: number, opening: number, closing: number): void {
    this.#comments.push({
      start,
      end,
      text: this.#source.slice(start + opening, Math.max(end - closing, start + opening)),
    });
  }

  /** Adds an HTML comment in [start, end), closed or not. */
  addHtmlComment(start: number, end: number): void {
    this.addComment(start, end, 4, this.#source.startsWith('-->', end - 3) ? 3 : 0);
  }

  /** Blocks and comments in the order of the source. */
  build(): Prose {
    const blocks = this.#blocks.sort((a, b) => a.map.source[0]! - b.map.source[0]!);
    return { blocks, comments: this.#comments.sort((a, b) => a.start - b.start) };
  }
}
