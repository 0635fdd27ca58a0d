import type { SourceFile } from '../dictionary/load.ts';
import { resolvePath } from '../dictionary/paths.ts';
import { PROJECT_FILE } from '../dictionary/projectFile.ts';

/**
 * Reads a file by its path from the project folder, with `/`; undefined when it cannot be read.
 * @throws OutsideFolderError for a link that leads out of the folder.
 */
export type ReadFile = (path: string) => Promise<string | undefined>;

/** What a file of a project is. */
export type SourceKind = 'project' | 'policy' | 'dictionary';

/** A file that a project is read from, there or not. @property path from the project folder, with `/`. */
export interface ProjectSource {
  readonly path: string;
  readonly kind: SourceKind;
}

/** Told what is wrong where a file is named. */
export type Tell = (message: string) => void;

/** A path leads out of the folder that it must stay in. */
export class OutsideFolderError extends Error {}

/** Reads the files that a project names, keeps them in its folder, and remembers them. */
export class SourceFiles {
  readonly #read: ReadFile;
  readonly #folder: string;
  readonly #kinds = new Map<string, SourceKind>([[PROJECT_FILE, 'project']]);

  /** @param folder what messages put before the paths, with a closing slash. */
  constructor(read: ReadFile, folder = '') {
    this.#read = read;
    this.#folder = folder;
  }

  get list(): ProjectSource[] {
    return [...this.#kinds].map(([path, kind]) => ({ path, kind }));
  }

  /** @returns undefined, once `tell` knows why, when the path leads out of the folder or to nothing. */
  async read(path: string, kind: SourceKind, tell: Tell): Promise<SourceFile | undefined> {
    const outside = `»${path}« ligger uden for mappen. Brug en sti inden for mappen med ${PROJECT_FILE}.`;
    const file = resolvePath('', path);
    if (file === undefined) {
      tell(outside);
      return undefined;
    }
    if (!this.#kinds.has(file)) this.#kinds.set(file, kind);
    try {
      const text = await this.#read(file);
      if (text !== undefined) return { file: this.#folder + file, text };
      tell(`Filen »${path}« kan ikke læses. Ret stien, eller slet linjen.`);
    } catch (error) {
      if (!(error instanceof OutsideFolderError)) throw error;
      tell(outside);
    }
    return undefined;
  }
}
