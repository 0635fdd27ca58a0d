import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { Typing } from './calm/typing.ts';
import { clientOptions, textSelector } from './clientOptions.ts';
import { registerCommands } from './commands.ts';
import { readText } from './files.ts';
import { Kinds } from './kinds.ts';
import { LanguageStatus } from './languageStatus.ts';
import { restarting } from './restarts.ts';
import { RulePages } from './rulePages.ts';
import { FollowedFiles, registerSaving } from './saving.ts';
import { SelectionLix } from './selectionLix.ts';
import { type Status, StatusBar } from './statusBar.ts';
import { type Ask, Views } from './views.ts';
import { findTexts } from './workspaceTexts.ts';

/** Makes a client for the server of this host: a Node process or a web worker. */
export type CreateClient = (context: vscode.ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

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

let client: BaseLanguageClient | undefined;
/** Done once the client runs, or has failed to. */
let starting: Promise<unknown> = Promise.resolve();

/** Starts the server and everything around it. */
export async function activateWith(context: vscode.ExtensionContext, create: CreateClient): Promise<Api> {
  const statusBar = new StatusBar();
  const kinds = new Kinds(context.workspaceState);
  const followed = new FollowedFiles(() => client);
  const languageStatus = new LanguageStatus(textSelector(context), (uri) => statusBar.status(uri));
  const typing = new Typing();
  const rulePages = new RulePages(
    async (rule, uri) => (await client?.sendRequest<string>('klartekst/rulePage', { rule, uri })) ?? '',
  );
  const start = async () => {
    if (vscode.workspace.getConfiguration('klartekst').get('enabled') === false) return;
    const options = clientOptions(context, { followed, kinds, typing, rulePages });
    client = create(context, { ...options, errorHandler: restarting(() => client) });
    serve(client, context);
    client.onNotification('klartekst/status', (status: Status) => {
      statusBar.update(status);
      languageStatus.update();
      views.report.update(vscode.Uri.parse(status.uri));
    });
    const started = client.start();
    starting = started.catch(() => {});
    await started;
  };
  const stop = async () => {
    const running = client;
    client = undefined;
    statusBar.clear();
    languageStatus.update();
    await running?.dispose();
  };
  const restart = async () => {
    await stop();
    await start();
  };
  const ask: Ask = async (request, uri, params) => {
    await starting;
    if (!client?.isRunning()) return undefined;
    return client.sendRequest(request, {
      ...(uri ? { uri: client.code2ProtocolConverter.asUri(uri) } : {}),
      ...params,
    });
  };
  const views = new Views(ask, context.extensionUri);
  const selection = new SelectionLix(
    async (uri, range) =>
      (
        await ask<{ lix?: number } | null>('klartekst/metrics', uri, {
          range: client?.code2ProtocolConverter.asRange(range),
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
    ...registerCommands(() => client, restart, kinds, context.extension),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration('klartekst.enabled')) await restart();
    }),
  );
  await start();
  return {
    statusText: () => statusBar.shown,
    kindText: () => statusBar.shownKind,
    languageStatus: () => languageStatus.shown,
    isRunning: () => client?.isRunning() ?? false,
    views,
  };
}

/** Stops the server. */
export async function deactivate(): Promise<void> {
  await client?.dispose();
}

/** Answers the requests of a server that has no file system of its own, or not that of the workspace. */
function serve(server: BaseLanguageClient, context: vscode.ExtensionContext): void {
  server.onRequest('klartekst/artefacts', async () => {
    const texts = Object.entries(artefacts).map(
      async ([name, file]) => [name, await readText(vscode.Uri.joinPath(context.extensionUri, 'dist', file))] as const,
    );
    return Object.fromEntries(await Promise.all(texts));
  });
  server.onRequest('klartekst/script', ({ name }: { name: string }) =>
    vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', name).toString(true),
  );
  server.onRequest('klartekst/english', () => readText(vscode.Uri.joinPath(context.extensionUri, 'dist', 'en.json')));
  server.onRequest('klartekst/readFile', async ({ uri }: { uri: string }) => {
    try {
      return await readText(vscode.Uri.parse(uri));
    } catch {
      return null;
    }
  });
  server.onRequest('klartekst/findTexts', async ({ extensions }: { extensions: readonly string[] }, token) =>
    (await findTexts(extensions, token)).map((uri) => server.code2ProtocolConverter.asUri(uri)),
  );
}
