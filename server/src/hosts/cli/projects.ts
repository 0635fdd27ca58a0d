import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../dictionary/entry.ts';
import { PROJECT_FILE } from '../../dictionary/projectFile.ts';
import type { Artefacts } from '../../project/artefacts.ts';
import { loadProject, type Project } from '../../project/project.ts';
import type { ProjectSettings } from '../../project/projectSettings.ts';
import { OutsideFolderError, SourceFiles } from '../../project/sourceFiles.ts';
import { leadsOut } from '../links.ts';

/** The project file is there, but it may be a folder, or closed to the user. */
const unreadable: Problem = {
  file: PROJECT_FILE,
  line: 1,
  column: 1,
  start: 0,
  end: 0,
  message: 'Filen kan ikke læses og bliver ikke fulgt. Se efter, om det er en fil, og om du må læse den.',
};

/** A project with the folder it was read from. */
export interface HomeProject extends Project {
  /** Absolute; empty where no folder up from a text has a project file. */
  readonly folder: string;
  /** Differs when what its files say does. */
  readonly digest: string;
}

/** Loads each project folder once. */
export class Projects {
  readonly #artefacts: Artefacts;
  readonly #settings: ProjectSettings;
  readonly #report: (project: HomeProject) => void;
  readonly #loaded = new Map<string, Promise<HomeProject>>();
  /** The folder of the project file by the folder of a text. */
  readonly #homes = new Map<string, string>();

  /** @param report told of each project once it is loaded. */
  constructor(artefacts: Artefacts, settings: ProjectSettings, report: (project: HomeProject) => void) {
    this.#artefacts = artefacts;
    this.#settings = settings;
    this.#report = report;
  }

  /** The project of the nearest folder, from `folder` up, that has a project file; the defaults if none. */
  for(folder: string): Promise<HomeProject> {
    let home = this.#homes.get(folder);
    if (home === undefined) {
      home = nearest(folder) ?? '';
      this.#homes.set(folder, home);
    }
    return this.in(home);
  }

  /** @param home the folder of a project file; empty for the defaults. */
  in(home: string): Promise<HomeProject> {
    let project = this.#loaded.get(home);
    if (!project) {
      project = this.#load(home);
      this.#loaded.set(home, project);
    }
    return project;
  }

  async #load(folder: string): Promise<HomeProject> {
    const hash = createHash('sha256');
    const read = async (file: string) => {
      if (folder === '') return undefined;
      const full = path.join(folder, file);
      if (file !== PROJECT_FILE && (await leadsOut(full, folder))) throw new OutsideFolderError();
      const text = await readText(full);
      hash.update(JSON.stringify([file, text]));
      return text;
    };
    const loaded = await loadProject(this.#artefacts, this.#settings, read, (message) => console.error(message));
    const digest = hash.update(JSON.stringify(loaded.policy)).digest('hex');
    const problems = folder === '' || loaded.hasFile ? loaded.problems : [...loaded.problems, unreadable];
    const project = { ...loaded, problems, folder, digest };
    this.#report(project);
    return project;
  }
}

/** The setting for a policy that the command line names: a built-in one, or a file, in the folder `cwd` or elsewhere. */
export function policySetting(name: string, cwd: string): Pick<ProjectSettings, 'policy' | 'policyFiles'> {
  if (!/\.ya?ml$/i.test(name)) return { policy: name };
  const file = path.resolve(cwd, name);
  const root = file.startsWith(cwd + path.sep) ? cwd : path.dirname(file);
  const policyFiles = new SourceFiles((inside) => readText(path.join(root, inside)), root + path.sep);
  return { policy: path.relative(root, file), policyFiles };
}

/** The text of a file, or undefined when it cannot be read. */
export function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

function nearest(folder: string): string | undefined {
  for (let place = folder; ; place = path.dirname(place)) {
    if (existsSync(path.join(place, PROJECT_FILE))) return place;
    if (path.dirname(place) === place) return undefined;
  }
}

/** The path of a file from its project's folder, with `/`. @param file absolute. */
export function pathIn(folder: string, file: string): string {
  return path.relative(folder, file).replaceAll(path.sep, '/');
}
