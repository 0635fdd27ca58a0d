import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../engine/finding.ts';
import { directives, type Reach } from '../engine/suppression.ts';

/** The suppression comment that suits the document's format. */
function comment(languageId: string, reach: Reach, rule: string): string {
  const text = `klartekst: ${directives[reach]} ${rule}`;
  return languageId === 'markdown' || languageId === 'html' ? `<!-- ${text} -->` : `[${text}]`;
}

/** Puts a comment at the end of the line that holds `offset`. */
export function ignoreHere(document: TextDocument, offset: number, rule: string): Edit {
  const text = document.getText();
  const { line } = document.positionAt(offset);
  let end = document.offsetAt({ line: line + 1, character: 0 });
  while (end > offset && /[\r\n\s]/.test(text.charAt(end - 1))) end--;
  return { start: end, end, text: ` ${comment(document.languageId, 'line', rule)}` };
}

/** Puts a comment for the whole file first in the document, after front matter, a byte order mark or a doctype. */
export function ignoreInFile(document: TextDocument, rule: string): Edit {
  const text = document.getText();
  const head = /^\uFEFF?(?:---\r?\n[\s\S]*?\r?\n---\r?\n|\s*<!doctype[^>]*>\s*)?/i.exec(text)?.[0].length ?? 0;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return { start: head, end: head, text: `${comment(document.languageId, 'file', rule)}${newline}${newline}` };
}
