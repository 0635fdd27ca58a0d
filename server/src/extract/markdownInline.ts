import type { SyntaxNodeRef } from '@lezer/common';
import type { BlockBuilder } from './blockBuilder.ts';
import type { BlockKind } from './blockKind.ts';
import { decodeReference } from './entities.ts';
import { languageOf, readAttributes } from './htmlAttributes.ts';
import { codeElements, silentElements } from './htmlElements.ts';
import type { Tag } from './htmlHandler.ts';
import { readTag } from './htmlTokens.ts';
import { type LinkLabels, linkTitle } from './markdownLinks.ts';
import type { ProseBuilder } from './proseBuilder.ts';

/** A Link or Image that is being read. */
interface OpenLink {
  /** Whether it is no link but text in brackets. */
  readonly literal: boolean;
  readonly start: number;
  readonly end: number;
  /** The block that holds the image, while its alternative text is read. */
  readonly holder?: BlockBuilder;
}

/** Reads the inline nodes of one leaf block after the other; source between nodes is text. */
export class InlineReader {
  readonly #source: string;
  readonly #base: number;
  readonly #prose: ProseBuilder;
  readonly #labels: LinkLabels;
  readonly #links: OpenLink[] = [];
  #builder: BlockBuilder;
  #isOpen = false;
  #start = 0;
  #end = 0;
  /** The source before this has been read. */
  #read = 0;

  /** `base` is the source offset that the tree's offsets count from. */
  constructor(source: string, base: number, prose: ProseBuilder, labels: LinkLabels) {
    this.#source = source;
    this.#base = base;
    this.#prose = prose;
    this.#labels = labels;
    this.#builder = prose.newBlock();
  }

  /** Whether a leaf block has begun. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  begin(start: number, end: number): void {
    this.#isOpen = true;
    this.#start = start;
    this.#end = end;
    this.#read = start;
  }

  end(kind: BlockKind, level?: number): void {
    this.#readTo(this.#end);
    this.#isOpen = false;
    this.#prose.addBlocks(this.#builder.take(kind, level));
  }

  enter(node: SyntaxNodeRef): boolean {
    const start = this.#base + node.from;
    const end = this.#base + node.to;
    if (end <= this.#read) return false;
    switch (node.name) {
      case 'Emphasis':
      case 'StrongEmphasis':
      case 'Strikethrough':
        return true;
      case 'Link':
      case 'Image':
        return this.#enterLink(node, start, end);
      case 'Autolink':
        this.#links.push({ literal: false, start, end });
        return true;
      case 'LinkMark':
        this.#linkMark(start, end);
        return false;
      case 'LinkLabel':
        if (!this.#links.at(-1)?.literal) this.#skip(start, end);
        return false;
      case 'URL':
      case 'LinkTitle':
        return false;
      case 'InlineCode':
        this.#placeholder(start, end);
        return false;
      case 'Escape':
        this.#decoded(this.#source[start + 1]!, start, end);
        return false;
      case 'Entity': {
        const text = decodeReference(this.#source.slice(start, end));
        if (text !== undefined) this.#decoded(text, start, end);
        return false;
      }
      case 'HardBreak':
        this.#break(start, end);
        return false;
      case 'Comment':
        this.#prose.addHtmlComment(start, end);
        this.#skip(start, end);
        return false;
      case 'ProcessingInstruction':
        this.#placeholder(start, end);
        return false;
      case 'HTMLTag':
        this.#htmlTag(start, end);
        return false;
      default:
        this.#skip(start, end);
        return false;
    }
  }

  leave(node: SyntaxNodeRef): void {
    if (node.name !== 'Link' && node.name !== 'Image' && node.name !== 'Autolink') return;
    const link = this.#links.pop();
    if (!link?.holder) return;
    this.#readTo(link.end);
    this.#prose.addBlocks(this.#builder.take('attribute'));
    this.#builder = link.holder;
    this.#builder.addPlaceholder(link.start, link.end);
  }

  #enterLink(node: SyntaxNodeRef, start: number, end: number): boolean {
    const reading = this.#labels.reading(node);
    if (reading === 'mark') {
      const isDefinition = start === this.#start && this.#source[end] === ':';
      this.#skip(start, isDefinition ? end + 1 : end);
      return false;
    }
    const literal = reading === 'text';
    if (!literal) this.#prose.addBlocks(linkTitle(this.#source, this.#prose, this.#base, node));
    if (node.name === 'Image' && !literal) {
      this.#readTo(start);
      this.#links.push({ literal, start: this.#read, end, holder: this.#builder });
      this.#builder = this.#prose.newBlock();
    } else {
      this.#links.push({ literal, start, end });
    }
    return true;
  }

  /** After the bracket that closes a link's text come only its destination and title. */
  #linkMark(start: number, end: number): void {
    const link = this.#links.at(-1);
    if (!link || link.literal) return;
    this.#skip(start, this.#source[start] === ']' ? link.end : end);
  }

  #htmlTag(start: number, end: number): void {
    const tag = readTag(this.#source, this.#prose.masked, start, end);
    const translated = !tag || readAttributes(this.#source, tag, this.#prose, languageOf(this.#source, tag));
    if (!tag) {
      this.#skip(start, end);
    } else if (tag.name === 'br') {
      this.#break(start, end);
    } else if (tag.name === 'img') {
      this.#placeholder(start, end);
    } else {
      const isWord = !translated || codeElements.has(tag.name);
      const elementEnd = isWord || silentElements.has(tag.name) ? this.#closingEnd(tag) : end;
      if (isWord && elementEnd > end) this.#placeholder(start, elementEnd);
      else this.#skip(start, elementEnd);
    }
  }

  /** Where the closing tag of an inline element ends; where its opening tag ends when its block does not close it. */
  #closingEnd(tag: Tag): number {
    if (!/^[\w-]+$/.test(tag.name)) return tag.end;
    const closing = new RegExp(`</${tag.name}\\s*>`, 'i').exec(this.#source.slice(tag.end, this.#end));
    return closing ? tag.end + closing.index + closing[0].length : tag.end;
  }

  #break(start: number, end: number): void {
    this.#readTo(start);
    this.#builder.addBreak(Math.max(start, this.#read), end);
    this.#read = end;
  }

  #placeholder(start: number, end: number): void {
    this.#readTo(start);
    this.#builder.addPlaceholder(Math.max(start, this.#read), end);
    this.#read = end;
  }

  #decoded(text: string, start: number, end: number): void {
    this.#readTo(start);
    this.#builder.addDecoded(text, Math.max(start, this.#read), end);
    this.#read = end;
  }

  #skip(start: number, end: number): void {
    this.#readTo(start);
    this.#read = Math.max(this.#read, end);
  }

  #readTo(end: number): void {
    if (end > this.#read) this.#builder.add(this.#read, end);
    this.#read = Math.max(this.#read, end);
  }
}
