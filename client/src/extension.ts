import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { Typing } from './calm/typing.ts';
import { registerCommands } from './commands.ts';
import { readText } from './files.ts';
import { Kinds } from './kinds.ts';
import { LanguageStatus } from './languageStatus.ts';
import { RulePages } from './rulePages.ts';
import { FollowedFiles, registerSaving } from './saving.ts';
import { SelectionLix } from './selectionLix.ts';
import { textSelector } from './selectors.ts';
import { Server } from './server.ts';
import { type Status, StatusBar } from './statusBar.ts';
import { type Ask, Views } from './views.ts';
import { findTexts } from './workspaceTexts.ts';

/**
 * Makes a client for the server of this host: a Node process or a web worker. The library for it is most of the extension,
 * and is loaded when the first client is made, so that the editor need not wait for it.
 */
export type CreateClient = (
  context: vscode.ExtensionContext,
  options: LanguageClientOptions,
) => Promise<BaseLanguageClient>;

/** What tests may ask of the running extension. */
export interface Api {
  /** The text of the status bar item for the active document, or undefined when it is hidden. */
  readonly statusText: () => string | undefined;
  /** The kind of document that the status bar shows. */
  readonly kindText: () => string | undefined;
  /** What stands beside the language of the active document: its kind, and the policy. */
  readonly languageStatus: () => readonly string[];
  readonly isRunning: () => boolean;
  readonly views: Views;
}

const artefacts = {
  danish: 'da.json',
  lexicon: 'da.lexicon',
  policies: 'policies.json',
  schemas: 'schemas.json',
  languages: 'languages.json',
};

let running: Server | undefined;

/** Puts everything around the server in place and has it start, which is not waited for. */
export function activateWith(context: vscode.ExtensionContext, createClient: CreateClient): Api {
  const statusBar = new StatusBar();
  const kinds = new Kinds(context.workspaceState);
  const followed = new FollowedFiles(() => server.client);
  const languageStatus = new LanguageStatus(textSelector(context), (uri) => statusBar.status(uri));
  const typing = new Typing();
  const rulePages = new RulePages(async (rule, uri) => {
    const client = await server.ready();
    return (await client?.sendRequest<string>('klartekst/rulePage', { rule, uri })) ?? '';
  });
  const create = async () => {
    const { clientOptions } = await import('./clientOptions.ts');
    const parts = { followed, kinds, typing, rulePages, client: () => server.client };
    const client = await createClient(context, clientOptions(context, parts));
    serve(client, context);
    client.onNotification('klartekst/status', (status: Status) => {
      if (client !== server.client) return;
      statusBar.update(status);
      languageStatus.update();
      views.report.update(vscode.Uri.parse(status.uri));
    });
    return client;
  };
  const server = new Server(create, () => {
    statusBar.clear();
    languageStatus.update();
  });
  running = server;
  const ask: Ask = async (request, uri, params) => {
    const client = await server.ready();
    return client?.sendRequest(request, {
      ...(uri ? { uri: client.code2ProtocolConverter.asUri(uri) } : {}),
      ...params,
    });
  };
  const views = new Views(ask, context.extensionUri);
  const selection = new SelectionLix(
    async (uri, range) =>
      (
        await ask<{ lix?: number } | null>('klartekst/metrics', uri, {
          range: server.client?.code2ProtocolConverter.asRange(range),
        })
      )?.lix,
    (lix) => statusBar.select(lix),
  );
  context.subscriptions.push(
    statusBar,
    languageStatus,
    selection,
    typing,
    views,
    rulePages,
    followed,
    registerSaving(),
    ...registerCommands(server, kinds, context.extension),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration('klartekst.enabled')) await server.restart();
    }),
  );
  void server.start();
  return {
    statusText: () => statusBar.shown,
    kindText: () => statusBar.shownKind,
    languageStatus: () => languageStatus.shown,
    isRunning: () => server.isRunning,
    views,
  };
}

/** Stops the server. */
export async function deactivate(): Promise<void> {
  await running?.stop();
}

/** Answers the requests of a server that has no file system of its own, or not that of the workspace. */
function serve(client: BaseLanguageClient, context: vscode.ExtensionContext): void {
  client.onRequest('klartekst/artefacts', async () => {
    const texts = Object.entries(artefacts).map(
      async ([name, file]) => [name, await readText(vscode.Uri.joinPath(context.extensionUri, 'dist', file))] as const,
    );
    return Object.fromEntries(await Promise.all(texts));
  });
  client.onRequest('klartekst/script', ({ name }: { name: string }) =>
    vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', name).toString(true),
  );
  client.onRequest('klartekst/english', () => readText(vscode.Uri.joinPath(context.extensionUri, 'dist', 'en.json')));
  client.onRequest('klartekst/readFile', async ({ uri }: { uri: string }) => {
    try {
      return await readText(vscode.Uri.parse(uri));
    } catch {
      return null;
    }
  });
  client.onRequest('klartekst/findTexts', async ({ extensions }: { extensions: readonly string[] }, token) =>
    (await findTexts(extensions, token)).map((uri) => client.code2ProtocolConverter.asUri(uri)),
  );
}
