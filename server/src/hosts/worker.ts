import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { artefactsRequest, type EnglishFiles, englishRequest, readFileRequest } from '../lsp/protocol.ts';
import { startServer } from '../lsp/server.ts';
import { type ArtefactTexts, readArtefacts } from '../project/artefacts.ts';
import type { EnglishScope } from './englishScript.ts';

const scope = self as DedicatedWorkerGlobalScope & EnglishScope;
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

/** A message to itself comes after those that have come in; a timer would wait longer each time. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(undefined);
  });
}

startServer(connection, {
  artefacts: async () =>
    readArtefacts(await connection.sendRequest<ArtefactTexts>(artefactsRequest), async () => {
      const { script, text } = await connection.sendRequest<EnglishFiles>(englishRequest);
      importScripts(script);
      return { code: scope.klartekstEnglish!, text };
    }),
  read: async (uri) => (await connection.sendRequest<string | null>(readFileRequest, { uri })) ?? undefined,
  later: (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  pause,
});
