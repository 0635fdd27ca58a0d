import {
  type ClientCapabilities,
  CompletionRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import { textLanguages } from '../engine/textFiles.ts';
import { attempt } from './guard.ts';

/** Asks the client for what it lets be registered once it is initialized. */
export function register({ client, console }: Connection, { workspace, textDocument }: ClientCapabilities): void {
  const send = (sent: Promise<unknown>) => attempt(console, 'register', sent);
  if (workspace?.didChangeConfiguration?.dynamicRegistration)
    send(client.register(DidChangeConfigurationNotification.type, { section: 'klartekst' }));
  if (textDocument?.completion?.dynamicRegistration) {
    const yaml = { documentSelector: [{ language: 'yaml' }], triggerCharacters: [' '] };
    const texts = { documentSelector: textLanguages.map((language) => ({ language })) };
    for (const options of [yaml, texts]) send(client.register(CompletionRequest.type, options));
  }
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    const watchers = [{ globPattern: '**/*.{yaml,yml}' }];
    send(client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  }
}
