import type { SyntaxNodeRef, Tree } from '@lezer/common';
import { parser as commonMark, GFM } from '@lezer/markdown';
import type { BlockKind } from './blockKind.ts';
import { type Cut, cutsOf } from './cuts.ts';
import { extractHtml } from './html.ts';
import { attributes } from './markdownAttributes.ts';
import { InlineReader } from './markdownInline.ts';
import { limits } from './markdownLimits.ts';
import { LinkLabels, linkTitle } from './markdownLinks.ts';
import { maskMarkdown } from './markdownMask.ts';
import { documentElement } from './openElements.ts';
import { extractPlainText } from './plainText.ts';
import type { ProseBuilder } from './proseBuilder.ts';

const parser = commonMark.configure([GFM, attributes, limits]);

/**
 * Reads the GitHub Flavored Markdown of source [start, end).
 * @returns where it can be cut, when that can be told.
 */
export function extractMarkdown(
  source: string,
  start: number,
  end: number,
  prose: ProseBuilder,
): { readonly cuts?: readonly Cut[] } {
  const tree = parse(prose.masked.slice(start, end));
  if (!tree) {
    extractPlainText(source, start, end, prose);
    return {};
  }
  const labels = new LinkLabels(source, start, tree);
  const reader = new MarkdownReader(source, start, prose, labels);
  tree.iterate({ enter: (node) => reader.enter(node), leave: (node) => reader.leave(node) });
  return { cuts: cutsOf(tree, source, start) };
}

/** Undefined when marks are nested so deep that the parser gives up. */
function parse(markdown: string): Tree | undefined {
  try {
    return parser.parse(maskMarkdown(markdown));
  } catch {
    return undefined;
  }
}

/** Turns a Markdown tree into blocks; the tree's offsets count from `base`. */
class MarkdownReader {
  readonly #source: string;
  readonly #base: number;
  readonly #prose: ProseBuilder;
  readonly #inline: InlineReader;
  /** How many block quotes and list items are open. */
  #quotes = 0;
  #items = 0;

  constructor(source: string, base: number, prose: ProseBuilder, labels: LinkLabels) {
    this.#source = source;
    this.#base = base;
    this.#prose = prose;
    this.#inline = new InlineReader(source, base, prose, labels);
  }

  enter(node: SyntaxNodeRef): boolean {
    if (this.#inline.isOpen) return this.#inline.enter(node);
    const start = this.#base + node.from;
    const end = this.#base + node.to;
    switch (node.name) {
      case 'Blockquote':
        this.#quotes++;
        return true;
      case 'ListItem':
        this.#items++;
        return true;
      case 'Paragraph':
      case 'Task':
      case 'TableCell':
        this.#inline.begin(start, end);
        return true;
      case 'HTMLBlock':
      case 'CommentBlock':
        // The marks of a block quote on its lines would be read as text.
        if (!node.node.getChild('QuoteMark'))
          extractHtml(this.#source, start, end, this.#prose, { open: documentElement(this.#kind('paragraph')) });
        return false;
      case 'LinkReference':
        this.#prose.addBlocks(linkTitle(this.#source, this.#prose, this.#base, node));
        return false;
      case 'CodeBlock':
      case 'FencedCode':
        return false;
      default:
        if (headingLevel(node.name)) this.#inline.begin(start, end);
        return true;
    }
  }

  leave(node: SyntaxNodeRef): void {
    switch (node.name) {
      case 'Blockquote':
        this.#quotes--;
        break;
      case 'ListItem':
        this.#items--;
        break;
      case 'Paragraph':
      case 'Task':
        this.#inline.end(this.#kind(this.#items > 0 ? 'listItem' : 'paragraph'));
        break;
      case 'TableCell':
        this.#inline.end(this.#kind('tableCell'));
        break;
      default: {
        const level = headingLevel(node.name);
        if (!level) this.#inline.leave(node);
        else if (this.#quotes > 0) this.#inline.end('quote');
        else this.#inline.end('heading', level);
      }
    }
  }

  #kind(kind: BlockKind): BlockKind {
    return this.#quotes > 0 ? 'quote' : kind;
  }
}

function headingLevel(name: string): number {
  return name.startsWith('ATXHeading') || name.startsWith('SetextHeading') ? Number(name.at(-1)) : 0;
}
