import type { BlockKind } from './blockKind.ts';
import type { MappedText } from './composition.ts';
import { type Part, readings } from './conditionals.ts';
import { type Block, PLACEHOLDER } from './prose.ts';
import type { Range } from './ranges.ts';
import type { Template } from './templates/template.ts';
import type { Templates } from './templates/templates.ts';
import { TextBuilder } from './textBuilder.ts';

/** What markup says of a block's language: the nearest element, and the page. */
interface SaidLanguages {
  readonly language?: string | undefined;
  readonly pageLanguage?: string | undefined;
}

/** A block while it is written: spread out, each would get a hidden class of its own. */
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Builds the blocks of one source, one after the other, from pieces of the source in ascending order. */
export class BlockBuilder {
  readonly #source: string;
  readonly #templates: Templates;
  readonly #text: TextBuilder;
  /** What the block is made of; kept only where the source has conditionals with branches. */
  #parts: Part[] = [];
  #tags: Range[] = [];
  #hasBranches = false;

  constructor(source: string, templates: Templates) {
    this.#source = source;
    this.#templates = templates;
    this.#text = new TextBuilder(source);
  }

  /** Whether the text so far ends in a hard line break. */
  get endsInBreak(): boolean {
    return this.#text.endsInBreak;
  }

  /** Adds the source in [start, end) as it stands, but for template tags. */
  add(start: number, end: number): void {
    if (this.#templates.isEmpty) this.#text.add(start, end);
    else this.addPieces(start, end, (from, to) => this.#add({ kind: 'source', start: from, end: to }));
  }

  /** Adds the template tags in [start, end), and lets `addText` add what stands between them. */
  addPieces(start: number, end: number, addText: (start: number, end: number) => void): void {
    if (this.#templates.isEmpty) {
      addText(start, end);
      return;
    }
    for (const piece of this.#templates.pieces(start, end)) {
      if (piece.template) this.#addTemplate(piece.template, piece.start, piece.end);
      else addText(piece.start, piece.end);
    }
  }

  /** Adds what the source in [start, end) stands for: the character of an entity or an escape. */
  addDecoded(text: string, start: number, end: number): void {
    this.#add({ kind: 'decoded', text, start, end });
  }

  /** Adds a PLACEHOLDER for the source in [start, end). */
  addPlaceholder(start: number, end: number): void {
    this.#add({ kind: 'word', text: PLACEHOLDER, start, end });
  }

  /** Adds a hard line break, a space in the text. */
  addBreak(start: number, end: number): void {
    this.#add({ kind: 'break', start, end });
  }

  /** Ends the block and starts the next: one for each reading of its conditionals, none when it holds no prose. */
  take(kind: BlockKind, level?: number, { language, pageLanguage }: SaidLanguages = {}): readonly Block[] {
    const mapped = this.#text.take();
    const tags = this.#tags;
    const parts = this.#hasBranches ? this.#parts : undefined;
    const blockOf = ({ text, map }: MappedText): Writable<Block> => {
      const block: Writable<Block> = { kind, text, map };
      if (level !== undefined) block.level = level;
      if (language !== undefined) block.language = language;
      if (pageLanguage !== undefined) block.pageLanguage = pageLanguage;
      if (tags.length > 0) block.tags = tags;
      return block;
    };
    if (!this.#templates.isEmpty) {
      this.#parts = [];
      this.#tags = [];
      this.#hasBranches = false;
    }
    if (!parts) return mapped ? [blockOf(mapped)] : [];
    return readings(parts, this.#source).flatMap((reading) => {
      const text = new TextBuilder(this.#source);
      for (const part of reading.parts) play(part, text);
      const read = text.take();
      if (!read) return [];
      const block = blockOf(read);
      if (reading.alternative) block.alternative = reading.alternative;
      return [block];
    });
  }

  #addTemplate(template: Template, start: number, end: number): void {
    if (template.kind !== 'field') {
      this.#tags.push({ start, end });
      if (template.kind === 'branch') this.#hasBranches = true;
      if (this.#templates.hasBranches) this.#parts.push({ kind: template.kind, start, end });
    } else if (template.text === undefined) {
      this.#add({ kind: 'source', start, end });
    } else if (start === template.start) {
      this.#add({ kind: 'word', text: template.text, start, end });
    }
  }

  #add(part: Part): void {
    play(part, this.#text);
    if (this.#templates.hasBranches) this.#parts.push(part);
  }
}

function play(part: Part, text: TextBuilder): void {
  switch (part.kind) {
    case 'source':
      text.add(part.start, part.end);
      break;
    case 'decoded':
      text.addDecoded(part.text, part.start, part.end);
      break;
    case 'word':
      text.addWord(part.text, part.start, part.end);
      break;
    case 'break':
      text.addBreak(part.start, part.end);
      break;
    default:
  }
}
