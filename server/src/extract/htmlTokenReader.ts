import type { TokenizerCallbacks } from 'htmlparser2';
import type { Attribute, HtmlHandler, Tag } from './htmlHandler.ts';

/** Turns the tokenizer's events into tokens. */
export class TokenReader implements TokenizerCallbacks {
  readonly #html: string;
  readonly #masked: string;
  readonly #base: number;
  readonly #handler: HtmlHandler;
  /** Where the last token ended. */
  #done = 0;
  #tag = { name: '', start: 0, attributes: [] as Attribute[] };
  #attribute = '';
  #value: { readonly start: number; readonly end: number } | undefined;
  /** How many svg and math elements are open. */
  #foreign = 0;

  /** `masked` is what the tokenizer reads of the `html` that stands at `base` in the source. */
  constructor(html: string, masked: string, base: number, handler: HtmlHandler) {
    this.#html = html;
    this.#masked = masked;
    this.#base = base;
    this.#handler = handler;
  }

  isInForeignContext(): boolean {
    return this.#foreign > 0;
  }

  /** At the end of the text the tokenizer also reports parts of a tag that was never closed. */
  ontext(start: number, end: number): void {
    if (start !== this.#done) return;
    this.#handler.text(this.#base + start, this.#base + end);
    this.#done = end;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = { name: this.#name(start, end), start: this.#base + start - 1, attributes: [] };
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#name(start, end);
    this.#value = undefined;
  }

  onattribdata(start: number, end: number): void {
    this.#value = { start: this.#base + start, end: this.#base + end };
  }

  onattribend(_quote: number, end: number): void {
    const value = this.#value ?? { start: this.#base + end, end: this.#base + end };
    this.#tag.attributes.push({ name: this.#attribute, ...value });
  }

  onopentagend(end: number): void {
    if (isForeign(this.#tag.name)) this.#foreign++;
    this.#open(end);
  }

  onselfclosingtag(end: number): void {
    this.#open(end);
  }

  onclosetag(start: number, nameEnd: number): void {
    const name = this.#name(start, nameEnd);
    const end = this.#masked.indexOf('>', nameEnd);
    this.#done = end < 0 ? this.#masked.length : end + 1;
    if (isForeign(name) && this.#foreign > 0) this.#foreign--;
    this.#handler.close(name, this.#base + start - 2, this.#base + this.#done);
  }

  /** Browsers also take <!x> and <?x> for comments. */
  oncomment(contentStart: number, end: number): void {
    this.#done = Math.min(end + 1, this.#masked.length);
    const after = this.#base + this.#done;
    if (this.#masked.startsWith('<!--', contentStart - 4)) {
      this.#handler.comment(this.#base + contentStart - 4, after);
    } else if (this.#masked.startsWith('<?', contentStart - 1)) {
      this.#handler.instruction(this.#base + contentStart - 1, after);
    }
  }

  oncdata(_start: number, end: number): void {
    this.#done = end + 1;
  }

  ondeclaration(_start: number, end: number): void {
    this.#done = end + 1;
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.#done = end + 1;
  }

  /** These two come only from references that the tokenizer decodes itself. */
  onattribentity(): void {}
  ontextentity(): void {}

  onend(): void {}

  #open(end: number): void {
    const tag: Tag = { ...this.#tag, end: this.#base + end + 1, isForeign: this.#foreign > 0 };
    this.#done = end + 1;
    this.#handler.open(tag);
  }

  #name(start: number, end: number): string {
    return this.#html.slice(start, end).toLowerCase();
  }
}

function isForeign(name: string): boolean {
  return name === 'svg' || name === 'math';
}
