import type { BlockContext, InlineContext, LeafBlockParser, Line, MarkdownConfig } from '@lezer/markdown';

/** No text that people write comes near these; beyond them the parser's time grows with the square of the text. */
const MOST_SIGNS = 4000;
const LONGEST_URL = 2000;
const DEEPEST = 100;
const LONGEST_DEFINITION = 20_000;

const sign = /[*_~[\]()<!`]/g;
const longUrl = new RegExp(`(?:www\\.|:|@)\\S{${LONGEST_URL}}`);

/** Reads as plain text what holds more marks than any text does: its signs then mean nothing. */
export const limits: MarkdownConfig = {
  parseInline: [
    {
      name: 'CrowdedText',
      before: 'Escape',
      parse: (context, _next, position) => (position === context.offset && isCrowded(context) ? context.end : -1),
    },
  ],
  parseBlock: [
    { name: 'DeepText', before: 'IndentedCode', parse: readDeepLine },
    { name: 'LongDefinition', leaf: (_context, { content }) => (content.startsWith('[') ? limitedDefinition : null) },
  ],
};

function isCrowded({ text }: InlineContext): boolean {
  if (text.length < LONGEST_URL) return false;
  if (longUrl.test(text)) return true;
  sign.lastIndex = 0;
  for (let count = 0; count <= MOST_SIGNS; count++) if (!sign.test(text)) return false;
  return true;
}

function readDeepLine(context: BlockContext, line: Line): boolean {
  if (context.depth <= DEEPEST) return false;
  const { lineStart } = context;
  context.addElement(context.elt('Paragraph', lineStart + line.pos, lineStart + line.text.length));
  context.nextLine();
  return true;
}

/** While a link definition may go on, the parser reads all of it anew at each line. */
const limitedDefinition: LeafBlockParser = {
  nextLine(context, _line, leaf) {
    if (leaf.content.length <= LONGEST_DEFINITION) return false;
    const inline = context.parser.parseInline(leaf.content, leaf.start);
    context.addLeafElement(leaf, context.elt('Paragraph', leaf.start, context.prevLineEnd(), inline));
    return true;
  },
  finish: () => false,
};
