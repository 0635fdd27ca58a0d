import type { Connection } from 'vscode-languageserver';
import { readSettings, type Settings } from './settings.ts';
import { isIn } from './spelling.ts';

/** The client's settings: asked for once for each folder, or as it last pushed them. */
export class ClientSettings {
  readonly #workspace: Connection['workspace'];
  readonly #folders: () => readonly string[];
  readonly #asked = new Map<string, Promise<Settings>>();
  #pushed: unknown;
  /** Whether the client answers what it is asked for its configuration. */
  canBeAsked = false;

  /** @param folders the URIs of the workspace's folders, which end in a slash. */
  constructor(workspace: Connection['workspace'], folders: () => readonly string[]) {
    this.#workspace = workspace;
    this.#folders = folders;
  }

  /** What holds for a document. */
  of(uri: string): Promise<Settings> {
    if (!this.canBeAsked) return Promise.resolve(readSettings(this.#pushed));
    const scope = this.#folders().find((folder) => isIn(uri, folder)) ?? '';
    let settings = this.#asked.get(scope);
    if (!settings) {
      const item = scope === '' ? { section: 'klartekst' } : { scopeUri: scope, section: 'klartekst' };
      settings = this.#workspace.getConfiguration(item).then(readSettings, () => readSettings(undefined));
      this.#asked.set(scope, settings);
    }
    return settings;
  }

  /** Takes the settings that the client tells of. */
  push(settings: unknown): void {
    this.#pushed = settings;
  }

  /** Has the client asked again. */
  forget(): void {
    this.#asked.clear();
  }
}
