import {
  type CancellationToken,
  CodeLensRefreshRequest,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ChosenKind } from '../engine/kind.ts';
import type { MessageLanguage } from '../engine/messages.ts';
import { ChangedFiles } from './changedFiles.ts';
import { ClientSettings } from './clientSettings.ts';
import { codeActionKinds } from './codeActions.ts';
import { answerCommands, commandsFor } from './commands.ts';
import { type DiagnosticsSupport, problemDiagnostic, pullDiagnostics, pushDiagnostics } from './diagnostics.ts';
import { answerFeatures } from './features.ts';
import { FixAll } from './fixAll.ts';
import { attempt, guard } from './guard.ts';
import type { ServerHost } from './host.ts';
import { answerLix } from './lix.ts';
import { OpenFiles } from './openFiles.ts';
import { FolderProjects } from './projects.ts';
import { findTextsRequest, type InitializationOptions, type Status, statusNotification } from './protocol.ts';
import { register } from './registrations.ts';
import { answerReports } from './reports.ts';
import { answerRequests } from './requests.ts';
import { SentDiagnostics } from './sentDiagnostics.ts';
import { ShownDiagnostics } from './shownDiagnostics.ts';
import { Slices } from './slices.ts';
import { findStoredTexts } from './storedTexts.ts';
import { isProse, Validator } from './validator.ts';
import { withoutDocumentChanges } from './workspaceEdit.ts';
import type { Texts } from './workspaceTexts.ts';
import { YamlHelp } from './yaml/yamlHelp.ts';

/** Serves one client until it disconnects. */
export function startServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(TextDocument);
  const files = new OpenFiles(documents, host.read);
  const reported = new Set<string>();
  let client: InitializeParams['capabilities'] = {};
  let options: InitializationOptions = {};
  let commands: string[] = [];
  let folders: string[] = [];
  const settings = new ClientSettings(connection.workspace, () => folders);
  const settingsOf = (uri: string) => settings.of(uri);
  let support: DiagnosticsSupport = { refresh: () => {} };
  const send = (name: string, sent: Promise<unknown>) => attempt(connection.console, name, sent);

  const projects = new FolderProjects({
    host: { ...host, read: async (uri) => (await files.read(uri)).text },
    folders: () => folders,
    settings: settingsOf,
    report: (message) => {
      if (reported.has(message)) return;
      reported.add(message);
      connection.console.error(message);
    },
    warn: (message) => {
      if (reported.has(message)) return;
      reported.add(message);
      send(
        'warning',
        connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }),
      );
    },
    showProblems: (uri, problems) =>
      send('problems', connection.sendDiagnostics({ uri, diagnostics: problems.map(problemDiagnostic) })),
  });
  const sent = new SentDiagnostics();
  const slices = new Slices(host.pause);
  const validator = new Validator(projects, slices);
  documents.onDidChangeContent(({ document }) => validator.changed(document));
  const fixAll = new FixAll(validator, slices);
  const rulePageUri = () => options.rulePage ?? host.rulePage;
  const shown = new ShownDiagnostics(rulePageUri);

  async function proseOf({ uri }: { uri: string }): Promise<TextDocument | undefined> {
    const document = documents.get(uri);
    return document && (await validator.takes(document)) ? document : undefined;
  }

  function reload(): void {
    settings.forget();
    projects.clear();
    support.refresh();
    if (client.workspace?.codeLens?.refreshSupport)
      send('codeLens', connection.sendRequest(CodeLensRefreshRequest.type));
    for (const { uri } of documents.all().filter((document) => !isProse(document))) void showSlips(uri);
  }

  const changed = new ChangedFiles(host.later, async (uris) => {
    await Promise.all(uris.map((uri) => files.compare(uri)));
    await reloadFor(uris);
  });
  const yamlHelp = new YamlHelp({ documents, projects, changed, settings: settingsOf });
  function reloadSoon({ document }: { document: TextDocument }): void {
    if (!isProse(document)) changed.add(document.uri);
  }
  documents.onDidOpen(({ document }) => {
    host.opened?.(document.getText().length);
    if (!isProse(document)) void showSlips(document.uri);
  });
  documents.onDidChangeContent(reloadSoon);
  documents.onDidSave(reloadSoon);
  documents.onDidClose(reloadSoon);
  documents.onDidClose(({ document }) => validator.leave(document));

  function reloadFor(uris: readonly string[]): Promise<void> {
    return guard(connection.console, 'reload', undefined, undefined, async () => {
      if (await projects.concerns(uris)) reload();
    });
  }

  /** The slips in a project's files are shown once it is loaded. */
  function showSlips(uri: string): Promise<unknown> {
    return guard(connection.console, 'slips', undefined, undefined, () => projects.ofSource(uri));
  }

  async function diagnose(document: TextDocument, token?: CancellationToken) {
    if (!(await validator.takes(document))) return undefined;
    const checked = await validator.check(document, token);
    const { report, refusal, id, project } = checked;
    const { messages } = await settingsOf(document.uri);
    const status: Status = {
      uri: document.uri,
      metrics: report.metrics,
      findings: report.found.length,
      policy: project.policy.name,
      ...(refusal ? { refusal } : {}),
      ...(report.kind ? { kind: kindStatus(report.kind, messages) } : {}),
    };
    send('status', connection.sendNotification(statusNotification, status));
    const items = shown.of(report.found, document, messages);
    return { items, resultId: sent.idOf(document.uri, items, id) };
  }

  const fitting = <Edit extends Parameters<typeof withoutDocumentChanges>[0]>(edit: Edit | undefined) =>
    edit && !client.workspace?.workspaceEdit?.documentChanges ? withoutDocumentChanges(edit) : edit;

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    settings.canBeAsked = client.workspace?.configuration === true;
    options = (params.initializationOptions as InitializationOptions | undefined) ?? {};
    for (const [uri, kind] of Object.entries(options.kinds ?? {})) validator.chooseKind(uri, kind);
    const roots = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    folders = withSlash(roots);
    commands = commandsFor(client, options.findsTexts === true);
    const pull = client.textDocument?.diagnostic !== undefined;
    support = pull
      ? pullDiagnostics(connection, documents, diagnose)
      : pushDiagnostics(connection, documents, diagnose, host.later);
    return {
      serverInfo: { name: 'klartekst' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        hoverProvider: true,
        ...(client.textDocument?.completion?.dynamicRegistration ? {} : { completionProvider: {} }),
        codeActionProvider: { codeActionKinds },
        executeCommandProvider: { commands },
        codeLensProvider: {},
        ...(pull ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } } : {}),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    register(connection, client);
    // The first text needs them, and the client has more to say before it comes; a failure is told then.
    projects.artefacts().catch(() => {});
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(withSlash(removed.map(({ uri }) => uri)));
        folders = withSlash([...folders.filter((folder) => !gone.has(folder)), ...added.map(({ uri }) => uri)]);
        reload();
      });
    }
  });

  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.push((pushed as { klartekst?: unknown } | null)?.klartekst);
    reload();
  });

  connection.onDidChangeWatchedFiles(({ changes }) => reloadFor(changes.map(({ uri }) => uri)));

  const textContext = { validator, proseOf, settings: settingsOf };
  const editContext = { ...textContext, files, projects, fixAll, fitting };
  answerFeatures(connection, {
    ...editContext,
    yamlHelp,
    rulePage: rulePageUri,
    commands: () => commands,
    hoverShowsDiagnostics: () => options.hoverShowsDiagnostics === true,
  });
  answerRequests(connection, { ...editContext, reload, refresh: () => support.refresh() });
  answerLix(connection, textContext);
  const texts: Texts = {
    find: () =>
      findStoredTexts((extensions) => connection.sendRequest<string[]>(findTextsRequest, { extensions }), projects),
    open: () => documents.all(),
    takes: (document) => validator.takes(document),
    read: host.read,
    check: (document) => validator.check(document),
  };
  answerReports(connection, { ...textContext, texts, folders: () => folders, code: host.reports });
  answerCommands(connection, {
    texts,
    messages: async () => (await settingsOf('')).messages,
    rulePage: rulePageUri,
  });
  documents.listen(connection);
  connection.listen();
}

function kindStatus({ kind, source }: ChosenKind, messages: MessageLanguage): NonNullable<Status['kind']> {
  return { id: kind.id, title: kind.title[messages], source };
}

function withSlash(uris: readonly string[]): string[] {
  return uris.map((uri) => (uri.endsWith('/') ? uri : `${uri}/`)).sort((a, b) => b.length - a.length);
}
