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

/**
 * Tells the server of a file that has changed outside the editor, which follows it, or whose changes were given up: what
 * is open is what is stored.
 */
export class FollowedFiles {
  readonly #client: () => BaseLanguageClient | undefined;
  readonly #listener: vscode.Disposable;

  constructor(client: () => BaseLanguageClient | undefined) {
    this.#client = client;
    // Without changes the event tells that the document is dirty, or no longer so; the protocol has no message for that.
    this.#listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) void this.#tell(document);
    });
  }

  readonly middleware: Pick<Middleware, 'didChange'> = {
    didChange: async (change, next) => {
      await next(change);
      await this.#tell(change.document);
    },
  };

  dispose(): void {
    this.#listener.dispose();
  }

  async #tell(document: vscode.TextDocument): Promise<void> {
    const server = this.#client();
    if (document.languageId !== 'yaml' || document.isDirty || !server?.isRunning()) return;
    const textDocument = server.code2ProtocolConverter.asTextDocumentIdentifier(document);
    await server.sendNotification('textDocument/didSave', { textDocument });
  }
}

function isDirty(uri: vscode.Uri): boolean {
  const address = uri.toString();
  return vscode.workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === address);
}

async function save(uris: readonly vscode.Uri[]): Promise<void> {
  for (const uri of uris) await (await vscode.workspace.openTextDocument(uri)).save();
}
