import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { artefactsRequest, englishRequest, readFileRequest, scriptRequest } from '../lsp/protocol.ts';
import { startServer } from '../lsp/server.ts';
import { type ArtefactTexts, readArtefacts } from '../project/artefacts.ts';
import { type LaterScope, laterScripts } from './laterScripts.ts';

const scope = self as DedicatedWorkerGlobalScope & LaterScope;
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

async function run(name: string): Promise<void> {
  importScripts(await connection.sendRequest<string>(scriptRequest, { name }));
}

startServer(connection, {
  artefacts: async () =>
    readArtefacts(await connection.sendRequest<ArtefactTexts>(artefactsRequest), {
      english: async () => {
        await run(laterScripts.english);
        return { code: scope.klartekstEnglish!, text: await connection.sendRequest<string>(englishRequest) };
      },
      projectFiles: async () => {
        await run(laterScripts.projectFiles);
        return scope.klartekstProjectFiles!;
      },
    }),
  reports: async () => {
    if (!scope.klartekstReports) await run(laterScripts.reports);
    return scope.klartekstReports!;
  },
  read: async (uri) => (await connection.sendRequest<string | null>(readFileRequest, { uri })) ?? undefined,
  later: (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  pause,
});
