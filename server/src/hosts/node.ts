import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.ts';
import { loadArtefactFiles } from './artefactFiles.ts';
import { leadsOut } from './links.ts';
import { keepHeapSmall, makeRoomFor } from './memory.ts';

keepHeapSmall();

const dist = path.dirname(__dirname);
const rules = path.join(dist, 'RULES.md');

startServer(createConnection(ProposedFeatures.all), {
  artefacts: () => loadArtefactFiles(dist),
  read: async (uri) => {
    try {
      return await readFile(fileURLToPath(uri), 'utf8');
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
