import * as vscode from 'vscode';
import { readText } from './files.ts';

/** Opens the walkthrough in the language of `klartekst.messages`. */
export async function getStarted(extensionId: string): Promise<void> {
  const english = vscode.workspace.getConfiguration('klartekst').get('messages') === 'en';
  const walkthrough = `${extensionId}#${english ? 'start-en' : 'start'}`;
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false);
}

/** Opens a copy of the sample letter to try things on: beside a page that holds no text, else in its editor's place. */
export async function openSample(extension: vscode.Uri): Promise<void> {
  const content = await readText(vscode.Uri.joinPath(extension, 'client', 'samples', 'afgoerelse.md'));
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  const besidePage = !vscode.window.activeTextEditor && vscode.window.tabGroups.activeTabGroup.activeTab !== undefined;
  await vscode.window.showTextDocument(document, besidePage ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active);
}
