import type { Token } from './language.ts';
import type { Span } from './spans.ts';

const closing: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['»', '«'],
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['”', '”'],
  ['‘', '’'],
]);

/** Token ranges in quotation marks, the marks included. */
export function quotations(tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < tokens.length; start++) {
    const { kind, key } = tokens[start]!;
    const close = kind === 'punctuation' ? closing.get(key) : undefined;
    if (close === undefined) continue;
    let end = start + 1;
    while (end < tokens.length && !isMark(tokens[end]!, close)) end++;
    if (end === tokens.length) continue;
    spans.push({ start, end: end + 1 });
    start = end;
  }
  return spans;
}

const isMark = ({ kind, key }: Token, mark: string): boolean => kind === 'punctuation' && key === mark;
