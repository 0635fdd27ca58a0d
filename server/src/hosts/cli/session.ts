import path from 'node:path';
import type { MessageLanguage } from '../../engine/messages.ts';
import type { Artefacts } from '../../project/artefacts.ts';
import { loadArtefactFiles } from '../artefactFiles.ts';
import { Projects, policySetting } from './projects.ts';

/** What every command may be told. */
export interface SessionOptions {
  readonly messages: MessageLanguage;
  readonly policy?: string;
  /** The language of all texts that do not say theirs; `auto` tells it from the text. */
  readonly language?: 'auto' | 'da' | 'en';
}

/** One run of the command line: where it runs, what it knows, and what went wrong. */
export class Session {
  readonly cwd: string;
  /** The folder that the build wrote to. */
  readonly dist: string;
  readonly options: SessionOptions;
  readonly messages: MessageLanguage;
  readonly artefacts: Artefacts;
  readonly projects: Projects;
  readonly #told = new Set<string>();
  readonly #print: (message: string) => void;

  private constructor(
    artefacts: Artefacts,
    options: SessionOptions,
    cwd: string,
    dist: string,
    print: (message: string) => void,
  ) {
    const { messages, policy, language } = options;
    this.options = { messages, ...(policy === undefined ? {} : { policy }), ...(language ? { language } : {}) };
    this.cwd = cwd;
    this.dist = dist;
    this.#print = print;
    this.messages = messages;
    this.artefacts = artefacts;
    const settings = {
      messages,
      ...(language === 'da' || language === 'en' ? { language } : {}),
      ...(policy === undefined ? {} : policySetting(policy, cwd)),
    };
    this.projects = new Projects(artefacts, settings, ({ folder, problems }) => {
      for (const { file, line, column, message } of problems)
        this.fail(file === '' ? message : `${path.resolve(folder, file)}:${line}:${column} ${message}`);
    });
  }

  /**
   * @param print told of what is wrong.
   */
  static async open(
    options: SessionOptions,
    cwd: string,
    dist: string,
    print: (message: string) => void = (message) => console.error(message),
  ): Promise<Session> {
    return new Session(await loadArtefactFiles(dist), options, cwd, dist, print);
  }

  /** True once something was wrong. */
  get failed(): boolean {
    return this.#told.size > 0;
  }

  /** Tells the user, once, what is wrong; the rest goes on. */
  fail(message: string): void {
    if (!this.#told.has(message)) this.#print(message);
    this.#told.add(message);
  }
}

/** A file as messages name it: from the folder that the command runs in. @param file absolute. */
export function nameOf(file: string, { cwd }: Session): string {
  return path.relative(cwd, file) || file;
}
