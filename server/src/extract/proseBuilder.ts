import { BlockBuilder } from './blockBuilder.ts';
import type { Block, Comment, Prose } from './prose.ts';
import type { Templates } from './templates/templates.ts';

/** Collects what is found in a document, in any order. */
export class ProseBuilder {
  /** The template tags of the source. */
  readonly templates: Templates;
  readonly #source: string;
  #masked: string | undefined;
  readonly #blocks: Block[] = [];
  readonly #comments: Comment[] = [];

  constructor(source: string, templates: Templates) {
    this.#source = source;
    this.templates = templates;
    for (const { start, end, comment } of templates.comments) {
      this.addComment(start, end, comment!.opening, comment!.closing);
    }
  }

  /** The source with its template tags hidden from a parser. */
  get masked(): string {
    this.#masked ??= this.templates.mask();
    return this.#masked;
  }

  newBlock(): BlockBuilder {
    return new BlockBuilder(this.#source, this.templates);
  }

  addBlocks(blocks: readonly Block[]): void {
    this.#blocks.push(...blocks);
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

  /** Blocks and comments in the order of the source; after the others, blocks that read a conditional anew. */
  build(): Pick<Prose, 'blocks' | 'comments'> {
    const blocks = this.#blocks.sort((a, b) => a.map.source[0]! - b.map.source[0]!);
    const isAgain = ({ alternative }: Block) => alternative !== undefined;
    return {
      blocks: blocks.some(isAgain) ? [...blocks.filter((block) => !isAgain(block)), ...blocks.filter(isAgain)] : blocks,
      comments: this.#comments.sort((a, b) => a.start - b.start),
    };
  }
}
