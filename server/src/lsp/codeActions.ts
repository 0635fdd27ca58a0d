import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { PROJECT_FILE } from '../dictionary/projectFile.ts';
import { applyEdits, compatible, safeFixes } from '../engine/apply.ts';
import type { Edit, Finding } from '../engine/finding.ts';
import { fixAll } from '../engine/fixAll.ts';
import { commenter, ignoreInFile } from '../engine/ignoring.ts';
import { type MessageLanguage, say } from '../engine/messages.ts';
import { actionTitle } from './actionTitle.ts';
import { EXPLAIN, FIX_IN_WORKSPACE, type RuleArgument } from './commands.ts';
import { setInProject } from './projectEdit.ts';
import { resolve } from './projects.ts';
import { type Checked, toDiagnostic } from './validator.ts';
import { editDocument, editFile, type WorkspaceFile } from './workspaceEdit.ts';

/** The kind of »fix everything that is safe«, for editors that fix on save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.klartekst`;

/** The kinds that the server offers. */
export const codeActionKinds = [CodeActionKind.QuickFix, FIX_ALL];

/** What code actions are made from. */
export interface CodeActionContext {
  readonly document: TextDocument;
  readonly checked: Checked;
  readonly messages: MessageLanguage;
  readonly rulePage: string | undefined;
  /** The commands that the client can have run. */
  readonly commands: readonly string[];
  read(uri: string): Promise<WorkspaceFile>;
}

/** The actions for a range, those for the wording first; only the kinds that were asked for. */
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
    for (const finding of touched.sort((a, b) => a.end - a.start - (b.end - b.start))) {
      actions.push(...(await actionsFor(finding, commented(finding), from)));
    }
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

async function actionsFor(
  finding: Finding,
  commented: Edit | undefined,
  from: CodeActionContext,
): Promise<CodeAction[]> {
  const { document, checked, messages, rulePage } = from;
  const diagnostics: Diagnostic[] = [toDiagnostic(finding, document, rulePage)];
  const action = (title: string, edit: WorkspaceEdit, isPreferred = false): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit,
    ...(isPreferred ? { isPreferred } : {}),
  });
  const { rule } = finding;
  const running = (title: string, command: string): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: { title, command, arguments: [{ rule } satisfies RuleArgument] },
  });
  const source = document.getText();
  const actions = finding.fixes.map((fix, index) =>
    action(actionTitle(source, fix, messages), editDocument(document, fix.edits), index === 0),
  );
  if (from.commands.includes(EXPLAIN)) actions.push(running(say('action.explain', messages, { rule }), EXPLAIN));
  const together = finding.together === undefined ? undefined : mendedTogether(finding.together, from);
  if (together) actions.push(action(together.title, editDocument(document, together.edits)));
  const isWording = checked.project.checker.rules.get(finding.rule)?.group !== undefined;
  const same = checked.report.findings.filter(
    ({ rule, fixes }) => isWording && rule === finding.rule && fixes.length > 0,
  );
  const everywhere = compatible(same.map(({ fixes }) => fixes[0]!));
  if (finding.fixes[0] && everywhere.length > 1) {
    const title = say('action.fixEverywhere', messages, {
      title: finding.fixes[0].title,
      count: String(everywhere.length),
    });
    actions.push(
      action(
        title,
        editDocument(
          document,
          everywhere.flatMap((fix) => fix.edits),
        ),
      ),
    );
  }
  if (isWording && finding.fixes[0] && from.commands.includes(FIX_IN_WORKSPACE)) {
    const title = say('action.fixInWorkspace', messages, { title: finding.fixes[0].title });
    actions.push(running(title, FIX_IN_WORKSPACE));
  }
  if (commented)
    actions.push(action(say('action.ignoreHere', messages, { rule }), editDocument(document, [commented])));
  const ignored = ignoreInFile(document.getText(), checked.languageId, rule);
  if (ignored) actions.push(action(say('action.ignoreInFile', messages, { rule }), editDocument(document, [ignored])));
  if (checked.folder !== undefined) {
    const file = await from.read(resolve(checked.folder, PROJECT_FILE));
    const after = setInProject(file.text, ['rules', rule], 'off');
    if (after !== undefined) actions.push(action(say('action.turnOff', messages, { rule }), editFile(file, after)));
  }
  return actions;
}

/** One edit for all findings that bring in the same word; the title says when some have to stay. */
function mendedTogether(
  text: string,
  { checked: { report }, messages }: CodeActionContext,
): { title: string; edits: readonly Edit[] } | undefined {
  const all = [...report.findings, ...report.hidden].filter(({ together }) => together !== undefined);
  const fixes = compatible(
    all.filter(({ together }) => together === text).flatMap((finding) => finding.fixes.slice(0, 1)),
  );
  if (fixes.length === 0 || all.length < 2) return undefined;
  const values = { text, count: String(fixes.length), total: String(all.length) };
  const title = say(fixes.length < all.length ? 'action.togetherPartly' : 'action.together', messages, values);
  return { title, edits: fixes.flatMap((fix) => fix.edits) };
}
