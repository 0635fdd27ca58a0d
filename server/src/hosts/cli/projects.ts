import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_FILE } from '../../dictionary/projectFile.ts';
import type { Artefacts } from '../../project/artefacts.ts';
import { loadProject, type Project, type ProjectSettings } from '../../project/project.ts';

/** Loads each project folder once. */
export class Projects {
  readonly #artefacts: Artefacts;
  readonly #settings: ProjectSettings;
  readonly #report: (folder: string, project: Project) => void;
  readonly #loaded = new Map<string, Promise<Project>>();

  /** @param report told of each project once it is loaded. */
  constructor(artefacts: Artefacts, settings: ProjectSettings, report: (folder: string, project: Project) => void) {
    this.#artefacts = artefacts;
    this.#settings = settings;
    this.#report = report;
  }

  /** The project of the nearest folder, from `folder` up, that has a project file; `folder`'s own defaults if none. */
  for(folder: string): Promise<Project> {
    const home = nearest(folder) ?? '';
    let project = this.#loaded.get(home);
    if (!project) {
      project = this.#load(home);
      this.#loaded.set(home, project);
    }
    return project;
  }

  async #load(folder: string): Promise<Project> {
    const read = async (file: string) =>
      folder === '' ? undefined : readFile(path.join(folder, file), 'utf8').catch(() => undefined);
    const project = await loadProject(this.#artefacts, this.#settings, read, (message) => console.error(message));
    this.#report(folder, project);
    return project;
  }
}

function nearest(folder: string): string | undefined {
  for (let place = folder; ; place = path.dirname(place)) {
    if (existsSync(path.join(place, PROJECT_FILE))) return place;
    if (path.dirname(place) === place) return undefined;
  }
}
