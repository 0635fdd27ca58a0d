import * as vscode from 'vscode';
import { readText } from './files.ts';
import { text } from './texts.ts';

const NAME = 'klartekst.yaml';

/**
 * Writes a project file to start from and opens it; one that is there is opened and left as it is.
 * @param choosePolicy asks for the policy that the file names; without an answer nothing is written.
 */
export async function createProjectFile(
  extension: vscode.Uri,
  choosePolicy: () => Promise<string | undefined>,
): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  const uri = vscode.Uri.joinPath(folder.uri, NAME);
  if (await exists(uri)) {
    await vscode.window.showTextDocument(uri);
    void vscode.window.showInformationMessage(text('project.exists'));
    return;
  }
  const policy = await choosePolicy();
  if (policy === undefined) return;
  const starter = await readText(vscode.Uri.joinPath(extension, 'client', 'starter', NAME));
  const contents = starter.replace(/^policy: .*$/m, `policy: ${policy}`);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(contents) });
  if (await vscode.workspace.applyEdit(edit)) await vscode.window.showTextDocument(uri);
  else void vscode.window.showErrorMessage(text('project.failed'));
}

/** The workspace folder of the active document, else the only one or the one that is picked. */
async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const active = vscode.window.activeTextEditor?.document.uri;
  const own =
    (active && vscode.workspace.getWorkspaceFolder(active)) ?? (folders.length === 1 ? folders[0] : undefined);
  if (folders.length === 0) void vscode.window.showInformationMessage(text('project.noFolder'));
  return own ?? (folders.length > 0 ? vscode.window.showWorkspaceFolderPick() : undefined);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
