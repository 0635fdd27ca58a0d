import { isSpace } from './characters.ts';
import { mergeFieldPattern } from './mergeFields.ts';
import type { Span } from './spans.ts';

/** Signs that a text must hold for some kinds of opaque words; a bit each. */
const FIELD = 1;
const AT = 2;
const ADDRESS = 4;
const ENDING = 8;
const PLACEHOLDER = 16;
const FOLDER = 32;

/** Case tells a merge field («Barnets navn») from a quotation («i medfør af»); addresses have none. Asked where one may begin. */
const field = new RegExp(mergeFieldPattern, 'uy');
const address = /https?:\/\/[^\s<>"»”]+|www\.[^\s<>"»”]+/;
const mail = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u;
const domain =
  /(?<![\p{L}\d@.-])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:dk|com|eu|org|net|io|gl|fo)(?![\p{L}\d-])(?:\/[^\s<>"»”]*)?/u;
const file = /(?<![\p{L}\d])[\p{L}\d_-]+\.(?:pdf|docx?|xlsx?|pptx?|html?|md|txt|csv|png|jpe?g|zip)(?![\p{L}\d])/u;
/** G:\Sager\x, \\server\x. The first of two backslashes is but an escape in Markdown, and is gone from the text. */
const windowsPath = /(?<![\p{L}\d])(?:[a-z]:\\|\\{1,2}[\p{L}\d_.-]+\\)[^\s<>"»”]*/u;
/** /borger/x, ./x, ../x, ~/x. */
const posixPath = /(?<![^\s(»“"])(?:\/[\p{L}\d_.-]+|~|\.\.?)\/[^\s<>"»”]*/u;

/** In order of precedence, each with the sign that it needs. None holds white space. */
const others: readonly (readonly [sign: number, pattern: RegExp])[] = [
  [FOLDER, windowsPath],
  [FOLDER, posixPath],
  [ADDRESS, address],
  [AT, mail],
  [ENDING, domain],
  [ENDING, file],
  [PLACEHOLDER, /\uFFFC/],
];
/** Whether a token's key is a path, which names a place but is no address. */
export function isPath(key: string): boolean {
  return /^(?:[a-z]:\\|[\\/~.])/.test(key);
}

/** One expression for each set of signs, of the kinds that they allow. */
const expressions = new Map<number, RegExp>();

/** Finds URLs, e-mail addresses, paths, file names, merge fields and placeholders, in order and without overlap. */
export function opaqueSpans(text: string): Span[] {
  const spans: Span[] = [];
  /** Where the next merge field and the next other may begin. */
  let fieldFrom = 0;
  let otherFrom = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const possible = code < 128 ? signOf[code]! : code === 0xab ? FIELD : code === 0xfffc ? PLACEHOLDER : 0;
    if (possible === 0) continue;
    const sign = confirmed(text, index, code, possible);
    if ((sign & (FIELD | AT)) !== 0 && index >= fieldFrom) {
      field.lastIndex = index;
      const match = field.exec(text);
      if (match) fieldFrom = push(match, spans);
    }
    if ((sign & ~FIELD) !== 0 && index >= otherFrom) otherFrom = findInChunk(text, index, spans);
  }
  if (spans.length < 2) return spans;
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** Adds a match without the marks that end a sentence. @returns where it ends. */
function push(match: RegExpExecArray, spans: Span[]): number {
  const found = match[0].replace(/[.,;:!?)]+$/u, '');
  if (found.length > 0) spans.push({ start: match.index, end: match.index + found.length });
  return match.index + match[0].length;
}

/** Finds all but merge fields in what stands without white space around a sign. @returns where that ends. */
function findInChunk(text: string, index: number, spans: Span[]): number {
  let start = index;
  while (start > 0 && !isSpace(text, start - 1)) start--;
  let signs = 0;
  let end = start;
  for (; end < text.length && !isSpace(text, end); end++) {
    const code = text.charCodeAt(end);
    const sign = code < 128 ? signOf[code]! : code === 0xfffc ? PLACEHOLDER : 0;
    if (sign !== 0) signs |= confirmed(text, end, code, sign);
  }
  const expression = expressionFor(signs & ~FIELD);
  const chunk = lowered(text.slice(start, end));
  expression.lastIndex = 0;
  for (let match = expression.exec(chunk); match; match = expression.exec(chunk)) {
    match.index += start;
    push(match, spans);
  }
  return end;
}

/** Expressions that read letters of any case take long to make. Nothing else of the text may change. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

function expressionFor(signs: number): RegExp {
  let expression = expressions.get(signs);
  if (!expression) {
    const possible = others.filter(([sign]) => (sign & signs) !== 0);
    expression = new RegExp(possible.map(([, { source }]) => source).join('|'), 'gu');
    expressions.set(signs, expression);
  }
  return expression;
}

const signOf = new Uint8Array(128);
for (const sign of '{[<$%#&_M') signOf[sign.charCodeAt(0)] = FIELD;
signOf['@'.charCodeAt(0)] = AT;
signOf[':'.charCodeAt(0)] = ADDRESS;
signOf['.'.charCodeAt(0)] = ENDING;
signOf['\\'.charCodeAt(0)] = FOLDER;
signOf['/'.charCodeAt(0)] = FOLDER;

/** What the first slash of a path stands after: »og/eller« and »kr./måned« have none. */
const opensPath = /[\s(»“"~.]/;

/** The signs that a character gives, seen with its neighbours. */
function confirmed(text: string, index: number, code: number, sign: number): number {
  if (code === 0x4d) return text.startsWith('MERGEFIELD', index) ? FIELD : 0;
  if (sign === ADDRESS) return text.startsWith('//', index + 1) ? ADDRESS : 0;
  if (code === 0x2f) return index === 0 || opensPath.test(text[index - 1]!) ? FOLDER : 0;
  if (sign !== ENDING) return sign;
  const isWeb =
    (text.charCodeAt(index - 1) | 0x20) === 0x77 && /^www$/i.test(text.slice(Math.max(0, index - 3), index));
  return (isWeb ? ADDRESS : 0) | (isEnding(text, index + 1) ? ENDING : 0);
}

/** Whether two to four letters from a to z and no more stand at `start`, as in `.dk`. */
function isEnding(text: string, start: number): boolean {
  let end = start;
  while (end < start + 5 && isLatin(text.charCodeAt(end))) end++;
  if (end - start < 2 || end - start > 4) return false;
  const after = text.charCodeAt(end);
  return !(after === 0x5f || (after >= 0x30 && after <= 0x39));
}

function isLatin(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
