import { findFrontMatter } from './frontMatter.ts';
import { extractHtml } from './html.ts';
import { markLinks } from './links.ts';
import { extractMarkdown } from './markdown.ts';
import { extractPlainText } from './plainText.ts';
import type { Prose } from './prose.ts';
import { ProseBuilder } from './proseBuilder.ts';

/**
 * Reads the running text of a document. Never throws.
 * @param languageId 'markdown' or 'html'; anything else is plain text.
 */
export function extract(text: string, languageId: string): Prose {
  const prose = new ProseBuilder(text);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (languageId !== 'markdown' && languageId !== 'html') {
    extractPlainText(text, start, prose);
    return prose.build();
  }
  const frontMatter = findFrontMatter(text, start);
  const body = frontMatter?.after ?? start;
  if (languageId === 'markdown') extractMarkdown(text, body, prose);
  else extractHtml(text, body, text.length, prose);
  const { blocks, comments } = prose.build();
  return {
    blocks: markLinks(blocks, text),
    comments,
    ...(frontMatter ? { frontMatter: { start: frontMatter.start, end: frontMatter.end } } : {}),
  };
}
