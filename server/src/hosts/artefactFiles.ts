import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Artefacts, artefactNames, ENGLISH_ARTEFACT, readArtefacts } from '../project/artefacts.ts';
import { type LaterScope, laterScripts } from './laterScripts.ts';

/**
 * Reads the built-in knowledge from the folder that the build wrote it to. Nothing can be checked before: the files are read
 * in one go, which takes a millisecond or two, and not in parts between other work, which takes ten.
 */
export async function loadArtefactFiles(folder: string): Promise<Artefacts> {
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const scope = globalThis as LaterScope;
  return readArtefacts(
    {
      danish: read(artefactNames.danish),
      lexicon: read(artefactNames.lexicon),
      policies: read(artefactNames.policies),
      schemas: read(artefactNames.schemas),
      languages: read(artefactNames.languages),
    },
    {
      english: async () => {
        await runScript(folder, laterScripts.english);
        return { code: scope.klartekstEnglish!, text: read(ENGLISH_ARTEFACT) };
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
