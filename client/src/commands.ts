import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { applyAnswer } from './answers.ts';
import { getStarted, openSample } from './firstRun.ts';
import type { Kinds } from './kinds.ts';
import { newLetter } from './letters.ts';
import { createProjectFile } from './projectFile.ts';
import { saveEdited, saveProjectFiles } from './saving.ts';
import type { Server } from './server.ts';
import { text } from './texts.ts';

interface PolicyChoice {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly document: string;
  readonly about: string;
}

/** The commands that ask the running server for something. */
export function registerCommands(
  server: Server,
  kinds: Kinds,
  extension: vscode.Extension<unknown>,
): vscode.Disposable[] {
  const withServer = (work: (client: BaseLanguageClient, uri: string) => Promise<void>) => async () => {
    const document = currentDocument();
    const client = await server.ready();
    if (!document || !client) {
      void vscode.window.showInformationMessage(text('editor.none'));
      return;
    }
    await work(client, client.code2ProtocolConverter.asUri(document.uri));
  };
  const register = vscode.commands.registerCommand;
  return [
    register('klartekst.checkDocument', withServer(checkDocument)),
    register('klartekst.fixAll', withServer(fixAll)),
    register('klartekst.choosePolicy', withServer(choosePolicy)),
    register('klartekst.createProjectFile', () =>
      createProjectFile(extension.extensionUri, async () => {
        const client = await server.ready();
        return client ? pickPolicy(client) : 'standard';
      }),
    ),
    register(
      'klartekst.chooseKind',
      withServer((client, uri) => kinds.choose(client, uri)),
    ),
    register('klartekst.newLetter', () => newLetter(extension.extensionUri)),
    register('klartekst.getStarted', () => getStarted(extension.id)),
    register('klartekst.openSample', () => openSample(extension.extensionUri)),
    register('klartekst.restartServer', async () => {
      await server.restart();
      vscode.window.setStatusBarMessage(text('server.restarted'), 4000);
    }),
    register('klartekst.showOutput', () => server.client?.outputChannel.show()),
  ];
}

/** The text in the active editor; while a page without text is active, as the walkthrough is, the only other one on show. */
function currentDocument(): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const [beside, ...others] = visibleTextEditors.filter(({ viewColumn }) => viewColumn !== undefined);
  return (activeTextEditor ?? (others.length === 0 ? beside : undefined))?.document;
}

async function checkDocument(server: BaseLanguageClient, uri: string): Promise<void> {
  const findings = await server.sendRequest<number>('klartekst/check', { uri });
  vscode.window.setStatusBarMessage(text('check.done', { findings }), 4000);
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}

async function fixAll(server: BaseLanguageClient, uri: string): Promise<void> {
  if (!(await applyAnswer(server, 'klartekst/fixAll', { uri })))
    vscode.window.setStatusBarMessage(text('fix.none'), 4000);
}

async function choosePolicy(server: BaseLanguageClient, uri: string): Promise<void> {
  const policy = await pickPolicy(server);
  if (policy === undefined) return;
  await saveProjectFiles();
  const edit = await applyAnswer(server, 'klartekst/choosePolicy', { uri, policy });
  if (edit) return saveEdited(edit);
  const target = vscode.workspace.workspaceFolders
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  await vscode.workspace.getConfiguration('klartekst').update('policy', policy, target);
}

/** Lets the user pick a built-in policy. @returns its id. */
async function pickPolicy(server: BaseLanguageClient): Promise<string | undefined> {
  const policies = await server.sendRequest<readonly PolicyChoice[]>('klartekst/policies');
  const items = policies.map(({ id, name, owner, document, about }) => ({
    id,
    label: name,
    description: `${owner} · ${document}`,
    detail: about,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: text('policy.choose'),
    matchOnDescription: true,
  });
  return chosen?.id;
}
