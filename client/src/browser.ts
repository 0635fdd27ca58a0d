import * as vscode from 'vscode';
import { type Api, activateWith } from './extension.ts';

export { deactivate } from './extension.ts';

/** Entry of VS Code in the browser: the server is a web worker. */
export function activate(context: vscode.ExtensionContext): Api {
  return activateWith(context, async (_, options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const script = (name: string) => vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', name).toString(true);
    const worker = new Worker(script('worker.js'));
    worker.postMessage(script('core.js'));
    return new LanguageClient('klartekst', 'Klartekst', worker, options);
  });
}
