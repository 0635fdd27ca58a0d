import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Artefacts, artefactNames, ENGLISH_ARTEFACT, readArtefacts } from '../project/artefacts.ts';
import { type LaterScope, laterScripts } from './laterScripts.ts';

/**
 * Reads the built-in knowledge from the folder that the build wrote it to. Read in one go, it would be kept outside of V8's heap
 * and have the heap grow: 12 MB more with a thousand letters open.
 */
export async function loadArtefactFiles(folder: string): Promise<Artefacts> {
  const read = (name: string) => readFile(path.join(folder, name), 'utf8');
  const [danish, lexicon, policies, schemas, languages] = await Promise.all([
    read(artefactNames.danish),
    read(artefactNames.lexicon),
    read(artefactNames.policies),
    read(artefactNames.schemas),
    read(artefactNames.languages),
  ]);
  const scope = globalThis as LaterScope;
  return readArtefacts(
    { danish, lexicon, policies, schemas, languages },
    {
      english: async () => {
        await runScript(folder, laterScripts.english);
        return { code: scope.klartekstEnglish!, text: await read(ENGLISH_ARTEFACT) };
      },
      projectFiles: async () => {
        await runScript(folder, laterScripts.projectFiles);
        return scope.klartekstProjectFiles!;
      },
    },
  );
}

/** Runs a script that is read later; once, however often it is asked for. */
export async function runScript(folder: string, script: string): Promise<void> {
  await import(pathToFileURL(path.join(folder, 'server', script)).href);
}
