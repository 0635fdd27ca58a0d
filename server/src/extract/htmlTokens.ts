import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { parser } from '@lezer/html';
import { maskTemplates } from './templates.ts';

/** A range of the source in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** An attribute; the range is its value without the quotes. */
export interface Attribute extends Range {
  /** Lower case. */
  readonly name: string;
}

/** An opening or void tag. */
export interface Tag extends Range {
  /** Lower case. */
  readonly name: string;
  readonly attributes: readonly Attribute[];
}

/** Receives the tokens of an HTML text in the order of the source; ranges are in the source. */
export interface HtmlHandler {
  /** Text with its character references still encoded. */
  text(start: number, end: number): void;
  open(tag: Tag): void;
  close(name: string, start: number, end: number): void;
  comment(start: number, end: number): void;
  /** <?php … ?> and the like. */
  instruction(start: number, end: number): void;
}

// Tags are paired by the reader of the tokens, so that a wrong pair never hides text.
const tokenizer = parser.configure({ dialect: 'noMatch' });

/** Reads the HTML of source [start, end). Broken markup is read as browsers do, as far as the text is concerned. */
export function readHtmlTokens(source: string, start: number, end: number, handler: HtmlHandler): void {
  const html = mask(source.slice(start, end));
  tokenizer.parse(html).iterate({
    enter(node) {
      const from = start + node.from;
      const to = start + node.to;
      switch (node.name) {
        case 'Text':
        case 'IncompleteTag':
        case 'IncompleteCloseTag':
          handler.text(from, to);
          return false;
        case 'OpenTag':
        case 'SelfClosingTag':
          handler.open(readTag(html, start, node));
          return false;
        case 'CloseTag':
        case 'MismatchedCloseTag':
          handler.close(tagName(html, node.from + 2), from, to);
          return false;
        case 'Comment':
          handler.comment(from, to);
          return false;
        case 'ProcessingInst':
          handler.instruction(from, to);
          return false;
        default:
          return true;
      }
    },
  });
}

/** The opening or void tag that source [start, end) begins with. */
export function readFirstTag(source: string, start: number, end: number): Tag | undefined {
  const html = mask(source.slice(start, end));
  const element = tokenizer.parse(html).topNode.firstChild;
  const node = element?.getChild('OpenTag') ?? element?.getChild('SelfClosingTag');
  return node ? readTag(html, start, node) : undefined;
}

/** Hides what the parser reads otherwise than browsers do: ampersands, closing tags like »</SCRIPT >«; and templates. */
function mask(html: string): string {
  return maskTemplates(html).replaceAll('&', 'x').replace(rawTextEnd, closeRawText);
}

const rawTextEnd = /<\/(?:script|style|textarea)\s{0,9}>/gi;

function closeRawText(tag: string): string {
  return tag.replace(/\s/g, '').toLowerCase().padStart(tag.length);
}

function readTag(html: string, base: number, node: SyntaxNodeRef): Tag {
  const attributes = html.slice(node.from, node.to).includes('=')
    ? node.node.getChildren('Attribute').map((attribute) => readAttribute(html, base, attribute))
    : [];
  return { name: tagName(html, node.from + 1), start: base + node.from, end: base + node.to, attributes };
}

function readAttribute(html: string, base: number, node: SyntaxNode): Attribute {
  const nameNode = node.getChild('AttributeName');
  const quoted = node.getChild('AttributeValue');
  const value = quoted ?? node.getChild('UnquotedAttributeValue');
  const name = nameNode ? html.slice(nameNode.from, nameNode.to).toLowerCase() : '';
  if (!value) return { name, start: base + node.to, end: base + node.to };
  const quotes = quoted ? 1 : 0;
  const start = base + value.from + quotes;
  return { name, start, end: Math.max(base + value.to - quotes, start) };
}

function tagName(html: string, start: number): string {
  return /^[^\s/>]*/.exec(html.slice(start, start + 50))![0].toLowerCase();
}
