import type { MarkdownConfig } from '@lezer/markdown';

const BRACE = 0x7b;
const list = /^\{:?[ \t]*[#.][\p{L}_](?:[^{}\n#]|[ \t]#)*\}/u;

/** Names and classes in braces, as Pandoc, Kramdown and VitePress have them: `{#ansoeg}`, `{.vigtigt}`, `{: #ansoeg .stor }`. */
export const attributes: MarkdownConfig = {
  defineNodes: ['Attributes'],
  parseInline: [
    {
      name: 'Attributes',
      before: 'Emphasis',
      parse(context, next, position) {
        const found = next === BRACE ? list.exec(context.slice(position, context.end)) : null;
        if (!found) return -1;
        return context.addElement(context.elt('Attributes', position, position + found[0].length));
      },
    },
  ],
};
