import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type * as lsp from 'vscode-languageserver-protocol';
import type { Status } from '../../server/src/lsp/protocol.ts';

/** What a client tells of itself and of its workspace. */
export interface ClientOptions {
  readonly folders?: readonly string[];
  readonly capabilities?: lsp.ClientCapabilities;
  readonly settings?: object;
  readonly initializationOptions?: object;
  /** What another client has sent to begin with, in the place of what the options before would make. */
  readonly initialize?: lsp.InitializeParams;
  /** True for a client that refuses every request of the server. */
  readonly refuses?: boolean;
  /** What the server's Node is told, as NODE_OPTIONS. */
  readonly nodeOptions?: string;
  /** Where the server keeps what it has compiled. */
  readonly cache?: string;
}

/** Capabilities of a client that pulls diagnostics, as VS Code does. */
export const pulling: lsp.ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

/** The built server over stdio, driven by a real JSON-RPC client. */
export class Client {
  readonly connection: MessageConnection;
  /** Diagnostics that the server has pushed, by URI. */
  readonly pushed = new Map<string, lsp.PublishDiagnosticsParams>();
  readonly logged: string[] = [];
  readonly notifications: { method: string; params: unknown }[] = [];
  capabilities: lsp.ServerCapabilities = {};
  settings: object;
  readonly #server: ChildProcess;
  readonly #versions = new Map<string, number>();

  private constructor(options: ClientOptions) {
    this.settings = options.settings ?? {};
    const cache = `--cache=${options.cache ?? path.resolve('out/cache')}`;
    this.#server = spawn(process.execPath, [path.resolve('dist/server/node.cjs'), '--stdio', cache], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: options.nodeOptions ?? process.env['NODE_OPTIONS'] },
    });
    this.connection = createMessageConnection(
      new StreamMessageReader(this.#server.stdout!),
      new StreamMessageWriter(this.#server.stdin!),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: lsp.PublishDiagnosticsParams) => {
      this.pushed.set(params.uri, params);
    });
    this.connection.onNotification('window/logMessage', ({ message }: lsp.LogMessageParams) => {
      this.logged.push(message);
    });
    this.connection.onNotification((method, params) => {
      this.notifications.push({ method, params });
    });
    if (!options.refuses) this.#answer();
    this.connection.listen();
  }

  #answer(): void {
    this.connection.onRequest('workspace/configuration', ({ items }: lsp.ConfigurationParams) =>
      items.map(() => this.settings),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/diagnostic/refresh', () => null);
  }

  /** The server's process. */
  get processId(): number {
    return this.#server.pid!;
  }

  /** The resident memory of the server's process. Not on Windows. */
  get residentBytes(): number {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(this.processId)], { encoding: 'utf8' })) * 1024;
  }

  /** What the server has told of the documents, in order. */
  get statuses(): readonly Status[] {
    return this.notifications
      .filter(({ method }) => method === 'klartekst/status')
      .map(({ params }) => params as Status);
  }

  static async start(options: ClientOptions = {}): Promise<Client> {
    const client = new Client(options);
    const params: lsp.InitializeParams = options.initialize ?? {
      processId: process.pid,
      rootUri: null,
      capabilities: options.capabilities ?? {},
      workspaceFolders: (options.folders ?? []).map((folder) => ({
        uri: pathToFileURL(folder).href,
        name: path.basename(folder),
      })),
      initializationOptions: options.initializationOptions,
    };
    const result = await client.connection.sendRequest<lsp.InitializeResult>('initialize', params);
    client.capabilities = result.capabilities;
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.#versions.set(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async change(
    uri: string,
    contentChanges: lsp.TextDocumentContentChangeEvent[],
    version = (this.#versions.get(uri) ?? 0) + 1,
  ): Promise<void> {
    this.#versions.set(uri, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Tells of a file that was made, changed or deleted on disk. */
  async watched(uri: string, type: lsp.FileChangeType): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  pull(uri: string, previousResultId?: string): Promise<lsp.DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** The rule ids of a pulled report. */
  async rules(uri: string): Promise<unknown[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
  }

  hover(uri: string, line: number, character: number): Promise<lsp.Hover | null> {
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } });
  }

  completion(uri: string, line: number, character: number): Promise<lsp.CompletionList | null> {
    const position = { line, character };
    return this.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
  }

  codeActions(uri: string, line: number, character: number, only?: string[]): Promise<lsp.CodeAction[]> {
    const position = { line, character };
    const context = { diagnostics: [], ...(only ? { only } : {}) };
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: position, end: position },
      context,
    });
  }

  /** Waits until `ready` is true. @throws Error after ten seconds. */
  async until(ready: () => boolean | Promise<boolean>, what: string): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      if (await ready()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`Waited too long for ${what}. The server logged: ${this.logged.join('\n')}`);
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.connection.dispose();
    this.#server.kill();
  }
}
