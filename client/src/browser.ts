import * as vscode from 'vscode';
import { type Api, activateWith } from './extension.ts';

export { deactivate } from './extension.ts';

/** Entry of VS Code in the browser: the server is a web worker. */
export function activate(context: vscode.ExtensionContext): Api {
  return activateWith(context, async (_, options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'worker.js').toString(true);
    return new LanguageClient('klartekst', 'Klartekst', new Worker(script), options);
  });
}
