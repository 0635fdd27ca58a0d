import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { PROJECT_FILE } from '../dictionary/projectFile.ts';
import { compatible } from '../engine/apply.ts';
import type { Edit, Finding } from '../engine/finding.ts';
import { ignoreInFile } from '../engine/ignoring.ts';
import { type MessageLanguage, say } from '../engine/messages.ts';
import type { ProjectFilesCode } from '../project/artefacts.ts';
import type { RuleNames } from '../report/ruleNames.ts';
import { actionTitle, isWholeSentence } from './actionTitle.ts';
import { excerpt } from './change.ts';
import { EXPLAIN, FIX_IN_WORKSPACE, type RuleArgument } from './commands.ts';
import { resolve } from './projects.ts';
import { type Checked, toDiagnostic } from './validator.ts';
import { editDocument, editFile, type WorkspaceFile } from './workspaceEdit.ts';

/** What code actions are made from. */
export interface CodeActionContext {
  readonly document: TextDocument;
  readonly checked: Checked;
  readonly messages: MessageLanguage;
  readonly names: RuleNames;
  readonly rulePage: string | undefined;
  /** The commands that the client can have run. */
  readonly commands: readonly string[];
  read(uri: string): Promise<WorkspaceFile>;
  projectFiles(): Promise<ProjectFilesCode>;
  /** The edit that makes every safe fix of the document, if there is one. */
  fixAll(): Promise<WorkspaceEdit | undefined>;
}

/** The actions for one finding, by what they are for. */
export interface FindingActions {
  /** What mends it, the best first. */
  readonly fixes: readonly CodeAction[];
  /** What tells more about it. */
  readonly explanations: readonly CodeAction[];
  /** What mends all that are like it. */
  readonly everywhere: readonly CodeAction[];
  /** What has it left in peace. */
  readonly silencing: readonly CodeAction[];
}

/** So much of a wording stands in a title, in UTF-16 code units. */
const WORDING = 40;

/** @param commented the edit that ignores the finding where it stands, if a comment can stand there. */
export async function findingActions(
  finding: Finding,
  commented: Edit | undefined,
  from: CodeActionContext,
): Promise<FindingActions> {
  const { document, checked, messages, names, rulePage, commands } = from;
  const { rule, fixes, together } = finding;
  const diagnostics: Diagnostic[] = [toDiagnostic(finding, document, rulePage)];
  const base = { kind: CodeActionKind.QuickFix, diagnostics };
  const editing = (title: string, edit: WorkspaceEdit): CodeAction => ({ title, ...base, edit });
  const changing = (title: string, edits: readonly Edit[]) => editing(title, editDocument(document, edits));
  const running = (title: string, command: string): CodeAction[] =>
    commands.includes(command)
      ? [{ title, ...base, command: { title, command, arguments: [{ rule } satisfies RuleArgument] } }]
      : [];
  const text = document.getText();

  const mended = together === undefined ? undefined : mendedTogether(together, from);
  const everywhere = mended ? [changing(mended.title, mended.edits)] : [];
  const { title: ruleTitle, isWording } = names.rule(rule);
  const found = text.slice(finding.start, finding.end).replace(/^[\s,;:]+/, '');
  const name = isWording ? excerpt(found, WORDING) : ruleTitle;
  if (isWording && fixes[0] && !isWholeSentence(fixes[0].title)) {
    const { title } = fixes[0];
    const same = checked.report.findings.filter((other) => other.rule === rule && other.fixes.length > 0);
    const all = compatible(same.map((other) => other.fixes[0]!));
    const values = { title, count: String(all.length) };
    if (all.length > 1)
      everywhere.push(
        changing(
          say('action.fixEverywhere', messages, values),
          all.flatMap(({ edits }) => edits),
        ),
      );
    everywhere.push(...running(say('action.fixInWorkspace', messages, { title }), FIX_IN_WORKSPACE));
  }

  const silencing = commented ? [changing(say('action.ignoreHere', messages, { name }), [commented])] : [];
  const ignored = ignoreInFile(text, checked.languageId, rule);
  if (ignored) silencing.push(changing(say('action.ignoreInFile', messages, { name }), [ignored]));
  if (checked.folder !== undefined) {
    const file = await from.read(resolve(checked.folder, PROJECT_FILE));
    const { setInProject } = await from.projectFiles();
    const after = setInProject(file.text, ['rules', rule], 'off');
    if (after !== undefined) silencing.push(editing(say('action.turnOff', messages, { name }), editFile(file, after)));
  }

  return {
    fixes: fixes.map((fix, index) => ({
      ...changing(actionTitle(text, fix, messages), fix.edits),
      ...(index === 0 ? { isPreferred: true } : {}),
    })),
    explanations: running(say('action.explain', messages, { name }), EXPLAIN),
    everywhere,
    silencing,
  };
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
