import { AnnotatedTextEdit, type ChangeAnnotation, TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { compatible } from '../engine/apply.ts';
import type { Fix } from '../engine/finding.ts';
import { changeOf, excerpt } from './change.ts';
import { forEachText, type Progress, type Texts } from './workspaceTexts.ts';

/** So much of a changed wording stands in an annotation, in UTF-16 code units. */
const LABEL = 60;

/**
 * The edit that mends one rule's findings in every text of the workspace, each change to be confirmed by the user.
 * @param rule a wording's rule; the best fix of each finding is taken.
 * @returns undefined when there is nothing to mend or the work is called off.
 */
export async function fixInWorkspace(
  rule: string,
  texts: Texts,
  progress: Progress,
): Promise<WorkspaceEdit | undefined> {
  const documentChanges: TextDocumentEdit[] = [];
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const done = await forEachText(texts, progress, async (_, document) => {
    if (!document) return;
    const { report } = await texts.check(document);
    const fixes = compatible(
      report.findings.filter((finding) => finding.rule === rule).flatMap(({ fixes: [best] }) => best ?? []),
    );
    const edits = fixes.flatMap((fix) => annotated(fix, document, changeAnnotations));
    const version = isOpen(document, texts) ? document.version : null;
    if (edits.length > 0) documentChanges.push(TextDocumentEdit.create({ uri: document.uri, version }, edits));
  });
  return done && documentChanges.length > 0 ? { documentChanges, changeAnnotations } : undefined;
}

function isOpen(document: TextDocument, { open }: Texts): boolean {
  return open().includes(document);
}

/** The edits of a fix; fixes that change the same to the same share an annotation, so that they are confirmed together. */
function annotated(
  fix: Fix,
  document: TextDocument,
  annotations: Record<string, ChangeAnnotation>,
): AnnotatedTextEdit[] {
  const { before, after } = changeOf(document.getText(), fix);
  const label = `»${excerpt(before, LABEL)}« → »${excerpt(after, LABEL)}«`;
  annotations[label] = { label, needsConfirmation: true };
  return fix.edits.map(({ start, end, text }) => {
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    return AnnotatedTextEdit.replace(range, text, label);
  });
}
