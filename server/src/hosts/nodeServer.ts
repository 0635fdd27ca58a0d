import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readFileRequest } from '../lsp/protocol.ts';
import { startServer } from '../lsp/server.ts';
import { loadArtefactFiles, runScript } from './artefactFiles.ts';
import { type LaterScope, laterScripts } from './laterScripts.ts';
import { leadsOut } from './links.ts';
import { makeRoomFor } from './memory.ts';
import { stdioConnection } from './stdio.ts';

const dist = path.dirname(__dirname);
const rules = path.join(dist, 'RULES.md');

const connection = process.argv.includes('--stdio') ? stdioConnection() : createConnection(ProposedFeatures.all);

startServer(connection, {
  artefacts: () => loadArtefactFiles(dist),
  reports: async () => {
    await runScript(dist, laterScripts.reports);
    return (globalThis as LaterScope).klartekstReports!;
  },
  read: async (uri) => {
    try {
      if (uri.startsWith('file:')) return await readFile(fileURLToPath(uri), 'utf8');
      // Of a virtual workspace, whose files the editor has.
      return (await connection.sendRequest<string | null>(readFileRequest, { uri })) ?? undefined;
    } catch {
      return undefined;
    }
  },
  leadsOut: async (uri, folder) => {
    try {
      return await leadsOut(fileURLToPath(uri), fileURLToPath(folder));
    } catch {
      return false;
    }
  },
  later: (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  pause: () => new Promise(setImmediate),
  opened: makeRoomFor,
  // The extension brings its own pages and leaves the file out.
  ...(existsSync(rules) ? { rulePage: `${pathToFileURL(rules).href}#{rule}` } : {}),
});
