import * as vscode from 'vscode';
import type { CodeActionMiddleware } from 'vscode-languageclient';

const command = '_klartekst.save';

/** The command that code actions run after an edit of another file than the one they are made for. */
export function registerSaving(): vscode.Disposable {
  return vscode.commands.registerCommand(command, save);
}

/** Saves the files that an edit has changed: the server reads them as stored. */
export async function saveEdited(edit: vscode.WorkspaceEdit): Promise<void> {
  await save(edit.entries().map(([uri]) => uri));
}

/** Has code actions that change the project file save it too. */
export const savingActions: CodeActionMiddleware = {
  async provideCodeActions(document, range, context, token, next) {
    const actions = await next(document, range, context, token);
    for (const action of actions ?? []) {
      if (!('edit' in action) || !action.edit) continue;
      const own = document.uri.toString();
      const others = action.edit.entries().flatMap(([uri]) => (uri.toString() === own || isDirty(uri) ? [] : [uri]));
      if (others.length > 0) action.command = { title: action.title, command, arguments: [others] };
    }
    return actions;
  },
};

/** True when the user has changes there that are theirs to save. */
function isDirty(uri: vscode.Uri): boolean {
  const address = uri.toString();
  return vscode.workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === address);
}

async function save(uris: readonly vscode.Uri[]): Promise<void> {
  for (const uri of uris) await (await vscode.workspace.openTextDocument(uri)).save();
}
