import type { Span } from '../language.ts';
import { mergeFieldPattern } from '../mergeFields.ts';

/** Cheap test: a text without any of these signs holds nothing opaque. */
const trigger = /[@«{[<$%#&_\uFFFC]|:\/\/|www\.|\.[a-z]{2,4}\b|MERGEFIELD/i;

const address = /https?:\/\/[^\s<>"»”]+|www\.[^\s<>"»”]+/;
const mail = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u;
const domain =
  /(?<![\p{L}\d@.-])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:dk|com|eu|org|net|io|gl|fo)(?![\p{L}\d-])(?:\/[^\s<>"»”]*)?/u;
const file = /(?<![\p{L}\d])[\p{L}\d_-]+\.(?:pdf|docx?|xlsx?|pptx?|html?|md|txt|csv|png|jpe?g|zip)(?![\p{L}\d])/u;

/** Case tells a merge field («Barnets navn») from a quotation («i medfør af»); addresses have none. */
const fields = new RegExp(mergeFieldPattern, 'gu');
const others = new RegExp([address, mail, domain, file, /\uFFFC/].map(({ source }) => source).join('|'), 'giu');

/** Finds URLs, e-mail addresses, file names, merge fields and placeholders, in order and without overlap. */
export function opaqueSpans(text: string): Span[] {
  if (!trigger.test(text)) return [];
  const spans = [...matches(text, fields), ...matches(text, others)].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function* matches(text: string, pattern: RegExp): Generator<Span> {
  for (const match of text.matchAll(pattern)) {
    const found = match[0].replace(/[.,;:!?)]+$/u, '');
    if (found.length > 0) yield { start: match.index, end: match.index + found.length };
  }
}
