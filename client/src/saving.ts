import * as vscode from 'vscode';
import type { BaseLanguageClient, CodeActionMiddleware, Middleware } from 'vscode-languageclient';

const command = '_klartekst.save';

/** The command that code actions run after an edit of another file than the one they are made for. */
export function registerSaving(): vscode.Disposable {
  return vscode.commands.registerCommand(command, save);
}

/** Saves the files that an edit has changed: the server reads them as stored. */
export async function saveEdited(edit: vscode.WorkspaceEdit): Promise<void> {
  await save(edit.entries().map(([uri]) => uri));
}

/** Saves what the user has written in project files, so that an edit of them is made from it. */
export async function saveProjectFiles(): Promise<void> {
  const changed = vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri);
  await save(changed.filter(({ path }) => path.endsWith('/klartekst.yaml')));
}

/** Has code actions that change the project file save it too; one with unsaved changes is left to the user. */
export const savingActions: CodeActionMiddleware = {
  async provideCodeActions(document, range, context, token, next) {
    const own = document.uri.toString();
    const othersOf = (action: vscode.Command | vscode.CodeAction) =>
      'edit' in action && action.edit
        ? action.edit.entries().flatMap(([uri]) => (uri.toString() === own ? [] : [uri]))
        : [];
    const actions = (await next(document, range, context, token))?.filter((action) => !othersOf(action).some(isDirty));
    for (const action of actions ?? []) {
      const others = othersOf(action);
      if (others.length > 0) Object.assign(action, { command: { title: action.title, command, arguments: [others] } });
    }
    return actions;
  },
};

/** Tells the server of a file that has changed outside the editor, which follows it: what is open is what is stored. */
export function followingFiles(client: () => BaseLanguageClient | undefined): Pick<Middleware, 'didChange'> {
  return {
    async didChange(change, next) {
      await next(change);
      const { document } = change;
      const server = client();
      if (document.languageId !== 'yaml' || document.isDirty || !server?.isRunning()) return;
      const textDocument = server.code2ProtocolConverter.asTextDocumentIdentifier(document);
      await server.sendNotification('textDocument/didSave', { textDocument });
    },
  };
}

function isDirty(uri: vscode.Uri): boolean {
  const address = uri.toString();
  return vscode.workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === address);
}

async function save(uris: readonly vscode.Uri[]): Promise<void> {
  for (const uri of uris) await (await vscode.workspace.openTextDocument(uri)).save();
}
