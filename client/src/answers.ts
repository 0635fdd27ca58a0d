import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Applies the workspace edit that the server answers with, and returns it; undefined when there is none. */
export async function applyAnswer(
  server: BaseLanguageClient,
  request: string,
  params: object,
): Promise<vscode.WorkspaceEdit | undefined> {
  const answer = await server.sendRequest<Parameters<typeof server.protocol2CodeConverter.asWorkspaceEdit>[0]>(
    request,
    params,
  );
  const edit = await server.protocol2CodeConverter.asWorkspaceEdit(answer);
  return edit !== undefined && (await vscode.workspace.applyEdit(edit)) ? edit : undefined;
}
