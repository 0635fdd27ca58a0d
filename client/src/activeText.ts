import * as vscode from 'vscode';

/** The document that the user writes in, if any. VS Code counts the output panel as an editor; here it is none. */
export function activeText(): vscode.Uri | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri?.scheme === 'output' ? undefined : uri;
}
