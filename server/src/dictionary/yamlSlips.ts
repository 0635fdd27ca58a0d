import { type Document, isCollection, isScalar, type Node, visit, type YAMLParseError } from 'yaml';
import { explainYaml } from './yamlError.ts';

/** A slip in YAML, in UTF-16 code units of the file. */
export interface YamlSlip {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

const tooDeep =
  'Fejl i YAML: Linjen er rykket længere ind end den før. Ryk den ud, eller sæt en bindestreg foran den før, hvis et punkt begynder der.';
const noSpace = 'Fejl i YAML: Der skal være et mellemrum efter bindestregen.';
const noIndent = 'Fejl i YAML: Linjen er ikke rykket lige så langt ind som dem, den hører sammen med.';

/** What the parser says after one of these follows from it, and is left out. */
const upsetting: ReadonlySet<YAMLParseError['code']> = new Set([
  'BAD_INDENT',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'TAB_AS_INDENT',
  'UNEXPECTED_TOKEN',
] as const);

/** What of a document is open, by what the parser says. */
const unclosed: readonly (readonly [RegExp, (node: Node) => boolean])[] = [
  [/closing ["']quote/, isQuotation],
  [/end with a [\]}]/, isBracket],
];

/** The slips of a document in words for the writer, each where it can be mended, but for those that follow from others. */
export function slipsOf(document: Document.Parsed, text: string): readonly YamlSlip[] {
  const slips: YamlSlip[] = [];
  let isUpset = false;
  for (const errors of byPlace(document.errors)) {
    const upsets = errors.some(({ code, message }) => upsetting.has(code) || message.startsWith('A block sequence'));
    if (!isUpset || !upsets) slips.push(slipOf(errors, document, text));
    isUpset ||= upsets;
  }
  return slips;
}

/** The errors in order of place, those of one place together. */
function byPlace(errors: readonly YAMLParseError[]): readonly (readonly YAMLParseError[])[] {
  const places = new Map<number, YAMLParseError[]>();
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const [start] = error.pos;
    places.set(start, [...(places.get(start) ?? []), error]);
  }
  return [...places.values()];
}

function slipOf(errors: readonly YAMLParseError[], document: Document.Parsed, text: string): YamlSlip {
  const [error] = errors as readonly [YAMLParseError, ...YAMLParseError[]];
  const [start, end] = error.pos;
  // A value with a key in it that goes on over lines has a line below that is no value but the next key.
  if (errors.some(({ code }) => code === 'BLOCK_AS_IMPLICIT_KEY') && errors.some(isOverLines)) {
    const line = lineStart(text, start);
    const dash = /^[ \t]*-(?=[^\s-])/.exec(text.slice(line, start))?.[0];
    if (dash) return { start: line + dash.length - 1, end: line + dash.length, message: noSpace };
    const below = /\n\s*(?=\S)/.exec(text.slice(start));
    const place = below ? start + below.index + below[0].length : start;
    return { start: place, end: place, message: tooDeep };
  }
  const opens = unclosed.find(([pattern]) => pattern.test(error.message))?.[1];
  const begin = opens && opening(document, start, opens);
  if (begin !== undefined) return { start: begin, end: begin + 1, message: explainYaml(error) };
  if (lineStart(text, start) !== start) return { start, end, message: explainYaml(error) };
  const message = /at node end/.test(error.message) ? noIndent : explainYaml(error);
  const place = start + /^ */.exec(text.slice(start))![0].length;
  return { start: place, end: Math.max(place, end), message };
}

function isOverLines({ code }: YAMLParseError): boolean {
  return code === 'MULTILINE_IMPLICIT_KEY';
}

/** Where the innermost node of a kind begins that is open at `end`. */
function opening(document: Document.Parsed, end: number, opens: (node: Node) => boolean): number | undefined {
  let found: number | undefined;
  visit(document, {
    Node(_, node) {
      const [start, , nodeEnd] = node.range ?? [end, end, end];
      if (start < end && end <= nodeEnd && opens(node)) found = start;
    },
  });
  return found;
}

function isQuotation(node: Node): boolean {
  return isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
}

function isBracket(node: Node): boolean {
  return isCollection(node) && node.flow === true;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
