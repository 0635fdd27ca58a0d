import path from 'node:path';
import type { MessageLanguage } from '../../engine/messages.ts';
import type { Artefacts } from '../../project/artefacts.ts';
import { loadArtefactFiles } from '../artefactFiles.ts';
import { Projects, policySetting } from './projects.ts';

/** What every command may be told. */
export interface SessionOptions {
  readonly messages: MessageLanguage;
  readonly policy?: string;
}

/** One run of the command line: where it runs, what it knows, and what went wrong. */
export class Session {
  readonly cwd: string;
  readonly messages: MessageLanguage;
  readonly artefacts: Artefacts;
  readonly projects: Projects;
  readonly #told = new Set<string>();

  private constructor(artefacts: Artefacts, { messages, policy }: SessionOptions, cwd: string) {
    this.cwd = cwd;
    this.messages = messages;
    this.artefacts = artefacts;
    const settings = { messages, ...(policy === undefined ? {} : policySetting(policy, cwd)) };
    this.projects = new Projects(artefacts, settings, ({ folder, problems }) => {
      for (const { file, line, column, message } of problems)
        this.fail(file === '' ? message : `${path.resolve(folder, file)}:${line}:${column} ${message}`);
    });
  }

  /** @param dist the folder that the build wrote to. */
  static async open(options: SessionOptions, cwd: string, dist: string): Promise<Session> {
    return new Session(await loadArtefactFiles(dist), options, cwd);
  }

  /** True once something was wrong. */
  get failed(): boolean {
    return this.#told.size > 0;
  }

  /** Tells the user, once, what is wrong; the rest goes on. */
  fail(message: string): void {
    if (!this.#told.has(message)) console.error(message);
    this.#told.add(message);
  }
}
