import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The server, and the client that talks to it. It starts and stops in the background, one thing after the other. */
export class Server {
  readonly #create: () => Promise<BaseLanguageClient>;
  readonly #stopped: () => void;
  #client: BaseLanguageClient | undefined;
  #turn: Promise<void> = Promise.resolve();

  /** @param create makes a client that is not started. @param stopped told when its server is to stop. */
  constructor(create: () => Promise<BaseLanguageClient>, stopped: () => void) {
    this.#create = create;
    this.#stopped = stopped;
  }

  /** The client, whether its server runs yet or not; undefined when the extension is switched off. */
  get client(): BaseLanguageClient | undefined {
    return this.#client;
  }

  get isRunning(): boolean {
    return this.#client?.isRunning() ?? false;
  }

  /** The client once all that has been asked for is done; undefined when its server does not run then. */
  async ready(): Promise<BaseLanguageClient | undefined> {
    await this.#turn;
    return this.isRunning ? this.#client : undefined;
  }

  start(): Promise<void> {
    return this.#inTurn(() => this.#start());
  }

  restart(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#stop();
      await this.#start();
    });
  }

  stop(): Promise<void> {
    return this.#inTurn(() => this.#stop());
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn
      .then(work)
      .catch((error: unknown) => void vscode.window.showErrorMessage(`Klartekst: ${String(error)}`));
    return this.#turn;
  }

  async #start(): Promise<void> {
    if (vscode.workspace.getConfiguration('klartekst').get('enabled') === false) return;
    this.#client = await this.#create();
    // The client itself tells the user of a server that does not start.
    await this.#client.start().catch(() => {});
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#stopped();
    // One that has died cannot be stopped.
    await client?.dispose().catch(() => {});
  }
}
