import * as vscode from 'vscode';
import type { DocumentReport } from './documentReport.ts';
import type { FileFormat } from './saving.ts';
import type { WorkspaceReport } from './workspaceReport.ts';

/** The commands of the reports. The one that saves can be told the format and the place, for a key binding or a task. */
export function registerReportCommands(document: DocumentReport, workspace: WorkspaceReport): vscode.Disposable[] {
  const register = vscode.commands.registerCommand;
  return [
    register('klartekst.showReport', () => document.show()),
    register('klartekst.showWorkspaceReport', () => workspace.show()),
    register('klartekst.saveReport', (format?: FileFormat, target?: vscode.Uri) =>
      (workspace.isActive ? workspace : document).save(format, target),
    ),
  ];
}
