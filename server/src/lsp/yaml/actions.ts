import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../../dictionary/entry.ts';
import { type MessageLanguage, say } from '../../engine/messages.ts';
import { choicesAt } from '../../project/help/choices.ts';
import { nearest } from '../../project/help/nearest.ts';
import { problemDiagnostic } from '../diagnostics.ts';
import { editDocument } from '../workspaceEdit.ts';
import type { YamlFileRole } from './role.ts';

/** Fixes of the slips in a range where it is sure what was meant. */
export function yamlActions(
  document: TextDocument,
  range: Range,
  role: YamlFileRole,
  messages: MessageLanguage,
): CodeAction[] {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return role.problems
    .filter((problem) => problem.start <= end && problem.end >= start)
    .flatMap((problem) => actionFor(problem, document, role, messages) ?? []);
}

function actionFor(
  problem: Problem,
  document: TextDocument,
  role: YamlFileRole,
  messages: MessageLanguage,
): CodeAction | undefined {
  const place = role.code.placeAt(document.getText(), problem.start);
  if (!place || place.start !== problem.start) return undefined;
  const { list, mayBeNew } = choicesAt(place, role.schema, role.names);
  if (mayBeNew || list.some(({ text }) => text === place.text)) return undefined;
  const meant = nearest(place.text, list);
  if (!meant) return undefined;
  return {
    title: say('fix.write', messages, { text: meant.text }),
    kind: CodeActionKind.QuickFix,
    isPreferred: true,
    diagnostics: [problemDiagnostic(problem)],
    edit: editDocument(document, [{ start: place.start, end: place.end, text: meant.text }]),
  };
}
