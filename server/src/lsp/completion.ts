import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
  TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit, Finding, Fix } from '../engine/finding.ts';
import { type MessageLanguage, say } from '../engine/messages.ts';
import type { Checked } from './validator.ts';

/**
 * What can be written instead of the wording that ends at the caret, or that the caret stands in; nothing elsewhere.
 * Grammar is left to the light bulb, and so is what deletes or adds.
 */
export function completion(
  document: TextDocument,
  position: Position,
  { project, report }: Checked,
  messages: MessageLanguage,
): CompletionList {
  const caret = document.offsetAt(position);
  const isWording = ({ rule }: Finding) => project.checker.rules.get(rule)?.group !== undefined;
  const items = report.findings
    .filter((finding) => finding.start < caret && caret <= finding.end && isWording(finding))
    .flatMap((finding) => finding.fixes.flatMap((fix) => itemOf(fix, finding, document, caret, messages) ?? []));
  return { isIncomplete: false, items };
}

function itemOf(
  { edits }: Fix,
  { message }: Finding,
  document: TextDocument,
  caret: number,
  messages: MessageLanguage,
): CompletionItem | undefined {
  const main = edits.find(({ start, end }) => start < caret && caret <= end);
  if (!main || main.text.trim() === '') return undefined;
  const found = document.getText().slice(main.start, main.end);
  if (/[\r\n]/.test(found)) return undefined;
  const toEdit = ({ start, end, text }: Edit) =>
    TextEdit.replace({ start: document.positionAt(start), end: document.positionAt(end) }, text);
  const others = edits.filter((edit) => edit !== main).map(toEdit);
  return {
    label: main.text,
    kind: CompletionItemKind.Text,
    detail: say('completion.instead', messages, { found }),
    documentation: message,
    filterText: found,
    textEdit: toEdit(main),
    ...(others.length > 0 ? { additionalTextEdits: others } : {}),
  };
}
