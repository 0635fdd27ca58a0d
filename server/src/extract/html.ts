import type { BlockBuilder } from './blockBuilder.ts';
import type { Cut } from './cuts.ts';
import { addEncoded } from './entities.ts';
import { languageOf, readAttributes } from './htmlAttributes.ts';
import {
  blockElements,
  codeElements,
  componentElements,
  silentBlocks,
  silentElements,
  voidElements,
} from './htmlElements.ts';
import type { HtmlHandler, Tag } from './htmlHandler.ts';
import { readHtmlTokens } from './htmlTokens.ts';
import { documentElement, type OpenElement, OpenElements } from './openElements.ts';
import type { ProseBuilder } from './proseBuilder.ts';

/** What an HTML text is part of. */
export interface HtmlPlace {
  /** The elements that are open around it; without them it is a document. */
  readonly open?: OpenElement;
  /** Whether <template> holds text that is shown. */
  readonly showsTemplates?: boolean;
}

/**
 * Reads the HTML of source [start, end), a document or a part of one.
 * @returns where it can be cut.
 */
export function extractHtml(
  source: string,
  start: number,
  end: number,
  prose: ProseBuilder,
  place: HtmlPlace = {},
): { readonly cuts: readonly Cut[] } {
  const reader = new HtmlReader(source, prose, place);
  readHtmlTokens(source, prose.masked, start, end, reader);
  reader.finish(end);
  return { cuts: reader.cuts };
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
  readonly cuts: Cut[] = [];
  readonly #source: string;
  readonly #prose: ProseBuilder;
  readonly #block: BlockBuilder;
  readonly #open: OpenElements;
  readonly #showsTemplates: boolean;
  #silence: Silence | undefined;

  constructor(source: string, prose: ProseBuilder, { open, showsTemplates }: HtmlPlace) {
    this.#showsTemplates = showsTemplates === true;
    this.#source = source;
    this.#prose = prose;
    this.#block = prose.newBlock();
    this.#open = new OpenElements(open ?? documentElement('paragraph'));
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
    // Between blocks nothing but the open elements tells how the rest is read.
    if (blockElements.has(name) && !tag.isForeign) this.cuts.push({ offset: start, open: this.#open.innermost });
    const { language: inner, pageLanguage } = this.#open.innermost;
    const around = inner ?? pageLanguage;
    const language = languageOf(this.#source, tag);
    const translated = readAttributes(this.#source, tag, this.#prose, language ?? around);
    if (this.#isEmpty(tag)) {
      if (name === 'img') this.#block.addPlaceholder(start, end);
      else if (name === 'br') this.#break(start, end);
    } else if (!translated || codeElements.has(name) || (!blockElements.has(name) && isOther(language, around))) {
      this.#silence = { name, start, inline: !blockElements.has(name), depth: 1 };
    } else if (this.#showsTemplates ? componentElements.has(name) : silentElements.has(name)) {
      this.#silence = { name, start, inline: false, depth: 1 };
    } else if (blockElements.has(name)) {
      this.#open.push(name, language);
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
    this.#open.close(name);
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
    const { kind, level, language, pageLanguage } = this.#open.innermost;
    this.#prose.addBlocks(this.#block.take(kind, level, { language, pageLanguage }));
  }

  #isEmpty({ name, end }: Tag): boolean {
    return voidElements.has(name) || ((name === 'svg' || name === 'math') && this.#source[end - 2] === '/');
  }
}

/** Whether words inside a text are in another language than it; texts that do not say theirs are taken for Danish. */
function isOther(language: string | undefined, around: string | undefined): boolean {
  return language !== undefined && language !== (around ?? 'da');
}
