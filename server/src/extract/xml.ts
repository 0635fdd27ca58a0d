import type { BlockBuilder } from './blockBuilder.ts';
import { addEncoded } from './entities.ts';
import { codeElements, inlineElements, silentElements } from './htmlElements.ts';
import type { HtmlHandler, Tag } from './htmlHandler.ts';
import { readXmlTokens } from './htmlTokens.ts';
import type { ProseBuilder } from './proseBuilder.ts';

/** Inline elements of XLIFF 1.2 and 2.1 that mark up a part of the text. */
const marks = new Set(['g', 'mrk', 'sub', 'pc', 'sm', 'em']);
/** Those that stand for code of the original format: a tag or a value. */
const codes = new Set(['x', 'ph', 'it', 'cp', 'bx', 'ex', 'sc', 'ec', 'bpt', 'ept']);
/** Of the codes, those that may bring a word. */
const words = new Set(['x', 'ph', 'it', 'cp']);
/** What an XLIFF file tells of its languages, in version 1.2 and 2.1. */
const languages = {
  source: /\s(?:source-language|srcLang)\s*=\s*["'](\w*)/,
  target: /\s(?:target-language|trgLang)\s*=\s*["'](\w*)/,
};

/** Reads the text of XML [start, end); of XLIFF the sources and targets that are in Danish or do not say. */
export function extractXml(source: string, start: number, end: number, prose: ProseBuilder): void {
  const reader = new XmlReader(source, prose, xliffTexts(source.slice(start, start + 10_000)));
  readXmlTokens(source, prose.masked, start, end, reader);
  reader.finish();
}

/** The elements of an XLIFF file that hold Danish; undefined for other XML. */
function xliffTexts(head: string): ReadonlySet<string> | undefined {
  if (!/<xliff[\s>]/.test(head)) return undefined;
  const isDanish = (pattern: RegExp) => /^(?:da|$)/i.test(pattern.exec(head)?.[1] ?? '');
  return new Set((['source', 'target'] as const).filter((name) => isDanish(languages[name])));
}

class XmlReader implements HtmlHandler {
  readonly #source: string;
  readonly #prose: ProseBuilder;
  readonly #texts: ReadonlySet<string> | undefined;
  readonly #block: BlockBuilder;
  /** Inside how many elements that hold text XLIFF shows; unused for other XML. */
  #shown = 0;
  #silence: { readonly name: string; depth: number } | undefined;

  constructor(source: string, prose: ProseBuilder, texts: ReadonlySet<string> | undefined) {
    this.#source = source;
    this.#prose = prose;
    this.#texts = texts;
    this.#block = prose.newBlock();
  }

  text(start: number, end: number): void {
    if (this.#silence || (this.#texts && this.#shown === 0)) return;
    addEncoded(this.#block, this.#source, start, end);
  }

  comment(start: number, end: number): void {
    this.#prose.addHtmlComment(start, end);
  }

  instruction(): void {}

  open({ name, start, end }: Tag): void {
    const isEmpty = this.#source[end - 2] === '/';
    if (this.#silence) {
      if (this.#silence.name === name && !isEmpty) this.#silence.depth++;
      return;
    }
    const isCode = codes.has(name) || codeElements.has(name);
    if (words.has(name) || codeElements.has(name)) this.#block.addPlaceholder(start, end);
    else if (!isCode && !isInline(name)) this.finish();
    if (isEmpty) return;
    if (isCode || silentElements.has(name) || name === 'alt-trans') this.#silence = { name, depth: 1 };
    else if (this.#texts?.has(name)) this.#shown++;
  }

  close(name: string): void {
    if (this.#silence) {
      if (this.#silence.name === name && --this.#silence.depth === 0) this.#silence = undefined;
      return;
    }
    if (this.#texts?.has(name)) this.#shown = Math.max(0, this.#shown - 1);
    if (!isInline(name)) this.finish();
  }

  /** Ends the block. */
  finish(): void {
    this.#prose.addBlocks(this.#block.take('paragraph'));
  }
}

function isInline(name: string): boolean {
  return marks.has(name) || inlineElements.has(name);
}
