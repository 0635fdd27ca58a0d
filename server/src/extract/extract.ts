import { formatOf } from './formats.ts';
import { findFrontMatter } from './frontMatter.ts';
import { extractHtml } from './html.ts';
import { markLinks } from './links.ts';
import { extractMarkdown } from './markdown.ts';
import { extractPlainText } from './plainText.ts';
import type { Prose } from './prose.ts';
import { ProseBuilder } from './proseBuilder.ts';
import { Templates } from './templates/templates.ts';
import { extractXml } from './xml.ts';

/**
 * Reads the running text of a document. Never throws.
 * @param languageId one of `formats`; anything else is plain text.
 */
export function extract(text: string, languageId: string): Prose {
  const format = formatOf(languageId);
  const prose = new ProseBuilder(text, new Templates(text, format));
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const frontMatter = findFrontMatter(text, start, format);
  const body = frontMatter?.after ?? start;
  if (format.reader === 'plainText') extractPlainText(text, body, prose);
  else if (format.reader === 'markdown') extractMarkdown(text, body, prose);
  else if (format.xml) extractXml(text, body, text.length, prose);
  else extractHtml(text, body, text.length, prose, { showsTemplates: format.showsTemplates === true });
  const { blocks, ...rest } = prose.build();
  return {
    blocks: format.reader === 'plainText' ? blocks : markLinks(blocks, text),
    ...rest,
    ...(frontMatter ? { frontMatter: { start: frontMatter.start, end: frontMatter.end } } : {}),
  };
}
