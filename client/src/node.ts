import * as vscode from 'vscode';
import { type Api, activateWith } from './extension.ts';

export { deactivate } from './extension.ts';

/** Entry of desktop and remote VS Code: the server is a Node process. */
export function activate(context: vscode.ExtensionContext): Api {
  return activateWith(context, async (_, options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'node.cjs').fsPath;
    const args = [`--cache=${context.globalStorageUri.fsPath}`];
    return new LanguageClient('klartekst', 'Klartekst', { module, transport: TransportKind.ipc, args }, options);
  });
}
