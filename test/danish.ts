import { readFileSync } from 'node:fs';
import { createDanish, type DanishData } from '../server/src/languages/danish/danish.ts';
import { decodeLexicon } from '../server/src/languages/danish/lexicon.ts';
import type { Language } from '../server/src/languages/language.ts';
import { type Artefacts, artefactNames, ENGLISH_ARTEFACT, readArtefacts } from '../server/src/project/artefacts.ts';

const read = (name: string) => readFileSync(`dist/${name}`, 'utf8');

/** The built-in knowledge as the build left it in dist/. */
export const artefacts: Artefacts = readArtefacts(
  {
    danish: read(artefactNames.danish),
    lexicon: read(artefactNames.lexicon),
    policies: read(artefactNames.policies),
    schemas: read(artefactNames.schemas),
    languages: read(artefactNames.languages),
  },
  {
    english: async () => ({ code: await import('../server/src/hosts/english.ts'), text: read(ENGLISH_ARTEFACT) }),
    projectFiles: () => import('../server/src/project/projectFilesCode.ts'),
  },
);

/** Danish with everything it knows. */
export const danish: Language = createDanish(
  (JSON.parse(read(artefactNames.danish)) as { data: DanishData }).data,
  () => decodeLexicon(read(artefactNames.lexicon)),
);
