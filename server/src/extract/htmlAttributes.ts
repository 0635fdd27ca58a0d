import { BlockBuilder } from './blockBuilder.ts';
import { addEncoded } from './entities.ts';
import type { Attribute, Tag } from './htmlTokens.ts';
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
  for (const attribute of tag.attributes) {
    if (humanText.has(attribute.name) || isVisible(tag.name, attribute, value)) {
      const block = new BlockBuilder(source);
      addEncoded(block, source, attribute.start, attribute.end);
      prose.addBlock(block.take('attribute'));
    }
  }
  return true;
}

function isVisible(tag: string, { name }: Attribute, value: (name: string) => string | undefined): boolean {
  if (tag === 'meta') return name === 'content' && value('name') === 'description';
  return tag === 'input' && name === 'value' && /^(?:submit|button|reset)$/.test(value('type') ?? '');
}
