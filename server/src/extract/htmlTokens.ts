import { Tokenizer } from 'htmlparser2';
import type { HtmlHandler, Tag } from './htmlHandler.ts';
import { maskHtml } from './htmlMask.ts';
import { TokenReader } from './htmlTokenReader.ts';

/**
 * Reads the HTML of source [start, end). Broken markup is read as browsers do, as far as the text is concerned.
 * @param hidden the source with its template tags hidden.
 */
export function readHtmlTokens(source: string, hidden: string, start: number, end: number, handler: HtmlHandler): void {
  const html = source.slice(start, end);
  // With the beginning of a tag right after the end: it tells that one before it was never finished.
  const masked = maskHtml(hidden.slice(start, end + 2)).slice(0, html.length);
  const tokenizer = new Tokenizer({ decodeEntities: false }, new TokenReader(html, masked, start, handler));
  tokenizer.write(masked);
  tokenizer.end();
}

/** Reads the XML of source [start, end); parameters as for `readHtmlTokens`. Names come in lower case. */
export function readXmlTokens(source: string, hidden: string, start: number, end: number, handler: HtmlHandler): void {
  const masked = hidden.slice(start, end);
  const reader = new TokenReader(source.slice(start, end), masked, start, handler);
  const tokenizer = new Tokenizer({ decodeEntities: false, xmlMode: true }, reader);
  tokenizer.write(masked);
  tokenizer.end();
}

/** The opening or void tag that source [start, end), one tag, is; `hidden` as for `readHtmlTokens`. */
export function readTag(source: string, hidden: string, start: number, end: number): Tag | undefined {
  let found: Tag | undefined;
  const ignore = (): void => {};
  const open = (tag: Tag): void => {
    found ??= tag;
  };
  readHtmlTokens(source, hidden, start, end, {
    text: ignore,
    open,
    close: ignore,
    comment: ignore,
    instruction: ignore,
  });
  return found;
}
