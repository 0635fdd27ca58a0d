import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { artefactsRequest, readFileRequest } from '../lsp/protocol.ts';
import { startServer } from '../lsp/server.ts';
import { type ArtefactTexts, readArtefacts } from '../project/artefacts.ts';

const scope = self as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));

startServer(connection, {
  artefacts: async () => readArtefacts(await connection.sendRequest<ArtefactTexts>(artefactsRequest)),
  read: async (uri) => (await connection.sendRequest<string | null>(readFileRequest, { uri })) ?? undefined,
  later: (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
});
