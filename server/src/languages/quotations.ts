import type { Span, Token } from './language.ts';

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
    const end = tokens.findIndex(
      (token, index) => index > start && token.key === close && token.kind === 'punctuation',
    );
    if (end < 0) continue;
    spans.push({ start, end: end + 1 });
    start = end;
  }
  return spans;
}
