import * as vscode from 'vscode';
import { DOCUMENT_REPORT, type DocumentReport } from './documentReport.ts';
import { WORKSPACE_REPORT, type WorkspaceReport } from './workspaceReport.ts';

/** Lets reports that are open when the window is loaded anew come back. */
export function registerRestoring(document: DocumentReport, workspace: WorkspaceReport): vscode.Disposable[] {
  const register = vscode.window.registerWebviewPanelSerializer;
  return [
    register(DOCUMENT_REPORT, {
      deserializeWebviewPanel: (panel, state: { readonly source?: string } | undefined) =>
        document.restore(panel, state?.source),
    }),
    register(WORKSPACE_REPORT, { deserializeWebviewPanel: (panel) => workspace.restore(panel) }),
  ];
}
