import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Artefacts, artefactNames, ENGLISH_ARTEFACT, readArtefacts } from '../project/artefacts.ts';
import type { EnglishScope } from './englishScript.ts';

/** Reads the built-in knowledge from the folder that the build wrote it to. */
export async function loadArtefactFiles(folder: string): Promise<Artefacts> {
  const read = (name: string) => readFile(path.join(folder, name), 'utf8');
  const [danish, lexicon, policies, schemas, languages] = await Promise.all([
    read(artefactNames.danish),
    read(artefactNames.lexicon),
    read(artefactNames.policies),
    read(artefactNames.schemas),
    read(artefactNames.languages),
  ]);
  return readArtefacts({ danish, lexicon, policies, schemas, languages }, async () => {
    await import(pathToFileURL(path.join(folder, 'server', 'english.js')).href);
    return { code: (globalThis as EnglishScope).klartekstEnglish!, text: await read(ENGLISH_ARTEFACT) };
  });
}
