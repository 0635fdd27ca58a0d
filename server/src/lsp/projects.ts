import type { Problem } from '../dictionary/entry.ts';
import { PROJECT_FILE } from '../dictionary/projectFile.ts';
import type { Artefacts } from '../project/artefacts.ts';
import { loadProject, type Project } from '../project/project.ts';
import type { ProjectSettings } from '../project/projectSettings.ts';
import { OutsideFolderError } from '../project/sourceFiles.ts';
import type { ServerHost } from './host.ts';
import { isIn, spelled } from './spelling.ts';

/** A project with the folder it was read from. */
export interface FolderProject {
  /** URI with a closing slash; undefined for a document outside every workspace folder without a project file. */
  readonly folder: string | undefined;
  readonly project: Project;
  /** Grows with each reload, so that answers can be told apart. */
  readonly generation: number;
}

/** What the projects need of the server. */
export interface ProjectsContext {
  readonly host: ServerHost;
  /** Workspace folder URIs with a closing slash. */
  folders(): readonly string[];
  settings(uri: string): Promise<ProjectSettings>;
  report(message: string): void;
  /** Tells of a slip in the settings. */
  warn(message: string): void;
  /** Shows the slips in a project's files, by URI; an empty list clears them. */
  showProblems(uri: string, problems: readonly Problem[]): void;
}

/** The projects of the open documents, each loaded once until something it is made of changes. */
export class FolderProjects {
  readonly #context: ProjectsContext;
  readonly #loaded = new Map<string, Promise<FolderProject>>();
  readonly #shown = new Map<string, ReadonlySet<string>>();
  readonly #homes = new Map<string, Promise<string | undefined>>();
  #artefacts: Promise<Artefacts> | undefined;
  #generation = 0;

  constructor(context: ProjectsContext) {
    this.#context = context;
  }

  artefacts(): Promise<Artefacts> {
    this.#artefacts ??= this.#context.host.artefacts().catch((error: unknown) => {
      this.#artefacts = undefined;
      throw error;
    });
    return this.#artefacts;
  }

  /**
   * The project of a document: that of the nearest folder with a project file, in its workspace folder; above a file
   * that lies in none, wherever it is.
   */
  async for(uri: string): Promise<FolderProject> {
    const folder = await this.#folderOf(uri);
    const settings = await this.#context.settings(uri);
    const key = JSON.stringify([folder, settings]);
    let loading = this.#loaded.get(key);
    if (!loading) {
      loading = this.#load(folder, settings);
      this.#loaded.set(key, loading);
      loading.catch(() => this.#loaded.delete(key));
    }
    return loading;
  }

  /**
   * The project that a YAML file is a source of, else that of a project file beside or above it; undefined for a file
   * that no project has to do with. Loading it shows the slips in its files.
   */
  async ofSource(uri: string): Promise<FolderProject | undefined> {
    const address = spelled(uri);
    const loaded = await Promise.all(this.#loaded.values());
    const source = loaded.find(({ folder, project }) =>
      project.sources.some(({ path }) => spelled(resolve(folder, path)) === address),
    );
    if (source) return source;
    const folder = await this.#folderOf(uri);
    if (folder === undefined) return undefined;
    const hasFile = (await this.#context.host.read(folder + PROJECT_FILE)) !== undefined;
    const { policy } = await this.#context.settings(uri);
    return hasFile || /\.ya?ml$/i.test(policy ?? '') ? this.for(uri) : undefined;
  }

  /** Forgets what was loaded, so that the next check reads it afresh. */
  clear(): void {
    this.#loaded.clear();
    this.#homes.clear();
    for (const [folder, uris] of this.#shown) if (uris.size > 0) this.#showAgain(folder).catch(() => {});
  }

  /** True when one of the URIs is, or could be, a file that a loaded project was read from. */
  async concerns(uris: readonly string[]): Promise<boolean> {
    if (uris.some((uri) => uri.endsWith(`/${PROJECT_FILE}`))) return true;
    const projects = await Promise.all(this.#loaded.values());
    const sources = new Set(
      projects.flatMap(({ folder, project }) => project.sources.map(({ path }) => spelled(resolve(folder, path)))),
    );
    return uris.some((uri) => sources.has(spelled(uri)));
  }

  /** The folder is looked up once for each directory. */
  #folderOf(uri: string): Promise<string | undefined> {
    const root = this.#context.folders().find((folder) => isIn(uri, folder));
    if (root === undefined && !uri.startsWith('file:///')) return Promise.resolve(undefined);
    const directory = uri.slice(0, uri.lastIndexOf('/') + 1);
    let home = this.#homes.get(directory);
    if (!home) {
      home = this.#search(directory, root);
      this.#homes.set(directory, home);
    }
    return home;
  }

  async #search(directory: string, root: string | undefined): Promise<string | undefined> {
    const top = spelled(root ?? 'file:///').length;
    for (
      let place = directory;
      spelled(place).length > top;
      place = place.slice(0, place.lastIndexOf('/', place.length - 2) + 1)
    ) {
      if ((await this.#context.host.read(place + PROJECT_FILE)) !== undefined) return place;
    }
    return root;
  }

  async #load(folder: string | undefined, settings: ProjectSettings): Promise<FolderProject> {
    const { host, report } = this.#context;
    const generation = ++this.#generation;
    const read = async (path: string) => {
      if (folder === undefined) return undefined;
      if (path !== PROJECT_FILE && (await host.leadsOut?.(resolve(folder, path), folder)))
        throw new OutsideFolderError();
      return host.read(resolve(folder, path));
    };
    const project = await loadProject(await this.artefacts(), settings, read, report);
    for (const { file, message } of project.problems) if (file === '') this.#context.warn(message);
    if (folder !== undefined) {
      this.#show(
        folder,
        project.problems.filter(({ file }) => file !== ''),
      );
    }
    return { folder, project, generation };
  }

  /** Looks anew at a folder whose slips are shown; it may have no project file any more. */
  async #showAgain(folder: string): Promise<void> {
    const { folder: home } = await this.for(folder + PROJECT_FILE);
    if (home !== folder) this.#show(folder, []);
  }

  #show(folder: string, problems: readonly Problem[]): void {
    const byFile = groupBy(problems, (problem) => resolve(folder, problem.file));
    for (const uri of this.#shown.get(folder) ?? []) {
      if (!byFile.has(uri)) this.#context.showProblems(uri, []);
    }
    for (const [uri, problems] of byFile) this.#context.showProblems(uri, problems);
    this.#shown.set(folder, new Set(byFile.keys()));
  }
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The URI of a path from a folder. */
export function resolve(folder: string | undefined, path: string): string {
  return (folder ?? '') + path.replaceAll('\\', '/').replace(/^\.\//, '').split('/').map(encodeURIComponent).join('/');
}
