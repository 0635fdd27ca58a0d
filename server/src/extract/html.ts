import type { BlockBuilder } from './blockBuilder.ts';
import { addEncoded } from './entities.ts';
import { readAttributes } from './htmlAttributes.ts';
import {
  blockElements,
  codeElements,
  componentElements,
  elementKind,
  headingEnds,
  selfNested,
  silentBlocks,
  silentElements,
  voidElements,
} from './htmlElements.ts';
import { type HtmlHandler, readHtmlTokens, type Tag } from './htmlTokens.ts';
import type { BlockKind } from './prose.ts';
import type { ProseBuilder } from './proseBuilder.ts';

/** What an HTML text is part of. */
export interface HtmlPlace {
  /** Whether it stands in a block quote. */
  readonly quoted?: boolean;
  /** Whether <template> holds text that is shown. */
  readonly showsTemplates?: boolean;
}

/** Reads the HTML of source [start, end), a document or a fragment. */
export function extractHtml(
  source: string,
  start: number,
  end: number,
  prose: ProseBuilder,
  place: HtmlPlace = {},
): void {
  const reader = new HtmlReader(source, prose, place);
  readHtmlTokens(source, prose.masked, start, end, reader);
  reader.finish(end);
}

/** An open block element, with what its text is. */
interface OpenElement {
  readonly name: string;
  readonly kind: BlockKind;
  readonly level?: number;
}

/** An element whose content is left out. */
interface Silence {
  readonly name: string;
  readonly start: number;
  /** Whether a PLACEHOLDER takes its place. */
  readonly inline: boolean;
  depth: number;
}

class HtmlReader implements HtmlHandler {
  readonly #source: string;
  readonly #prose: ProseBuilder;
  readonly #block: BlockBuilder;
  readonly #open: OpenElement[];
  readonly #openCounts = new Map<string, number>();
  readonly #showsTemplates: boolean;
  #silence: Silence | undefined;

  constructor(source: string, prose: ProseBuilder, { quoted, showsTemplates }: HtmlPlace) {
    this.#showsTemplates = showsTemplates === true;
    this.#source = source;
    this.#prose = prose;
    this.#block = prose.newBlock();
    this.#open = [{ name: '', kind: quoted ? 'quote' : 'paragraph' }];
  }

  text(start: number, end: number): void {
    if (!this.#silence) addEncoded(this.#block, this.#source, start, end);
  }

  comment(start: number, end: number): void {
    this.#prose.addHtmlComment(start, end);
  }

  instruction(start: number, end: number): void {
    if (!this.#silence) this.#block.addPlaceholder(start, end);
  }

  open(tag: Tag): void {
    const { name, start, end } = tag;
    if (this.#silence?.inline && blockElements.has(name)) this.#endSilence(start);
    if (this.#silence) {
      if (this.#silence.name === name && !this.#isEmpty(tag)) this.#silence.depth++;
      return;
    }
    if (blockElements.has(name) || silentBlocks.has(name)) this.#endBlock();
    const translated = readAttributes(this.#source, tag, this.#prose);
    if (this.#isEmpty(tag)) {
      if (name === 'img') this.#block.addPlaceholder(start, end);
      else if (name === 'br') this.#break(start, end);
    } else if (!translated || codeElements.has(name)) {
      this.#silence = { name, start, inline: !blockElements.has(name), depth: 1 };
    } else if (this.#showsTemplates ? componentElements.has(name) : silentElements.has(name)) {
      this.#silence = { name, start, inline: false, depth: 1 };
    } else if (blockElements.has(name)) {
      this.#push(name);
    }
  }

  close(name: string, start: number, end: number): void {
    if (this.#silence) {
      if (this.#silence.name === name) {
        if (--this.#silence.depth === 0) this.#endSilence(end);
        return;
      }
      if (!this.#silence.inline || !blockElements.has(name)) return;
      this.#endSilence(start);
    }
    if (name === 'br') this.#break(start, end);
    if (!blockElements.has(name)) return;
    this.#endBlock();
    if (!this.#openCounts.get(name)) return;
    while (this.#pop() !== name);
  }

  finish(end: number): void {
    if (this.#silence) this.#endSilence(end);
    this.#endBlock();
  }

  /** Two line breaks in a row end a paragraph. */
  #break(start: number, end: number): void {
    if (this.#block.endsInBreak) this.#endBlock();
    else this.#block.addBreak(start, end);
  }

  #endSilence(end: number): void {
    if (this.#silence?.inline) this.#block.addPlaceholder(this.#silence.start, end);
    this.#silence = undefined;
  }

  #endBlock(): void {
    const { kind, level } = this.#open.at(-1)!;
    this.#prose.addBlocks(this.#block.take(kind, level));
  }

  #push(name: string): void {
    let parent = this.#open.at(-1)!;
    if ((parent.name === name && selfNested.has(name)) || (parent.kind === 'heading' && headingEnds.has(name))) {
      this.#pop();
      parent = this.#open.at(-1)!;
    }
    this.#openCounts.set(name, (this.#openCounts.get(name) ?? 0) + 1);
    const own = parent.kind === 'quote' ? undefined : elementKind(name);
    this.#open.push({ ...(own ?? parent), name });
  }

  #pop(): string {
    const { name } = this.#open.pop()!;
    this.#openCounts.set(name, this.#openCounts.get(name)! - 1);
    return name;
  }

  #isEmpty({ name, end }: Tag): boolean {
    return voidElements.has(name) || ((name === 'svg' || name === 'math') && this.#source[end - 2] === '/');
  }
}
