import type { Cut } from './cuts.ts';
import { type Format, formatOf } from './formats.ts';
import { findFrontMatter } from './frontMatter.ts';
import { extractHtml } from './html.ts';
import { markLinks } from './links.ts';
import { extractMarkdown } from './markdown.ts';
import { extractPlainText } from './plainText.ts';
import type { Prose } from './prose.ts';
import { ProseBuilder } from './proseBuilder.ts';
import { extractStrings } from './strings.ts';
import { Templates } from './templates/templates.ts';
import { extractXml } from './xml.ts';

/** What is read of a document. */
export interface Part {
  /** Where it begins: at the start of the body, or at a cut. */
  readonly from: Cut;
  /** UTF-16 code units of the source. */
  readonly end: number;
  /** The width of the whole plain text; without it the part is all there is. */
  readonly width?: number;
}

/**
 * Reads the running text of a document. Never throws.
 * @param languageId one of `formats`; anything else is plain text.
 */
export function extract(text: string, languageId: string): Prose {
  const format = formatOf(languageId);
  const { offset, frontMatter } = bodyOf(text, format);
  const prose = extractPart(text, format, new Templates(text, format), { from: { offset }, end: text.length });
  return frontMatter ? { ...prose, frontMatter } : prose;
}

/** Where the document itself begins, after what is before it. */
export function bodyOf(text: string, format: Format): { readonly offset: number } & Pick<Prose, 'frontMatter'> {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const found = findFrontMatter(text, start, format);
  return found ? { offset: found.after, frontMatter: { start: found.start, end: found.end } } : { offset: start };
}

/**
 * Reads a part of a document. Where it can be cut is told when it holds no templates: they may belong together from one end
 * to the other.
 * @param templates those of the whole.
 */
export function extractPart(text: string, format: Format, templates: Templates, part: Part): Prose {
  const prose = new ProseBuilder(text, templates);
  const known = readBody(text, format, prose, part);
  const { conditionals } = templates;
  const { blocks, comments } = prose.build();
  const isPlain = format.reader === 'plainText';
  return {
    blocks: isPlain ? blocks : markLinks(blocks, text, part.from.offset, part.end, known.cuts),
    comments,
    ...(templates.isEmpty ? known : {}),
    ...(conditionals.length > 0 ? { conditionals } : {}),
  };
}

/** XML and strings are read whole each time: what they show may be decided by their first lines. */
function readBody(
  text: string,
  format: Format,
  prose: ProseBuilder,
  { from: { offset, open }, end, width }: Part,
): Pick<Prose, 'cuts' | 'width'> {
  if (format.reader === 'plainText') return extractPlainText(text, offset, end, prose, width);
  if (format.reader === 'markdown') return extractMarkdown(text, offset, end, prose);
  if (format.reader === 'strings') {
    extractStrings(text, offset, prose);
    return {};
  }
  if (format.xml) {
    extractXml(text, offset, end, prose);
    return {};
  }
  const showsTemplates = format.showsTemplates === true;
  return extractHtml(text, offset, end, prose, open ? { open, showsTemplates } : { showsTemplates });
}
