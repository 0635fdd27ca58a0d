import { type ArtefactTexts, artefactNames, ENGLISH_ARTEFACT, readArtefacts } from '../../project/artefacts.ts';
import { openWith } from './checking.ts';
import type { Klartekst, RuleOptions } from './types.ts';

export type * from './types.ts';

/** A file of the package's `dist` folder: its text, or its bytes in UTF-8. */
export type DataFile = string | ArrayBuffer | Uint8Array;

/** The rules that texts are checked by, and where they come from. */
export interface OpenOptions extends RuleOptions {
  /**
   * Reads a file of the package's `dist` folder by its name; Klartekst itself reaches no network. For files that the page's
   * own server has: `async (name) => (await fetch(`/klartekst/${name}`)).arrayBuffer()`.
   */
  readonly data: (name: string) => Promise<DataFile>;
  /** A team's own files by name: `klartekst.yaml`, and the policies and dictionaries that it names. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Loads the rules for any number of texts. @throws RangeError for a policy that is not known. */
export async function open({ data, files, ...rules }: OpenOptions): Promise<Klartekst> {
  const read = async (name: string) => {
    const file = await data(name);
    return typeof file === 'string' ? file : new TextDecoder('utf-8', { fatal: true }).decode(file);
  };
  const names = Object.entries(artefactNames);
  const texts = await Promise.all(names.map(async ([key, name]) => [key, await read(name)]));
  const artefacts = readArtefacts(Object.fromEntries(texts) as ArtefactTexts, {
    english: async () => ({ code: await import('../english.ts'), text: await read(ENGLISH_ARTEFACT) }),
    projectFiles: () => import('../../project/projectFilesCode.ts'),
  });
  const own = new Map(Object.entries(files ?? {}));
  return openWith(artefacts, rules, async (path) => own.get(path));
}
