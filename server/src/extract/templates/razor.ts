import type { Range } from '../ranges.ts';
import { balancedEnd, stringEnd } from './closings.ts';
import { fieldText, type Template, type TemplateKind } from './template.ts';

const directive =
  /(?:model|using(?![ \t]*\()|inject|inherits|page|layout|addTagHelper|removeTagHelper|tagHelperPrefix|namespace|implements|attribute|typeparam|rendermode)\b(?![.(?[])[^\r\n]*/y;
const header = /(?:if|for|foreach|while|switch|using|lock|try|do|code|functions|section[ \t]+\w+)\b\s*/y;
const again = /\s*(?:else(?:\s+if)?|catch|finally|while)\b\s*/y;
const path = /(?:await\s+)?[\p{L}_][\p{L}\d_]*/uy;
const member = /(?:\?|!)?\.[\p{L}_][\p{L}\d_]*/uy;
const tagName = /<([a-z][\w:-]*)/iy;
/** In UTF-16 code units; and how deep code may hold markup that holds code. */
const LONGEST_STRING = 2000;
const DEEPEST = 50;
const voidTag = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** The tags of Razor in a source: @navn, @(…), @if (…) { … }, @{ … }, @* … *@; code between them is silent. */
export function findRazor(text: string): readonly Template[] {
  const scanner = new RazorScanner(text);
  scanner.markup(0, text.length);
  return scanner.found;
}

class RazorScanner {
  readonly found: Template[] = [];
  readonly #text: string;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads markup in [start, end). */
  markup(start: number, end: number): void {
    let at = this.#text.indexOf('@', start);
    while (at >= 0 && at < end) {
      const next = this.#transition(at);
      at = this.#text.indexOf('@', Math.max(next, at + 1));
    }
  }

  /** Reads what begins with the @ at `start`. @returns where it ends. */
  #transition(start: number): number {
    const next = start + 1;
    const sign = this.#text[next];
    if (sign === '@' || this.#depth > DEEPEST) return next + 1;
    if (sign === '*') return this.#comment(start);
    if (sign === '{') return this.#block(start, next + 1);
    if (sign === '(') return this.#field(start, balancedEnd(this.#text, next) ?? next);
    if (/[\p{L}\d]/u.test(this.#text[start - 1] ?? ' ')) return next;
    const line = match(directive, this.#text, next);
    if (line > next) return this.#add('silent', start, line);
    const head = match(header, this.#text, next);
    const body = head > next ? this.#bodyStart(head) : undefined;
    if (body !== undefined) return this.#block(start, body);
    return this.#field(start, this.#pathEnd(next));
  }

  /** After the { that opens the body of a statement whose keyword ends before `at`. */
  #bodyStart(at: number): number | undefined {
    const condition = this.#text[at] === '(' ? balancedEnd(this.#text, at) : at;
    if (condition === undefined) return undefined;
    const brace = /\s*\{/y;
    const end = match(brace, this.#text, condition);
    return end > condition ? end : undefined;
  }

  #pathEnd(start: number): number {
    let end = match(path, this.#text, start);
    if (end === start) return start;
    for (let done = false; !done; ) {
      const before = end;
      end = match(member, this.#text, end);
      if (this.#text[end] === '(' || this.#text[end] === '[') end = balancedEnd(this.#text, end) ?? end;
      done = end === before;
    }
    return end;
  }

  #field(start: number, end: number): number {
    if (end <= start + 1) return start + 1;
    this.found.push({ start, end, kind: 'field', text: fieldText(this.#text.slice(start + 1, end)) });
    return end;
  }

  #comment(start: number): number {
    const end = this.#text.indexOf('*@', start + 2);
    if (end < 0) return this.#text.length;
    this.found.push({ start, end: end + 2, kind: 'silent', comment: { opening: 2, closing: 2 } });
    return end + 2;
  }

  #add(kind: TemplateKind, start: number, end: number): number {
    this.found.push({ start, end, kind });
    return end;
  }

  /** Reads a statement that begins at `start` and whose code begins at `body`, with the branches that follow. */
  #block(start: number, body: number): number {
    let kind: TemplateKind = 'open';
    let from = start;
    let code = body;
    for (;;) {
      const end = this.#code(kind, from, code);
      if (end === undefined) return this.#text.length;
      const head = match(again, this.#text, end);
      const next = head > end ? this.#bodyStart(head) : undefined;
      if (next === undefined) return this.#add('close', end - 1, end);
      kind = 'branch';
      from = end - 1;
      code = next;
    }
  }

  /**
   * Reads code from `at` to the brace that closes it; the code up to the first markup is a tag of that kind from `from`.
   * @returns after the brace; undefined when there is none.
   */
  #code(kind: TemplateKind, from: number, at: number): number | undefined {
    let depth = 0;
    let begin = from;
    let tag = kind;
    let statement = true;
    for (let index = at; index < this.#text.length; index++) {
      const char = this.#text[index]!;
      if (char === '}' && depth-- === 0) {
        if (begin < index) this.#add(tag, begin, index);
        return index + 1;
      }
      const markup: Range | undefined = statement ? this.#markupAt(index) : undefined;
      if (markup) {
        this.#add(tag, begin, markup.start);
        this.#depth++;
        this.markup(markup.start, markup.end);
        this.#depth--;
        tag = 'silent';
        begin = markup.end;
        index = markup.end - 1;
      } else if (char === '{') depth++;
      else if (char === '"' || char === "'") index = stringEnd(this.#text, index, index + LONGEST_STRING);
      else if (this.#text.startsWith('//', index)) index = lineEnd(this.#text, index);
      else if (this.#text.startsWith('@*', index)) index = Math.max(index, this.#text.indexOf('*@', index));
      if (!/\s/.test(char)) statement = markup !== undefined || /[{};:>]/.test(char);
    }
    this.#add(tag, begin, this.#text.length);
    return undefined;
  }

  /** The markup that begins at `index` in code: an element, or a line after @: */
  #markupAt(index: number): Range | undefined {
    if (this.#text.startsWith('@:', index)) return { start: index + 2, end: lineEnd(this.#text, index) };
    tagName.lastIndex = index;
    const name = tagName.exec(this.#text)?.[1];
    return name === undefined ? undefined : { start: index, end: this.#elementEnd(index, name) };
  }

  #elementEnd(start: number, name: string): number {
    const tag = new RegExp(`<(/?)${name}\\b[^<>]*?(/?)>`, 'gi');
    tag.lastIndex = start;
    let depth = 0;
    for (let found = tag.exec(this.#text); found; found = tag.exec(this.#text)) {
      if (found[1]) depth--;
      else if (!found[2] && !voidTag.test(name)) depth++;
      if (depth <= 0) return tag.lastIndex;
    }
    return this.#text.length;
  }
}

/** Where a sticky pattern that begins at an offset ends; the offset when it does not fit. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function lineEnd(text: string, start: number): number {
  const end = text.slice(start).search(/[\r\n]/);
  return end < 0 ? text.length : start + end;
}
