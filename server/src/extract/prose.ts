import type { BlockKind } from './blockKind.ts';
import type { Cut } from './cuts.ts';
import type { Range } from './ranges.ts';

/**
 * Maps offsets in a block's text to offsets in the source, both in UTF-16 code units.
 * The text is a sequence of runs: run i covers text [text[i], text[i + 1]) and source [source[i], source[i] + length[i]);
 * `text` holds one entry more than the others, the length of the text. Runs ascend in the source and never overlap.
 * A run whose source length equals its text length maps unit by unit; any other run (an entity, a decomposed letter,
 * a collapsed line break) is one indivisible whole. A run of no text is source that the text leaves out (a soft hyphen).
 * A run of no text and no source says that the run before it is markup and one whole (a PLACEHOLDER, a hard line break,
 * a field of a template).
 * Source between two runs is markup.
 */
export interface OffsetMap {
  readonly text: readonly number[];
  readonly source: readonly number[];
  readonly length: readonly number[];
}

/** One unit of running text: a paragraph, a heading, a list item, a table cell, a human-readable attribute. */
export interface Block {
  readonly kind: BlockKind;
  /** NFC text with entities decoded, soft hyphens removed, any white space (also nbsp, line breaks) as single spaces. */
  readonly text: string;
  readonly map: OffsetMap;
  /** True when the block holds a link that leads somewhere. */
  readonly linked?: true;
  /** Template tags in the block's source that leave no word, ascending; absent when there are none. */
  readonly tags?: readonly Range[];
  /**
   * For a block that stands once more with another branch of a conditional ({% else %}): the source ranges that no
   * earlier block holds, ascending.
   */
  readonly alternative?: readonly Range[];
  /** The primary subtag of the language that markup says the block is in (`lang`), lower case. */
  readonly language?: string;
  /** What the page says it is in (`<html lang>`), which systems set for pages with paragraphs in other languages too. */
  readonly pageLanguage?: string;
  /** Heading level 1–6, for headings only. */
  readonly level?: number;
}

/** A comment of the document's own syntax, as a range of the source. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  /** The text inside the comment marks. */
  readonly text: string;
}

/** The running text of a document. */
export interface Prose {
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
  /** Where the document can be cut, ascending; absent when that is not known. */
  readonly cuts?: readonly Cut[];
  /** Of plain text, the length of its longest line that may have been wrapped; it decides on all its line breaks. */
  readonly width?: number;
  /** Where a template's conditionals and loops stand, ascending; absent when there are none. */
  readonly conditionals?: readonly Range[];
  /** YAML front matter between its `---` lines, as a source range; absent when there is none. */
  readonly frontMatter?: { readonly start: number; readonly end: number };
}

/** Stands in block text for something that is not prose but holds a word's place: inline code, an image. */
export const PLACEHOLDER = '\uFFFC';
