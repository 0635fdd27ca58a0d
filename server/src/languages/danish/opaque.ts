import type { Span } from '../language.ts';

/** Cheap test: a text without any of these signs holds nothing opaque. */
const trigger = /[@«{[<$%\uFFFC]|:\/\/|www\.|\.[a-z]{2,4}\b/i;

const mergeField =
  /«[^«»\n]{1,80}»|<<[^<>\n]{1,80}>>|%[\p{L}_][\p{L}\d_.]{1,60}%|\{\{[^{}]{0,120}\}\}|\{%[^%]{0,200}%\}|<%[^%]{0,200}%>|\$\{[^{}]{0,80}\}|\{[^{}\s]{1,60}\}|\[\[[^[\]]{1,80}\]\]|\[[^[\]]{1,60}\]/u;
const address = /https?:\/\/[^\s<>"»”]+|www\.[^\s<>"»”]+/;
const mail = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u;
const domain =
  /(?<![\p{L}\d@.-])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:dk|com|eu|org|net|io|gl|fo)(?![\p{L}\d-])(?:\/[^\s<>"»”]*)?/u;
const file = /(?<![\p{L}\d])[\p{L}\d_-]+\.(?:pdf|docx?|xlsx?|pptx?|html?|md|txt|csv|png|jpe?g|zip)(?![\p{L}\d])/u;
const handle = /@Model\.[\p{L}\d.]+/u;

const opaque = new RegExp(
  [handle, mergeField, address, mail, domain, file, /\uFFFC/].map((part) => part.source).join('|'),
  'giu',
);

/** Finds URLs, e-mail addresses, file names, merge fields and placeholders, in order and without overlap. */
export function opaqueSpans(text: string): Span[] {
  if (!trigger.test(text)) return [];
  const spans: Span[] = [];
  for (const match of text.matchAll(opaque)) {
    const found = match[0].replace(/[.,;:!?)]+$/u, '');
    if (found.length > 0) spans.push({ start: match.index, end: match.index + found.length });
  }
  return spans;
}
