import type { SyntaxNodeRef, Tree } from '@lezer/common';
import { decodeReference } from './entities.ts';
import type { Block } from './prose.ts';
import type { ProseBuilder } from './proseBuilder.ts';

/** What a bracketed text is: a link, plain text (the parser does not look for the definition), or a note's mark. */
export type LinkReading = 'link' | 'text' | 'mark';

/** The link labels that a document defines. */
export class LinkLabels {
  readonly #source: string;
  readonly #base: number;
  readonly #labels = new Set<string>();

  /** `tree` is the Markdown tree of the source from `base`. */
  constructor(source: string, base: number, tree: Tree) {
    this.#source = source;
    this.#base = base;
    if (!source.includes(']:', base)) return;
    tree.iterate({
      enter: (node) => {
        if (node.name !== 'LinkReference') return blocks.has(node.name);
        const label = node.node.getChild('LinkLabel');
        if (label) this.#labels.add(this.#key(label.from + 1, label.to - 1));
        return false;
      },
    });
  }

  /** Reads a Link or Image node. */
  reading(node: SyntaxNodeRef): LinkReading {
    const { firstChild, lastChild } = node.node;
    const marks = node.node.getChildren('LinkMark');
    const start = firstChild?.to ?? node.from;
    const closing = marks[1]?.from ?? node.to;
    if (marks.length > 2) return 'link';
    if (/^[\^!]/.test(this.#source.slice(this.#base + start, this.#base + closing))) return 'mark';
    const label = lastChild?.name === 'LinkLabel' && lastChild.to - lastChild.from > 2 ? lastChild : undefined;
    const key = label ? this.#key(label.from + 1, label.to - 1) : this.#key(start, closing);
    return this.#labels.has(key) ? 'link' : 'text';
  }

  #key(from: number, to: number): string {
    return this.#source
      .slice(this.#base + from, this.#base + to)
      .trim()
      .replace(/\s+/g, ' ')
      .toLowerCase();
  }
}

const blocks: ReadonlySet<string> = new Set(['Document', 'Blockquote', 'BulletList', 'OrderedList', 'ListItem']);

const encoded = /\\[!-/:-@[-`{-~]|&(?:#x?)?[0-9a-z]{1,31};/gi;

/** The title of a link, an image or a link definition, but not of `[//]: # (…)`, a comment; the tree's offsets count from `base`. */
export function linkTitle(source: string, prose: ProseBuilder, base: number, node: SyntaxNodeRef): readonly Block[] {
  const title = node.node.getChild('LinkTitle');
  if (!title || leadsNowhere(source, base, node)) return [];
  const block = prose.newBlock();
  const start = base + title.from + 1;
  const end = base + title.to - 1;
  let done = start;
  for (const match of source.slice(start, end).matchAll(encoded)) {
    const text = match[0][0] === '\\' ? match[0].slice(1) : decodeReference(match[0]);
    if (text === undefined) continue;
    block.add(done, start + match.index);
    done = start + match.index + match[0].length;
    block.addDecoded(text, start + match.index, done);
  }
  block.add(done, end);
  return block.take('attribute');
}

function leadsNowhere(source: string, base: number, { name, node }: SyntaxNodeRef): boolean {
  const url = node.getChild('URL');
  return name === 'LinkReference' && url !== null && /^(?:#|<>)$/.test(source.slice(base + url.from, base + url.to));
}
