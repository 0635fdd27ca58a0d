import * as vscode from 'vscode';

/** The text of a file. @throws vscode.FileSystemError when it cannot be read. */
export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
