import { addEncoded } from './entities.ts';
import type { Tag } from './htmlTokens.ts';
import type { ProseBuilder } from './proseBuilder.ts';

const humanText: ReadonlySet<string> = new Set(['alt', 'title', 'aria-label', 'placeholder']);

/** Adds the attributes that people read, one block each. False when the element is not to be translated: then it adds none. */
export function readAttributes(source: string, tag: Tag, prose: ProseBuilder): boolean {
  if (tag.attributes.length === 0) return true;
  const value = (name: string): string | undefined => {
    const attribute = tag.attributes.find((candidate) => candidate.name === name);
    return attribute && source.slice(attribute.start, attribute.end).toLowerCase();
  };
  if (value('translate') === 'no') return false;
  const shown = shownAttribute(tag.name, value);
  for (const attribute of tag.attributes) {
    if (humanText.has(attribute.name) || attribute.name === shown) {
      const block = prose.newBlock();
      addEncoded(block, source, attribute.start, attribute.end);
      prose.addBlocks(block.take('attribute'));
    }
  }
  return true;
}

/** The attribute that a page shows of a submit button or a search engine of a description. */
function shownAttribute(tag: string, value: (name: string) => string | undefined): string | undefined {
  if (tag === 'meta' && value('name') === 'description') return 'content';
  if (tag === 'input' && /^(?:submit|button|reset)$/.test(value('type') ?? '')) return 'value';
  return undefined;
}
