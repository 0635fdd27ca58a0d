import { type CodeAction, CodeActionKind, type CodeActionParams, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits, safeFixes } from '../engine/apply.ts';
import { fixAll } from '../engine/fixAll.ts';
import { commenter } from '../engine/ignoring.ts';
import { say } from '../engine/messages.ts';
import { type CodeActionContext, type FindingActions, findingActions } from './findingActions.ts';
import type { Checked } from './validator.ts';
import { editDocument } from './workspaceEdit.ts';

/** The kind of »fix everything that is safe«, for editors that fix on save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.klartekst`;

/** The kinds that the server offers. */
export const codeActionKinds = [CodeActionKind.QuickFix, FIX_ALL];

/** What stands first in the menu: fixes, then what explains them, what mends more places, and what leaves them be. */
const order = ['fixes', 'explanations', 'everywhere', 'silencing'] as const;

/** The actions for a range, those for the narrowest finding first in each part of the menu; only of the kinds asked for. */
export async function codeActions(
  { range, context }: CodeActionParams,
  from: CodeActionContext,
): Promise<CodeAction[]> {
  const actions: CodeAction[] = [];
  if (wants(context, CodeActionKind.QuickFix)) {
    const start = from.document.offsetAt(range.start);
    const end = from.document.offsetAt(range.end);
    const touched = from.checked.report.findings.filter((finding) => finding.start <= end && finding.end >= start);
    const commented = commenter(from.document.getText(), from.checked.languageId);
    const found: FindingActions[] = [];
    for (const finding of touched.sort((a, b) => a.end - a.start - (b.end - b.start)))
      found.push(await findingActions(finding, commented(finding), from));
    actions.push(...order.flatMap((part) => found.flatMap((one) => one[part])));
  }
  if (context.only !== undefined && wants(context, FIX_ALL)) {
    const edit = fixAllEdit(from.document, from.checked);
    if (edit) actions.push({ title: say('action.fixAll', from.messages), kind: FIX_ALL, edit });
  }
  return actions;
}

/** True when actions of a kind are asked for, or actions of any. */
export function wants({ only }: CodeActionParams['context'], kind: string): boolean {
  return only === undefined || only.some((wanted) => isWithin(kind, wanted));
}

/** True when a kind is the other or one of its sub-kinds. */
function isWithin(kind: string, other: string): boolean {
  return other === '' || kind === other || kind.startsWith(`${other}.`);
}

/** The edit that applies every safe fix, or undefined when there is none. */
export function fixAllEdit(document: TextDocument, checked: Checked): WorkspaceEdit | undefined {
  const edits = safeFixes(checked.report.findings).flatMap((fix) => fix.edits);
  if (edits.length === 0) return undefined;
  const before = document.getText();
  const { text } = fixAll(checked.project.checker, before, checked.languageId, checked.told);
  return editDocument(document, text === applyEdits(before, edits) ? edits : [difference(before, text)]);
}

/** One edit from one text to another, without what they share at either end. */
function difference(before: string, after: string): { start: number; end: number; text: string } {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
