import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  MarkupKind,
  type Position,
  TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { choicesAt } from '../../project/help/choices.ts';
import type { Choice } from '../../project/help/names.ts';
import type { Cursor } from '../../project/help/place.ts';
import { markdownOf } from './hover.ts';
import type { YamlFileRole } from './role.ts';

/** So many items at most; the client asks again as more is written. */
const MAX_ITEMS = 200;

/** What can be written at a position. */
export function completion(document: TextDocument, position: Position, role: YamlFileRole): CompletionList {
  const items: CompletionItem[] = [];
  let isIncomplete = false;
  for (const cursor of role.code.cursorsAt(document.getText(), document.offsetAt(position))) {
    const written = cursor.text.toLowerCase();
    const fitting = choicesAt(cursor, role.schema, role.names).list.filter(({ text }) => text.includes(written));
    isIncomplete ||= fitting.length > MAX_ITEMS;
    for (const choice of fitting.slice(0, MAX_ITEMS)) items.push(toItem(choice, items.length, cursor, document));
  }
  return { isIncomplete, items };
}

function toItem(choice: Choice, index: number, cursor: Cursor, document: TextDocument): CompletionItem {
  const { role, start, end, hasColon } = cursor;
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  const documentation = markdownOf(choice);
  return {
    label: choice.text,
    kind: role === 'key' ? CompletionItemKind.Property : CompletionItemKind.Value,
    ...(choice.title === '' ? {} : { detail: choice.title }),
    ...(documentation === '' ? {} : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    sortText: String(index).padStart(4, '0'),
    textEdit: TextEdit.replace(range, role === 'key' && !hasColon ? `${choice.text}: ` : choice.text),
  };
}
