import { type CST, Parser } from 'yaml';
import type { BlockBuilder } from './blockBuilder.ts';
import { addEncoded } from './entities.ts';
import type { ProseBuilder } from './proseBuilder.ts';
import type { Range } from './ranges.ts';

/** A language that strings are in, as files for several languages begin with it: `da:`, `"en-GB":`. */
const languageTag = /^[a-z]{2}(?:[-_][a-z]{2})?$/i;
/** Keys of what is told about strings: `@title` in ARB, `$schema`. */
const note = /^[@$]/;
/** A message with a form for each number or gender; its source is no running text. */
const messageFormat = /\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,/;
/** What stands in a string for something else: an escape, a tag, a value that is filled in. */
const special =
  /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|U[0-9a-fA-F]{8}|\r\n|[\s\S])|<\/?[a-z][^<>]*>|%(?:\d+\$)?[sdif@](?![\p{L}\d])|%\{\w+\}|''/gu;
/** Without quotes these are no strings. */
const value = /^(?:true|false|null|yes|no|on|off|[^\p{L}]*)$/iu;
/** Between two paragraphs of one string. */
const gap = /\n[ \t\r]*\n/g;
const escapedGap = /(?:\\r)?\\n\s*(?:\\r)?\\n|\n[ \t\r]*\n/g;
const breaks = /^<\/?(?:br|p|li|ul|ol|div|h[1-6])\b/;
/** What does not end so is a label. */
const sentence = /[.!?:…]["'»”)\\]*\s*$/u;
/** Deeper than this nobody writes texts. */
const DEEPEST = 100;
const escapes: ReadonlyMap<string, string> = new Map([
  ...[...'nrtf _\n', '\r\n'].map((space): [string, string] => [space, ' ']),
  ...[...'"/\\'].map((sign): [string, string] => [sign, sign]),
]);

/** Reads the strings of a JSON or YAML file from `start`; its keys are left alone. */
export function extractStrings(source: string, start: number, prose: ProseBuilder): void {
  const reader = new StringsReader(source, start, prose);
  for (const token of new Parser().parse(source.slice(start))) reader.read(token, 0);
}

/** Turns YAML's tokens, of which JSON's are some, into blocks; their offsets count from `base`. */
class StringsReader {
  readonly #source: string;
  readonly #base: number;
  readonly #prose: ProseBuilder;
  readonly #block: BlockBuilder;

  constructor(source: string, base: number, prose: ProseBuilder) {
    this.#source = source;
    this.#base = base;
    this.#prose = prose;
    this.#block = prose.newBlock();
  }

  /** @param depth how many collections the token is in. */
  read(token: CST.Token | null | undefined, depth: number): void {
    switch (token?.type) {
      case 'document':
        this.#comments(token.start);
        this.read(token.value, depth);
        this.#comments(token.end);
        break;
      case 'block-map':
      case 'block-seq':
      case 'flow-collection':
        for (const item of depth < DEEPEST ? token.items : []) {
          this.#comments(item.start);
          this.#comments(item.sep);
          if (!isLeftOut(item, depth === 0)) this.read(item.value, depth + 1);
        }
        break;
      case 'block-scalar': {
        const header = token.props.reduce((end, part) => end + ('source' in part ? part.source.length : 0), 0);
        this.#comments(token.props.filter((part): part is CST.SourceToken => part.type === 'comment'));
        this.#string(token.offset + header, token.source.length, token.type);
        break;
      }
      case 'double-quoted-scalar':
      case 'single-quoted-scalar': {
        const { source } = token;
        const marks = source.length > 1 && source.endsWith(source[0]!) ? 2 : 1;
        this.#string(token.offset + 1, source.length - marks, token.type);
        this.#comments(token.end);
        break;
      }
      case 'scalar':
        if (!value.test(token.source)) this.#string(token.offset, token.source.length, token.type);
        this.#comments(token.end);
        break;
      default:
    }
  }

  #comments(tokens: readonly CST.SourceToken[] = []): void {
    for (const { type, offset, source } of tokens) {
      const start = this.#base + offset;
      if (type === 'comment') this.#prose.addComment(start, start + source.length, 1, 0);
    }
  }

  /** Reads a string, one block for each of its paragraphs. */
  #string(offset: number, length: number, type: CST.Token['type']): void {
    const start = this.#base + offset;
    const text = this.#source.slice(start, start + length);
    if (messageFormat.test(text)) return;
    let from = 0;
    for (const match of text.matchAll(type === 'double-quoted-scalar' ? escapedGap : gap)) {
      this.#paragraph({ start: start + from, end: start + match.index }, type);
      from = match.index + match[0].length;
    }
    this.#paragraph({ start: start + from, end: start + length }, type);
  }

  #paragraph({ start, end }: Range, type: CST.Token['type']): void {
    const text = this.#source.slice(start, end);
    let done = start;
    for (const match of text.matchAll(special)) {
      const [written] = match;
      const decoded = decode(written, type);
      if (decoded === written) continue;
      const at = start + match.index;
      addEncoded(this.#block, this.#source, done, at);
      done = at + written.length;
      if (decoded !== undefined) this.#block.addDecoded(decoded, at, done);
      else if (written.startsWith('%')) this.#block.addPlaceholder(at, done);
      else if (breaks.test(written)) this.#block.addBreak(at, done);
    }
    addEncoded(this.#block, this.#source, done, end);
    this.#prose.addBlocks(this.#block.take(sentence.test(text) ? 'paragraph' : 'attribute'));
  }
}

/** Whether an item tells about strings, or holds those of another language. */
function isLeftOut({ key, value }: CST.CollectionItem, isFirst: boolean): boolean {
  if (!key || !('source' in key)) return false;
  const name = key.source.replace(/^["']|["']$/g, '');
  if (note.test(name)) return true;
  return isFirst && value !== undefined && 'items' in value && languageTag.test(name) && !/^da/i.test(name);
}

/** What an escape stands for; the same where it is none, undefined for a tag or a value. */
function decode(written: string, type: CST.Token['type']): string | undefined {
  if (written === "''") return type === 'single-quoted-scalar' ? "'" : written;
  if (!written.startsWith('\\')) return undefined;
  if (type !== 'double-quoted-scalar') return written;
  const code = /^\\[uxU]([0-9a-fA-F]{2,})$/.exec(written)?.[1];
  if (code === undefined) return escapes.get(written.slice(1)) ?? written;
  return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
}
