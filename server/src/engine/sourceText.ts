import type { Block } from '../extract/prose.ts';

/** The line break that a text uses: its first. */
export function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Text as HTML has it. */
export function encodeHtml(text: string, kind: Block['kind']): string {
  const encoded = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return kind === 'attribute' ? encoded.replaceAll('"', '&quot;').replaceAll("'", '&#39;') : encoded;
}

/** Whether a text can stand in a string of JSON or YAML as it is, however that is quoted. */
export function isBareString(text: string): boolean {
  return !/["'\\\r\n{}[\]]|: | #|:$|^\s|^[-?&*!|>%@`]/.test(text);
}

/** Text from data as Markdown that shows it letter by letter. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&');
}
