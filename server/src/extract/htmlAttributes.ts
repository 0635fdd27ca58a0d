import { addEncoded } from './entities.ts';
import type { Tag } from './htmlHandler.ts';
import type { ProseBuilder } from './proseBuilder.ts';

const humanText: ReadonlySet<string> = new Set(['alt', 'title', 'aria-label', 'placeholder']);

/** The primary subtag of an element's own language, lower case; undefined when it has none. */
export function languageOf(source: string, tag: Tag): string | undefined {
  const language = attributeValue(source, tag, 'lang') ?? attributeValue(source, tag, 'xml:lang');
  return language && /^[a-z]{2,3}(?![a-z])/.exec(language.trim())?.[0];
}

function attributeValue(source: string, { attributes }: Tag, name: string): string | undefined {
  const attribute = attributes.find((candidate) => candidate.name === name);
  return attribute && source.slice(attribute.start, attribute.end).toLowerCase();
}

/** Adds the attributes that people read, one block each. False when the element is not to be translated: then it adds none. */
export function readAttributes(source: string, tag: Tag, prose: ProseBuilder, language: string | undefined): boolean {
  if (tag.attributes.length === 0) return true;
  const value = (name: string) => attributeValue(source, tag, name);
  if (value('translate') === 'no') return false;
  const shown = shownAttribute(tag.name, value);
  for (const attribute of tag.attributes) {
    if (humanText.has(attribute.name) || attribute.name === shown) {
      const block = prose.newBlock();
      addEncoded(block, source, attribute.start, attribute.end);
      prose.addBlocks(block.take('attribute', undefined, { language }));
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
