import type { Reader } from '../formats.ts';
import { balancedEnd, type Closings, closingBrace } from './closings.ts';
import { readAngles, readCapitals } from './placeholders.ts';
import { mustacheKind, phpKind, statementKind, tagKind } from './statements.ts';
import { fieldText, type Template, type TemplateKind, type TemplateLanguage } from './template.ts';

/** A source as a syntax sees it. */
export interface TemplateSource {
  readonly text: string;
  readonly closings: Closings;
  readonly language: TemplateLanguage;
  readonly reader: Reader;
  /** The names of all elements that are closed somewhere. */
  readonly closed: () => ReadonlySet<string>;
  /** Where the blocks @if (…) { … } that are open end, the innermost last; the reading of the source adds to it. */
  readonly blockEnds: number[];
}

/** Reads the tag that begins at `start`; undefined when it is none. */
type Syntax = (source: TemplateSource, start: number) => Template | undefined;

/** Longer than this, in UTF-16 code units, it is not a tag but two marks that happen to stand in one text. */
const LONGEST = 1000;
const LONGEST_CODE = 50_000;

function inner(
  { text, closings }: TemplateSource,
  start: number,
  opening: number,
  closing: string,
  longest = LONGEST,
): string | undefined {
  const end = closings.next(closing, start + opening);
  return end === undefined || end - start > longest ? undefined : text.slice(start + opening, end);
}

function comment(source: TemplateSource, start: number, opening: string, closing: string): Template | undefined {
  const text = inner(source, start, opening.length, closing, LONGEST_CODE);
  if (text === undefined) return undefined;
  const end = start + opening.length + text.length + closing.length;
  return { start, end, kind: 'silent', comment: { opening: opening.length, closing: closing.length } };
}

/** Code without white space and the signs for it at its ends. */
function stripped(code: string, signs: string): string {
  const start = signs.includes(code[0] ?? ' ') ? 1 : 0;
  const end = code.length > start && signs.includes(code.at(-1)!) ? -1 : undefined;
  return code.slice(start, end).trim();
}

/** {{ }} and {{{ }}}. */
const mustache: Syntax = (source, start) => {
  const { text, reader } = source;
  if (text.startsWith('{{!--', start)) return comment(source, start, '{{!--', '--}}');
  const opening = text[start + 2] === '{' ? 3 : 2;
  const content = inner(source, start, opening, opening === 3 ? '}}}' : '}}');
  if (content === undefined || content.includes('{{') || /\n[ \t\r]*\n/.test(content)) return undefined;
  if (reader === 'markdown' && /[`\r\n]/.test(content)) return undefined;
  const end = start + content.length + opening * 2;
  const code = stripped(content, '~-');
  if (code.startsWith('!')) return { start, end, kind: 'silent', comment: { opening: 3, closing: 2 } };
  const kind = opening === 3 ? 'field' : mustacheKind(code);
  const plain = kind !== 'field' || (content.length <= 120 && !/[{}\r\n]/.test(content));
  return { start, end, kind, ...(plain ? {} : { text: fieldText(code) }) };
};

/** {% %}. */
const tag: Syntax = (source, start) => {
  const content = inner(source, start, 2, '%}');
  if (content === undefined) return undefined;
  const word = /^[-+~]?\s*(\w*)/.exec(content)?.[1] ?? '';
  return { start, end: start + content.length + 4, kind: tagKind(word), word };
};

/** <% %> of ERB, EJS and ASP. */
const percent: Syntax = (source, start) => {
  const { text } = source;
  if (text.startsWith('<%--', start)) return comment(source, start, '<%--', '--%>');
  if (text.startsWith('<%#', start)) return comment(source, start, '<%#', '%>');
  const content = inner(source, start, 2, '%>', LONGEST_CODE);
  if (content === undefined) return undefined;
  const end = start + content.length + 4;
  const writes = /^[=:]+|^-(?=[^\s])|^-\s*(?!(?:if|unless|else|elsif|end|for|while|case|when)\b)/.exec(content);
  const code = stripped(content.slice(writes?.[0].length ?? 0), '-_');
  const kind = statementKind(code);
  if (!writes || kind !== 'silent') return { start, end, kind };
  return { start, end, kind: 'field', text: fieldText(code) };
};

/** <?php ?> and <?= ?>. */
const instruction: Syntax = (source, start) => {
  const opening = /^<\?(?:php\b|=|(?=\s))/i.exec(source.text.slice(start, start + 6))?.[0];
  if (opening === undefined) return undefined;
  const closed = inner(source, start, opening.length, '?>', LONGEST_CODE);
  if (closed === undefined && source.language !== 'php') return undefined;
  const content = closed ?? source.text.slice(start + opening.length);
  const end = Math.min(start + opening.length + content.length + 2, source.text.length);
  const code = content.trim().replace(/;$/, '').trim();
  const note = /^(\s*\/\*)[^*]*\*\/\s*$/.exec(content);
  if (note) {
    const closing = content.length - content.lastIndexOf('*/') + 2;
    return { start, end, kind: 'silent', comment: { opening: opening.length + note[1]!.length, closing } };
  }
  const kind = opening.endsWith('=') ? 'field' : closed === undefined ? 'silent' : phpKind(code);
  return kind === 'field' ? { start, end, kind, text: fieldText(code.replace(/^echo\b/i, '')) } : { start, end, kind };
};

const sigils: Readonly<Record<string, TemplateKind>> = { '#': 'open', ':': 'branch', '/': 'close' };

/** {…} of Svelte and MDX, with {#if}, {:else}, {/if} and {/* *\/}. */
const expression: Syntax = (source, start) => {
  const { text } = source;
  if (text.startsWith('{/*', start)) return comment(source, start, '{/*', '*/}');
  const end = balancedEnd(text, start);
  if (end === undefined) return undefined;
  const code = text.slice(start + 1, end - 1).trim();
  const kind = sigils[code[0] ?? ''] ?? 'field';
  return kind === 'field' ? { start, end, kind, text: fieldText(code) } : { start, end, kind };
};

/** {navn}, {# … #} of Jinja, and Word's { MERGEFIELD Navn }, which may hold others. */
const brace: Syntax = (source, start) => {
  if (source.language === 'braces') return expression(source, start);
  const { text } = source;
  if (text[start + 1] === '#' && /\s|-/.test(text[start + 2] ?? '')) return comment(source, start, '{#', '#}');
  if (
    /^\{ ?(?:MERGEFIELD|FILLIN|ASK|REF|IF|DOCPROPERTY|DATE|CREATEDATE|SAVEDATE|TIME)\b/.test(
      text.slice(start, start + 16),
    )
  ) {
    const end = balancedEnd(text, start);
    return end === undefined ? undefined : { start, end, kind: 'field', text: fieldText(text.slice(start, end)) };
  }
  return field(/^[\p{L}_][\p{L}\p{N}_. -]*$/u, 1, '}')(source, start);
};

/** A field whose marks hold a name. */
function field(name: RegExp, opening: number, closing: string): Syntax {
  return (source, start) => {
    const content = inner(source, start, opening, closing, 80);
    if (content === undefined || !name.test(content)) return undefined;
    return { start, end: start + opening + content.length + closing.length, kind: 'field' };
  };
}

const doubleBrackets = field(/^[^\r\n`[\]]+$/, 2, ']]');

/** @if (…) { of Razor and Angular where it stands in other text. */
const at: Syntax = ({ text, blockEnds }, start) => {
  const keyword = /^@(?:if|for|foreach|while|switch)\s*(?=\()/.exec(text.slice(start, start + 20))?.[0];
  const condition = keyword && balancedEnd(text, start + keyword.length);
  return condition ? blockFrom(text, blockEnds, start, condition, 'open') : undefined;
};

/** } or } else { of a block that is open. */
const blockEnd: Syntax = ({ text, blockEnds }, start) => {
  if (blockEnds.at(-1) !== start) return undefined;
  blockEnds.pop();
  const next = /^\}\s*@?else(?:\s+if\s*(?=\())?\s*/.exec(text.slice(start, start + 100))?.[0];
  const condition =
    next && (text[start + next.length] === '(' ? balancedEnd(text, start + next.length) : start + next.length);
  const branch = condition ? blockFrom(text, blockEnds, start, condition, 'branch') : undefined;
  return branch ?? { start, end: start + 1, kind: 'close' };
};

/** A tag from `start` to the { that follows at `at`, if that is closed. */
function blockFrom(
  text: string,
  blockEnds: number[],
  start: number,
  at: number,
  kind: TemplateKind,
): Template | undefined {
  const brace = at + (/^\s*\{/.exec(text.slice(at, at + 100))?.[0].length ?? 0);
  const end = brace > at ? closingBrace(text, brace - 1) : undefined;
  if (end === undefined) return undefined;
  blockEnds.push(end);
  return { start, end: brace, kind };
}

/** What may begin with each opening mark. */
export const syntaxes: Readonly<Record<string, Syntax>> = {
  '{{': (source, start) => (source.language === 'braces' ? expression(source, start) : mustache(source, start)),
  '{%': tag,
  '<%': percent,
  '<?': instruction,
  '${': field(/^[^\r\n`{}]+$/, 2, '}'),
  '[[': (source, start) => {
    const found = doubleBrackets(source, start);
    // A link whose text stands in brackets: [[1]](https://…)
    return found && source.text[found.end] === '(' ? undefined : found;
  },
  '{': brace,
  '<': ({ text, reader, language, closed }, start) =>
    reader === 'plainText' || language !== 'common' ? undefined : readAngles(text, start, closed()),
  __: ({ text, reader }, start) => (reader === 'markdown' ? readCapitals(text, start) : undefined),
  '@': at,
  '}': blockEnd,
};
